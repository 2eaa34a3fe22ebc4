package org.lmdassistant.storage.messages;

import org.jspecify.annotations.Nullable;

/** Whether a delivery is taken for the first time. */
public sealed interface Claim {

    /** It is ours to answer. */
    record First() implements Claim {}

    /**
     * It was taken before.
     *
     * @param answer the answer it got, as JSON
     */
    record Repeated(@Nullable String answer) implements Claim {}
}
