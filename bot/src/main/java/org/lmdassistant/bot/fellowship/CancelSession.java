package org.lmdassistant.bot.fellowship;

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
import org.lmdassistant.storage.fellowship.SessionResult;

/** Staff cancel a session with a reason, which everybody who applied reads. */
final class CancelSession implements Flow {

    private final ApplicationNews news;

    CancelSession(ApplicationNews news) {
        this.news = news;
    }

    @Override
    public String name() {
        return "cancel-fellowship";
    }

    @Override
    public Access access() {
        return Access.STAFF;
    }

    /** Everybody who applied reads it at once. */
    @Override
    public boolean isReadBack() {
        return true;
    }

    @Override
    public String title(Scene scene, Action about) {
        return scene.words().say("fellowship.cancel-session");
    }

    @Override
    public Optional<Card> refusal(Scene scene, Action about) {
        return scene.tx()
                        .fellowships()
                        .get(about.id())
                        .filter(session -> !session.cancelled())
                        .isPresent()
                ? Optional.empty()
                : Optional.of(Card.text(scene.words().say("fellowship.gone")));
    }

    @Override
    public List<Question> questions(Scene scene, Action about) {
        return List.of(Question.of("reason", scene.words().say("fellowship.cancel.reason"), new Form.Text(1000, true))
                .hinting(scene.words().say("manage.cancel.hint")));
    }

    @Override
    public void finish(Scene scene, Action about, Answers answers) {
        SessionResult result = scene.tx()
                .fellowships()
                .cancel(about.id(), answers.text("reason"), scene.person().id());
        if (result instanceof SessionResult.Cancelled cancelled) {
            scene.audit("fellowship-cancelled", cancelled.session().subject());
            cancelled.concerned().forEach(application -> news.stepped(scene.tx(), application));
            scene.say(scene.words()
                    .say(
                            "fellowship.cancel.done",
                            "count",
                            cancelled.concerned().size()));
        } else {
            scene.say(scene.words().say("fellowship.gone"));
        }
    }
}
