package org.lmdassistant.storage;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Ends the process at a point of the program, so that a test can show what a crash there leaves behind. Does nothing
 * unless Java was started with {@code -Dlmd.failpoint=NAME:PASSES}: then the process halts at that pass of that point,
 * as if it had been killed.
 */
public final class FailPoint {

    /** The exit code of a process that ended here. */
    public static final int HALTED = 99;

    private static final String[] NAMED =
            System.getProperty("lmd.failpoint", "").split(":", 2);
    private static final @Nullable String NAME = NAMED.length == 2 ? NAMED[0] : null;
    private static final AtomicInteger LEFT = new AtomicInteger(NAMED.length == 2 ? Integer.parseInt(NAMED[1]) : 0);

    private FailPoint() {}

    /** Goes by a point. */
    public static void pass(String name) {
        if (name.equals(NAME) && LEFT.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(HALTED);
        }
    }
}
