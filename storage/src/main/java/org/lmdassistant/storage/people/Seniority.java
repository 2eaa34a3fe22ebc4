package org.lmdassistant.storage.people;

/** A manager's level; the workshops are for the first two. */
public enum Seniority {
    SENIOR,
    MIDDLE,
    OTHER
}
