package org.lmdassistant.bot.approvals;

import java.util.ArrayList;
import java.util.List;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Fact;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.StaffPrompts;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.bot.workshops.WorkshopCards;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.exchanges.Exchange;
import org.lmdassistant.storage.people.Person;
import org.lmdassistant.storage.people.Seniority;
import org.lmdassistant.storage.workshops.Registration;
import org.lmdassistant.storage.workshops.State;
import org.lmdassistant.storage.workshops.Workshop;

/**
 * The prompt that asks staff to decide, shown where they chose. All copies carry the registration's key, so that one
 * decision, one question or one answer renews every one of them in place.
 */
public final class ApprovalPrompt {

    private final Administrations administrations;
    private final StaffPrompts prompts;

    public ApprovalPrompt(Administrations administrations, StaffPrompts prompts) {
        this.administrations = administrations;
        this.prompts = prompts;
    }

    /** Asks staff to decide. */
    public void post(Tx tx, Registration registration) {
        prompts.post(tx, key(registration), words -> card(tx, words, registration));
    }

    /** Shows one more copy of the prompt. */
    void show(Tx tx, Registration registration, Place place, Words words) {
        prompts.show(tx, key(registration), place, words, language -> card(tx, language, registration));
    }

    /** Renews every copy after something changed. */
    public void renew(Tx tx, Registration registration) {
        prompts.renew(tx, key(registration), words -> card(tx, words, registration));
    }

    /** The prompt as it stands. */
    public Card card(Tx tx, Words words, Registration registration) {
        Workshop workshop = tx.workshops().get(registration.workshop()).orElseThrow();
        String heading = words.say(
                registration.replaces() == null ? "prompt.registration" : "prompt.substitution",
                "reference",
                registration.reference());
        List<Card.Element> elements = new ArrayList<>();
        elements.add(new Card.Heading(heading));
        elements.add(new Card.Paragraph(WorkshopCards.name(workshop)));
        elements.add(new Card.Facts(facts(tx, words, registration, workshop)));
        for (Exchange exchange : tx.registrations().exchanges(registration.id())) {
            elements.add(new Card.Paragraph(words.say("prompt.asked", "question", exchange.question())));
            elements.add(new Card.Paragraph(
                    exchange.answer() == null
                            ? words.say("prompt.waiting-for-answer")
                            : words.say("prompt.answered", "answer", exchange.answer())));
        }
        if (isOpen(registration)) {
            elements.add(new Card.Buttons(List.of(
                    Buttons.main(words.say("prompt.approve"), Action.of("approve", registration.id())),
                    Buttons.graveForm(
                            words.say("prompt.decline"), Action.of("decline-registration", registration.id())),
                    Buttons.form(words.say("prompt.ask"), Action.of("ask-registration", registration.id())))));
        } else {
            elements.add(new Card.Paragraph(decision(tx, words, registration)));
        }
        return new Card(heading + ": " + registration.attendee().name(), elements);
    }

    /** Who decided what and when, or what else ended it. */
    String decision(Tx tx, Words words, Registration registration) {
        String state = words.name("registration.state", registration.state());
        Long by = registration.decidedBy();
        if (by == null || registration.decidedAt() == null) {
            return words.say("prompt.over", "state", state);
        }
        String who = tx.people().get(by).map(Person::name).orElse("");
        String when = words.moment(registration.decidedAt());
        return registration.reason() == null
                ? words.say("prompt.decided", "state", state, "who", who, "when", when)
                : words.say(
                        "prompt.decided-because",
                        "state",
                        state,
                        "who",
                        who,
                        "when",
                        when,
                        "reason",
                        registration.reason());
    }

    static boolean isOpen(Registration registration) {
        return registration.state() == State.PENDING || registration.state() == State.QUESTIONED;
    }

    private List<Fact> facts(Tx tx, Words words, Registration registration, Workshop workshop) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                words.say("registration.attendee"), registration.attendee().name()));
        facts.add(new Fact(
                words.say("prompt.administration"),
                administrations.name(registration.attendee().administration(), words.language())));
        String position = registration.attendee().position();
        if (position != null) {
            facts.add(new Fact(words.say("prompt.position"), position));
        }
        Long attending = registration.attendee().person();
        Person registrant = tx.people().get(registration.registeredBy()).orElseThrow();
        if (attending == null) {
            facts.add(new Fact(words.say("prompt.nominated-by"), registrant.name()));
        }
        Seniority seniority = attending == null ? registration.attendee().seniority() : registrant.seniority();
        if (seniority != null) {
            facts.add(new Fact(words.say("prompt.seniority"), words.name("seniority", seniority)));
        }
        String email = registration.attendee().email();
        if (email != null) {
            facts.add(new Fact(words.say("prompt.email"), email));
        }
        Long replaces = registration.replaces();
        if (replaces != null) {
            tx.registrations()
                    .get(replaces)
                    .ifPresent(old -> facts.add(new Fact(
                            words.say("prompt.takes-over-from"), old.attendee().name())));
        }
        facts.addAll(WorkshopCards.facts(words, workshop, administrations, tx.now()));
        facts.add(new Fact(words.say("prompt.submitted"), words.moment(registration.submittedAt())));
        return facts;
    }

    private static String key(Registration registration) {
        return "registration:" + registration.id();
    }
}
