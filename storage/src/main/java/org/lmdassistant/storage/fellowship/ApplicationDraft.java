package org.lmdassistant.storage.fellowship;

/**
 * What somebody says who applies.
 *
 * @param years in Customs
 * @param topic of the research paper
 */
public record ApplicationDraft(int years, String topic, String motivation, Level level) {

    /** How well somebody works in the session's language, by their own account. */
    public enum Level {
        BASIC,
        WORKING,
        FLUENT,
        NATIVE
    }
}
