package org.lmdassistant.storage.fellowship;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An application for a session. Whoever is accepted is a fellow.
 *
 * @param reference the number people use, {@code FA-2027-0012}
 * @param decision why it was declined
 * @param waitsSince since when it is on the waiting list
 */
public record Application(
        long id,
        String reference,
        long session,
        long person,
        String administration,
        ApplicationDraft details,
        ApplicationState state,
        Nomination nomination,
        @Nullable Long decidedBy,
        @Nullable String decision,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable Instant waitsSince) {

    /** Under this name its questions, copies of its card and audit lines are kept. */
    public String subject() {
        return "application:" + id;
    }
}
