package org.lmdassistant.bot.trial;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares what people were told with what the database holds and what the platforms were sent: every act that was
 * acknowledged is there once, every other one not at all or whole; every message came, and in order within its place.
 *
 * @param complaints what does not fit, in sentences; empty where everything does
 * @param acts how many acts took effect
 * @param copies how many messages came once more
 */
public record Ledger(List<String> complaints, int acts, int copies) {

    private static final Pattern REFERENCE = Pattern.compile("R-\\d{4}-\\d+");

    /** A registration as the database holds it. */
    record Row(long id, long person, long workshop, String reference) {}

    /** Reads the database, and compares. */
    public static Ledger of(Server server, Population population, List<Traffic.Entry> told, List<Call> calls) {
        try (Connection connection = server.connection()) {
            return compare(
                    population,
                    told,
                    calls,
                    rows(connection),
                    strings(
                            connection,
                            "SELECT split_part(subject, ':', 2) FROM audit WHERE act = 'registered' ORDER BY id"),
                    strings(connection, "SELECT card->>'summary' FROM outbox WHERE kind = 'POST' ORDER BY id"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static Ledger compare(
            Population population,
            List<Traffic.Entry> told,
            List<Call> calls,
            List<Row> rows,
            List<String> auditLines,
            List<String> owed) {
        List<String> complaints = new ArrayList<>();
        Map<List<Long>, Row> effects = new HashMap<>();
        for (Row row : rows) {
            if (effects.put(List.of(row.person(), row.workshop()), row) != null) {
                complaints.add("applied twice: " + row);
            }
        }
        Set<List<Long>> asked = new HashSet<>();
        for (Traffic.Entry entry : told) {
            List<Long> key =
                    List.of(population.person(entry.act().player()), entry.act().workshop());
            asked.add(key);
            if (entry.told() == Traffic.Told.ACKNOWLEDGED && !effects.containsKey(key)) {
                complaints.add("acknowledged and lost: " + entry);
            }
        }
        Map<String, Integer> lines = counted(auditLines);
        Map<String, Integer> messages = counted(references(owed));
        for (Row row : rows) {
            if (!asked.contains(List.of(row.person(), row.workshop()))) {
                complaints.add("nobody asked for: " + row);
            }
            if (lines.getOrDefault(String.valueOf(row.id()), 0) != 1) {
                complaints.add(lines.get(String.valueOf(row.id())) + " audit lines: " + row);
            }
            if (messages.getOrDefault(row.reference(), 0) != 1) {
                complaints.add(messages.get(row.reference()) + " messages owed: " + row);
            }
        }
        if (lines.size() != rows.size() || messages.size() != rows.size()) {
            complaints.add(rows.size() + " registrations, " + lines.size() + " audit lines, " + messages.size()
                    + " messages owed");
        }
        int copies = sent(references(owed), calls, complaints);
        return new Ledger(complaints, rows.size(), copies);
    }

    /** Whether each message came, and in order within its place; returns how many came more than once. */
    private static int sent(List<String> owed, List<Call> calls, List<String> complaints) {
        Map<String, Integer> order = new HashMap<>();
        owed.forEach(reference -> order.putIfAbsent(reference, order.size()));
        Map<String, Integer> came = new HashMap<>();
        Map<String, Integer> last = new HashMap<>();
        for (Call call : calls) {
            String reference = reference(call.text());
            if (reference == null || !call.isShown()) {
                continue;
            }
            if (came.merge(reference, 1, Integer::sum) == 1) {
                int now = order.getOrDefault(reference, -1);
                if (now < 0) {
                    complaints.add("sent and not owed: " + call);
                } else if (last.getOrDefault(call.place(), -1) > now) {
                    complaints.add("out of order: " + call);
                }
                last.put(call.place(), now);
            }
        }
        order.keySet().stream()
                .filter(reference -> !came.containsKey(reference))
                .forEach(reference -> complaints.add("never sent: " + reference));
        return came.values().stream().mapToInt(count -> count - 1).sum();
    }

    private static Map<String, Integer> counted(List<String> values) {
        Map<String, Integer> counted = new HashMap<>();
        values.forEach(value -> counted.merge(value, 1, Integer::sum));
        return counted;
    }

    private static List<String> references(List<String> texts) {
        List<String> references = new ArrayList<>();
        for (String text : texts) {
            String reference = reference(text);
            if (reference != null) {
                references.add(reference);
            }
        }
        return references;
    }

    private static @Nullable String reference(String text) {
        Matcher matcher = REFERENCE.matcher(text);
        return matcher.find() ? matcher.group() : null;
    }

    private static List<Row> rows(Connection connection) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (ResultSet found = connection
                .createStatement()
                .executeQuery("SELECT id, registered_by, workshop, reference FROM registration ORDER BY id")) {
            while (found.next()) {
                rows.add(new Row(found.getLong(1), found.getLong(2), found.getLong(3), found.getString(4)));
            }
        }
        return rows;
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (ResultSet found = connection.createStatement().executeQuery(sql)) {
            while (found.next()) {
                strings.add(found.getString(1));
            }
        }
        return strings;
    }
}
