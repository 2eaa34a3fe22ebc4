package org.lmdassistant.bot.approvals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Answers;
import org.lmdassistant.bot.conversation.Flow;
import org.lmdassistant.bot.conversation.Question;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.conversation.StaffQuestions;

/** The person's answer returns to the prompt, wherever staff see it; the action may hold one that was typed already. */
public final class AnswerQuestion implements Flow {

    private final Matter matter;

    public AnswerQuestion(Matter matter) {
        this.matter = matter;
    }

    @Override
    public String name() {
        return StaffQuestions.ANSWER + matter.kind();
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
    public Optional<String> matter(Scene scene, Action about) {
        return matter.label(scene, about.id());
    }

    @Override
    public Optional<Card> refusal(Scene scene, Action about) {
        return matter.questionFor(scene, about.id()).isPresent()
                ? Optional.empty()
                : Optional.of(Card.text(scene.words().say("question.nothing-asked")));
    }

    @Override
    public Map<String, String> typed(Action about) {
        return Map.of("answer", about.argument(1));
    }

    @Override
    public List<Question> questions(Scene scene, Action about) {
        return List.of(Question.of("answer", scene.words().say("question.your-answer"), new Form.Text(2000, true))
                .hinting(matter.questionFor(scene, about.id()).orElse("")));
    }

    @Override
    public void finish(Scene scene, Action about, Answers answers) {
        matter.answer(scene, about.id(), answers.text("answer"));
    }
}
