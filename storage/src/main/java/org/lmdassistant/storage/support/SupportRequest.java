package org.lmdassistant.storage.support;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request of an administration.
 *
 * @param reference the number people use, {@code SR-2026-0017}
 * @param letter where the formal letter is, once it is there: an https address or {@code document:ID}
 * @param assignedTo the member of staff who looks after it
 * @param decision why it was declined or put off
 * @param reviewOn the day on which staff look at it again, if it is put off
 * @param workshop the workshop that came of it
 */
public record SupportRequest(
        long id,
        String reference,
        String administration,
        long requestedBy,
        SupportDraft details,
        @Nullable String letter,
        SupportState state,
        @Nullable Long assignedTo,
        @Nullable Long decidedBy,
        @Nullable String decision,
        @Nullable LocalDate reviewOn,
        @Nullable Long workshop,
        Instant createdAt,
        @Nullable Instant submittedAt) {

    /** Under this name its steps, questions and audit lines are kept. */
    public String subject() {
        return "support:" + id;
    }

    public boolean hasLetter() {
        return letter != null;
    }
}
