package org.lmdassistant.bot.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Fact;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Deed;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.workshops.WorkshopCards;
import org.lmdassistant.storage.workshops.Registration;
import org.lmdassistant.storage.workshops.Workshop;

/** Shows staff who was there on how many days; where nobody noted it, they are asked. */
final class WhoCame implements Deed {

    @Override
    public void act(Scene scene, Action action) {
        Optional<Workshop> workshop = scene.workshop(action.id());
        List<Registration> part = Taking.part(scene, action.id());
        boolean noted = part.stream()
                .anyMatch(one -> scene.tx().evaluations().daysAttended(one.id()).isPresent());
        if (workshop.isEmpty() || !noted) {
            scene.then(Action.of("attendance", action.id()));
            return;
        }
        String heading = scene.words().say("attendance.of", "workshop", WorkshopCards.name(workshop.get()));
        List<Fact> facts = new ArrayList<>();
        for (Registration one : part) {
            facts.add(new Fact(one.attendee().name(), attended(scene, one, workshop.get())));
        }
        scene.say(new Card(
                heading,
                List.of(
                        new Card.Heading(heading),
                        new Card.Facts(facts),
                        new Card.Buttons(List.of(Buttons.form(
                                scene.words().say("attendance.title"), Action.of("attendance", action.id())))))));
    }

    private static String attended(Scene scene, Registration one, Workshop workshop) {
        OptionalInt days = scene.tx().evaluations().daysAttended(one.id());
        return days.isPresent()
                ? scene.words()
                        .say(
                                "attendance.there",
                                "days",
                                days.getAsInt(),
                                "of",
                                workshop.details().days())
                : scene.words().say("attendance.not-noted");
    }
}
