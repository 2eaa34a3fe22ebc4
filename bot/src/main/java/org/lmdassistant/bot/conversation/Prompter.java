package org.lmdassistant.bot.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Button;
import org.lmdassistant.adapters.chat.Card.Press;
import org.lmdassistant.adapters.chat.Choice;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.words.Words;

/** Asks one question of a flow in the chat, with buttons for whoever prefers pressing to typing. */
final class Prompter {

    static final String ANSWER = "answer";
    static final String SKIP = "skip";
    static final String STOP = "stop";
    static final String CONFIRM = "confirm";
    static final String CHANGE = "change";

    private final Labels labels;

    Prompter(Labels labels) {
        this.labels = labels;
    }

    /** Asks a question, with what there is to say before it. */
    Card card(Midway at, Question question, List<String> before) {
        Scene scene = at.scene();
        List<Card.Element> elements = new ArrayList<>();
        before.forEach(sentence -> elements.add(new Card.Paragraph(sentence)));
        elements.add(new Card.Paragraph(question.prompt()));
        if (question.hint() != null) {
            elements.add(new Card.Note(question.hint()));
        }
        List<Button> buttons = new ArrayList<>();
        if (question.input() instanceof Form.Choose choose) {
            elements.add(choices(question, choose.choices()));
        }
        String initial = question.initial();
        if (initial != null && !(question.input() instanceof Form.Choose)) {
            String shown = labels.of(scene, question, initial);
            buttons.add(answer(question, scene.words().say("form.keep", "value", shown), initial));
        }
        if (!question.required()) {
            buttons.add(new Press(
                    scene.words().say("form.skip"),
                    Action.of(SKIP, question.id()).encode(),
                    Press.Style.PLAIN,
                    false));
        }
        if (!(question.input() instanceof Form.Document)) {
            buttons.add(new Press(scene.words().say("form.open"), at.about().encode(), Press.Style.PLAIN, true));
        }
        buttons.add(new Press(scene.words().say("form.cancel"), Action.of(STOP).encode(), Press.Style.PLAIN, false));
        elements.add(new Card.Buttons(buttons));
        return new Card(at.flow().title(scene, at.about()) + ": " + question.prompt(), elements);
    }

    /** Shows what would be sent, since some of it was read out of a sentence: all of it, or what changes. */
    Card confirmation(Midway at, List<String> before) {
        Scene scene = at.scene();
        Words words = scene.words();
        String title = at.flow().title(scene, at.about());
        List<Card.Element> elements = new ArrayList<>();
        before.forEach(sentence -> elements.add(new Card.Paragraph(sentence)));
        elements.add(new Card.Heading(title));
        at.flow().matter(scene, at.about()).ifPresent(matter -> elements.add(new Card.Paragraph(matter)));
        elements.add(new Card.Paragraph(words.say("form.check")));
        List<Question> changed = at.answered().stream()
                .filter(question -> !at.answer(question).equals(question.initial()))
                .toList();
        boolean changes = at.flow().keepsTheRest(at.about()) && !changed.isEmpty();
        elements.add(new Card.Facts((changes ? changed : at.answered())
                .stream()
                        .map(question -> new Card.Fact(
                                question.label(words),
                                changes
                                        ? fromTo(scene, question, at.answer(question))
                                        : labels.of(scene, question, at.answer(question))))
                        .toList()));
        elements.add(new Card.Buttons(List.of(
                Buttons.main(words.say("form.right"), Action.of(CONFIRM)),
                Buttons.act(words.say("form.change"), Action.of(CHANGE)),
                Buttons.act(words.say("form.cancel"), Action.of(STOP)))));
        return new Card(title + ": " + words.say("form.check"), elements);
    }

    /** "20 → 15" */
    private String fromTo(Scene scene, Question question, String value) {
        String before = question.initial();
        String after = labels.of(scene, question, value);
        return before == null ? after : labels.of(scene, question, before) + " → " + after;
    }

    /** Asks which answer shall be another one. */
    Card whichToChange(Midway at) {
        Words words = at.scene().words();
        String which = words.say("form.change.which");
        return new Card(
                which,
                List.of(
                        new Card.Paragraph(which),
                        new Card.Picker(
                                which,
                                at.answered().stream()
                                        .map(question -> new Choice(
                                                Action.of(CHANGE, question.id()).encode(), question.label(words)))
                                        .toList())));
    }

    /** What was read out of the sentence that started a flow. */
    String understood(Midway at) {
        return understood(
                at,
                at.questions().stream()
                        .filter(question -> at.state().read().contains(question.id()))
                        .map(question -> named(at, question)));
    }

    /** What is answered so far, each by its name. */
    String soFar(Midway at) {
        return understood(
                at,
                at.answered().stream().map(question -> question.about(at.scene().words(), answer(at, question))));
    }

    private static String understood(Midway at, Stream<String> answers) {
        Words words = at.scene().words();
        return words.say("form.understood", "answers", words.list(answers.toList()));
    }

    private String answer(Midway at, Question question) {
        return labels.of(at.scene(), question, at.answer(question));
    }

    /** A bare number or day says little; a name or a choice speaks for itself. */
    private String named(Midway at, Question question) {
        String answer = answer(at, question);
        boolean bare = question.input() instanceof Form.Whole || question.input() instanceof Form.Date;
        return bare ? answer + " (" + question.label(at.scene().words()) + ")" : answer;
    }

    /** Says what an answer was changed to. */
    String changed(Scene scene, Question question, String value) {
        return scene.words()
                .say(
                        "form.changed",
                        "question",
                        question.label(scene.words()),
                        "answer",
                        labels.of(scene, question, value));
    }

    /** Asks whether to go on with what was left long ago. */
    Card goOn(Midway at) {
        Words words = at.scene().words();
        return goOn(
                words,
                words.say(
                        "form.left-long-ago",
                        "title",
                        at.flow().title(at.scene(), at.about()),
                        "day",
                        words.day(Instant.ofEpochSecond(at.state().at()))));
    }

    /** Asks whether to go on with what waited behind something that was dropped. */
    Card goOnBehind(Midway at) {
        Words words = at.scene().words();
        return goOn(words, words.say("form.still-waits", "title", at.flow().title(at.scene(), at.about())));
    }

    private static Card goOn(Words words, String sentence) {
        return Card.text(
                sentence,
                List.of(
                        Buttons.main(words.say("form.go-on"), Stage.GO_ON),
                        Buttons.act(words.say("form.drop"), Action.of(STOP))));
    }

    Card whichOf(Scene scene, Question question, List<Choice> choices) {
        String which = scene.words().say("answer.which-one");
        return new Card(which, List.of(new Card.Paragraph(which), choices(question, choices)));
    }

    private static Card.Element choices(Question question, List<Choice> choices) {
        return OneOf.these(
                question.prompt(),
                choices.stream()
                        .map(choice -> answer(question, choice.label(), choice.value()))
                        .toList());
    }

    private static Press answer(Question question, String label, String value) {
        return new Press(label, Action.of(ANSWER, question.id(), value).encode(), Press.Style.PLAIN, false);
    }
}
