package org.lmdassistant.storage.courses;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody takes a course.
 *
 * @param progress in percent
 * @param certificate the address of the certificate, if the platform gave one
 */
public record Enrolment(
        long id,
        Course course,
        long person,
        int progress,
        Instant enrolledAt,
        @Nullable Instant completedAt,
        @Nullable String certificate) {

    public boolean isCompleted() {
        return completedAt != null;
    }
}
