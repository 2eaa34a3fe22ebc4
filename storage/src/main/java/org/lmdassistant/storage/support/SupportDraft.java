package org.lmdassistant.storage.support;

/**
 * What an administration asks for.
 *
 * @param topics in the manager's own words, or of the brochure's themes
 * @param period when it would suit, in the manager's own words
 */
public record SupportDraft(
        Kind kind, String reason, String topics, String language, String period, int participants, Level level) {

    /** What is needed. */
    public enum Kind {
        WORKSHOP,
        RETREAT,
        ADVICE,
        TRAINERS
    }

    /** Whom it is for. */
    public enum Level {
        TOP,
        SENIOR,
        MIDDLE,
        MIXED
    }
}
