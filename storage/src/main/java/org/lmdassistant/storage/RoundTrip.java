package org.lmdassistant.storage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Statements that go to the database in one round trip: PostgreSQL's driver sends all that stand in one text before it
 * waits for the first answer. They are executed in their order, each sees what those before it did, and the names of
 * their parameters are all different. An instant among them goes as text, with a {@code CAST}: its type is unknown to the
 * driver, which then asks how long the answer may become, and waits before it sends what could become long.
 */
public final class RoundTrip {

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):[a-zA-Z]+");

    private final Handle handle;
    private final List<Part<?>> parts = new ArrayList<>();

    private RoundTrip(Handle handle) {
        this.handle = handle;
    }

    /** Sends the statements that are added, and hands out what came back. */
    public static void make(Handle handle, Consumer<RoundTrip> adding) {
        RoundTrip trip = new RoundTrip(handle);
        adding.accept(trip);
        trip.go();
    }

    private record Part<T>(String sql, Consumer<Query> binding, RowMapper<T> mapper, Consumer<List<T>> then) {

        void read(ResultSet rows, StatementContext context) throws SQLException {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(mapper.map(rows, context));
            }
            then.accept(read);
        }
    }

    /** Adds a statement that returns rows. */
    public <T> void read(String sql, Consumer<Query> binding, RowMapper<T> mapper, Consumer<List<T>> then) {
        parts.add(new Part<>(sql, binding, mapper, then));
    }

    /** Adds a statement that returns none. */
    public void write(String sql, Consumer<Query> binding) {
        read(sql, binding, (row, context) -> row, none -> {});
    }

    private void go() {
        assert distinct() : "a parameter twice in " + parts;
        try (Query query = handle.createQuery(parts.stream().map(Part::sql).collect(Collectors.joining(";")))) {
            parts.forEach(part -> part.binding().accept(query));
            int unused = query.execute((execute, context) -> {
                readAll(execute.get(), context);
                return parts.size();
            });
        }
    }

    private void readAll(PreparedStatement executed, StatementContext context) throws SQLException {
        for (Part<?> part : parts) {
            try (ResultSet rows = executed.getResultSet()) {
                if (rows != null) {
                    part.read(rows, context);
                }
            }
            boolean unused = executed.getMoreResults();
        }
    }

    private boolean distinct() {
        Set<String> names = new HashSet<>();
        return parts.stream()
                .flatMap(part -> PARAMETER
                        .matcher(part.sql())
                        .results()
                        .map(MatchResult::group)
                        .distinct())
                .allMatch(names::add);
    }
}
