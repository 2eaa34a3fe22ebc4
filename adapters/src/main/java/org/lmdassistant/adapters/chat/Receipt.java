package org.lmdassistant.adapters.chat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of one attempt to deliver. */
public sealed interface Receipt {

    /**
     * Delivered.
     *
     * @param message the platform's id, with which the message can be updated; null where it gives none
     * @param place where it went, with the direct conversation found
     */
    record Delivered(@Nullable String message, Place place) implements Receipt {}

    /** Not delivered; may succeed later. {@code after} is the platform's own wish, or null. */
    record TryLater(@Nullable Duration after, String reason) implements Receipt {}

    /** Will never be delivered: the message or its place is at fault. */
    record Refused(String reason) implements Receipt {}

    /** The whole tenant cannot be reached until the app is installed again. */
    record TenantClosed(String reason) implements Receipt {}
}
