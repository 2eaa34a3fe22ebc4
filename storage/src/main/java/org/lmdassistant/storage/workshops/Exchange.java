package org.lmdassistant.storage.workshops;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A question of staff about a registration, with its answer once there is one. */
public record Exchange(
        String question, long askedBy, Instant askedAt, @Nullable String answer, @Nullable Instant answeredAt) {}
