package org.lmdassistant.storage.coaching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The table of coaching sessions. */
final class SessionRows {

    private final Handle handle;
    private final Instant now;

    SessionRows(Handle handle, Instant now) {
        this.handle = handle;
        this.now = now;
    }

    long insert(
            String reference,
            long coach,
            long fellow,
            Instant start,
            int minutes,
            int buffer,
            String token,
            @Nullable String about) {
        Instant end = start.plus(Duration.ofMinutes(minutes));
        return handle.createQuery(
                        """
                        INSERT INTO coaching_session (reference, coach, fellow, starts, ends, busy_until, state, token,
                                                      reminded_day, about)
                        VALUES (:reference, :coach, :fellow, :start, :end, :busy, 'BOOKED', :token, :soon, :about) RETURNING id
                        """)
                .bind("reference", reference)
                .bind("coach", coach)
                .bind("fellow", fellow)
                .bind("start", start)
                .bind("end", end)
                .bind("busy", end.plus(Duration.ofMinutes(buffer)))
                .bind("token", token)
                .bind("soon", isWithinADay(start))
                .bind("about", about)
                .mapTo(Long.class)
                .one();
    }

    /** Another beginning: calendars follow, and reminders are sent anew. */
    void move(long id, Instant start, int minutes, int buffer) {
        Instant end = start.plus(Duration.ofMinutes(minutes));
        handle.createUpdate(
                        """
                        UPDATE coaching_session SET starts = :start, ends = :end, busy_until = :busy, proposed = NULL,
                               sequence = sequence + 1, reminded_day = :soon, reminded_hour = false
                        WHERE id = :id
                        """)
                .bind("start", start)
                .bind("end", end)
                .bind("busy", end.plus(Duration.ofMinutes(buffer)))
                .bind("soon", isWithinADay(start))
                .bind("id", id)
                .execute();
    }

    // Whoever books for tomorrow morning needs no reminder a minute later.
    private boolean isWithinADay(Instant start) {
        return start.isBefore(now.plus(Duration.ofDays(1)));
    }

    void propose(long id, Instant start) {
        handle.execute("UPDATE coaching_session SET proposed = ? WHERE id = ?", Timestamp.from(start), id);
    }

    void withdrawProposal(long id) {
        handle.execute("UPDATE coaching_session SET proposed = NULL WHERE id = ?", id);
    }

    void end(long id, SessionState state, @Nullable String reason) {
        handle.createUpdate(
                        """
                        UPDATE coaching_session SET state = :state, reason = :reason, proposed = NULL,
                               sequence = sequence + 1
                        WHERE id = :id
                        """)
                .bind("state", state.name())
                .bind("reason", reason)
                .bind("id", id)
                .execute();
    }

    void note(long id, String notes, String nextSteps) {
        handle.execute("UPDATE coaching_session SET notes = ?, next_steps = ? WHERE id = ?", notes, nextSteps, id);
    }

    void about(long id, String about) {
        handle.execute("UPDATE coaching_session SET about = ? WHERE id = ?", about, id);
    }

    int ahead(long fellow) {
        return handle.createQuery(
                        """
                        SELECT count(*) FROM coaching_session
                        WHERE fellow = :fellow AND state = 'BOOKED' AND starts > :now
                        """)
                .bind("fellow", fellow)
                .bind("now", now)
                .mapTo(Integer.class)
                .one();
    }

    List<FreeSlots.Busy> busy(long coach, long fellow, long except) {
        return handle.createQuery(
                        """
                        SELECT starts, CASE WHEN coach = :coach THEN busy_until ELSE ends END AS until
                        FROM coaching_session
                        WHERE state = 'BOOKED' AND busy_until > :now AND id <> :except
                          AND (coach IN (:coach, :fellow) OR fellow IN (:coach, :fellow))
                        """)
                .bind("coach", coach)
                .bind("fellow", fellow)
                .bind("now", now)
                .bind("except", except)
                .map((row, context) -> new FreeSlots.Busy(
                        row.getTimestamp("starts").toInstant(),
                        row.getTimestamp("until").toInstant()))
                .list();
    }

    /** Whether both have time at another beginning, the session itself left out. */
    boolean isFree(CoachingSession session, Instant start, int buffer) {
        Instant end = start.plus(session.length());
        Instant quiet = end.plus(Duration.ofMinutes(buffer));
        return busy(session.coach(), session.fellow(), session.id()).stream()
                .noneMatch(taken -> taken.from().isBefore(quiet) && start.isBefore(taken.until()));
    }

    List<CoachingSession> toRemind(Duration ahead) {
        String mark = ahead.compareTo(Duration.ofHours(2)) > 0 ? "reminded_day" : "reminded_hour";
        return handle.createQuery(
                        """
                        UPDATE coaching_session SET <mark> = true
                        WHERE id IN (SELECT id FROM coaching_session
                                     WHERE state = 'BOOKED' AND NOT <mark> AND starts > :now AND starts <= :until
                                     FOR UPDATE SKIP LOCKED)
                        RETURNING *
                        """)
                .define("mark", mark)
                .bind("now", now)
                .bind("until", now.plus(ahead))
                .map(SessionRows::session)
                .list();
    }

    Optional<CoachingSession> get(long id) {
        return one("SELECT * FROM coaching_session WHERE id = :key", id);
    }

    Optional<CoachingSession> lock(long id) {
        return one("SELECT * FROM coaching_session WHERE id = :key FOR UPDATE", id);
    }

    Optional<CoachingSession> byToken(String token) {
        return one("SELECT * FROM coaching_session WHERE token = :key", token);
    }

    private Optional<CoachingSession> one(String select, Object key) {
        return handle.createQuery(select)
                .bind("key", key)
                .map(SessionRows::session)
                .findOne();
    }

    List<CoachingSession> coming(long person) {
        return handle.createQuery(
                        """
                        SELECT * FROM coaching_session
                        WHERE state = 'BOOKED' AND ends > :now AND (coach = :person OR fellow = :person)
                        ORDER BY starts, id
                        """)
                .bind("now", now)
                .bind("person", person)
                .map(SessionRows::session)
                .list();
    }

    List<CoachingSession> of(long person) {
        return handle.createQuery(
                        """
                        SELECT * FROM coaching_session WHERE coach = :person OR fellow = :person ORDER BY starts DESC
                        """)
                .bind("person", person)
                .map(SessionRows::session)
                .list();
    }

    private static CoachingSession session(ResultSet row, StatementContext context) throws SQLException {
        Timestamp proposed = row.getTimestamp("proposed");
        return new CoachingSession(
                row.getLong("id"),
                row.getString("reference"),
                row.getLong("coach"),
                row.getLong("fellow"),
                row.getTimestamp("starts").toInstant(),
                row.getTimestamp("ends").toInstant(),
                SessionState.valueOf(row.getString("state")),
                row.getString("about"),
                row.getString("reason"),
                row.getString("notes"),
                row.getString("next_steps"),
                proposed == null ? null : proposed.toInstant(),
                row.getString("token"),
                row.getInt("sequence"));
    }
}
