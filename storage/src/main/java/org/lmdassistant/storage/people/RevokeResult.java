package org.lmdassistant.storage.people;

/** What became of taking the staff role away. */
public enum RevokeResult {
    REVOKED,
    LAST_STAFF,
    NOT_STAFF,
    NOT_ALLOWED
}
