package org.lmdassistant.storage.exchanges;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A question of staff about something they decide on, with its answer once there is one. */
public record Exchange(
        String question, long askedBy, Instant askedAt, @Nullable String answer, @Nullable Instant answeredAt) {}
