package org.lmdassistant.bot.coaching;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Answers;
import org.lmdassistant.bot.conversation.Flow;
import org.lmdassistant.bot.conversation.Question;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.slots.Told;
import org.lmdassistant.storage.coaching.CoachingSession;

/** A coach writes down what was said and what comes next, for both to read. */
final class SessionNotes implements Flow {

    private static final Pattern COLON = Pattern.compile("[:,](?=\\s)");

    private final SessionNews news;

    SessionNotes(SessionNews news) {
        this.news = news;
    }

    @Override
    public String name() {
        return "coaching-notes";
    }

    @Override
    public Access access() {
        return Access.INTRODUCED;
    }

    @Override
    public String title(Scene scene, Action about) {
        return scene.words().say("coaching.notes.write");
    }

    @Override
    public Optional<String> matter(Scene scene, Action about) {
        return Coaches.matter(scene, about.id());
    }

    /** "Notes for Lucía's session: she will read the report" */
    @Override
    public Map<String, String> fromSentence(Scene scene, Action about, Told told) {
        return told.says(CoachWishes.NOTES)
                ? told.behind(COLON).map(notes -> Map.of("notes", notes)).orElse(Map.of())
                : Map.of();
    }

    @Override
    public Optional<Card> refusal(Scene scene, Action about) {
        return Coaches.refusal(scene, about.id(), true);
    }

    @Override
    public List<Question> questions(Scene scene, Action about) {
        Optional<CoachingSession> now = scene.tx().coaching().get(about.id());
        return List.of(
                Question.of("notes", scene.words().say("coaching.notes"), new Form.Text(2_000, true))
                        .proposing(now.map(CoachingSession::notes).orElse(null))
                        .hinting(scene.words().say("coaching.notes.hint")),
                Question.of("next", scene.words().say("coaching.next-steps"), new Form.Text(1_000, true))
                        .optional()
                        .proposing(now.map(CoachingSession::nextSteps).orElse(null)));
    }

    @Override
    public void finish(Scene scene, Action about, Answers answers) {
        String next = answers.orNull("next");
        scene.tx()
                .coaching()
                .note(about.id(), scene.person().id(), answers.text("notes"), next == null ? "" : next)
                .ifPresentOrElse(
                        session -> {
                            scene.audit("coaching-notes", session.subject());
                            news.tell(scene.tx(), session, "coaching.noted");
                        },
                        () -> scene.say(scene.words().say("coaching.not-possible")));
    }
}
