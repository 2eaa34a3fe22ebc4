package org.lmdassistant.storage.coaching;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.storage.Numbers;
import org.lmdassistant.storage.Secrets;

/**
 * Sessions of fellows with their coaches. Booking queues behind advisory locks of both, so that of two who want the same
 * time one reads that it is taken; exclusion constraints hold whatever the code does.
 */
public final class CoachingSessions {

    /** How long a session may be, in minutes. */
    public static final Set<Integer> LENGTHS = Set.of(30, 45, 60);

    /** How many sessions a fellow may have ahead. */
    public static final int MOST_AHEAD = 2;

    /** How far ahead one can book. */
    public static final Duration HORIZON = Duration.ofDays(60);

    private final Handle handle;
    private final Numbers numbers;
    private final Instant now;
    private final SessionRows rows;
    private final CoachHours hours;
    private final Pairings pairings;

    public CoachingSessions(Handle handle, Instant now, Numbers numbers) {
        this.numbers = numbers;
        this.handle = handle;
        this.now = now;
        this.rows = new SessionRows(handle, now);
        this.hours = new CoachHours(handle);
        this.pairings = new Pairings(handle, now);
    }

    /**
     * Beginnings that are free for the fellow with their coach, in order.
     *
     * @param moving the session that is to be moved, whose own time counts as free; 0 for none
     */
    public List<Instant> free(long fellow, int minutes, long moving) {
        Optional<Long> coach = pairings.coachOf(fellow);
        Optional<CoachWeek> week = coach.flatMap(hours::of);
        if (week.isEmpty() || !LENGTHS.contains(minutes)) {
            return List.of();
        }
        Instant first = now.plus(week.get().notice());
        return slots(coach.orElseThrow(), fellow, week.get(), moving)
                .between(first, now.plus(HORIZON), Duration.ofMinutes(minutes));
    }

    private FreeSlots slots(long coach, long fellow, CoachWeek week, long moving) {
        return new FreeSlots(
                week,
                hours.exceptions(coach, now.atZone(week.zone()).toLocalDate().minusDays(1)),
                rows.busy(coach, fellow, moving));
    }

    /**
     * Books a session of a fellow with their coach.
     *
     * @param about what the fellow wants to talk about; may be empty
     */
    public BookResult book(long fellow, Instant start, int minutes, String about) {
        Optional<Long> coach = pairings.coachOf(fellow);
        Optional<CoachWeek> week = coach.flatMap(hours::of);
        if (week.isEmpty() || !LENGTHS.contains(minutes)) {
            return new BookResult.NotPossible();
        }
        lock(coach.orElseThrow(), fellow);
        if (rows.ahead(fellow) >= MOST_AHEAD) {
            return new BookResult.Enough(MOST_AHEAD);
        }
        if (start.isBefore(now.plus(week.get().notice()))) {
            return new BookResult.TooLate(week.get().noticeHours());
        }
        if (!free(fellow, minutes, 0).contains(start)) {
            return new BookResult.NotFree();
        }
        int year = now.atOffset(ZoneOffset.UTC).getYear();
        String reference = "CS-%d-%04d".formatted(year, numbers.next("coaching-" + year));
        long id = rows.insert(
                reference,
                coach.get(),
                fellow,
                start,
                minutes,
                week.get().buffer(),
                Secrets.token(),
                about.isBlank() ? null : about);
        return new BookResult.Booked(get(id).orElseThrow());
    }

    /** A fellow moves their session, up to the coach's notice. */
    public BookResult move(long id, long fellow, Instant start) {
        Optional<CoachingSession> session = booked(id).filter(one -> one.fellow() == fellow);
        Optional<CoachWeek> week = session.flatMap(one -> hours.of(one.coach()));
        if (week.isEmpty()) {
            return new BookResult.NotPossible();
        }
        Instant earliest = now.plus(week.get().notice());
        if (session.orElseThrow().starts().isBefore(earliest) || start.isBefore(earliest)) {
            return new BookResult.TooLate(week.get().noticeHours());
        }
        int minutes = (int) session.get().length().toMinutes();
        if (!free(fellow, minutes, id).contains(start)) {
            return new BookResult.NotFree();
        }
        rows.move(id, start, minutes, week.get().buffer());
        return new BookResult.Booked(get(id).orElseThrow());
    }

    /** The coach proposes another beginning; the fellow answers. */
    public BookResult propose(long id, long coach, Instant start) {
        Optional<CoachingSession> session = booked(id).filter(one -> one.coach() == coach);
        if (session.isEmpty()) {
            return new BookResult.NotPossible();
        }
        if (!start.isAfter(now)) {
            return new BookResult.TooLate(0);
        }
        if (!rows.isFree(session.get(), start, buffer(coach))) {
            return new BookResult.NotFree();
        }
        rows.propose(id, start);
        return new BookResult.Booked(get(id).orElseThrow());
    }

    /** The fellow takes what the coach proposed, if it is still free and still ahead. */
    public BookResult acceptProposal(long id, long fellow) {
        Optional<CoachingSession> session = booked(id).filter(one -> one.fellow() == fellow);
        Instant proposed = session.map(CoachingSession::proposed).orElse(null);
        if (session.isEmpty() || proposed == null) {
            return new BookResult.NotPossible();
        }
        if (!proposed.isAfter(now)) {
            return new BookResult.TooLate(0);
        }
        if (!rows.isFree(session.get(), proposed, buffer(session.get().coach()))) {
            return new BookResult.NotFree();
        }
        rows.move(
                id,
                proposed,
                (int) session.get().length().toMinutes(),
                buffer(session.get().coach()));
        return new BookResult.Booked(get(id).orElseThrow());
    }

