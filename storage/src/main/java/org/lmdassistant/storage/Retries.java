package org.lmdassistant.storage;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** Repeats a transaction that the database broke off for the sake of another, and names what cannot be repeated. */
final class Retries {

    /** Serialization failure, deadlock. A lock that was waited for in vain is no such thing: nobody waits twice as long. */
    private static final Set<String> PASSING = Set.of("40001", "40P01");

    /** A lock was not to be had in time. */
    private static final String LOCKED = "55P03";

    private static final int TRIES = 5;

    private Retries() {}

    static <T> T run(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (JdbiException e) {
                String state = sqlState(e);
                if (state != null && PASSING.contains(state) && attempt < TRIES) {
                    pause(attempt);
                } else if (state == null || isUnavailable(state)) {
                    throw unavailable(state, e);
                } else {
                    throw e;
                }
            }
        }
    }

    /**
     * That the database went away, if this is what the exception means, and perhaps with a commit under way; null if
     * nothing was committed for another reason, such as a lock that somebody holds.
     */
    static @Nullable StorageUnavailable wentAway(Throwable e) {
        String state = e instanceof JdbiException ? sqlState(e) : "other";
        boolean locked = state != null && (PASSING.contains(state) || state.equals(LOCKED));
        return state == null || (isUnavailable(state) && !locked) ? unavailable(state, e) : null;
    }

    private static StorageUnavailable unavailable(@Nullable String state, Throwable e) {
        return new StorageUnavailable("no database, SQL state " + state, e);
    }

    /**
     * Connection trouble (08), shutting down (57P), out of room or connections (53), a disk that fails (58), waited too
     * long (57014, 55P03), nothing may be written (25006).
     */
    private static boolean isUnavailable(String state) {
        return state.startsWith("08")
                || state.startsWith("57")
                || state.startsWith("53")
                || state.startsWith("58")
                || state.equals("25006")
                || state.startsWith("25P03")
                || state.equals(LOCKED)
                || PASSING.contains(state);
    }

    private static @Nullable String sqlState(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return e.getCause() instanceof SQLException ? null : "other";
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(5, 20L * attempt + 10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
