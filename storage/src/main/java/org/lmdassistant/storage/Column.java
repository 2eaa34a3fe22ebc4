package org.lmdassistant.storage;

import java.util.Collection;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jspecify.annotations.Nullable;

/**
 * One part of each of several rows, as a parameter that is an array. JDBI could bind arrays itself, but works out the
 * generic type of each of them anew whenever it does, and a short turn binds some sixty.
 */
public final class Column {

    private Column() {}

    public static Argument texts(Collection<String> all) {
        return texts(all, Function.identity());
    }

    public static <R> Argument texts(Collection<R> rows, Function<R, @Nullable String> part) {
        return of("text", rows, part);
    }

    public static Argument numbers(Collection<Long> all) {
        return numbers(all, Function.identity());
    }

    public static <R> Argument numbers(Collection<R> rows, Function<R, @Nullable Long> part) {
        return of("bigint", rows, part);
    }

    public static Argument flags(Collection<Boolean> all) {
        return of("boolean", all, Function.identity());
    }

    private static <R> Argument of(String type, Collection<R> rows, Function<R, ?> part) {
        Object[] parts = rows.stream().map(part).toArray();
        return (position, statement, context) ->
                statement.setArray(position, statement.getConnection().createArrayOf(type, parts));
    }
}
