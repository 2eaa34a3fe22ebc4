package org.lmdassistant.bot.bench;

import java.util.Arrays;
import java.util.Locale;

/** Times of many alike things, in nanoseconds, the shortest first. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Times(long[] sorted) {

    static Times of(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Times(sorted);
    }

    private double millis(double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int index = (int) Math.ceil(sorted.length * share) - 1;
        return sorted[Math.max(index, 0)] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %.1f, p95 %.1f, p99 %.1f, max %.1f ms",
                millis(0.50),
                millis(0.95),
                millis(0.99),
                millis(1));
    }
}
