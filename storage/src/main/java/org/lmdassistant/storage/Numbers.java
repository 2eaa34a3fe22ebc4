package org.lmdassistant.storage;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jdbi.v3.core.Handle;

/**
 * Numbers for people, without gaps: a number that was given is given by the same commit as what it numbers. The first
 * one of a transaction locks the counter, so that all others can be counted here until the commit.
 */
public final class Numbers {

    private static final LateWrites.Kind<Reached> REACHED = Numbers::keep;

    private final Handle handle;
    private final LateWrites late;
    private final Map<String, Long> last = new HashMap<>();

    Numbers(Handle handle, LateWrites late) {
        this.handle = handle;
        this.late = late;
    }

    private record Reached(String counter, long number) {}

    /** Locks a counter that the next numbers of this transaction may come from; without it they do so when they need one. */
    public void foresee(RoundTrip trip, String counter) {
        if (!last.containsKey(counter)) {
            trip.read(
                    "SELECT last FROM counter WHERE name = :foreseen FOR UPDATE",
                    query -> query.bind("foreseen", counter),
                    (row, context) -> row.getLong("last"),
                    read -> read.forEach(number -> last.put(counter, number)));
        }
    }

    /** The next number under a name, from 1. */
    public long next(String counter) {
        return next(counter, 1);
    }

    /** The first of so many next numbers. */
    private long next(String counter, int count) {
        Long before = last.get(counter);
        long reached = before == null ? first(counter, count) : reach(counter, before + count);
        return reached - count + 1;
    }

    /** Makes something with the next number; where nothing is made, the number is the next one again. */
    public <T> Optional<T> next(String counter, LongFunction<Optional<T>> make) {
        return next(counter, 1, number -> make.apply(number).stream().toList()).stream()
                .findFirst();
    }

    /**
     * Makes so many things with the next numbers, given the first of them; where nothing is made, they are the next ones
     * again.
     *
     * @throws IllegalStateException if only some are made, which would leave a number out
     */
    public <T> List<T> next(String counter, int count, LongFunction<List<T>> make) {
        long number = next(counter, count);
        List<T> made = make.apply(number);
        if (made.isEmpty()) {
            reach(counter, number - 1);
        } else if (made.size() < count) {
            throw new IllegalStateException("only %d of %d made in %s".formatted(made.size(), count, counter));
        }
        return made;
    }

    private long first(String counter, int count) {
        long number = handle.createQuery(
                        """
                        INSERT INTO counter (name, last) VALUES (:name, :count)
                        ON CONFLICT (name) DO UPDATE SET last = counter.last + excluded.last RETURNING last
                        """)
                .bind("name", counter)
                .bind("count", count)
                .mapTo(Long.class)
                .one();
        last.put(counter, number);
        return number;
    }

    private long reach(String counter, long number) {
        last.put(counter, number);
        late.add(REACHED, new Reached(counter, number));
        return number;
    }

    private static void keep(RoundTrip trip, List<Reached> reached) {
        Map<String, Long> latest = new LinkedHashMap<>();
        reached.forEach(each -> latest.put(each.counter(), each.number()));
        trip.write(
                """
                UPDATE counter SET last = r.last FROM unnest(:counters, :lasts) AS r (name, last)
                WHERE counter.name = r.name
                """,
                query -> query.bind("counters", Column.texts(latest.keySet()))
                        .bind("lasts", Column.numbers(latest.values())));
    }
}
