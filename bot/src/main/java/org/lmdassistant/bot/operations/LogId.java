package org.lmdassistant.bot.operations;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The id under which the log tells of one turn, from the request to the last message that it wrote. */
public final class LogId {

    /** As the log's formats call it; {@code storage} keeps it with each message. */
    private static final String NAME = "turn";

    private LogId() {}

    /** A new one, unlike those of the same days. */
    public static String fresh() {
        return String.format("%012x", ThreadLocalRandom.current().nextLong() & 0xffff_ffff_ffffL);
    }

    /** Does some work, whose log lines bear the id; none where there is none. */
    public static <T> T during(@Nullable String id, Supplier<T> work) {
        if (id == null) {
            return work.get();
        }
        MDC.put(NAME, id);
        try {
            return work.get();
        } finally {
            MDC.remove(NAME);
        }
    }
}
