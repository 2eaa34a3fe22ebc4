package org.lmdassistant.bot.courier;

import java.time.Duration;

/** How long to wait before the next attempt: doubling from a second to a quarter of an hour, spread a little. */
final class Backoff {

    /** After this many attempts, about a day, a message is given up and shown to staff. */
    static final int MOST_ATTEMPTS = 100;

    private static final long FIRST_MILLIS = 1_000;
    private static final long LONGEST_MILLIS = Duration.ofMinutes(15).toMillis();

    private Backoff() {}

    /** Deterministic: the id spreads messages that failed together. */
    static Duration after(int attempts, long id) {
        long doubled = FIRST_MILLIS << Math.min(Math.max(attempts - 1, 0), 20);
        long capped = Math.min(doubled, LONGEST_MILLIS);
        return Duration.ofMillis(capped + capped * Math.floorMod(id, 20L) / 100);
    }
}
