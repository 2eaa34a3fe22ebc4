package org.lmdassistant.storage.fellowship;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.lmdassistant.storage.Numbers;

/** Sessions of the Fellowship Programme. */
public final class FellowshipSessions {

    private final Handle handle;
    private final Numbers numbers;
    private final Applications applications;

    public FellowshipSessions(Handle handle, Applications applications, Numbers numbers) {
        this.numbers = numbers;
        this.handle = handle;
        this.applications = applications;
    }

    public FellowshipSession open(SessionDraft draft) {
        int year = draft.starts().getYear();
        String reference = "FS-%d-%02d".formatted(year, numbers.next("fellowship-" + year));
        long id = details(
                        handle.createQuery(
                                """
                                INSERT INTO fellowship_session (reference, language, starts, ends, trip_starts, trip_ends,
                                    sponsor, places, deadline)
                                VALUES (:reference, :language, :starts, :ends, :trip_starts, :trip_ends,
                                    :sponsor, :places, :deadline)
                                RETURNING id
                                """),
                        draft)
                .bind("reference", reference)
                .mapTo(Long.class)
                .one();
        return get(id).orElseThrow();
    }

    public SessionResult edit(long id, SessionDraft draft) {
        Optional<FellowshipSession> found = lock(id);
        if (found.isEmpty()) {
            return new SessionResult.NotFound();
        }
        if (draft.places() < found.get().placesTaken()) {
            return new SessionResult.TooFewPlaces(found.get().placesTaken());
        }
        details(
                        handle.createUpdate(
                                """
                                UPDATE fellowship_session SET language = :language, starts = :starts, ends = :ends,
                                    trip_starts = :trip_starts, trip_ends = :trip_ends, sponsor = :sponsor,
                                    places = :places, deadline = :deadline
                                WHERE id = :id
                                """),
                        draft)
                .bind("id", id)
                .execute();
        return new SessionResult.Saved(get(id).orElseThrow());
    }

    /** Cancels it, and ends every application for it with the reason. */
    public SessionResult cancel(long id, String reason, long by) {
        List<Application> concerned = applications.endAll(id, reason, by);
        if (lock(id).isEmpty()) {
            return new SessionResult.NotFound();
        }
        handle.execute("UPDATE fellowship_session SET cancelled = true, places_taken = 0 WHERE id = ?", id);
        return new SessionResult.Cancelled(get(id).orElseThrow(), concerned);
    }

    public Optional<FellowshipSession> get(long id) {
        return handle.createQuery("SELECT * FROM fellowship_session WHERE id = :id")
                .bind("id", id)
                .map(FellowshipSessions::session)
                .findOne();
    }

    /** The sessions one can apply for on that day, the next first. */
    public List<FellowshipSession> open(LocalDate today) {
        return handle.createQuery(
                        """
                        SELECT * FROM fellowship_session WHERE NOT cancelled AND deadline >= :today ORDER BY starts, id
                        """)
                .bind("today", today)
                .map(FellowshipSessions::session)
                .list();
    }

    /** Every session that was not over by that day, the next first. */
    public List<FellowshipSession> current(LocalDate today) {
        return handle.createQuery(
                        """
                        SELECT * FROM fellowship_session WHERE NOT cancelled AND trip_ends >= :today ORDER BY starts, id
                        """)
                .bind("today", today)
                .map(FellowshipSessions::session)
                .list();
    }

    private Optional<FellowshipSession> lock(long id) {
        return handle.createQuery("SELECT * FROM fellowship_session WHERE id = :id AND NOT cancelled FOR UPDATE")
                .bind("id", id)
                .map(FellowshipSessions::session)
                .findOne();
    }

    private static <S extends SqlStatement<S>> S details(S statement, SessionDraft draft) {
        return statement
                .bind("language", draft.language())
                .bind("starts", draft.starts())
                .bind("ends", draft.ends())
                .bind("trip_starts", draft.tripStarts())
                .bind("trip_ends", draft.tripEnds())
                .bind("sponsor", draft.sponsor())
                .bind("places", draft.places())
                .bind("deadline", draft.deadline());
    }

    static FellowshipSession session(ResultSet row, StatementContext context) throws SQLException {
        return new FellowshipSession(
                row.getLong("id"),
                row.getString("reference"),
                new SessionDraft(
                        row.getString("language"),
                        row.getObject("starts", LocalDate.class),
                        row.getObject("ends", LocalDate.class),
                        row.getObject("trip_starts", LocalDate.class),
                        row.getObject("trip_ends", LocalDate.class),
                        row.getString("sponsor"),
                        row.getInt("places"),
                        row.getObject("deadline", LocalDate.class)),
                row.getInt("places_taken"),
                row.getBoolean("cancelled"));
    }
}