    /** The fellow does not take what the coach proposed: the session stays where it is. */
    public BookResult declineProposal(long id, long fellow) {
        Optional<CoachingSession> session = booked(id).filter(one -> one.fellow() == fellow && one.proposed() != null);
        if (session.isEmpty()) {
            return new BookResult.NotPossible();
        }
        rows.withdrawProposal(id);
        return new BookResult.Booked(get(id).orElseThrow());
    }

    /** A fellow gives their session up, up to the coach's notice. */
    public BookResult cancelByFellow(long id, long fellow, @Nullable String reason) {
        Optional<CoachingSession> session = booked(id).filter(one -> one.fellow() == fellow);
        if (session.isEmpty()) {
            return new BookResult.NotPossible();
        }
        int notice = hours.of(session.get().coach()).map(CoachWeek::noticeHours).orElse(0);
        if (session.get().starts().isBefore(now.plus(Duration.ofHours(notice)))) {
            return new BookResult.TooLate(notice);
        }
        rows.end(id, SessionState.CANCELLED_BY_FELLOW, reason);
        return new BookResult.Booked(get(id).orElseThrow());
    }

    /** A coach cancels with a reason, at any time before the end. */
    public Optional<CoachingSession> cancelByCoach(long id, long coach, String reason) {
        return ended(id, coach, SessionState.CANCELLED_BY_COACH, reason, false);
    }

    /** Cancels whatever somebody has ahead, however near it is. */
    public List<CoachingSession> cancelAll(long person) {
        return coming(person).stream()
                .flatMap(session -> booked(session.id()).stream())
                .map(session -> {
                    rows.end(
                            session.id(),
                            session.fellow() == person
                                    ? SessionState.CANCELLED_BY_FELLOW
                                    : SessionState.CANCELLED_BY_COACH,
                            null);
                    return get(session.id()).orElseThrow();
                })
                .toList();
    }

    /** The fellow did not come. */
    public Optional<CoachingSession> noShow(long id, long coach) {
        return ended(id, coach, SessionState.NO_SHOW, null, true);
    }

    private Optional<CoachingSession> ended(
            long id, long coach, SessionState state, @Nullable String reason, boolean begun) {
        Optional<CoachingSession> session =
                booked(id).filter(one -> one.coach() == coach).filter(one -> !begun || !now.isBefore(one.starts()));
        session.ifPresent(one -> rows.end(id, state, reason));
        return session.flatMap(one -> get(id));
    }

    /** What the coach wrote down; a session that has begun counts as held from then on. */
    public Optional<CoachingSession> note(long id, long coach, String notes, String nextSteps) {
        Optional<CoachingSession> session = rows.lock(id)
                .filter(one -> one.coach() == coach)
                .filter(one -> one.state() == SessionState.BOOKED || one.state() == SessionState.DONE);
        session.ifPresent(one -> {
            rows.note(id, notes, nextSteps);
            if (one.state() == SessionState.BOOKED && !now.isBefore(one.starts())) {
                rows.end(id, SessionState.DONE, null);
            }
        });
        return session.flatMap(one -> get(id));
    }

    /** What the fellow wants to talk about, until the session begins. */
    public Optional<CoachingSession> about(long id, long fellow, String about) {
        Optional<CoachingSession> session =
                booked(id).filter(one -> one.fellow() == fellow && now.isBefore(one.starts()));
        session.ifPresent(one -> rows.about(id, about));
        return session.flatMap(one -> get(id));
    }

    /** Sessions that begin within a day or an hour and whose reminder has not been sent; each is given out once. */
    public List<CoachingSession> toRemind(Duration ahead) {
        return rows.toRemind(ahead);
    }

    public Optional<CoachingSession> get(long id) {
        return rows.get(id);
    }

    public Optional<CoachingSession> byToken(String token) {
        return rows.byToken(token);
    }

    /** What somebody has with their coach or fellows and is not over, in order. */
    public List<CoachingSession> coming(long person) {
        return rows.coming(person);
    }

    /** Everything of somebody, cancelled and past sessions included, the newest first. */
    public List<CoachingSession> of(long person) {
        return rows.of(person);
    }

    private int buffer(long coach) {
        return hours.of(coach).map(CoachWeek::buffer).orElse(0);
    }

    // The locks are taken before the row, in the same order as by whoever books.
    private Optional<CoachingSession> booked(long id) {
        rows.get(id).ifPresent(session -> lock(session.coach(), session.fellow()));
        return rows.lock(id).filter(session -> session.state() == SessionState.BOOKED);
    }

    // Of persons, not of roles: somebody can be a coach here and a fellow there. In one order, so that nobody waits for
    // somebody who waits for them.
    private void lock(long one, long other) {
        lock(Math.min(one, other));
        lock(Math.max(one, other));
    }

    private void lock(long person) {
        handle.execute("SELECT pg_advisory_xact_lock(hashtext('coaching'), ?)", (int) person);
    }
}
