package org.lmdassistant.bot.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Choice;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Answers;
import org.lmdassistant.bot.conversation.Flow;
import org.lmdassistant.bot.conversation.Question;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.evaluation.Evaluation;

/** Whoever was there says what they think of the workshop; staff read it without the name. */
final class Evaluate implements Flow {

    private static final int BEST = 5;

    @Override
    public String name() {
        return AttendedWishes.EVALUATE;
    }

    @Override
    public Access access() {
        return Access.INTRODUCED;
    }

    @Override
    public String title(Scene scene, Action about) {
        return scene.words().say("evaluation.title");
    }

    @Override
    public Optional<Card> refusal(Scene scene, Action about) {
        return Taking.theirs(scene, about.id()).isPresent()
                ? Optional.empty()
                : Optional.of(Card.text(scene.words().say("evaluation.not-yours")));
    }

    @Override
    public List<Question> questions(Scene scene, Action about) {
        Words words = scene.words();
        List<Choice> marks = IntStream.rangeClosed(1, BEST)
                .map(i -> BEST + 1 - i)
                .mapToObj(mark -> new Choice(String.valueOf(mark), words.say("evaluation.mark", "mark", mark)))
                .toList();
        return List.of(
                Question.of("overall", words.say("evaluation.overall"), new Form.Choose(marks)),
                Question.of("useful", words.say("evaluation.useful"), new Form.Choose(marks)),
                Question.of("comment", words.say("evaluation.comment"), new Form.Text(1_000, true))
                        .optional()
                        .hinting(words.say("evaluation.comment.hint")));
    }

    @Override
    public void finish(Scene scene, Action about, Answers answers) {
        scene.tx()
                .evaluations()
                .evaluate(
                        about.id(),
                        new Evaluation(answers.number("overall"), answers.number("useful"), answers.orNull("comment")));
        scene.audit("evaluated", "registration:" + about.id());
        scene.say(scene.words().say("evaluation.taken"));
    }
}
