package org.lmdassistant.bot.coaching;

import java.util.Optional;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.coaching.CoachingSession;
import org.lmdassistant.storage.coaching.Hours;
import org.lmdassistant.storage.coaching.SessionState;

/** What every act of a coach checks. */
final class Coaches {

    private Coaches() {}

    /** Why the speaker does not act as a coach: nobody was given to them. */
    static Optional<Card> refusal(Scene scene) {
        boolean coach = !scene.tx().pairings().fellowsOf(scene.person().id()).isEmpty()
                || scene.tx().coachHours().of(scene.person().id()).isPresent();
        return coach ? Optional.empty() : Optional.of(Card.text(scene.words().say("coaching.not-a-coach")));
    }

    /** Why the speaker can do nothing with a session: it is not one that they coach, or it is over. */
    static Optional<Card> refusal(Scene scene, long session, boolean afterwardsToo) {
        Optional<CoachingSession> theirs = scene.tx()
                .coaching()
                .get(session)
                .filter(one -> one.coach() == scene.person().id())
                .filter(one ->
                        one.state() == SessionState.BOOKED || (afterwardsToo && one.state() == SessionState.DONE));
        return theirs.isPresent()
                ? Optional.empty()
                : Optional.of(Card.text(scene.words().say("coaching.not-possible")));
    }

    /** A sentence where hours cannot be read. */
    static Optional<String> unreadable(Words words, String text) {
        return Hours.read(text).isPresent() ? Optional.empty() : Optional.of(words.say("coaching.hours.unreadable"));
    }
}
