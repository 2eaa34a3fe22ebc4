package org.lmdassistant.storage.workshops;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's wish for a seat, and what became of it.
 *
 * @param reference what people call it, {@code R-2026-0042}
 * @param reason why it was declined, or why the workshop was cancelled
 * @param offerUntil until when an offered seat is kept
 * @param replaces the registration whose seat this one is to take over
 * @param calendarToken the unguessable part of the calendar file's address
 * @param calendarSequence rises with each change that a calendar should show
 */
public record Registration(
        long id,
        String reference,
        long workshop,
        Attendee attendee,
        long registeredBy,
        State state,
        Instant submittedAt,
        @Nullable Long decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable Instant offerUntil,
        @Nullable Long replaces,
        String calendarToken,
        int calendarSequence) {

    boolean waitsForDecision() {
        return state == State.PENDING || state == State.QUESTIONED;
    }

    boolean holdsSeat() {
        return state == State.CONFIRMED || state == State.OFFERED;
    }

    /** Whether it waits, or holds a seat: it would end with its workshop. */
    public boolean isOpen() {
        return waitsForDecision() || holdsSeat() || state == State.WAITLISTED;
    }

    boolean belongsTo(long person) {
        return registeredBy == person || Long.valueOf(person).equals(attendee.person());
    }
}
