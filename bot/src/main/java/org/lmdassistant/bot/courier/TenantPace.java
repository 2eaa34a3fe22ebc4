package org.lmdassistant.bot.courier;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.lmdassistant.adapters.chat.Pace;

/**
 * Spaces out what leaves to one tenant. Each copy of the program counts its own messages only; what that lets through
 * too much, the platform's Retry-After stops.
 */
final class TenantPace {

    private final Map<String, Deque<Long>> recent = new ConcurrentHashMap<>();

    /** Waits until another message may leave to the tenant, and counts it. */
    void await(String tenant, Pace pace) throws InterruptedException {
        while (true) {
            long wait = nanosUntilFree(tenant, pace);
            if (wait <= 0) {
                return;
            }
            TimeUnit.NANOSECONDS.sleep(wait);
        }
    }

    private long nanosUntilFree(String tenant, Pace pace) {
        Deque<Long> times = recent.computeIfAbsent(tenant, ignored -> new ArrayDeque<>());
        synchronized (times) {
            long now = System.nanoTime();
            while (!times.isEmpty() && now - times.peekFirst() > pace.span().toNanos()) {
                times.removeFirst();
            }
            if (times.size() >= pace.most()) {
                return pace.span().toNanos() - (now - times.peekFirst()) + 1;
            }
            times.addLast(now);
            return 0;
        }
    }
}
