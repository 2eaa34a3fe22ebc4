package org.lmdassistant.bot.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Button;
import org.lmdassistant.adapters.chat.PlainText;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.conversation.StaffPrompts;
import org.lmdassistant.bot.conversation.Waiting;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.questions.OpenQuestion;

/** Staff see what nothing could answer, and say what is none of the programmes'. */
final class QuestionDesk {

    private static final int PAGE = 5;
    private static final int LABEL = 100;

    private final StaffPrompts prompts;

    QuestionDesk(StaffPrompts prompts) {
        this.prompts = prompts;
    }

    /** A page of them, the oldest first; the action's argument is how many came before. */
    void list(Scene scene, Action action) {
        Words words = scene.words();
        List<OpenQuestion> waiting = scene.tx().openQuestions().waiting();
        int from = (int) Math.max(0, Math.min(action.number(0), waiting.size()));
        waiting.stream().skip(from).limit(PAGE).forEach(question -> show(scene, question));
        List<Button> buttons = new ArrayList<>();
        if (from + PAGE < waiting.size()) {
            buttons.add(Buttons.act(
                    words.say("workshops.more", "count", waiting.size() - from - PAGE),
                    Action.of("open-questions", from + PAGE)));
        }
        buttons.add(Buttons.act(words.say("added-fact.list"), Action.of("added-facts")));
        buttons.add(Buttons.form(words.say("added-fact.add"), Action.of("add-fact")));
        String sentence = words.say("open-question.count", "count", waiting.size());
        scene.say(Card.text(sentence, buttons));
        if (waiting.isEmpty()) {
            // What people asked a human being stands among all that waits.
            scene.then(Action.of("pending"));
        }
    }

    List<Waiting.Item> waiting(Tx tx) {
        return tx.openQuestions().waiting().stream()
                .map(question -> new Waiting.Item(
                        question.subject(),
                        question.firstAsked(),
                        PlainText.line(question.text(), LABEL),
                        null,
                        null,
                        null,
                        scene -> show(scene, question)))
                .toList();
    }

    void drop(Scene scene, Action action) {
        Optional<OpenQuestion> question = scene.tx().openQuestions().get(action.id());
        if (question.isEmpty()
                || !scene.tx().openQuestions().drop(action.id(), scene.person().id())) {
            scene.remark(scene.words().say("open-question.gone"));
            return;
        }
        scene.audit("question-dropped", question.get().subject());
        over(scene, question.get(), "open-question.dropped");
        scene.remark(
                scene.words().say("open-question.dropped", "who", scene.person().name()));
    }

    /** Every copy of the question's card says what became of it. */
    void over(Scene scene, OpenQuestion question, String key) {
        String who = scene.person().name();
        prompts.renew(
                scene.tx(),
                question.subject(),
                words -> new Card(
                        question.text(),
                        List.of(new Card.Paragraph(question.text()), new Card.Note(words.say(key, "who", who)))));
    }

    private void show(Scene scene, OpenQuestion question) {
        prompts.show(
                scene.tx(), question.subject(), scene.privatePlace(), scene.words(), words -> card(words, question));
    }

    private static Card card(Words words, OpenQuestion question) {
        String asked = words.say(
                "open-question.asked",
                "count",
                question.asked(),
                "day",
                words.day(question.lastAsked()),
                "language",
                words.languageName(question.language()));
        return new Card(
                question.text(),
                List.of(
                        new Card.Paragraph(question.text()),
                        new Card.Note(asked),
                        new Card.Buttons(List.of(
                                Buttons.mainForm(
                                        words.say("open-question.answer"),
                                        Action.of(AnswerOpenQuestion.NAME, question.id())),
                                Buttons.act(
                                        words.say("open-question.drop"),
                                        Action.of("drop-open-question", question.id()))))));
    }
}
