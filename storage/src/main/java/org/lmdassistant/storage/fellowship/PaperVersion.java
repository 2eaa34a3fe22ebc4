package org.lmdassistant.storage.fellowship;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a part of the research paper.
 *
 * @param document an https address or {@code document:ID}
 * @param comment what the coach wrote
 */
public record PaperVersion(String document, Instant handedInAt, @Nullable String comment, @Nullable Instant readAt) {}
