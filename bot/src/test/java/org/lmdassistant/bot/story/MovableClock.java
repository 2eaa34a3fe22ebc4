package org.lmdassistant.bot.story;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that a story moves on. */
final class MovableClock implements InstantSource {

    private volatile Duration ahead = Duration.ZERO;

    void moveOn(Duration time) {
        ahead = ahead.plus(time);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }
}
