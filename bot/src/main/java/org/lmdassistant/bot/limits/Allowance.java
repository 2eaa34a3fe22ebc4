package org.lmdassistant.bot.limits;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * So much for each who comes along: a bucket of tokens that fills evenly. Memory is bounded; whoever is forgotten, for
 * want of room or because they were quiet long enough, begins with a full bucket. Safe for use by many threads.
 */
public final class Allowance {

    private static final int MOST_KNOWN = 100_000;

    private final LoadingCache<String, Bucket> buckets;

    /**
     * Allows everybody the same.
     *
     * @param burst how much of it at once
     */
    public Allowance(int tokens, Duration period, int burst, Clock clock) {
        TimeMeter time = timeOf(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KNOWN)
                .expireAfterAccess(period.multipliedBy(1 + burst / tokens))
                .build(who -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(burst).refillGreedy(tokens, period))
                        .withCustomTimePrecision(time)
                        .build());
    }

    /** Takes one of somebody's tokens; if none is left, tells how long it takes until there is one again. */
    public Optional<Duration> askToWait(String who) {
        ConsumptionProbe probe = buckets.get(who).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(Math.max(probe.getNanosToWaitForRefill(), 1)));
    }

    /** Gives a token back that was taken in vain. */
    public void giveBack(String who) {
        buckets.get(who).addTokens(1);
    }

    private static TimeMeter timeOf(Clock clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                Instant now = clock.instant();
                return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }
}
