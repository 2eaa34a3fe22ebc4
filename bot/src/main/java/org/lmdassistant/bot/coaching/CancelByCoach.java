package org.lmdassistant.bot.coaching;

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
import org.lmdassistant.bot.understanding.slots.Slot;

/** A coach cancels, with a reason that the fellow reads. */
final class CancelByCoach implements Flow {

    private final SessionNews news;

    CancelByCoach(SessionNews news) {
        this.news = news;
    }

    @Override
    public String name() {
        return "cancel-coaching-with-reason";
    }

    @Override
    public Access access() {
        return Access.INTRODUCED;
    }

    @Override
    public String title(Scene scene, Action about) {
        return scene.words().say("coaching.cancel");
    }

    @Override
    public Optional<String> matter(Scene scene, Action about) {
        return Coaches.matter(scene, about.id());
    }

    @Override
    public boolean isReadBack() {
        return true;
    }

    @Override
    public Optional<Card> refusal(Scene scene, Action about) {
        return Coaches.refusal(scene, about.id(), false);
    }

    @Override
    public List<Question> questions(Scene scene, Action about) {
        return List.of(Question.of("reason", scene.words().say("coaching.cancel.why"), new Form.Text(1_000, true))
                .filledBy(Slot.REASON));
    }

    @Override
    public void finish(Scene scene, Action about, Answers answers) {
        scene.tx()
                .coaching()
                .cancelByCoach(about.id(), scene.person().id(), answers.text("reason"))
                .ifPresentOrElse(
                        session -> {
                            scene.audit("coaching-cancelled", session.subject());
                            news.tell(scene.tx(), session, "coaching.cancelled-by-coach");
                        },
                        () -> scene.say(scene.words().say("coaching.not-possible")));
    }
}
