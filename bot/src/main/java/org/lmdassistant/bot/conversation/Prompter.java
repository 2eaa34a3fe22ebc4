package org.lmdassistant.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Button;
import org.lmdassistant.adapters.chat.Card.Press;
import org.lmdassistant.adapters.chat.Choice;
import org.lmdassistant.adapters.chat.Form;

/** Asks one question of a flow in the chat, with buttons for whoever prefers pressing to typing. */
final class Prompter {

    static final String ANSWER = "answer";
    static final String SKIP = "skip";
    static final String STOP = "stop";

    private static final int BUTTONS_AT_MOST = 5;

    Card card(Scene scene, Flow flow, Action about, Question question, @Nullable String problem) {
        List<Card.Element> elements = new ArrayList<>();
        if (problem != null) {
            elements.add(new Card.Paragraph(problem));
        }
        elements.add(new Card.Paragraph(question.prompt()));
        if (question.hint() != null) {
            elements.add(new Card.Note(question.hint()));
        }
        List<Button> buttons = new ArrayList<>();
        if (question.input() instanceof Form.Choose choose) {
            elements.add(choices(question, choose.choices()));
        } else if (question.initial() != null) {
            buttons.add(answer(question, scene.words().say("form.keep", "value", shown(question)), question.initial()));
        }
        if (!question.required()) {
            buttons.add(new Press(
                    scene.words().say("form.skip"),
                    Action.of(SKIP, question.id()).encode(),
                    Press.Style.PLAIN,
                    false));
        }
        if (!(question.input() instanceof Form.Document)) {
            buttons.add(new Press(scene.words().say("form.open"), about.encode(), Press.Style.PLAIN, true));
        }
        buttons.add(new Press(scene.words().say("form.cancel"), Action.of(STOP).encode(), Press.Style.PLAIN, false));
        elements.add(new Card.Buttons(buttons));
        return new Card(flow.title(scene, about) + ": " + question.prompt(), elements);
    }

    Card whichOf(Scene scene, Question question, List<Choice> choices) {
        String which = scene.words().say("answer.which-one");
        return new Card(which, List.of(new Card.Paragraph(which), choices(question, choices)));
    }

    private static Card.Element choices(Question question, List<Choice> choices) {
        if (choices.size() > BUTTONS_AT_MOST) {
            return new Card.Picker(
                    question.prompt(),
                    choices.stream()
                            .map(choice -> new Choice(
                                    Action.of(ANSWER, question.id(), choice.value())
                                            .encode(),
                                    choice.label()))
                            .toList());
        }
        return new Card.Buttons(choices.stream()
                .map(choice -> answer(question, choice.label(), choice.value()))
                .toList());
    }

    private static Button answer(Question question, String label, String value) {
        return new Press(label, Action.of(ANSWER, question.id(), value).encode(), Press.Style.PLAIN, false);
    }

    private static String shown(Question question) {
        String initial = question.initial() == null ? "" : question.initial();
        return question.input() instanceof Form.Search search && search.initialLabel() != null
                ? search.initialLabel()
                : initial;
    }
}
