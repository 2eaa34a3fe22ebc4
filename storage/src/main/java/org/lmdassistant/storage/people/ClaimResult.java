package org.lmdassistant.storage.people;

/** What became of claiming the staff role with the one-time code. */
public enum ClaimResult {
    CLAIMED,
    WRONG_CODE,
    ALREADY_CLAIMED,
    TOO_MANY_TRIES
}
