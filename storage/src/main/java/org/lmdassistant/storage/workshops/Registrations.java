package org.lmdassistant.storage.workshops;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.storage.LateWrites;
import org.lmdassistant.storage.Numbers;
import org.lmdassistant.storage.RoundTrip;
import org.lmdassistant.storage.exchanges.Exchange;
import org.lmdassistant.storage.exchanges.Exchanges;

/**
 * Registrations and what is decided about them. Whatever touches a seat first locks the workshop's row, so that two
 * decisions about the last seat go one after the other.
 */
public final class Registrations {

    private final Handle handle;
    private final Numbers numbers;
    private final Instant now;
    private final RegistrationRows rows;
    private final Seats seats;
    private final Exchanges exchanges;
    private final Registering registering;

    public Registrations(Handle handle, Instant now, Numbers numbers, LateWrites late, LockedWorkshops workshops) {
        this.numbers = numbers;
        this.handle = handle;
        this.now = now;
        this.rows = new RegistrationRows(handle);
        this.seats = new Seats(handle, now, rows, workshops);
        this.registering = new Registering(handle, now, numbers, late, workshops, rows);
        this.exchanges = new Exchanges(handle, now);
    }

    /** Locks at once what those who are going to {@link #register} need: the workshops, and the counter. */
    public void foresee(RoundTrip trip, Set<Long> ids) {
        if (!ids.isEmpty()) {
            registering.foresee(trip, ids);
        }
    }

    /**
     * Asks for a seat; staff decide later.
     *
     * @return what became of it, once somebody needs to know: until then others may ask, and all are served together
     */
    public Supplier<RegisterResult> register(long workshop, Attendee attendee, long by) {
        return registering.ask(workshop, attendee, by);
    }

    /** Asks to hand a confirmed seat to a colleague of the same administration. */
    public SubstituteResult substitute(long id, Attendee newcomer, long by) {
        Optional<Registration> found = seats.lockWorkshopOf(id);
        if (found.isEmpty()) {
            return new SubstituteResult.NotFound();
        }
        Registration old = found.get();
        if (!old.belongsTo(by)) {
            return new SubstituteResult.NotYours();
        }
        if (old.state() != State.CONFIRMED) {
            return new SubstituteResult.NoSeat(old);
        }
        if (!old.attendee().administration().equals(newcomer.administration())) {
            return new SubstituteResult.OtherAdministration();
        }
        Optional<Registration> asked = rows.openReplacementOf(id);
        if (asked.isPresent()) {
            return new SubstituteResult.AlreadyAsked(asked.get());
        }
        Optional<Registration> made = insert(old.workshop(), newcomer, by, id);
        return made.isPresent()
                ? new SubstituteResult.Registered(made.get())
                : new SubstituteResult.AlreadyRegistered(
                        rows.open(old.workshop(), newcomer).orElseThrow());
    }

    /** Approves: a seat, a place on the waiting list, or the seat that is handed over. The first decision counts. */
    public DecideResult approve(long id, long by) {
        Optional<Registration> found = seats.lockWorkshopOf(id);
        Optional<DecideResult> refusal = refusal(found, by);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Registration registration = found.orElseThrow();
        Long replaces = registration.replaces();
        if (replaces != null) {
            return takeOver(registration, get(replaces).orElseThrow(), by);
        }
        if (seats.take(registration.workshop())) {
            rows.decide(id, State.CONFIRMED, by, now, null);
            return new DecideResult.Seated(get(id).orElseThrow());
        }
        rows.decide(id, State.WAITLISTED, by, now, null);
        return new DecideResult.Waitlisted(get(id).orElseThrow(), position(id).orElseThrow());
    }

    /** Declines, with a reason that the manager is told. */
    public DecideResult decline(long id, String reason, long by) {
        Optional<Registration> found = seats.lockWorkshopOf(id);
        Optional<DecideResult> refusal = refusal(found, by);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        rows.decide(id, State.DECLINED, by, now, reason);
        return new DecideResult.Declined(get(id).orElseThrow());
    }

    private Optional<DecideResult> refusal(Optional<Registration> found, long by) {
        if (found.isEmpty()) {
            return Optional.of(new DecideResult.NotFound());
        }
        Registration registration = found.get();
        if (registration.state() == State.WORKSHOP_CANCELLED) {
            return Optional.of(new DecideResult.NoLongerThere(registration));
        }
        if (!registration.waitsForDecision()) {
            return Optional.of(new DecideResult.AlreadyDecided(registration));
        }
        return registration.belongsTo(by) ? Optional.of(new DecideResult.OwnRequest()) : Optional.empty();
    }

    private DecideResult takeOver(Registration newcomer, Registration old, long by) {
        if (old.state() != State.CONFIRMED) {
            rows.change(newcomer.id(), State.CANCELLED);
            return new DecideResult.NoLongerThere(get(newcomer.id()).orElseThrow());
        }
        rows.change(old.id(), State.SUBSTITUTED);
        rows.decide(newcomer.id(), State.CONFIRMED, by, now, null);
        return new DecideResult.Replaced(
                get(newcomer.id()).orElseThrow(), get(old.id()).orElseThrow());
    }

    /** Keeps a question of staff; the registration waits for the answer, but can still be decided. */
    public AskResult ask(long id, String question, long by) {
        Optional<Registration> found = seats.lockWorkshopOf(id);
        if (found.isEmpty()) {
            return new AskResult.NotFound();
        }
        if (!found.get().waitsForDecision()) {
            return new AskResult.AlreadyDecided(found.get());
        }
        exchanges.ask(subject(id), question, by);
        rows.change(id, State.QUESTIONED);
        return new AskResult.Asked(get(id).orElseThrow());
    }

