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

    /** The next number under a name, from 1. */
    public long next(String counter) {
        return last.containsKey(counter) ? reach(counter, last.get(counter) + 1) : first(counter);
    }

    /** Makes something with the next number; where nothing is made, the number is the next one again. */
    public <T> Optional<T> next(String counter, LongFunction<Optional<T>> make) {
        long number = next(counter);
        Optional<T> made = make.apply(number);
        if (made.isEmpty()) {
            reach(counter, number - 1);
        }
        return made;
    }

    private long first(String counter) {
        long number = handle.createQuery(
                        """
                        INSERT INTO counter (name, last) VALUES (:name, 1)
                        ON CONFLICT (name) DO UPDATE SET last = counter.last + 1 RETURNING last
                        """)
                .bind("name", counter)
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

    private static void keep(Handle handle, List<Reached> reached) {
        Map<String, Long> latest = new LinkedHashMap<>();
        reached.forEach(each -> latest.put(each.counter(), each.number()));
        latest.forEach(
                (counter, number) -> handle.execute("UPDATE counter SET last = ? WHERE name = ?", number, counter));
    }
}
