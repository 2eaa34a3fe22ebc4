package org.lmdassistant.storage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Lets what waits for the database at the same moment share one commit, which is the dearest part of a short
 * transaction. Works run one after the other on one connection, none of them waits long for a lock there, and nobody is
 * told of a result before the commit. Whatever does not fit that is none of its business: when any work of a batch
 * fails, all of it is rolled back, and each runs in a transaction of its own, as does one that waited too long.
 */
final class SharedCommit implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SharedCommit.class);

    private static final int MOST = 32;
    private static final long LONGEST_NANOS = Duration.ofMillis(20).toNanos();
    private static final long PATIENCE_MILLIS = 250;
    private static final long NAP_MILLIS = 500;

    /** Batches of several copies of the program go one after the other, so that they cannot lock each other out. */
    private static final String BEGIN =
            """
            SELECT set_config('lock_timeout', '100ms', true), pg_advisory_xact_lock(hashtext('shared commit'))
            """;

    private final Jdbi jdbi;
    private final Transactions transactions;
    private final BlockingQueue<Waiting<?>> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean open = true;

    SharedCommit(Jdbi jdbi, Transactions transactions) {
        this.jdbi = jdbi;
        this.transactions = transactions;
        this.thread = new Thread(this::run, "commits");
        thread.setDaemon(true);
        thread.start();
    }

    /** How transactions begin, and what has to be done once they are over. */
    interface Transactions {

        /**
         * A new view of the database.
         *
         * @param before the view of whoever was last in the same transaction, or null for the first
         */
        Tx begin(Handle handle, @Nullable Tx before);

        /** What several works may have read of each other was never committed. */
        void rolledBack();
    }

    /**
     * The result of the work, committed with whatever else waited.
     *
     * @param alone runs the work in a transaction of its own
     * @throws StorageUnavailable if the database went away; whether it had committed is unknown
     */
    <T> T run(Function<Tx, T> work, Supplier<T> alone) {
        Waiting<T> mine = new Waiting<>(work);
        queue.add(mine);
        return mine.await().orElseGet(alone);
    }

    /** Ends what is under way; whoever comes later goes alone. */
    @Override
    public void close() {
        open = false;
        try {
            thread.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (open) {
            try {
                Waiting<?> first = queue.poll(NAP_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null && first.take()) {
                    commit(first);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.error("after a shared commit", e);
            }
        }
    }

    private void commit(Waiting<?> first) {
        List<Waiting<?>> batch = new ArrayList<>(List.of(first));
        List<Tx> played;
        try {
            played = jdbi.inTransaction(handle -> playAll(handle, batch));
        } catch (RuntimeException | Error e) {
            transactions.rolledBack();
            @Nullable StorageUnavailable gone = Retries.wentAway(e);
            batch.forEach(waiting -> waiting.fell(gone));
            return;
        }
        try {
            played.forEach(Tx::committed);
        } finally {
            // Whatever else goes wrong now: it is committed, and must not be done again.
            batch.forEach(Waiting::committed);
        }
    }

    private List<Tx> playAll(Handle handle, List<Waiting<?>> batch) {
        long began = System.nanoTime();
        List<Tx> played = new ArrayList<>();
        boolean others = !queue.isEmpty();
        if (others) {
            handle.createQuery(BEGIN).mapToMap().one();
        }
        play(handle, batch.get(0), played);
        while (others && played.size() < MOST && System.nanoTime() - began < LONGEST_NANOS) {
            Waiting<?> next = queue.poll();
            if (next == null) {
                break;
            }
            if (next.take()) {
                batch.add(next);
                play(handle, next, played);
            }
        }
        return played;
    }

    private void play(Handle handle, Waiting<?> waiting, List<Tx> played) {
        Tx tx = transactions.begin(handle, played.isEmpty() ? null : played.get(played.size() - 1));
        waiting.play(tx);
        played.add(tx);
    }

    /** Work that waits for its turn, and its caller with it. */
    private static final class Waiting<T> {

        private final Function<Tx, T> work;
        private final @Nullable Map<String, String> logContext = MDC.getCopyOfContextMap();
        private final AtomicBoolean taken = new AtomicBoolean();
        // Empty: nothing is committed, and the caller runs the work alone.
        private final CompletableFuture<Optional<T>> result = new CompletableFuture<>();
        private @Nullable T played;

        Waiting(Function<Tx, T> work) {
            this.work = work;
        }

        boolean take() {
            return taken.compareAndSet(false, true);
        }

        void play(Tx tx) {
            if (logContext != null) {
                MDC.setContextMap(logContext);
            }
            try {
                played = Objects.requireNonNull(work.apply(tx));
            } finally {
                MDC.clear();
            }
        }

        void committed() {
            result.complete(Optional.ofNullable(played));
        }

        void fell(@Nullable StorageUnavailable gone) {
            if (gone == null) {
                result.complete(Optional.empty());
            } else {
                result.completeExceptionally(gone);
            }
        }

        Optional<T> await() {
            try {
                result.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException | InterruptedException e) {
                if (e instanceof InterruptedException) {
                    Thread.currentThread().interrupt();
                }
                if (take()) {
                    return Optional.empty();
                }
            } catch (ExecutionException e) {
                throw failure(e.getCause());
            }
            try {
                return result.join();
            } catch (CompletionException e) {
                throw failure(e.getCause());
            }
        }

        private static RuntimeException failure(@Nullable Throwable cause) {
            return cause instanceof StorageUnavailable gone
                    ? gone
                    : new IllegalStateException("a shared commit broke", cause);
        }
    }
}
