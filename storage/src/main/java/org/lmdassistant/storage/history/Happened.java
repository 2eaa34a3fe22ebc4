package org.lmdassistant.storage.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step that was taken.
 *
 * @param by who took it; null for the program itself
 */
public record Happened(String name, @Nullable Long by, Instant at) {}
