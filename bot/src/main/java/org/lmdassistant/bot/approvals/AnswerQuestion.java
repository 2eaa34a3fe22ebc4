package org.lmdassistant.bot.approvals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Answers;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.DecidedOn;
import org.lmdassistant.bot.conversation.Flow;
import org.lmdassistant.bot.conversation.Question;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.conversation.StaffQuestions;
import org.lmdassistant.storage.exchanges.Exchange;

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
        String subject = matter.kind() + ":" + about.id();
        Optional<Exchange> asked = scene.tx().exchanges().open(subject);
        matter.answer(scene, about.id(), answers.text("answer"));
        boolean answered = !scene.tx().exchanges().open(subject).equals(asked);
        asked.filter(question -> answered).ifPresent(question -> tellWhoAsked(scene, about, question, answers));
    }

    // A renewed card makes no sound: whoever asked is told of the answer.
    private void tellWhoAsked(Scene scene, Action about, Exchange asked, Answers answers) {
        String reference = matter.label(scene, about.id()).map(Matter::number).orElse("");
        if (scene.tx().roles().isStaff(asked.askedBy())) {
            scene.tell(asked.askedBy(), words -> {
                String heading =
                        words.say("question.answered", "name", scene.person().name(), "reference", reference);
                return new Card(
                        heading,
                        List.of(
                                new Card.Heading(heading),
                                new Card.Note(asked.question()),
                                new Card.Paragraph(answers.text("answer")),
                                new Card.Buttons(List.of(
                                        Buttons.main(words.say("question.look"), DecidedOn.of(reference, 0))))));
            });
        }
    }
}
