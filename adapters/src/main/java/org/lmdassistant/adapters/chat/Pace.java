package org.lmdassistant.adapters.chat;

import java.time.Duration;

/**
 * How many messages a platform takes.
 *
 * @param span in any time that long
 * @param most no more messages than that
 */
public record Pace(Duration span, int most) {

    /** So many in any so many seconds. */
    public static Pace of(int most, int seconds) {
        return new Pace(Duration.ofSeconds(seconds), most);
    }
}
