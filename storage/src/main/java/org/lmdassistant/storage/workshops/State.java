package org.lmdassistant.storage.workshops;

/** Where a registration stands. */
public enum State {
    /** Staff have to decide. */
    PENDING,
    /** Staff asked something first. */
    QUESTIONED,
    /** Holds a seat. */
    CONFIRMED,
    /** Approved, but no seat is free. */
    WAITLISTED,
    /** A freed seat is kept until the offer is answered or over. */
    OFFERED,
    DECLINED,
    CANCELLED,
    /** The offer was not answered in time. */
    LAPSED,
    /** Handed the seat to a colleague. */
    SUBSTITUTED,
    WORKSHOP_CANCELLED
}
