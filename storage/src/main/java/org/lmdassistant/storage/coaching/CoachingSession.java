package org.lmdassistant.storage.coaching;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session of a fellow with their coach.
 *
 * @param reference the number people use, {@code CS-2026-0012}
 * @param about what the fellow wants to talk about
 * @param reason why it was cancelled
 * @param notes what the coach wrote down of it, shared with the fellow
 * @param proposed another beginning that the coach proposes, until the fellow answers
 * @param token the unguessable part of its calendar file's address
 * @param sequence rises with each change, for calendars (RFC 5545)
 */
public record CoachingSession(
        long id,
        String reference,
        long coach,
        long fellow,
        Instant starts,
        Instant ends,
        SessionState state,
        @Nullable String about,
        @Nullable String reason,
        @Nullable String notes,
        @Nullable String nextSteps,
        @Nullable Instant proposed,
        String token,
        int sequence) {

    /** Under this name its audit lines are kept. */
    public String subject() {
        return "coaching:" + id;
    }

    public Duration length() {
        return Duration.between(starts, ends);
    }

    public boolean concerns(long person) {
        return coach == person || fellow == person;
    }
}
