package org.lmdassistant.storage.audit;

/** What a check of the audit trail found. */
public sealed interface Verdict {

    /**
     * Every link fits its line and the link before.
     *
     * @param lines how many are sealed
     * @param waiting how many were written since and are not sealed yet
     */
    record Whole(long lines, long waiting) implements Verdict {}

    /** Something was changed, taken out, put in or cut off. */
    record Broken(long position, String why) implements Verdict {}
}
