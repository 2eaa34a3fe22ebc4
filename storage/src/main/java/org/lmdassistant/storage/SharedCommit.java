package org.lmdassistant.storage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.storage.messages.Claim;
import org.lmdassistant.storage.messages.Coming;
import org.lmdassistant.storage.messages.DeliveryId;
import org.lmdassistant.storage.messages.SentForm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Lets what waits for the database at the same moment share one commit, which is the dearest part of a short
 * transaction. Works run one after the other on one connection, except that forms of different people are finished after
 * all of them were begun, so that they ask the database together. None waits long for a lock there, and nobody is told
 * of a result before the commit. Whatever does not fit that is none of its business: when any work of a batch
 * fails, all of it is rolled back and tried one by one; the one that fails again, or waits for a lock, goes alone, as
 * does one that waited too long. Those that go alone are few at a time: many would keep locks that the next batches need, so that
 * these fell as well, and after one slow second nothing came together any more.
 *
 * <p>While a batch is written and committed, the next one is gathered and waits at the database's door, so that neither
 * waits for the other's wires. It is played when the one before is committed, and the caches know of that.
 */
final class SharedCommit implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SharedCommit.class);

    private static final int MOST = 64;
    private static final long LONGEST_NANOS = Duration.ofMillis(20).toNanos();
    private static final int ALONE = 4;
    private static final long PATIENCE_MILLIS = 1_000;
    private static final long NAP_MILLIS = 500;

    /**
     * Batches go one after the other, those of several copies of the program as well, so that they cannot lock each other
     * out. Whoever waits at this door holds nothing yet.
     */
    private static final String BEGIN =
            """
            SELECT set_config('lock_timeout', :patience, true), pg_advisory_xact_lock(hashtext('shared commit')),
                   set_config('lock_timeout', '100ms', true)
            """;

    /** As long as a slow commit of the batch before may take; one work by itself goes alone sooner. */
    private static final String PATIENCE_OF_MANY = PATIENCE_MILLIS + "ms";

    private static final String PATIENCE_OF_ONE = "100ms";

    private final Jdbi jdbi;
    private final Transactions transactions;
    private final BlockingQueue<Waiting<?>> queue = new LinkedBlockingQueue<>();
    private final Semaphore alone = new Semaphore(ALONE, true);
    private final List<Thread> threads;
    // Held by whoever gathers a batch, until that is played.
    private final ReentrantLock coming = new ReentrantLock(true);
    // Held by whoever plays a batch, until that is committed.
    private final ReentrantLock underWay = new ReentrantLock();
    // What one work of a batch takes, as it was lately.
    private final AtomicLong usualNanos = new AtomicLong(LONGEST_NANOS / MOST);
    private volatile boolean open = true;

    SharedCommit(Jdbi jdbi, Transactions transactions) {
        this.jdbi = jdbi;
        this.transactions = transactions;
        this.threads = List.of(new Thread(this::run, "commits-1"), new Thread(this::run, "commits-2"));
        threads.forEach(thread -> {
            thread.setDaemon(true);
            thread.start();
        });
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
     * @param work does what the turn is about, and returns what is left of it once the database has answered
     * @param alone runs the work in a transaction of its own
     * @throws StorageUnavailable if the database went away, when it is unknown whether it had committed, or did not become
     *     free in time
     */
    <T> T run(Coming coming, BiFunction<Tx, Claim, Supplier<T>> work, Supplier<T> alone) {
        Waiting<T> mine = new Waiting<>(coming, work);
        queue.add(mine);
        return mine.await().orElseGet(() -> amongFew(alone));
    }

    private <T> T amongFew(Supplier<T> work) {
        try {
            if (!alone.tryAcquire(2 * PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new StorageUnavailable("too many that have to go alone");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StorageUnavailable("interrupted", e);
        }
        try {
            return work.get();
        } finally {
            alone.release();
        }
    }

    /** Ends what is under way; whoever comes later goes alone. */
    @Override
    public void close() {
        open = false;
        try {
            for (Thread thread : threads) {
                thread.join(10_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (open) {
            try {
                Waiting<?> first = queue.poll(NAP_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    coming.lock();
                    try {
                        commit(gather(first), true);
                    } finally {
                        release(coming);
                    }
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.error("after a shared commit", e);
            }
        }
    }

    /** As many as can be played before those who come later have waited for long. */
    private List<Waiting<?>> gather(Waiting<?> first) {
        List<Waiting<?>> batch = new ArrayList<>();
        long most = Math.min(MOST, LONGEST_NANOS / Math.max(usualNanos.get(), 1));
        for (Waiting<?> next = first; next != null; next = batch.size() < most ? queue.poll() : null) {
            if (next.take()) {
                batch.add(next);
            }
        }
        return batch;
    }

    /** @param handOver whether {@link #coming}, which the caller has, is given away on the way */
    private void commit(List<Waiting<?>> batch, boolean handOver) {
        Optional<Throwable> failure = attempt(batch, handOver);
        if (failure.isEmpty()) {
            batch.forEach(Waiting::committed);
        } else {
            fell(batch, Retries.wentAway(failure.get()));
        }
    }

    /** Whatever kept it from being committed. */
    private Optional<Throwable> attempt(List<Waiting<?>> batch, boolean handOver) {
        try {
            if (!batch.isEmpty()) {
                jdbi.inTransaction(handle -> playAll(handle, batch, handOver)).forEach(SharedCommit::tellCommitted);
            }
            return Optional.empty();
        } catch (RuntimeException | Error e) {
            transactions.rolledBack();
            return Optional.of(e);
        } finally {
            release(underWay);
        }
    }

    private static void release(ReentrantLock lock) {
        if (lock.isHeldByCurrentThread()) {
            lock.unlock();
        }
    }

    // Whatever goes wrong now: it is committed, must not be done again, and is nothing to the others.
    private static void tellCommitted(Tx tx) {
        try {
            tx.committed();
        } catch (RuntimeException | Error e) {
            log.error("after a turn was committed", e);
        }
    }

    /** One of several may be to blame: each by itself now, so that only that one has to go alone. */
    private void fell(List<Waiting<?>> batch, @Nullable StorageUnavailable gone) {
        if (gone != null || batch.size() == 1) {
            batch.forEach(waiting -> waiting.fell(gone));
        } else {
            tryOneByOne(batch);
        }
    }

    /** Nobody else comes between them: they have waited already. */
    private void tryOneByOne(List<Waiting<?>> batch) {
        if (!coming.isHeldByCurrentThread()) {
            coming.lock();
        }
        batch.forEach(waiting -> commit(List.of(waiting), false));
    }

    private List<Tx> playAll(Handle handle, List<Waiting<?>> batch, boolean handOver) {
        List<Tx> played = new ArrayList<>();
        Set<DeliveryId> first = new HashSet<>();
        Tx tx = transactions.begin(handle, null);
        prepare(handle, tx, batch, first);
        underWay.lock();
        long began = System.nanoTime();
        List<Waiting<?>> unfinished = new ArrayList<>();
        for (Waiting<?> waiting : batch) {
            if (!waiting.mayOverlap(unfinished, first)) {
                finish(unfinished);
            }
            tx = transactions.begin(handle, tx);
            waiting.play(tx, first);
            unfinished.add(waiting);
            played.add(tx);
        }
        finish(unfinished);
        if (handOver) {
            release(coming);
        }
        tx.done();
        long each = (System.nanoTime() - began) / batch.size();
        usualNanos.updateAndGet(usual -> usual + (each - usual) / 8);
        return played;
    }

    /** Takes the lock, claims the deliveries and reads ahead, all in one round trip. */
    private static void prepare(Handle handle, Tx tx, List<Waiting<?>> batch, Set<DeliveryId> first) {
        RoundTrip.make(handle, start -> {
            start.read(
                    BEGIN,
                    query -> query.bind("patience", batch.size() > 1 ? PATIENCE_OF_MANY : PATIENCE_OF_ONE),
                    (row, context) -> row,
                    locked -> {});
            tx.inbox().claim(start, batch.stream().map(Waiting::delivery).toList(), first);
            tx.foresee(
                    start,
                    batch.stream().flatMap(waiting -> waiting.form().stream()).toList());
        });
    }

    private static void finish(List<Waiting<?>> unfinished) {
        unfinished.forEach(Waiting::finish);
        unfinished.clear();
    }

    /** Work that waits for its turn, and its caller with it. */
    private static final class Waiting<T> {

        private final Coming coming;
        private final BiFunction<Tx, Claim, Supplier<T>> work;
        private final @Nullable Map<String, String> logContext = MDC.getCopyOfContextMap();
        private final AtomicBoolean taken = new AtomicBoolean();
        // Empty: nothing is committed, and the caller runs the work alone.
        private final CompletableFuture<Optional<T>> result = new CompletableFuture<>();
        private @Nullable Supplier<T> rest;
        private @Nullable T played;

        Waiting(Coming coming, BiFunction<Tx, Claim, Supplier<T>> work) {
            this.coming = coming;
            this.work = work;
        }

        DeliveryId delivery() {
            return coming.delivery();
        }

        Optional<SentForm> form() {
            return Optional.ofNullable(coming.form());
        }

        /** Whether it is a form, as those before it are, of somebody else, and was never sent before. */
        boolean mayOverlap(List<Waiting<?>> before, Set<DeliveryId> first) {
            return first.contains(delivery())
                    && form().isPresent()
                    && before.stream().allMatch(other -> other.form()
                            .filter(form -> !form.by().equals(form().get().by()))
                            .isPresent());
        }

        boolean take() {
            return taken.compareAndSet(false, true);
        }

        void play(Tx tx, Set<DeliveryId> first) {
            logged(() -> rest = work.apply(tx, tx.inbox().claimed(delivery(), first)));
        }

        void finish() {
            logged(() -> played = Objects.requireNonNull(rest).get());
        }

        private void logged(Runnable part) {
            if (logContext != null) {
                MDC.setContextMap(logContext);
            }
            try {
                part.run();
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
