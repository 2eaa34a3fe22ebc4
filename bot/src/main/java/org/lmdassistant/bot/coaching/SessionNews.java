package org.lmdassistant.bot.coaching;

import java.util.Map;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.conversation.Post;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.coaching.BookResult;
import org.lmdassistant.storage.coaching.CoachingSession;

/** Tells coach and fellow what became of a session, each in their language and zone. */
final class SessionNews {

    /** What the coach reads where the fellow's sentence is not theirs. */
    private static final Map<String, String> TO_COACH = Map.of(
            "coaching.cancelled", "coaching.cancelled.told",
            "coaching.cancelled-by-coach", "coaching.cancelled",
            "coaching.other-time", "coaching.other-time.own",
            "coaching.other-time.declined", "coaching.other-time.declined.told",
            "coaching.about.noted", "coaching.about.told",
            "coaching.missed", "coaching.missed.own",
            "coaching.noted", "coaching.noted.own");

    private final SessionCard card;
    private final Post post;

    SessionNews(SessionCard card, Post post) {
        this.card = card;
        this.post = post;
    }

    /** Tells both what the key says to the fellow; whoever did it reads that they did, the other who it was. */
    void tell(Tx tx, CoachingSession session, String key) {
        tell(tx, session, session.fellow(), session.coach(), key);
        tell(tx, session, session.coach(), session.fellow(), TO_COACH.getOrDefault(key, key));
    }

    private void tell(Tx tx, CoachingSession session, long reader, long other, String key) {
        String name = SessionCard.name(tx, other);
        tx.people()
                .get(reader)
                .ifPresent(person -> post.toPerson(
                        tx, person, words -> card.card(tx, words, session, reader, words.say(key, "name", name))));
    }

    /** Shows a session to the speaker. */
    void show(Scene scene, CoachingSession session) {
        scene.say(card.card(scene.tx(), scene.words(), session, scene.person().id(), ""));
    }

    /** The other hour that a coach proposes, as the fellow who speaks reads it. */
    Card proposal(Scene scene, CoachingSession session) {
        Words words = scene.words();
        String name = SessionCard.name(scene.tx(), session.coach());
        return card.card(
                scene.tx(), words, session, session.fellow(), words.say("coaching.other-time.asked", "name", name));
    }

    /** Says why nothing was booked or changed. */
    void explain(Scene scene, BookResult result) {
        Words words = scene.words();
        if (result instanceof BookResult.NotFree) {
            scene.say(words.say("coaching.taken"));
        } else if (result instanceof BookResult.TooLate late) {
            scene.say(words.say("coaching.too-late", "hours", late.noticeHours()));
        } else if (result instanceof BookResult.Enough enough) {
            scene.say(words.say("coaching.enough", "most", enough.most()));
        } else {
            scene.say(words.say("coaching.not-possible"));
        }
    }
}
