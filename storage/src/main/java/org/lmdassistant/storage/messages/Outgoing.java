package org.lmdassistant.storage.messages;

import org.jspecify.annotations.Nullable;

/**
 * A message handed to the courier.
 *
 * @param place where to, opaque JSON
 * @param message for an update, the platform's id of what is replaced
 * @param card what to show, opaque JSON
 * @param onlyTo the user who alone may see it
 * @param attempts how often it was tried, this attempt included
 * @param turn the id under which the log tells of the turn that wrote it, if one did
 */
public record Outgoing(
        long id,
        Kind kind,
        String lane,
        String place,
        @Nullable String message,
        String card,
        @Nullable String onlyTo,
        int attempts,
        @Nullable String turn) {}
