package org.lmdassistant.storage.people;

/** What became of appointing somebody. */
public enum GrantResult {
    GRANTED,
    ALREADY_STAFF,
    NOT_ALLOWED
}
