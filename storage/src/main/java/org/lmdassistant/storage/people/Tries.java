package org.lmdassistant.storage.people;

import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Counts wrong codes, so that nobody can try them all: five an hour. */
final class Tries {

    private static final int MOST = 5;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final Handle handle;
    private final Instant now;

    Tries(Handle handle, Instant now) {
        this.handle = handle;
        this.now = now;
    }

    boolean usedUp(String what, String who) {
        return handle.createQuery(
                                "SELECT count(*) FROM wrong_try WHERE what = :what AND who = :who AND tried_at > :since")
                        .bind("what", what)
                        .bind("who", who)
                        .bind("since", now.minus(WINDOW))
                        .mapTo(Integer.class)
                        .one()
                >= MOST;
    }

    void wrong(String what, String who) {
        handle.createUpdate("INSERT INTO wrong_try (what, who, tried_at) VALUES (:what, :who, :now)")
                .bind("what", what)
                .bind("who", who)
                .bind("now", now)
                .execute();
        handle.createUpdate("DELETE FROM wrong_try WHERE tried_at < :old")
                .bind("old", now.minus(WINDOW))
                .execute();
    }
}
