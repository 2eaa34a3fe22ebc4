package org.lmdassistant.bot.workshops;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Fact;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.storage.workshops.Registration;
import org.lmdassistant.storage.workshops.Workshop;

/** "Am I confirmed?" and "my agenda": where somebody's own registrations stand, and what comes. */
final class MyRegistrations {

    private static final int SHOWN = 5;

    private final RegistrationCard card;

    MyRegistrations(RegistrationCard card) {
        this.card = card;
    }

    void registrations(Scene scene, Action action) {
        List<Registration> mine = scene.tx().registrations().of(scene.person().id());
        List<Registration> open = mine.stream().filter(RegistrationCard::isOpen).toList();
        if (open.isEmpty()) {
            nothing(scene, mine.isEmpty() ? "registrations.none" : "registrations.none-open");
            return;
        }
        open.stream()
                .limit(SHOWN)
                .forEach(registration -> scene.say(card.card(scene.tx(), scene.words(), registration)));
        if (open.size() > SHOWN) {
            scene.say(scene.words().say("registrations.more", "count", open.size() - SHOWN));
        }
    }

    void agenda(Scene scene, Action action) {
        List<Fact> dates = scene.tx().registrations().of(scene.person().id()).stream()
                .filter(RegistrationCard::holdsSeat)
                .map(registration -> new Coming(
                        registration,
                        scene.tx().workshops().get(registration.workshop()).orElseThrow()))
                .filter(coming -> !coming.workshop()
                        .details()
                        .ends()
                        .isBefore(scene.now().atZone(scene.person().zone()).toLocalDate()))
                .sorted(Comparator.comparing(
                        coming -> coming.workshop().details().starts()))
                .map(coming -> fact(scene, coming))
                .toList();
        if (dates.isEmpty()) {
            nothing(scene, "agenda.empty");
            return;
        }
        String heading = scene.words().say("agenda.heading");
        scene.say(new Card(
                heading,
                List.of(
                        new Card.Heading(heading),
                        new Card.Facts(dates),
                        new Card.Buttons(List.of(
                                Buttons.act(scene.words().say("menu.registrations"), Action.of("registrations")))))));
    }

    private record Coming(Registration registration, Workshop workshop) {}

    private static Fact fact(Scene scene, Coming coming) {
        Workshop workshop = coming.workshop();
        return new Fact(
                scene.words()
                        .dates(workshop.details().starts(), workshop.details().ends()),
                WorkshopCards.name(workshop)
                        + ", "
                        + WorkshopCards.place(scene.words(), workshop)
                        + " ("
                        + coming.registration().attendee().name()
                        + ")");
    }

    private static void nothing(Scene scene, String key) {
        String sentence = scene.words().say(key);
        List<Card.Element> elements = new ArrayList<>();
        elements.add(new Card.Paragraph(sentence));
        elements.add(
                new Card.Buttons(List.of(Buttons.main(scene.words().say("menu.workshops"), Action.of("workshops")))));
        scene.say(new Card(sentence, elements));
    }
}
