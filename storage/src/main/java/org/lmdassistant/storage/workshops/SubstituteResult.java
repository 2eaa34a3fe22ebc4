package org.lmdassistant.storage.workshops;

/** What became of asking to hand a seat over. */
public sealed interface SubstituteResult {

    /** Staff have to decide; the seat stays until then. */
    record Registered(Registration registration) implements SubstituteResult {}

    /** The colleague has an open registration for this workshop. */
    record AlreadyRegistered(Registration registration) implements SubstituteResult {}

    /** Handing this seat over was asked for before. */
    record AlreadyAsked(Registration registration) implements SubstituteResult {}

    /** There is no confirmed seat to hand over. */
    record NoSeat(Registration registration) implements SubstituteResult {}

    /** A seat stays within its administration. */
    record OtherAdministration() implements SubstituteResult {}

    /** The registration is somebody else's. */
    record NotYours() implements SubstituteResult {}

    /** There is no such registration. */
    record NotFound() implements SubstituteResult {}
}
