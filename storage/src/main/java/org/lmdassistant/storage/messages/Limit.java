package org.lmdassistant.storage.messages;

import static org.lmdassistant.storage.Column.numbers;
import static org.lmdassistant.storage.Column.texts;

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
        return query.bind("limited", texts(limits, Limit::lanes))
                .bind("spans", texts(limits, limit -> interval(limit.span())))
                .bind("most", numbers(limits, limit -> (long) limit.most()));
    }

    /** A time as PostgreSQL reads it. */
    static String interval(Duration time) {
        return time.toMillis() + " milliseconds";
    }
}
