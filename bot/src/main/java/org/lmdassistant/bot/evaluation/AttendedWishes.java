package org.lmdassistant.bot.evaluation;

import java.util.List;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Press;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.OneOf;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.conversation.Wish;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.slots.Places;
import org.lmdassistant.bot.workshops.Mentioned;
import org.lmdassistant.bot.workshops.WorkshopCards;
import org.lmdassistant.storage.workshops.Registration;
import org.lmdassistant.storage.workshops.Workshop;

/** "My certificate for Kigali", "I want to rate the workshop": of those that the speaker attended, the one that is meant. */
final class AttendedWishes {

    static final String EVALUATE = "evaluate";
    static final String CERTIFICATE = "certificate";
    static final String WHICH = "which-attended";
    private static final int MOST = 50;

    private final Places places;

    AttendedWishes(Places places) {
        this.places = places;
    }

    /** Does this to the registration that is meant; to none, where they attended nothing, so that they are told. */
    Wish to(String verb) {
        return (scene, said) -> action(scene, said, verb);
    }

    private Action action(Scene scene, Understood said, String verb) {
        List<Registration> attended = Taking.allTheirs(scene);
        List<Long> mentioned = Mentioned.among(
                        attended.stream()
                                .flatMap(one -> scene.workshop(one.workshop()).stream())
                                .toList(),
                        said,
                        places)
                .stream()
                .map(Workshop::id)
                .toList();
        List<Registration> meant = attended.stream()
                .filter(one -> mentioned.isEmpty() || mentioned.contains(one.workshop()))
                .toList();
        boolean another = mentioned.isEmpty() && Mentioned.namesOne(said);
        return meant.size() > 1 || (another && !meant.isEmpty())
                ? Action.of(WHICH, verb)
                : Action.of(verb, meant.isEmpty() ? 0 : meant.get(0).id());
    }

    /** Asks which of the workshops that they attended is meant. */
    static void which(Scene scene, Action action) {
        boolean opinion = action.argument(0).equals(EVALUATE);
        List<Press> presses = Taking.allTheirs(scene).stream()
                .limit(MOST)
                .flatMap(one -> scene
                        .workshop(one.workshop())
                        .map(workshop -> opinion
                                ? Buttons.form(WorkshopCards.name(workshop), Action.of(EVALUATE, one.id()))
                                : Buttons.act(WorkshopCards.name(workshop), Action.of(CERTIFICATE, one.id())))
                        .stream())
                .toList();
        String none = opinion ? "evaluation.not-yours" : "certificate.not-yours";
        scene.say(
                presses.isEmpty()
                        ? Card.text(scene.words().say(none))
                        : OneOf.card(scene.words().say("manage.which"), presses));
    }
}
