package org.lmdassistant.storage.fellowship;

import org.jspecify.annotations.Nullable;

/**
 * What the supervisor said.
 *
 * @param supervisor who was asked in the chat; null where a link was made for them, or nobody asked
 * @param by how whoever answered is called
 * @param reason why they refused
 */
public record Nomination(State state, @Nullable Long supervisor, @Nullable String by, @Nullable String reason) {

    /** Whether the supervisor was asked, and answered. */
    public enum State {
        NONE,
        ASKED,
        GIVEN,
        REFUSED
    }

    public boolean isGiven() {
        return state == State.GIVEN;
    }
}
