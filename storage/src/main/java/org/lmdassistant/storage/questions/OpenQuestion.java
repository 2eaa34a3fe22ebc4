package org.lmdassistant.storage.questions;

import java.time.Instant;

/**
 * A question that waits for an answer.
 *
 * @param text as it was asked first
 * @param asked how often
 */
public record OpenQuestion(
        long id, String language, String text, int asked, Instant firstAsked, Instant lastAsked, boolean dropped) {

    /** Under this name its cards and audit lines are kept. */
    public String subject() {
        return "question:" + id;
    }
}
