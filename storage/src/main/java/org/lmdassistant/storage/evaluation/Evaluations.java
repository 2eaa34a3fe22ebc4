package org.lmdassistant.storage.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;

/** Attendance and evaluation of workshops. */
public final class Evaluations {

    private final Handle handle;
    private final Instant now;

    public Evaluations(Handle handle, Instant now) {
        this.handle = handle;
        this.now = now;
    }

    /** Notes on how many days somebody was there; replaces what was noted before. */
    public void attended(long registration, int days) {
        handle.createUpdate(
                        """
                        INSERT INTO attendance (registration, days, noted_at) VALUES (:registration, :days, :now)
                        ON CONFLICT (registration) DO UPDATE SET days = :days, noted_at = :now
                        """)
                .bind("registration", registration)
                .bind("days", days)
                .bind("now", now)
                .execute();
    }

    /** On how many days somebody was there; empty where nobody noted it yet. */
    public OptionalInt daysAttended(long registration) {
        return handle.createQuery("SELECT days FROM attendance WHERE registration = :registration")
                .bind("registration", registration)
                .mapTo(Integer.class)
                .findOne()
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /** Keeps what somebody thinks; replaces what they thought before. */
    public void evaluate(long registration, Evaluation evaluation) {
        handle.createUpdate(
                        """
                        INSERT INTO evaluation (registration, overall, useful, comment, at)
                        VALUES (:registration, :overall, :useful, :comment, :now)
                        ON CONFLICT (registration) DO UPDATE
                        SET overall = :overall, useful = :useful, comment = :comment, at = :now
                        """)
                .bind("registration", registration)
                .bind("overall", evaluation.overall())
                .bind("useful", evaluation.useful())
                .bind("comment", evaluation.comment())
                .bind("now", now)
                .execute();
    }

    /** What people think of a workshop, in no order that tells who is who. */
    public List<Evaluation> of(long workshop) {
        return handle.createQuery(
                        """
                        SELECT e.* FROM evaluation e JOIN registration r ON r.id = e.registration
                        WHERE r.workshop = :workshop ORDER BY md5(e.registration::text)
                        """)
                .bind("workshop", workshop)
                .map((row, context) ->
                        new Evaluation(row.getInt("overall"), row.getInt("useful"), row.getString("comment")))
                .list();
    }
}
