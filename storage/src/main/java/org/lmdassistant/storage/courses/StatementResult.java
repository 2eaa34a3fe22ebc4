package org.lmdassistant.storage.courses;

/** Whether a statement of the learning platform is new. */
public enum StatementResult {
    NEW,
    TAKEN_BEFORE,
    /** The same id stands for something else. */
    CONFLICT
}
