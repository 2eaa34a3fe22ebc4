package org.lmdassistant.bot.workshops;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Agenda;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.people.Person;
import org.lmdassistant.storage.workshops.Registration;
import org.lmdassistant.storage.workshops.State;
import org.lmdassistant.storage.workshops.Workshop;
import org.lmdassistant.storage.workshops.WorkshopDraft;

/** "Am I confirmed?": where somebody's own registrations stand, and what comes of them. */
final class MyRegistrations {

    private static final int SHOWN = 5;

    /** So long somebody asks what became of what was declined. */
    private static final Duration REMEMBERED = Duration.ofDays(60);

    private final RegistrationCard card;

    MyRegistrations(RegistrationCard card) {
        this.card = card;
    }

    /** Those of the speaker that can still be given up: neither they nor their workshops are over. */
    static List<Registration> open(Scene scene) {
        return standing(scene).stream()
                .filter(registration -> !isOver(scene, registration))
                .toList();
    }

    /** Those of the speaker that were not given up or declined; of workshops that are over last. */
    static List<Registration> standing(Scene scene) {
        return scene.tx().registrations().of(scene.person().id()).stream()
                .filter(RegistrationCard::isOpen)
                .sorted(Comparator.comparing(registration -> isOver(scene, registration)))
                .toList();
    }

    /** Whether the workshop that a registration is for is over. */
    static boolean isOver(Scene scene, Registration registration) {
        return scene.workshop(registration.workshop())
                .filter(workshop -> WorkshopCards.isOver(workshop, scene.now()))
                .isPresent();
    }

    /** All of them, or those whose ids are the action's arguments. */
    void registrations(Scene scene, Action action) {
        List<Registration> open = standing(scene).stream()
                .filter(registration ->
                        action.arguments().isEmpty() || action.arguments().contains(String.valueOf(registration.id())))
                .toList();
        Optional<Registration> declined =
                open.isEmpty() && action.arguments().isEmpty() ? declined(scene) : Optional.empty();
        if (declined.isPresent()) {
            scene.say(scene.words().say("registrations.last"));
            scene.say(card.card(scene.tx(), scene.words(), declined.get()));
            return;
        }
        if (open.isEmpty()) {
            boolean none = scene.tx().registrations().of(scene.person().id()).isEmpty();
            nothing(scene, none ? "registrations.none" : "registrations.none-open");
            return;
        }
        open.stream().limit(SHOWN).forEach(registration -> scene.say(shown(scene, registration)));
        if (open.size() > SHOWN) {
            scene.say(scene.words().say("registrations.more", "count", open.size() - SHOWN));
        }
    }

    /** The latest of the speaker's, where staff declined it in the last weeks. */
    private static Optional<Registration> declined(Scene scene) {
        return scene.tx().registrations().of(scene.person().id()).stream()
                .findFirst()
                .filter(registration -> registration.state() == State.DECLINED)
                .filter(registration -> registration.decidedAt() != null
                        && registration.decidedAt().isAfter(scene.now().minus(REMEMBERED)));
    }

    /** Seats that the speaker is offered, and questions of staff. */
    List<Card> unanswered(Scene scene) {
        return open(scene).stream()
                .filter(registration ->
                        registration.state() == State.OFFERED || registration.state() == State.QUESTIONED)
                .map(registration -> shown(scene, registration))
                .toList();
    }

    /** With the question whether to take it, where a seat is offered. */
    private Card shown(Scene scene, Registration registration) {
        return registration.state() == State.OFFERED
                ? card.asking(scene.tx(), scene.words(), registration)
                : card.card(scene.tx(), scene.words(), registration);
    }

    /** The workshops in which somebody, or a colleague they registered, has a seat. */
    List<Agenda.Entry> agenda(Tx tx, Words words, Person person) {
        LocalDate today = tx.now().atZone(person.zone()).toLocalDate();
        List<Agenda.Entry> entries = new ArrayList<>();
        for (Registration registration : tx.registrations().of(person.id())) {
            Workshop workshop = tx.workshops().get(registration.workshop()).orElseThrow();
            WorkshopDraft details = workshop.details();
            if (RegistrationCard.holdsSeat(registration) && !details.ends().isBefore(today)) {
                entries.add(new Agenda.Entry(
                        details.starts().atStartOfDay(details.zone()).toInstant(),
                        details.starts(),
                        details.ends(),
                        words.dates(details.starts(), details.ends()),
                        WorkshopCards.name(workshop)
                                + ", "
                                + WorkshopCards.place(words, workshop)
                                + " ("
                                + registration.attendee().name()
                                + ")"));
            }
        }
        return entries;
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
