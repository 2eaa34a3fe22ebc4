package org.lmdassistant.storage.messages;

import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.statement.Query;

/**
 * How much may leave into one lane.
 *
 * @param lanes how the names of the lanes begin for which it holds
 * @param span in any time that long
 * @param most no more messages than that
 */
public record Limit(String lanes, Duration span, int most) {

    /** Hands limits to a statement, as {@code :limited}, {@code :spans} and {@code :most}. */
    static Query bind(Query query, List<Limit> limits) {
        return query.bindArray(
                        "limited",
                        String.class,
                        limits.stream().map(Limit::lanes).toList())
                .bindArray(
                        "spans",
                        String.class,
                        limits.stream().map(limit -> interval(limit.span())).toList())
                .bindArray(
                        "most", Integer.class, limits.stream().map(Limit::most).toList());
    }

    /** A time as PostgreSQL reads it. */
    static String interval(Duration time) {
        return time.toMillis() + " milliseconds";
    }
}
