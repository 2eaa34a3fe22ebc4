package org.lmdassistant.bot.coaching;

import java.util.List;
import org.lmdassistant.bot.conversation.Post;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.coaching.BookResult;
import org.lmdassistant.storage.coaching.CoachingSession;

/** Tells coach and fellow what became of a session, each in their language and zone. */
final class SessionNews {

    private final SessionCard card;
    private final Post post;

    SessionNews(SessionCard card, Post post) {
        this.card = card;
        this.post = post;
    }

    /** Tells both. */
    void tell(Tx tx, CoachingSession session, String key) {
        for (long reader : List.of(session.fellow(), session.coach())) {
            tx.people()
                    .get(reader)
                    .ifPresent(person ->
                            post.toPerson(tx, person, words -> card.card(tx, words, session, reader, words.say(key))));
        }
    }

    /** Shows a session to the speaker. */
    void show(Scene scene, CoachingSession session) {
        Words words = scene.words();
        scene.say(card.card(
                scene.tx(), words, session, scene.person().id(), words.name("coaching.state", session.state()) + "."));
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
