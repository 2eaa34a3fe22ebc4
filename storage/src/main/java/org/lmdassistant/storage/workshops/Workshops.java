package org.lmdassistant.storage.workshops;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.lmdassistant.storage.Numbers;

/** The editions of the workshop. */
public final class Workshops {

    static final String SELECT =
            """
            SELECT w.*, (SELECT count(*) FROM registration r WHERE r.workshop = w.id AND r.state = 'WAITLISTED') AS waiting
            FROM workshop w
            """;

    private final Handle handle;
    private final Numbers numbers;
    private final Instant now;
    private final Registrations registrations;
    private final LockedWorkshops locked;

    public Workshops(Handle handle, Instant now, Registrations registrations, Numbers numbers, LockedWorkshops locked) {
        this.locked = locked;
        this.numbers = numbers;
        this.handle = handle;
        this.now = now;
        this.registrations = registrations;
    }

    /** Workshops that are not over and not cancelled, the next first. */
    public List<Workshop> coming() {
        return handle.createQuery(
                        SELECT + " WHERE w.ends >= :today AND w.status <> 'CANCELLED' ORDER BY w.starts, w.id")
                .bind("today", LocalDate.ofInstant(now, ZoneOffset.UTC))
                .map(Workshops::workshop)
                .list();
    }

    /** Workshops that end on this day or later, cancelled ones too; the first to begin comes first. */
    public List<Workshop> since(LocalDate day) {
        return handle.createQuery(SELECT + " WHERE w.ends >= :day ORDER BY w.starts, w.id")
                .bind("day", day)
                .map(Workshops::workshop)
                .list();
    }

    /** Workshops whose number or title holds the text, the newest first. */
    public List<Workshop> search(String text, int limit) {
        return handle.createQuery(SELECT
                        + " WHERE strpos(lower(w.code), lower(:text)) > 0 OR strpos(plain(w.title), plain(:text)) > 0"
                        + " ORDER BY w.id DESC LIMIT :limit")
                .bind("text", text.strip())
                .bind("limit", limit)
                .map(Workshops::workshop)
                .list();
    }

    /** Workshops that are over for no longer than half a year and of which nobody noted who was there. */
    public List<Workshop> withoutAttendance() {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return handle.createQuery(
                        SELECT
                                + """
                                 WHERE w.ends < :today AND w.ends > :since AND w.status <> 'CANCELLED'
                                  AND EXISTS (SELECT FROM registration c WHERE c.workshop = w.id AND c.state = 'CONFIRMED')
                                  AND NOT EXISTS (SELECT FROM attendance a JOIN registration c ON c.id = a.registration
                                                  WHERE c.workshop = w.id)
                                ORDER BY w.ends, w.id
                                """)
                .bind("today", today)
                .bind("since", today.minusMonths(6))
                .map(Workshops::workshop)
                .list();
    }

    /** A workshop for what is asked and shown before anything is done: as it was a moment ago, or is now. */
    public Optional<Workshop> glance(long id) {
        return locked.known(id).or(() -> get(id));
    }

    public Optional<Workshop> get(long id) {
        return handle.createQuery(SELECT + " WHERE w.id = :id")
                .bind("id", id)
                .map(Workshops::workshop)
                .findOne();
    }

    /** The workshop of a code, in any case. */
    public Optional<Workshop> byCode(String code) {
        return handle.createQuery(SELECT + " WHERE w.code = upper(:code)")
                .bind("code", code)
                .map(Workshops::workshop)
                .findOne();
    }

    /** Sets up a workshop; its code counts within the year it starts in. */
    public Workshop create(WorkshopDraft draft, long by) {
        int year = draft.starts().getYear();
        String code = "LMD-%d-%02d".formatted(year, numbers.next("workshop-" + year));
        long id = details(
                        handle.createQuery(
                                """
                                INSERT INTO workshop (code, title, venue, starts, ends, days, language, capacity,
                                                      deadline, offer_hours, zone, reserved_for)
                                VALUES (:code, :title, :venue, :starts, :ends, :days, :language, :capacity,
                                        :deadline, :offerHours, :zone, :reservedFor)
                                RETURNING id
                                """),
                        draft)
                .bind("code", code)
                .mapTo(Long.class)
                .one();
        return get(id).orElseThrow();
    }

