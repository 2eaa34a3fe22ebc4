package org.lmdassistant.storage.workshops;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    // Carried out by the first of them: all share its transaction, and its year.
    private static final LateWrites.Question<Asked> REGISTRATIONS =
            asked -> asked.get(0).registering().carryOut(asked);

    private final Handle handle;
    private final Instant now;
    private final Numbers numbers;
    private final LateWrites late;
    private final LockedWorkshops workshops;
    private final RegistrationRows rows;

    Registering(
            Handle handle,
            Instant now,
            Numbers numbers,
            LateWrites late,
            LockedWorkshops workshops,
            RegistrationRows rows) {
        this.handle = handle;
        this.now = now;
        this.numbers = numbers;
        this.late = late;
        this.workshops = workshops;
        this.rows = rows;
    }

    /** Locks the workshops and the counter at once. */
    void foresee(RoundTrip trip, Set<Long> ids) {
        workshops.lock(trip, ids);
        numbers.foresee(trip, RegistrationRows.counter(now));
    }

    /** What becomes of it, as soon as somebody needs to know. */
    Supplier<RegisterResult> ask(long workshop, Attendee attendee, long by) {
        Asked asked = new Asked(workshop, attendee, by);
        late.ask(REGISTRATIONS, asked);
        return asked;
    }

    /** A wish, and what became of it. */
    private final class Asked implements Supplier<RegisterResult> {

        private final long workshop;
        private final Attendee attendee;
        private final long by;
        private @Nullable RegisterResult result;

        Asked(long workshop, Attendee attendee, long by) {
            this.workshop = workshop;
            this.attendee = attendee;
            this.by = by;
        }

        Registering registering() {
            return Registering.this;
        }

        Instant at() {
            return now;
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
        lock(asked);
        List<Asked> fit = new ArrayList<>();
        Map<AttendeeKey, Asked> fresh = new LinkedHashMap<>();
        for (Asked one : asked) {
            refusal(one).ifPresentOrElse(result -> one.result = result, () -> {
                fit.add(one);
                fresh.putIfAbsent(one.key(), one);
            });
        }
        Map<AttendeeKey, Registration> standing = new HashMap<>();
        List<Registration> made = make(fresh.values());
        // More than once only where somebody's accounts are joined while we look.
        while (made.size() < fresh.size()) {
            RoundTrip.make(handle, trip -> rows.open(trip, Set.copyOf(fresh.keySet()), standing));
            fresh.keySet().removeAll(standing.keySet());
            made = make(fresh.values());
        }
        for (Registration one : made) {
            AttendeeKey key = new AttendeeKey(one.workshop(), one.attendee().key());
            standing.put(key, one);
            Objects.requireNonNull(fresh.get(key)).result = new RegisterResult.Registered(one);
        }
        fit.stream()
                .filter(one -> one.result == null)
                .forEach(one -> one.result =
                        new RegisterResult.AlreadyRegistered(Objects.requireNonNull(standing.get(one.key()))));
    }

    /** Locks the workshops and the counter, as far as that was not done for all who share the transaction. */
    private void lock(List<Asked> asked) {
        Set<Long> missing = asked.stream()
                .map(one -> one.workshop)
                .filter(id -> workshops.known(id).isEmpty())
                .collect(Collectors.toSet());
        if (!missing.isEmpty()) {
            RoundTrip.make(handle, trip -> foresee(trip, missing));
        }
    }

    private Optional<RegisterResult> refusal(Asked asked) {
        Optional<Workshop> found = workshops.known(asked.workshop);
        if (found.isEmpty()) {
            return Optional.of(new RegisterResult.NotFound());
        }
        Workshop workshop = found.get();
        if (workshop.status() != WorkshopStatus.OPEN) {
            return Optional.of(new RegisterResult.NotOpen(workshop));
        }
        if (workshop.deadlinePassed(asked.at())) {
            return Optional.of(new RegisterResult.DeadlinePassed(workshop));
        }
        String reserved = workshop.details().reservedFor();
        return reserved != null && !reserved.equals(asked.attendee.administration())
                ? Optional.of(new RegisterResult.ReservedForOthers(workshop))
                : Optional.empty();
    }

    /** All of them, or none: where somebody is registered already, the numbers of the others would have a gap. */
    private List<Registration> make(Collection<Asked> fresh) {
        return fresh.isEmpty()
                ? List.of()
                : numbers.next(RegistrationRows.counter(now), fresh.size(), number -> {
                    List<Registration> made = rows.insert(numbered(fresh, number));
                    if (made.size() < fresh.size()) {
                        rows.takeBack(made);
                        return List.of();
                    }
                    return made;
                });
    }

    // All within the year of the first: at the turn of the year each has its own, but they count by one counter.
    private List<RegistrationRows.Fresh> numbered(Collection<Asked> fresh, long number) {
        List<RegistrationRows.Fresh> numbered = new ArrayList<>();
        for (Asked one : fresh) {
            String reference = RegistrationRows.reference(now, number + numbered.size());
            numbered.add(RegistrationRows.fresh(reference, one.workshop, one.attendee, one.by, one.at(), null));
        }
        return numbered;
    }
}
