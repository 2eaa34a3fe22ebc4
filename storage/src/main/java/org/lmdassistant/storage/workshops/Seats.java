package org.lmdassistant.storage.workshops;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The seats of workshops: taken, freed and offered under the lock of the workshop's row. The count stands in that row and
 * its check constraint refuses a 21st seat whatever the code does.
 */
final class Seats {

    private final Handle handle;
    private final Instant now;
    private final RegistrationRows rows;
    private final LockedWorkshops workshops;

    Seats(Handle handle, Instant now, RegistrationRows rows, LockedWorkshops workshops) {
        this.handle = handle;
        this.now = now;
        this.rows = rows;
        this.workshops = workshops;
    }

    /** Locks the workshop of a registration, and then reads the registration as it is under the lock. */
    Optional<Registration> lockWorkshopOf(long registration) {
        return rows.get(registration)
                .flatMap(found -> workshops.lock(handle, found.workshop()))
                .flatMap(locked -> rows.get(registration));
    }

    /** Takes a seat if one is free, and nobody waits for it longer. */
    boolean take(long workshop) {
        return handle.createUpdate(
                                """
                                UPDATE workshop SET seats_taken = seats_taken + 1
                                WHERE id = :id AND seats_taken < capacity
                                  AND NOT EXISTS (SELECT FROM registration WHERE workshop = :id AND state = 'WAITLISTED')
                                """)
                        .bind("id", workshop)
                        .execute()
                == 1;
    }

    /** Ends a registration; if it held a seat, the next on the waiting list is offered it. */
    List<Registration> giveUp(Registration registration, State end) {
        rows.change(registration.id(), end);
        rows.openReplacementOf(registration.id()).ifPresent(orphan -> rows.change(orphan.id(), State.CANCELLED));
        if (!registration.holdsSeat()) {
            return List.of();
        }
        handle.execute("UPDATE workshop SET seats_taken = seats_taken - 1 WHERE id = ?", registration.workshop());
        return offerFreeSeats(workshops.lock(handle, registration.workshop()).orElseThrow());
    }

    /** Offers every free seat to the longest waiting, each until its hours are over or the workshop begins. */
    List<Registration> offerFreeSeats(Workshop workshop) {
        if (workshop.status() == WorkshopStatus.CANCELLED || !now.isBefore(workshop.startsAt())) {
            return List.of();
        }
        Instant until = now.plus(Duration.ofHours(workshop.details().offerHours()));
        Instant latest = until.isBefore(workshop.startsAt()) ? until : workshop.startsAt();
        List<Registration> first = handle.createQuery(
                        """
                        SELECT * FROM registration WHERE workshop = :workshop AND state = 'WAITLISTED'
                        ORDER BY submitted_at, id LIMIT :free
                        """)
                .bind("workshop", workshop.id())
                .bind("free", workshop.seatsLeft())
                .map(RegistrationRows::registration)
                .list();
        List<Registration> offered = new ArrayList<>();
        for (Registration next : first) {
            rows.offer(next.id(), latest);
            handle.execute("UPDATE workshop SET seats_taken = seats_taken + 1 WHERE id = ?", workshop.id());
            offered.add(rows.get(next.id()).orElseThrow());
        }
        return offered;
    }

    List<Lapse> lapseOffers() {
        List<Long> over = handle.createQuery(
                        """
                        SELECT r.id FROM registration r
                        WHERE r.state = 'OFFERED' AND r.offer_until <= :now ORDER BY r.offer_until, r.id
                        """)
                .bind("now", now)
                .mapTo(Long.class)
                .list();
        List<Lapse> lapses = new ArrayList<>();
        for (long id : over) {
            lockWorkshopOf(id)
                    .filter(registration -> registration.state() == State.OFFERED)
                    .ifPresent(registration -> {
                        List<Registration> offered = giveUp(registration, State.LAPSED);
                        lapses.add(new Lapse(rows.get(id).orElseThrow(), offered));
                    });
        }
        return lapses;
    }
}
