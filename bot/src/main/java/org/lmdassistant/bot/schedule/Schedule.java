package org.lmdassistant.bot.schedule;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.lmdassistant.bot.approvals.ApprovalPrompt;
import org.lmdassistant.bot.workshops.SeatNews;
import org.lmdassistant.storage.Storage;
import org.lmdassistant.storage.StorageUnavailable;
import org.lmdassistant.storage.workshops.Lapse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks regularly for offers whose time is over, and forgets deliveries and conversations nobody will come back to. */
public final class Schedule implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Schedule.class);

    /** Slack may deliver an event up to 26 hours late; a month is more than any platform repeats. */
    private static final Duration REMEMBER_DELIVERIES = Duration.ofDays(30);

    private static final Duration KEEP_CONVERSATIONS = Duration.ofDays(30);

    private final Storage storage;
    private final SeatNews news;
    private final ApprovalPrompt prompt;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "schedule"));

    public Schedule(Storage storage, SeatNews news, ApprovalPrompt prompt) {
        this.storage = storage;
        this.news = news;
        this.prompt = prompt;
    }

    public void start() {
        every(5, "offers", this::lapseOffers);
        every(3_600, "forgetting", this::forget);
    }

    /** One look at the offers; each lapse and the offer that follows from it are told in the same transaction. */
    public void lapseOffers() {
        storage.run(tx -> {
            for (Lapse lapse : tx.registrations().lapseOffers()) {
                news.tell(tx, lapse.lapsed());
                news.tell(tx, lapse.offered());
                prompt.renew(tx, lapse.lapsed());
                lapse.offered().forEach(registration -> prompt.renew(tx, registration));
            }
        });
    }

    private void forget() {
        storage.run(tx -> {
            tx.inbox().forget(tx.now().minus(REMEMBER_DELIVERIES));
            tx.conversations().dropOlderThan(tx.now().minus(KEEP_CONVERSATIONS));
        });
    }

    private void every(long seconds, String what, Runnable task) {
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
                1,
                seconds,
                TimeUnit.SECONDS);
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
