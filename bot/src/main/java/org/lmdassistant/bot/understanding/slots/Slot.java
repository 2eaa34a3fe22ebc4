package org.lmdassistant.bot.understanding.slots;

import java.util.Locale;

/** A kind of thing that a sentence can name. */
public enum Slot {
    /** A place or a code, as it was written; a code in capitals. */
    WORKSHOP,
    /** An ISO day, or an ISO month where no day is named. */
    DATE,
    /** An ISO time of the day. */
    TIME,
    /** Whole minutes. */
    DURATION_MINUTES,
    /** A name, as it was written. */
    PERSON,
    /** The ISO 3166 code of the administration. */
    ADMINISTRATION,
    /** The number of a request or an application, {@code SR-2026-0017}. */
    REFERENCE,
    /** {@code approve}, {@code decline}, {@code defer} or {@code more_information}. */
    DECISION,
    /** Why, in the speaker's words. */
    REASON,
    /** {@code en}, {@code fr} or {@code es}. */
    LANGUAGE,
    /** What it is about, in the speaker's words. */
    TOPIC;

    /** The name outside the program, {@code duration_minutes}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
