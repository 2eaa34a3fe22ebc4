package org.lmdassistant.storage.messages;

import org.jspecify.annotations.Nullable;

/**
 * What a platform took.
 *
 * @param message the platform's id of it, or null where it gives none
 * @param place where it is now, opaque JSON
 */
public record Arrived(long id, @Nullable String message, String place) {}
