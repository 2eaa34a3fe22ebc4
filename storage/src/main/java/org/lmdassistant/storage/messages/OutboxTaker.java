package org.lmdassistant.storage.messages;

import java.time.Duration;
import java.util.List;

/** Delivers messages in this process. A new one goes straight to it, leased, if nothing is before it in its lane. */
public interface OutboxTaker {

    /** Whether it would deliver another message soon. */
    boolean hasRoom();

    /** For how long a message is its own; afterwards anybody may claim it. */
    Duration lease();

    /** What the platforms take from one lane. */
    List<Limit> limits();

    /**
     * Takes a message whose transaction is committed.
     *
     * @param leasedAt when its lease began, by {@link System#nanoTime()}
     */
    void take(Outgoing outgoing, long leasedAt);
}
