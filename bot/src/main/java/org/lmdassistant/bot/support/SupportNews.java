package org.lmdassistant.bot.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Button;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Documents;
import org.lmdassistant.bot.conversation.Post;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.support.StepResult;
import org.lmdassistant.storage.support.SupportRequest;
import org.lmdassistant.storage.support.SupportState;

/** A request as the manager sees it, and telling them and staff what changed. */
final class SupportNews {

    private final SupportPrompt prompt;
    private final Post post;

    SupportNews(SupportPrompt prompt, Post post) {
        this.prompt = prompt;
        this.post = post;
    }

    /** Where the request stands, what was asked for, what happened so far and what comes. */
    Card card(Tx tx, Words words, SupportRequest request) {
        String heading = request.reference() + " · " + words.name("support.state", request.state());
        String sentence = news(words, request);
        List<Card.Element> elements = new ArrayList<>();
        elements.add(new Card.Heading(heading));
        elements.add(new Card.Paragraph(sentence));
        elements.add(new Card.Facts(SupportFacts.of(tx, words, request)));
        others(tx, words, request, elements);
        elements.add(new Card.Timeline(SupportTimeline.of(tx, words, request)));
        List<Button> buttons = buttons(words, request);
        if (!buttons.isEmpty()) {
            elements.add(new Card.Buttons(buttons));
        }
        return new Card(heading + ": " + sentence, elements);
    }

    private static String news(Words words, SupportRequest request) {
        return words.say(
                "support.news." + request.state().name().toLowerCase(Locale.ROOT),
                "reason",
                request.decision() == null ? "" : request.decision(),
                "date",
                request.reviewOn() == null ? "" : words.date(request.reviewOn()));
    }

    // A second request is no mistake; it is shown, so that colleagues can talk to each other first.
    private static void others(Tx tx, Words words, SupportRequest request, List<Card.Element> elements) {
        String others = tx.supportRequests().open(request.administration()).stream()
                .filter(other -> other.id() != request.id())
                .map(other -> other.reference() + " (" + words.name("support.state", other.state()) + ")")
                .collect(Collectors.joining(", "));
        if (!others.isEmpty() && SupportState.THEIRS.contains(request.state())) {
            elements.add(new Card.Paragraph(words.say("support.others", "references", others)));
        }
    }

    private static List<Button> buttons(Words words, SupportRequest request) {
        List<Button> buttons = new ArrayList<>();
        long id = request.id();
        if (request.state() == SupportState.DRAFT) {
            buttons.add(Buttons.main(words.say("support.submit"), Action.of("submit-support", id)));
        }
        if (request.state() == SupportState.QUESTIONED) {
            buttons.add(Buttons.mainForm(words.say("question.answer"), Action.of("answer-support", id)));
        }
        if (SupportState.THEIRS.contains(request.state())) {
            buttons.add(Buttons.act(
                    words.say(request.hasLetter() ? "support.letter.replace" : "support.letter"),
                    Action.of("support-letter", id)));
            buttons.add(Buttons.form(words.say("support.amend"), Action.of("request-support", id)));
            buttons.add(Buttons.grave(words.say("support.withdraw"), Action.of("withdraw-support", id)));
        }
        if (request.letter() != null) {
            buttons.add(Documents.button(words.say("support.letter.open"), request.letter()));
        }
        return buttons;
    }

    /** Shows whoever asked for it where it stands; as long as it is theirs, what they say next may change it. */
    void show(Scene scene, SupportRequest request) {
        scene.say(card(scene.tx(), scene.words(), request));
        if (SupportState.THEIRS.contains(request.state())) {
            scene.awaits(Action.of("request-support", request.id()));
        }
    }

    /** Staff did something: every prompt is renewed and the manager is told. */
    void stepped(Tx tx, SupportRequest request) {
        prompt.renew(tx, request);
        tx.people()
                .get(request.requestedBy())
                .ifPresent(manager -> post.toPerson(tx, manager, words -> card(tx, words, request)));
    }

    /** The manager changed something: they see it, and so do staff if they know of the request. */
    void changed(Scene scene, SupportRequest request) {
        show(scene, request);
        prompt.renew(scene.tx(), request);
    }

    void askStaff(Tx tx, SupportRequest request) {
        prompt.post(tx, request);
    }

    /** Says why a step was not taken. */
    void explain(Scene scene, StepResult result) {
        if (result instanceof StepResult.NotNow notNow
                && notNow.request().requestedBy() == scene.person().id()) {
            scene.say(card(scene.tx(), scene.words(), notNow.request()));
        } else {
            scene.say(scene.words().say("support.not-found"));
        }
    }
}
