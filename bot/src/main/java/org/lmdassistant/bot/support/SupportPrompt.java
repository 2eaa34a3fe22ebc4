package org.lmdassistant.bot.support;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Button;
import org.lmdassistant.adapters.chat.Card.Fact;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Documents;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.conversation.StaffPrompts;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.exchanges.Exchange;
import org.lmdassistant.storage.people.Person;
import org.lmdassistant.storage.support.SupportRequest;
import org.lmdassistant.storage.support.SupportState;

/** A request as staff see it, with everything needed to decide and the buttons of what can be done now. */
final class SupportPrompt {

    private final Administrations administrations;
    private final StaffPrompts prompts;

    SupportPrompt(Administrations administrations, StaffPrompts prompts) {
        this.administrations = administrations;
        this.prompts = prompts;
    }

    void post(Tx tx, SupportRequest request) {
        prompts.post(tx, request.subject(), words -> card(tx, words, request));
    }

    void renew(Tx tx, SupportRequest request) {
        prompts.renew(tx, request.subject(), words -> card(tx, words, request));
    }

    void showTo(Scene scene, SupportRequest request) {
        prompts.show(
                scene.tx(),
                request.subject(),
                scene.privatePlace(),
                scene.words(),
                words -> card(scene.tx(), words, request));
    }

    void showAgain(Scene scene, Action action) {
        scene.tx()
                .supportRequests()
                .get(action.id())
                .filter(request -> request.state() != SupportState.DRAFT)
                .ifPresentOrElse(
                        request -> showTo(scene, request),
                        () -> scene.say(scene.words().say("support.not-found")));
    }

    Card card(Tx tx, Words words, SupportRequest request) {
        String heading = words.say(
                "support.prompt",
                "reference",
                request.reference(),
                "administration",
                administrations.name(request.administration(), words.language()));
        List<Card.Element> elements = new ArrayList<>();
        elements.add(new Card.Heading(heading));
        elements.add(new Card.Paragraph(words.name("support.state", request.state())));
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                words.say("support.requested-by"),
                tx.people().get(request.requestedBy()).map(Person::name).orElse("")));
        facts.addAll(SupportFacts.of(tx, words, request));
        elements.add(new Card.Facts(facts));
        String others = tx.supportRequests().open(request.administration()).stream()
                .filter(other -> other.id() != request.id())
                .map(SupportRequest::reference)
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            elements.add(new Card.Paragraph(words.say("support.prompt.others", "references", others)));
        }
        for (Exchange exchange : tx.exchanges().of(request.subject())) {
            elements.add(new Card.Paragraph(words.say("prompt.asked", "question", exchange.question())));
            elements.add(new Card.Paragraph(
                    exchange.answer() == null
                            ? words.say("prompt.waiting-for-answer")
                            : words.say("prompt.answered", "answer", exchange.answer())));
        }
        elements.add(new Card.Timeline(SupportTimeline.of(tx, words, request)));
        if (request.decidedBy() != null) {
            elements.add(new Card.Paragraph(decision(tx, words, request)));
        }
        List<Button> buttons = buttons(words, request);
        if (!buttons.isEmpty()) {
            elements.add(new Card.Buttons(buttons));
        }
        return new Card(heading, elements);
    }

    /** Where the request stands, and who decided. */
    String decision(Tx tx, Words words, SupportRequest request) {
        String state = words.name("support.state", request.state());
        if (request.decidedBy() == null) {
            return words.say("prompt.over", "state", state);
        }
        String who = tx.people().get(request.decidedBy()).map(Person::name).orElse("");
        return request.decision() == null
                ? words.say("support.decided", "state", state, "who", who)
                : words.say("support.decided-because", "state", state, "who", who, "reason", request.decision());
    }

    private static List<Button> buttons(Words words, SupportRequest request) {
        List<Button> buttons = new ArrayList<>();
        long id = request.id();
        if (request.state() == SupportState.SUBMITTED) {
            buttons.add(Buttons.main(words.say("support.acknowledge"), Action.of("acknowledge-support", id)));
        }
        if (SupportState.UNDECIDED.contains(request.state())) {
            buttons.add(Buttons.main(words.say("prompt.approve"), Action.of("approve-support", id)));
            buttons.add(Buttons.graveForm(words.say("prompt.decline"), Action.of("decline-support", id)));
            buttons.add(Buttons.form(words.say("prompt.ask"), Action.of("ask-support", id)));
        }
        if (SupportState.DEFERRABLE.contains(request.state())) {
            buttons.add(Buttons.form(words.say("support.defer"), Action.of("defer-support", id)));
        }
        if (request.state() == SupportState.APPROVED) {
            buttons.add(Buttons.mainForm(
                    words.say("support.schedule"),
                    Action.of(
                            "create-workshop",
                            0,
                            0,
                            Action.of("schedule-support", id).encode(),
                            request.administration())));
        }
        if (request.state() == SupportState.APPROVED || request.state() == SupportState.SCHEDULED) {
            buttons.add(Buttons.act(words.say("support.complete"), Action.of("complete-support", id)));
        }
        if (SupportState.OPEN.contains(request.state())) {
            buttons.add(Buttons.form(words.say("support.assign"), Action.of("assign-support", id)));
        }
        if (request.letter() != null) {
            buttons.add(Documents.button(words.say("support.letter.open"), request.letter()));
        }
        return buttons;
    }
}