    /** Keeps the answer to the oldest open question. */
    public AnswerResult answer(long id, String text, long by) {
        Optional<Registration> found = seats.lockWorkshopOf(id);
        if (found.isEmpty()) {
            return new AnswerResult.NotFound();
        }
        if (!found.get().belongsTo(by)) {
            return new AnswerResult.NotYours();
        }
        if (!exchanges.answer(subject(id), text)) {
            return new AnswerResult.NothingAsked(found.get());
        }
        if (found.get().state() == State.QUESTIONED
                && exchanges.open(subject(id)).isEmpty()) {
            rows.change(id, State.PENDING);
        }
        return new AnswerResult.Answered(get(id).orElseThrow());
    }

    /** Questions and answers about a registration, the oldest first. */
    public List<Exchange> exchanges(long id) {
        return exchanges.of(subject(id));
    }

    /**
     * Gives a registration up; a freed seat is offered to the next at once.
     *
     * @param asStaff whether somebody else's registration may be given up
     */
    public CancelResult cancel(long id, long by, boolean asStaff) {
        Optional<Registration> found = seats.lockWorkshopOf(id);
        if (found.isEmpty()) {
            return new CancelResult.NotFound();
        }
        Registration registration = found.get();
        if (!registration.belongsTo(by) && !asStaff) {
            return new CancelResult.NotYours();
        }
        if (!registration.isOpen()) {
            return new CancelResult.AlreadyOver(registration);
        }
        List<Registration> offered = seats.giveUp(registration, State.CANCELLED);
        return new CancelResult.Cancelled(get(id).orElseThrow(), registration.state(), offered);
    }

    /** Takes an offered seat, while the offer stands. */
    public OfferResult acceptOffer(long id, long by) {
        Optional<Registration> found = seats.lockWorkshopOf(id);
        Optional<OfferResult> refusal = noOffer(found, by);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        rows.change(id, State.CONFIRMED);
        return new OfferResult.Seated(get(id).orElseThrow());
    }

    /** Declines an offered seat; the next is asked at once. */
    public OfferResult declineOffer(long id, long by) {
        Optional<Registration> found = seats.lockWorkshopOf(id);
        Optional<OfferResult> refusal = noOffer(found, by);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        List<Registration> offered = seats.giveUp(found.orElseThrow(), State.CANCELLED);
        return new OfferResult.Cancelled(get(id).orElseThrow(), offered);
    }

    private Optional<OfferResult> noOffer(Optional<Registration> found, long by) {
        if (found.isEmpty()) {
            return Optional.of(new OfferResult.NotFound());
        }
        Registration registration = found.get();
        if (!registration.belongsTo(by)) {
            return Optional.of(new OfferResult.NotYours());
        }
        boolean stands = registration.state() == State.OFFERED
                && registration.offerUntil() != null
                && now.isBefore(registration.offerUntil());
        return stands ? Optional.empty() : Optional.of(new OfferResult.OfferOver(registration));
    }

    /** Ends the offers whose time is over, and offers their seats to the next. Copies of the program share the work. */
    public List<Lapse> lapseOffers() {
        return seats.lapseOffers();
    }

    public Optional<Registration> get(long id) {
        return rows.get(id);
    }

    /** Whose calendar file has this address; there is none before the decision. */
    public Optional<Registration> byCalendarToken(String token) {
        return rows.byCalendarToken(token);
    }

    /** Registrations whose number, or the name of whoever is to attend, holds the text; the newest first. */
    public List<Registration> search(String text, int limit) {
        return rows.search(text, limit);
    }

    /** The registrations of an administration's people, the newest first. */
    public List<Registration> ofAdministration(String administration, int limit) {
        return rows.ofAdministration(administration, limit);
    }

    /** What somebody registered or attends, the newest first. */
    public List<Registration> of(long person) {
        return rows.of(person);
    }

    /** Everything registered for a workshop, in the order in which it came. */
    public List<Registration> in(long workshop) {
        return rows.in(workshop);
    }

    /** The place in the waiting list, from 1; empty for whoever is not on it. */
    public OptionalInt position(long id) {
        return rows.position(id);
    }

    /** What waits for a decision, the oldest first. */
    public List<Registration> pending() {
        return rows.pending();
    }

    List<Registration> offerFreeSeats(Workshop workshop) {
        return seats.offerFreeSeats(workshop);
    }

    void calendarsChanged(long workshop) {
        handle.execute(
                "UPDATE registration SET calendar_sequence = calendar_sequence + 1 WHERE workshop = ? AND state = 'CONFIRMED'",
                workshop);
    }

    List<Registration> cancelAll(long workshop, String reason, long by) {
        List<Registration> open =
                in(workshop).stream().filter(Registration::isOpen).toList();
        open.forEach(registration -> rows.decide(registration.id(), State.WORKSHOP_CANCELLED, by, now, reason));
        return open.stream()
                .map(registration -> get(registration.id()).orElseThrow())
                .toList();
    }

    private Optional<Registration> insert(long workshop, Attendee attendee, long by, @Nullable Long replaces) {
        return numbers.next(RegistrationRows.counter(now), number -> rows
                .insert(List.of(RegistrationRows.fresh(
                        RegistrationRows.reference(now, number), workshop, attendee, by, now, replaces)))
                .stream()
                .findFirst());
    }

    private static String subject(long id) {
        return "registration:" + id;
    }
}
