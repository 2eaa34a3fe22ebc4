package org.lmdassistant.storage.questions;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer that staff added.
 *
 * @param language in this one there are both a question and an answer
 * @param wordings by language, at least in that one
 * @param writtenAt when it was added or last changed
 */
public record AddedFact(long id, String language, Map<String, Wording> wordings, Instant writtenAt) {

    public AddedFact {
        wordings = Map.copyOf(wordings);
    }

    /** The fact in one language; without a question of its own where staff wrote only the answer. */
    public record Wording(@Nullable String question, String answer) {}

    /** Under this name its audit lines are kept. */
    public String subject() {
        return "added-fact:" + id;
    }
}
