package org.lmdassistant.storage.workshops;

/** What became of registering somebody. */
public sealed interface RegisterResult {

    /** Taken; staff have to decide. */
    record Registered(Registration registration) implements RegisterResult {}

    /** The attendee has an open registration for this workshop. */
    record AlreadyRegistered(Registration registration) implements RegisterResult {}

    /** Closed or cancelled. */
    record NotOpen(Workshop workshop) implements RegisterResult {}

    /** The last day to register is over. */
    record DeadlinePassed(Workshop workshop) implements RegisterResult {}

    /** Only another administration may take part. */
    record ReservedForOthers(Workshop workshop) implements RegisterResult {}

    /** There is no such workshop. */
    record NotFound() implements RegisterResult {}
}
