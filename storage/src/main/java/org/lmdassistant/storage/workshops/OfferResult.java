package org.lmdassistant.storage.workshops;

import java.util.List;

/** What became of answering an offer. */
public sealed interface OfferResult {

    /** The seat is taken. */
    record Seated(Registration registration) implements OfferResult {}

    /** Declined; the seat was offered to these. */
    record Cancelled(Registration registration, List<Registration> offered) implements OfferResult {}

    /** The offer is answered already or its time has passed. */
    record OfferOver(Registration registration) implements OfferResult {}

    /** The registration is somebody else's. */
    record NotYours() implements OfferResult {}

    /** There is no such registration. */
    record NotFound() implements OfferResult {}
}
