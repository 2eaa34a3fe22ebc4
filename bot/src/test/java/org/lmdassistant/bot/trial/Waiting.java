package org.lmdassistant.bot.trial;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what another process does. */
final class Waiting {

    private static final long STEP_MILLIS = 10;

    private Waiting() {}

    /** Returns how long it took; fails where it did not come true in time. */
    static Duration until(String what, Duration patience, BooleanSupplier holds) {
        long begun = System.nanoTime();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() - begun > patience.toNanos()) {
                throw new AssertionError("in vain for " + patience + ": " + what);
            }
            pause(STEP_MILLIS);
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