    /**
     * Changes a workshop, if nobody else did since the given version. Seats that are added are offered at once.
     *
     * @param version the version on which the change is based
     */
    public EditResult edit(long id, int version, WorkshopDraft draft, long by) {
        Optional<Workshop> found = locked.lock(handle, id);
        if (found.isEmpty()) {
            return new EditResult.NotFound();
        }
        Workshop before = found.get();
        if (before.version() != version) {
            return new EditResult.ChangedMeanwhile(before);
        }
        if (draft.capacity() < before.seatsTaken()) {
            return new EditResult.TooFewSeats(before.seatsTaken());
        }
        details(
                        handle.createUpdate(
                                """
                                UPDATE workshop SET title = :title, venue = :venue, starts = :starts, ends = :ends,
                                       days = :days, language = :language, capacity = :capacity, deadline = :deadline,
                                       offer_hours = :offerHours, zone = :zone, reserved_for = :reservedFor,
                                       version = version + 1
                                WHERE id = :id
                                """),
                        draft)
                .bind("id", id)
                .execute();
        locked.changed(id);
        registrations.calendarsChanged(id);
        List<Registration> offered = registrations.offerFreeSeats(get(id).orElseThrow());
        return new EditResult.Edited(before, get(id).orElseThrow(), offered);
    }

    /** Takes no more registrations; those taken stay. False where it was not open. */
    public boolean close(long id, long by) {
        return changeStatus(id, "OPEN", "CLOSED");
    }

    /** Takes registrations again. False where it was not closed. */
    public boolean reopen(long id, long by) {
        return changeStatus(id, "CLOSED", "OPEN");
    }

    /** Cancels a workshop with everything registered for it. */
    public WorkshopCancelResult cancel(long id, String reason, long by) {
        Optional<Workshop> found = locked.lock(handle, id);
        if (found.isEmpty()) {
            return new WorkshopCancelResult.NotFound();
        }
        Workshop workshop = found.get();
        if (workshop.status() == WorkshopStatus.CANCELLED) {
            return new WorkshopCancelResult.AlreadyCancelled(workshop);
        }
        List<Registration> concerned = registrations.cancelAll(id, reason, by);
        handle.execute(
                "UPDATE workshop SET status = 'CANCELLED', seats_taken = 0, version = version + 1 WHERE id = ?", id);
        locked.changed(id);
        return new WorkshopCancelResult.Cancelled(get(id).orElseThrow(), concerned);
    }

    private boolean changeStatus(long id, String from, String to) {
        locked.changed(id);
        return handle.createUpdate(
                                "UPDATE workshop SET status = :to, version = version + 1 WHERE id = :id AND status = :from")
                        .bind("id", id)
                        .bind("from", from)
                        .bind("to", to)
                        .execute()
                == 1;
    }

    private static <S extends SqlStatement<S>> S details(S statement, WorkshopDraft draft) {
        return statement
                .bind("title", draft.title())
                .bind("venue", draft.venue())
                .bind("starts", draft.starts())
                .bind("ends", draft.ends())
                .bind("days", draft.days())
                .bind("language", draft.language())
                .bind("capacity", draft.capacity())
                .bind("deadline", draft.deadline())
                .bind("offerHours", draft.offerHours())
                .bind("zone", draft.zone().getId())
                .bind("reservedFor", draft.reservedFor());
    }

    static Workshop workshop(ResultSet row, StatementContext context) throws SQLException {
        return new Workshop(
                row.getLong("id"),
                row.getString("code"),
                new WorkshopDraft(
                        row.getString("title"),
                        row.getString("venue"),
                        row.getObject("starts", LocalDate.class),
                        row.getObject("ends", LocalDate.class),
                        row.getInt("days"),
                        row.getString("language"),
                        row.getInt("capacity"),
                        row.getObject("deadline", LocalDate.class),
                        row.getInt("offer_hours"),
                        ZoneId.of(row.getString("zone")),
                        row.getString("reserved_for")),
                WorkshopStatus.valueOf(row.getString("status")),
                row.getInt("seats_taken"),
                row.getInt("waiting"),
                row.getInt("version"));
    }
}
