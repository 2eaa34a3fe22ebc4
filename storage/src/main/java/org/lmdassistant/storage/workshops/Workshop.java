package org.lmdassistant.storage.workshops;

import java.time.Instant;

/**
 * An edition of the workshop.
 *
 * @param code what people call it, {@code LMD-2027-03}
 * @param seatsTaken confirmed seats and open offers
 * @param waiting how many are on the waiting list
 * @param version rises with each change by staff
 */
public record Workshop(
        long id, String code, WorkshopDraft details, WorkshopStatus status, int seatsTaken, int waiting, int version) {

    public int seatsLeft() {
        return details.capacity() - seatsTaken;
    }

    /** Whether somebody can register now: open, and the last day to register is not over where it takes place. */
    public boolean takesRegistrations(Instant now) {
        return status == WorkshopStatus.OPEN && !deadlinePassed(now);
    }

    boolean deadlinePassed(Instant now) {
        return !now.isBefore(
                details.deadline().plusDays(1).atStartOfDay(details.zone()).toInstant());
    }

    Instant startsAt() {
        return details.starts().atStartOfDay(details.zone()).toInstant();
    }
}
