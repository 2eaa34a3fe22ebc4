package org.lmdassistant.storage.workshops;

/** What became of a decision. */
public sealed interface DecideResult {

    /** Approved, with a seat. */
    record Seated(Registration registration) implements DecideResult {}

    /** Approved, and on the waiting list. */
    record Waitlisted(Registration registration, int position) implements DecideResult {}

    /** Approved: the newcomer has the seat of the old one. */
    record Replaced(Registration newcomer, Registration old) implements DecideResult {}

    /** Declined with a reason. */
    record Declined(Registration registration) implements DecideResult {}

    /** Somebody decided before, or it was withdrawn; the registration says what. */
    record AlreadyDecided(Registration registration) implements DecideResult {}

    /** Nobody decides on what they asked for themselves. */
    record OwnRequest() implements DecideResult {}

    /** The workshop is cancelled, or the seat to hand over is gone. */
    record NoLongerThere(Registration registration) implements DecideResult {}

    /** There is no such registration. */
    record NotFound() implements DecideResult {}
}
