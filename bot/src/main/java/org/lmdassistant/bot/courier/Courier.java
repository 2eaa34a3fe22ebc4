package org.lmdassistant.bot.courier;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.lmdassistant.adapters.chat.Messenger;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.operations.Meters;
import org.lmdassistant.storage.FailPoint;
import org.lmdassistant.storage.Storage;
import org.lmdassistant.storage.StorageUnavailable;
import org.lmdassistant.storage.messages.Limit;
import org.lmdassistant.storage.messages.OutboxTaker;
import org.lmdassistant.storage.messages.Outgoing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers what rests in the outbox: in order within a lane, lanes side by side, each message leased while it is on its
 * way. A new message that nothing is before comes straight from the turn that wrote it; everything else is claimed from
 * the database, which wakes the courier, or by itself every second.
 */
public final class Courier implements OutboxTaker, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);

    /** Longer than any attempt lasts, and what a copy of the program had on its way when it died is free soon. */
    private static final Duration LEASE = Duration.ofSeconds(15);

    /** Later than this an attempt could outlast its lease. */
    private static final long LATEST_NANOS = Duration.ofSeconds(3).toNanos();

    private static final long NAP_MILLIS = 1_000;
    private static final int HANDS = 64;
    private static final int MOST_STRAIGHT = 256;

    /** A claim costs nearly as much for one message as for many. */
    private static final int FEWEST_CLAIMED = 16;

    private static final int MOST_CLAIMED = 256;
    private static final long A_SECOND = Duration.ofSeconds(1).toNanos();

    private final Storage storage;
    private final DeliverOne deliverOne;
    private final List<Limit> limits;
    private final Semaphore work = new Semaphore(0);
    private final AtomicInteger straight = new AtomicInteger();
    private final AtomicInteger claimed = new AtomicInteger();
    // What one delivery takes, as it was lately.
    private final AtomicLong usualNanos = new AtomicLong(A_SECOND);
    private volatile boolean moreIsDue;
    private final ExecutorService hands = Executors.newFixedThreadPool(HANDS, named("courier-hand"));
    private final Thread dispatcher;
    private volatile boolean open = true;

    /**
     * A courier for these platforms.
     *
     * @param paced whether the platforms' published limits are kept
     */
    public Courier(Storage storage, Map<Platform, Messenger> messengers, boolean paced, Meters meters) {
        this.storage = storage;
        this.deliverOne = new DeliverOne(storage, messengers, paced, meters);
        this.limits = paced ? Limits.of(messengers) : List.of();
        this.dispatcher = new Thread(this::run, "courier");
        storage.onChange("outbox", change -> work.release());
    }

    public void start() {
        dispatcher.start();
        storage.handOver(this);
    }

    @Override
    public boolean hasRoom() {
        return open && straight.get() < MOST_STRAIGHT;
    }

    @Override
    public Duration lease() {
        return LEASE;
    }

    @Override
    public List<Limit> limits() {
        return limits;
    }

    @Override
    public void take(Outgoing outgoing, long leasedAt) {
        handTo(straight, outgoing, leasedAt);
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
                deliverOne.writeDownWhatIsLate();
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

    /** Claims what is due, as much as will soon be delivered; false where nothing was, or enough is claimed already. */
    private boolean handOut() {
        int limit = room();
        if (limit < FEWEST_CLAIMED) {
            return false;
        }
        long leasedAt = System.nanoTime();
        List<Outgoing> due = storage.inTransaction(tx -> tx.outbox().claim(limit, LEASE, limits));
        FailPoint.pass("courier-claimed");
        moreIsDue = due.size() == limit;
        due.forEach(outgoing -> handTo(claimed, outgoing, leasedAt));
        return !due.isEmpty();
    }

    /** How many more may be claimed: as many as wait for a second at most; with a slow platform, one for each hand. */
    private int room() {
        return (int) Math.min(MOST_CLAIMED, HANDS + HANDS * (A_SECOND / usualNanos.get())) - claimed.get();
    }

    private void handTo(AtomicInteger underWay, Outgoing outgoing, long leasedAt) {
        underWay.incrementAndGet();
        try {
            hands.execute(() -> {
                boolean more = false;
                try {
                    more = deliver(outgoing, leasedAt);
                } finally {
                    underWay.decrementAndGet();
                    if (more || (moreIsDue && room() >= FEWEST_CLAIMED)) {
                        work.release();
                    }
                }
            });
        } catch (RejectedExecutionException e) {
            underWay.decrementAndGet();
        }
    }

    /** Returns whether another message waits behind it; one that comes too late is left to its lease and claimed anew. */
    private boolean deliver(Outgoing outgoing, long leasedAt) {
        long began = System.nanoTime();
        if (began - leasedAt >= LATEST_NANOS) {
            return false;
        }
        boolean more = deliverOne.deliver(outgoing);
        long took = System.nanoTime() - began;
        usualNanos.updateAndGet(usual -> Math.max(1, usual + (took - usual) / HANDS));
        return more;
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
