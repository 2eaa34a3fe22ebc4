package org.lmdassistant.storage.coaching;

/** Where a coaching session stands. */
public enum SessionState {
    BOOKED,
    DONE,
    NO_SHOW,
    CANCELLED_BY_FELLOW,
    CANCELLED_BY_COACH
}
