package org.lmdassistant.storage.courses;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the learning platform says about somebody and a course. */
public sealed interface Report {

    /** Enrolled there. */
    record Registered() implements Report {}

    /** So far, in percent. */
    record Progressed(int percent) implements Report {}

    /**
     * Through with it.
     *
     * @param certificate an address, or null
     */
    record Completed(Instant at, @Nullable String certificate) implements Report {}
}
