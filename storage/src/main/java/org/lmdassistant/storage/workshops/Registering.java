package org.lmdassistant.storage.workshops;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.storage.LateWrites;
import org.lmdassistant.storage.Numbers;
import org.lmdassistant.storage.RoundTrip;
import org.lmdassistant.storage.workshops.RegistrationRows.AttendeeKey;

/**
 * Registrations that are asked for at the same moment, when a workshop opens and everybody sends the form: each step is
 * one statement, however many they are, and its outcome is as if they had come one after the other.
 */
final class Registering {

    private static final LateWrites.Question<Asked> REGISTRATIONS =
            (handle, asked) -> new Registering(handle, asked.get(0)).carryOut(asked);

    private final Handle handle;
    private final RegistrationRows rows;
    private final Seats seats;
    private final Numbers numbers;
    private final Instant now;

    private Registering(Handle handle, Asked first) {
        this.handle = handle;
        this.rows = new RegistrationRows(handle);
        this.seats = new Seats(handle, first.now, rows);
        this.numbers = first.numbers;
        this.now = first.now;
    }

    /** What becomes of it, as soon as somebody needs to know. */
    static Supplier<RegisterResult> ask(
            LateWrites late, Numbers numbers, Instant now, long workshop, Attendee attendee, long by) {
        Asked asked = new Asked(late, numbers, now, workshop, attendee, by);
        late.ask(REGISTRATIONS, asked);
        return asked;
    }

    /** A wish, and what became of it. */
    private static final class Asked implements Supplier<RegisterResult> {

        private final LateWrites late;
        private final Numbers numbers;
        private final Instant now;
        private final long workshop;
        private final Attendee attendee;
        private final long by;
        private @Nullable RegisterResult result;

        Asked(LateWrites late, Numbers numbers, Instant now, long workshop, Attendee attendee, long by) {
            this.late = late;
            this.numbers = numbers;
            this.now = now;
            this.workshop = workshop;
            this.attendee = attendee;
            this.by = by;
        }

        @Override
        public RegisterResult get() {
            late.settle();
            return Objects.requireNonNull(result);
        }

        AttendeeKey key() {
            return new AttendeeKey(workshop, attendee.key());
        }
    }

    private void carryOut(List<Asked> asked) {
        Map<Long, Workshop> workshops = new HashMap<>();
        Map<AttendeeKey, Registration> standing = new HashMap<>();
        look(asked, workshops, standing);
        List<Asked> fit = new ArrayList<>();
        for (Asked one : asked) {
            Optional<RegisterResult> refusal = refusal(one, workshops.get(one.workshop));
            refusal.ifPresentOrElse(result -> one.result = result, () -> fit.add(one));
        }
        Map<AttendeeKey, Asked> fresh = new LinkedHashMap<>();
        fit.stream().filter(one -> !standing.containsKey(one.key())).forEach(one -> fresh.putIfAbsent(one.key(), one));
        for (Registration made : make(List.copyOf(fresh.values()))) {
            AttendeeKey key = new AttendeeKey(made.workshop(), made.attendee().key());
            standing.put(key, made);
            Objects.requireNonNull(fresh.remove(key)).result = new RegisterResult.Registered(made);
        }
        // Somebody's accounts were joined while we looked: what stood in the way is there by now.
        fresh.forEach((key, one) ->
                standing.put(key, rows.open(one.workshop, one.attendee).orElseThrow()));
        fit.stream()
                .filter(one -> one.result == null)
                .forEach(one -> one.result =
                        new RegisterResult.AlreadyRegistered(Objects.requireNonNull(standing.get(one.key()))));
    }

    /** Locks the workshops and the counter, and sees what was committed while the locks of the workshops were waited for. */
    private void look(List<Asked> asked, Map<Long, Workshop> workshops, Map<AttendeeKey, Registration> standing) {
        RoundTrip.make(handle, trip -> {
            seats.lock(
                    trip,
                    asked.stream().map(one -> one.workshop).collect(Collectors.toSet()),
                    locked -> locked.forEach(workshop -> workshops.put(workshop.id(), workshop)));
            rows.open(trip, asked.stream().map(Asked::key).collect(Collectors.toSet()), standing);
            numbers.foresee(trip, RegistrationRows.counter(now));
        });
    }

    private static Optional<RegisterResult> refusal(Asked asked, @Nullable Workshop workshop) {
        if (workshop == null) {
            return Optional.of(new RegisterResult.NotFound());
        }
        if (workshop.status() != WorkshopStatus.OPEN) {
            return Optional.of(new RegisterResult.NotOpen(workshop));
        }
        if (workshop.deadlinePassed(asked.now)) {
            return Optional.of(new RegisterResult.DeadlinePassed(workshop));
        }
        String reserved = workshop.details().reservedFor();
        return reserved != null && !reserved.equals(asked.attendee.administration())
                ? Optional.of(new RegisterResult.ReservedForOthers(workshop))
                : Optional.empty();
    }

    private List<Registration> make(List<Asked> fresh) {
        return fresh.isEmpty()
                ? List.of()
                : numbers.next(
                        RegistrationRows.counter(now), fresh.size(), number -> rows.insert(numbered(fresh, number)));
    }

    // All within the year of the first: at the turn of the year each has its own, but they count by one counter.
    private List<RegistrationRows.Fresh> numbered(List<Asked> fresh, long number) {
        List<RegistrationRows.Fresh> numbered = new ArrayList<>();
        for (Asked one : fresh) {
            String reference = RegistrationRows.reference(now, number + numbered.size());
            numbered.add(RegistrationRows.fresh(reference, one.workshop, one.attendee, one.by, one.now, null));
        }
        return numbered;
    }
}
