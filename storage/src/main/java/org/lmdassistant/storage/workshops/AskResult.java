package org.lmdassistant.storage.workshops;

/** What became of asking for more information. */
public sealed interface AskResult {

    /** The question is kept and the registration waits for the answer. */
    record Asked(Registration registration) implements AskResult {}

    /** There is nothing left to ask. */
    record AlreadyDecided(Registration registration) implements AskResult {}

    /** There is no such registration. */
    record NotFound() implements AskResult {}
}
