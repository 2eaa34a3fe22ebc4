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
import org.lmdassistant.storage.coaching.CoachingSession;

/** A fellow says what they want to talk about, so that the coach can prepare. */
final class SessionAbout implements Flow {

    private final SessionNews news;

    SessionAbout(SessionNews news) {
        this.news = news;
    }

    @Override
    public String name() {
        return "coaching-about";
    }

    @Override
    public Access access() {
        return Access.INTRODUCED;
    }

    @Override
    public String title(Scene scene, Action about) {
        return scene.words().say("coaching.about.write");
    }

    @Override
    public Optional<String> matter(Scene scene, Action about) {
        return Coaches.matter(scene, about.id());
    }

    @Override
    public Optional<Card> refusal(Scene scene, Action about) {
        return WhichSession.ahead(scene).stream().anyMatch(session -> session.id() == about.id())
                ? Optional.empty()
                : Optional.of(Card.text(scene.words().say("coaching.not-possible")));
    }

    @Override
    public List<Question> questions(Scene scene, Action about) {
        return List.of(Question.of("subject", scene.words().say("coaching.about.what"), new Form.Text(500, true))
                .proposing(scene.tx()
                        .coaching()
                        .get(about.id())
                        .map(CoachingSession::about)
                        .orElse(null))
                .hinting(scene.words().say("coaching.about.hint")));
    }

    @Override
    public void finish(Scene scene, Action about, Answers answers) {
        scene.tx()
                .coaching()
                .about(about.id(), scene.person().id(), answers.text("subject"))
                .ifPresentOrElse(
                        session -> {
                            scene.audit("coaching-about", session.subject());
                            news.tell(scene.tx(), session, "coaching.about.noted");
                        },
                        () -> scene.say(scene.words().say("coaching.not-possible")));
    }
}
