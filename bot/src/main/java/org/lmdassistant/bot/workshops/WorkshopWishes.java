package org.lmdassistant.bot.workshops;

import java.util.List;
import java.util.Optional;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.slots.Places;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.storage.workshops.Registration;
import org.lmdassistant.storage.workshops.Workshop;

/** What sentences about workshops do: straight to the one that is named, else to those that fit. */
final class WorkshopWishes {

    private final Places places;

    WorkshopWishes(Places places) {
        this.places = places;
    }

    static Action browse(Scene scene, Understood said) {
        return Narrowing.by(said.slots()).onto(Action.of("workshops", 0));
    }

    /** Whoever names one workshop is asked about that one; whoever names a colleague nominates. */
    Action register(Scene scene, Understood said) {
        Narrowing narrowing = Narrowing.by(said.slots());
        List<Workshop> fitting = narrowing.isNothing()
                ? List.of()
                : Audience.coming(scene).stream()
                        .filter(workshop -> narrowing.fits(workshop, places))
                        .toList();
        if (fitting.size() != 1) {
            return browse(scene, said);
        }
        boolean another = said.slots()
                .get(Slot.PERSON)
                .filter(name -> !isSpeaker(scene, name))
                .isPresent();
        return Action.of(another ? "nominate" : "register", fitting.get(0).id());
    }

    private static boolean isSpeaker(Scene scene, String name) {
        return Plain.words(scene.person().name()).containsAll(Plain.words(name));
    }

    /** The one registration that fits is asked about; nothing is given up before "yes". */
    Action cancel(Scene scene, Understood said) {
        List<Registration> fitting = fitting(scene, said);
        return fitting.size() == 1 ? Action.of("cancel", fitting.get(0).id()) : Action.of("registrations");
    }

    Action status(Scene scene, Understood said) {
        List<Registration> fitting = fitting(scene, said);
        return fitting.isEmpty()
                ? Action.of("registrations")
                : new Action(
                        "registrations",
                        fitting.stream()
                                .map(registration -> String.valueOf(registration.id()))
                                .toList());
    }

    private List<Registration> fitting(Scene scene, Understood said) {
        Narrowing narrowing = Narrowing.by(said.slots());
        Optional<String> name = said.slots().get(Slot.PERSON);
        Optional<String> reference = said.slots().get(Slot.REFERENCE);
        return MyRegistrations.open(scene).stream()
                .filter(registration -> narrowing.fits(scene.tx(), registration.workshop(), places))
                .filter(registration -> name.isEmpty()
                        || Plain.words(registration.attendee().name()).containsAll(Plain.words(name.get())))
                .filter(registration -> reference.isEmpty() || reference.get().equals(registration.reference()))
                .toList();
    }
}
