package org.lmdassistant.bot.workshops;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Button;
import org.lmdassistant.adapters.chat.Card.Fact;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.workshops.Registration;
import org.lmdassistant.storage.workshops.State;
import org.lmdassistant.storage.workshops.Workshop;

/** Where one registration stands, told to those whom it concerns, with what they can do about it. */
public final class RegistrationCard {

    private final URI publicUrl;

    public RegistrationCard(URI publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** The card of a registration as it is now. */
    public Card card(Tx tx, Words words, Registration registration) {
        Workshop workshop = tx.workshops().get(registration.workshop()).orElseThrow();
        boolean over = isOpen(registration) && WorkshopCards.isOver(workshop, tx.now());
        String news = over ? over(words, registration, workshop) : news(words, registration, workshop);
        List<Card.Element> elements = new ArrayList<>();
        elements.add(new Card.Heading(
                over ? words.say("workshop.over") : words.name("registration.state", registration.state())));
        elements.add(new Card.Paragraph(news));
        elements.add(new Card.Facts(facts(tx, words, registration, workshop)));
        List<Button> buttons = over
                ? List.of(Buttons.act(words.say("menu.workshops"), Action.of("workshops")))
                : buttons(words, registration);
        if (!buttons.isEmpty()) {
            elements.add(new Card.Buttons(buttons));
        }
        return new Card(news, elements);
    }

    /** The card of an offered seat, with the question that "yes" answers. */
    Card asking(Tx tx, Words words, Registration registration) {
        Card card = card(tx, words, registration);
        List<Card.Element> elements = new ArrayList<>(card.elements());
        elements.add(elements.size() - 1, new Card.Paragraph(words.say("offer.question")));
        return new Card(card.summary(), elements);
    }

    /** What is left to say once the workshop is over. */
    private static String over(Words words, Registration registration, Workshop workshop) {
        return words.say(
                holdsSeat(registration) ? "registration.news.over" : "registration.news.over-without-a-seat",
                "name",
                registration.attendee().name(),
                "workshop",
                WorkshopCards.name(workshop));
    }

    private static String news(Words words, Registration registration, Workshop workshop) {
        String key = "registration.news."
                + registration.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return words.say(
                key,
                "name",
                registration.attendee().name(),
                "workshop",
                WorkshopCards.name(workshop),
                "reason",
                registration.reason() == null ? "" : registration.reason(),
                "until",
                registration.offerUntil() == null ? "" : words.moment(registration.offerUntil()));
    }

    private static List<Fact> facts(Tx tx, Words words, Registration registration, Workshop workshop) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.say("registration.reference"), registration.reference()));
        facts.add(new Fact(
                words.say("registration.attendee"), registration.attendee().name()));
        facts.addAll(WorkshopCards.when(words, workshop));
        OptionalInt position = tx.registrations().position(registration.id());
        if (position.isPresent()) {
            facts.add(new Fact(
                    words.say("registration.position"),
                    words.say("registration.position.value", "position", position.getAsInt())));
        }
        return facts;
    }

    private List<Button> buttons(Words words, Registration registration) {
        long id = registration.id();
        List<Button> buttons = new ArrayList<>();
        switch (registration.state()) {
            case CONFIRMED -> {
                buttons.add(new Card.Link(
                        words.say("registration.calendar"),
                        publicUrl.resolve("/calendar/" + registration.calendarToken() + ".ics")));
                buttons.add(Buttons.form(words.say("registration.substitute"), Action.of("substitute", id)));
                buttons.add(Buttons.grave(words.say("registration.cancel"), Action.of("cancel", id)));
            }
            case OFFERED -> {
                buttons.add(Buttons.main(words.say("offer.accept"), Action.of("accept-offer", id)));
                buttons.add(Buttons.grave(words.say("offer.decline"), Action.of("decline-offer", id)));
            }
            case QUESTIONED -> {
                buttons.add(Buttons.mainForm(words.say("question.answer"), Action.of("answer-registration", id)));
                buttons.add(Buttons.grave(words.say("registration.cancel"), Action.of("cancel", id)));
            }
            case PENDING, WAITLISTED ->
                buttons.add(Buttons.grave(words.say("registration.cancel"), Action.of("cancel", id)));
            case LAPSED ->
                buttons.add(Buttons.mainForm(
                        words.say("registration.again"), Action.of("register", registration.workshop())));
            case DECLINED, CANCELLED, SUBSTITUTED, WORKSHOP_CANCELLED ->
                buttons.add(Buttons.act(words.say("menu.workshops"), Action.of("workshops")));
        }
        return buttons;
    }

    /** Whether a registration still means something to its people. */
    static boolean isOpen(Registration registration) {
        return switch (registration.state()) {
            case PENDING, QUESTIONED, CONFIRMED, WAITLISTED, OFFERED -> true;
            case DECLINED, CANCELLED, LAPSED, SUBSTITUTED, WORKSHOP_CANCELLED -> false;
        };
    }

    static boolean holdsSeat(Registration registration) {
        return registration.state() == State.CONFIRMED;
    }
}
