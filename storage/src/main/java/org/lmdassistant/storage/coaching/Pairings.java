package org.lmdassistant.storage.coaching;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Which fellow belongs to which coach. A fellow has one coach at a time; the database keeps it so. */
public final class Pairings {

    private final Handle handle;
    private final Instant now;

    public Pairings(Handle handle, Instant now) {
        this.handle = handle;
        this.now = now;
    }

    /** Gives a fellow a coach; an earlier pairing ends. Returns the coach they had, if it was another. */
    public Optional<Long> pair(long fellow, long coach, long by) {
        handle.execute("SELECT pg_advisory_xact_lock(hashtext('pairing'), ?)", (int) fellow);
        Optional<Long> before = coachOf(fellow);
        if (before.isPresent() && before.get() == coach) {
            return Optional.empty();
        }
        end(fellow);
        handle.createUpdate(
                        """
                        INSERT INTO pairing (fellow, coach, paired_by, since) VALUES (:fellow, :coach, :by, :now)
                        """)
                .bind("fellow", fellow)
                .bind("coach", coach)
                .bind("by", by)
                .bind("now", now)
                .execute();
        return before;
    }

    /** Ends the fellow's pairing, if there is one. */
    public void end(long fellow) {
        handle.execute(
                "UPDATE pairing SET ended_at = ? WHERE fellow = ? AND ended_at IS NULL", Timestamp.from(now), fellow);
    }

    public Optional<Long> coachOf(long fellow) {
        return handle.createQuery("SELECT coach FROM pairing WHERE fellow = :fellow AND ended_at IS NULL")
                .bind("fellow", fellow)
                .mapTo(Long.class)
                .findOne();
    }

    /** The coach's fellows, the longest-standing first. */
    public List<Long> fellowsOf(long coach) {
        return handle.createQuery("SELECT fellow FROM pairing WHERE coach = :coach AND ended_at IS NULL ORDER BY id")
                .bind("coach", coach)
                .mapTo(Long.class)
                .list();
    }
}
