package org.lmdassistant.bot.schedule;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.lmdassistant.bot.conversation.Chore;
import org.lmdassistant.storage.FailPoint;
import org.lmdassistant.storage.Storage;
import org.lmdassistant.storage.StorageUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the repertoire's chores, and forgets deliveries, conversations and files nobody will come back to. */
public final class Schedule implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Schedule.class);

    private final Storage storage;
    private final List<Chore> chores;
    private final Retention keep;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "schedule"));

    public Schedule(Storage storage, List<Chore> chores, Retention keep) {
        this.storage = storage;
        this.chores = chores;
        this.keep = keep;
    }

    public void start() {
        chores.forEach(chore -> every(
                chore.every(),
                chore.name(),
                () -> storage.run(tx -> {
                    chore.work().accept(tx);
                    FailPoint.pass("chore-done");
                })));
        every(Duration.ofHours(1), "forgetting", this::forget);
        every(
                Duration.ofHours(1),
                "held tenants",
                () -> storage.run(tx -> tx.outbox().tryHeldAgain()));
    }

    /** Does every chore once, now; what the clock would do within their pauses. */
    public void doAll() {
        chores.forEach(chore -> storage.run(chore.work()));
        forget();
    }

    private void forget() {
        storage.run(tx -> {
            tx.inbox().forget(tx.now().minus(keep.deliveries()));
            tx.conversations().dropOlderThan(tx.now().minus(keep.conversations()));
            FailPoint.pass("forgetting");
            tx.documents().dropUnused(tx.now().minus(keep.conversations()));
            tx.outbox().forgetTexts(tx.now().minus(keep.messages()));
            tx.outbox().dropForgotten();
        });
    }

    private void every(Duration pause, String what, Runnable task) {
        var unused = clock.scheduleWithFixedDelay(
                () -> {
                    try {
                        task.run();
                    } catch (StorageUnavailable e) {
                        log.warn("schedule: {} waits for the database", what);
                    } catch (RuntimeException e) {
                        log.error("schedule: {} failed", what, e);
                    }
                },
                1_000,
                pause.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        clock.shutdown();
        try {
            if (!clock.awaitTermination(5, TimeUnit.SECONDS)) {
                clock.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
