package org.lmdassistant.bot.approvals;

import java.util.List;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Answers;
import org.lmdassistant.bot.conversation.Flow;
import org.lmdassistant.bot.conversation.Question;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.workshops.Concern;
import org.lmdassistant.storage.workshops.AnswerResult;
import org.lmdassistant.storage.workshops.Exchange;

/** The manager's answer returns to the prompt, wherever staff see it. */
final class AnswerQuestion implements Flow {

    private final ApprovalPrompt prompt;

    AnswerQuestion(ApprovalPrompt prompt) {
        this.prompt = prompt;
    }

    @Override
    public String name() {
        return "answer-question";
    }

    @Override
    public Access access() {
        return Access.INTRODUCED;
    }

    @Override
    public String title(Scene scene, Action about) {
        return scene.words().say("question.answer");
    }

    @Override
    public Optional<Card> refusal(Scene scene, Action about) {
        return open(scene, about).isPresent()
                ? Optional.empty()
                : Optional.of(Card.text(scene.words().say("question.nothing-asked")));
    }

    @Override
    public List<Question> questions(Scene scene, Action about) {
        String asked = open(scene, about).map(Exchange::question).orElse("");
        return List.of(Question.of("answer", scene.words().say("question.your-answer"), new Form.Text(2000, true))
                .hinting(asked));
    }

    @Override
    public void finish(Scene scene, Action about, Answers answers) {
        AnswerResult result = scene.tx()
                .registrations()
                .answer(about.id(), answers.text("answer"), scene.person().id());
        if (result instanceof AnswerResult.Answered answered) {
            scene.audit("answered", "registration:" + about.id());
            prompt.renew(scene.tx(), answered.registration());
            scene.say(scene.words().say("question.passed-on"));
        } else {
            scene.say(scene.words().say("question.nothing-asked"));
        }
    }

    private static Optional<Exchange> open(Scene scene, Action about) {
        return scene.tx()
                .registrations()
                .get(about.id())
                .filter(registration -> Concern.of(registration, scene.person()))
                .flatMap(registration -> scene.tx().registrations().exchanges(registration.id()).stream()
                        .filter(exchange -> exchange.answer() == null)
                        .reduce((first, last) -> last));
    }
}
