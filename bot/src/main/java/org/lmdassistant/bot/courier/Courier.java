package org.lmdassistant.bot.courier;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.lmdassistant.adapters.chat.Messenger;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.storage.FailPoint;
import org.lmdassistant.storage.Storage;
import org.lmdassistant.storage.StorageUnavailable;
import org.lmdassistant.storage.messages.Outgoing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers what rests in the outbox: in order within a lane, lanes side by side, each message leased while it is on its
 * way. Woken by the database when something is queued, and by itself every second for what has to wait.
 */
public final class Courier implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);
    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final long NAP_MILLIS = 1_000;
    private static final int HANDS = 8;

    private final Storage storage;
    private final DeliverOne deliverOne;
    private final Semaphore work = new Semaphore(0);
    private final Semaphore freeHands = new Semaphore(HANDS);
    private final ExecutorService hands = Executors.newFixedThreadPool(HANDS, named("courier-hand"));
    private final Thread dispatcher;
    private volatile boolean open = true;

    public Courier(Storage storage, Map<Platform, Messenger> messengers) {
        this.storage = storage;
        this.deliverOne = new DeliverOne(storage, messengers);
        this.dispatcher = new Thread(this::run, "courier");
        storage.onChange("outbox", change -> work.release());
    }

    public void start() {
        dispatcher.start();
    }

    /** Stops taking work; what is on its way gets ten seconds to arrive, the rest stays in the outbox. */
    @Override
    public void close() {
        open = false;
        dispatcher.interrupt();
        hands.shutdown();
        try {
            dispatcher.join(2_000);
            if (!hands.awaitTermination(10, TimeUnit.SECONDS)) {
                log.warn("courier stopped with deliveries on their way; their leases run out");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (open) {
            try {
                if (!handOut()) {
                    boolean woken = work.tryAcquire(NAP_MILLIS, TimeUnit.MILLISECONDS);
                    if (woken) {
                        work.drainPermits();
                    }
                }
            } catch (InterruptedException e) {
                return;
            } catch (StorageUnavailable e) {
                log.warn("courier waits for the database");
                pause();
            } catch (RuntimeException e) {
                log.error("courier could not take work", e);
                pause();
            }
        }
    }

    /** Hands out as much as there are free hands for; false where nothing was due. */
    private boolean handOut() throws InterruptedException {
        freeHands.acquire();
        int free = 1 + freeHands.drainPermits();
        List<Outgoing> claimed = List.of();
        try {
            int limit = free;
            claimed = storage.inTransaction(tx -> tx.outbox().claim(limit, LEASE));
            FailPoint.pass("courier-claimed");
        } finally {
            freeHands.release(free - claimed.size());
        }
        for (Outgoing outgoing : claimed) {
            hands.execute(() -> {
                try {
                    deliverOne.deliver(outgoing);
                } finally {
                    freeHands.release();
                    work.release();
                }
            });
        }
        return !claimed.isEmpty();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(NAP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ThreadFactory named(String name) {
        return task -> new Thread(task, name);
    }
}
