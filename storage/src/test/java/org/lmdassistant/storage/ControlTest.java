package org.lmdassistant.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The other side of every contest: the same done as one must not, on a copy of the table without its constraints and
 * without a lock. If one of these held, the contest that it belongs to would prove nothing.
 */
@DisplayName("Without the lock or the constraint the contest is lost within two hundred rounds")
class ControlTest {

    private static final int ROUNDS = 200;

    private final Programme programme = Programme.HERE;

    /**
     * A check and, where it says yes, a write, by two at once; {@code $} is the round and {@code #} which of the two.
     *
     * @param broken counts what must never be
     */
    private record Naive(String name, String table, String before, String check, String write, String broken) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Naive> naives() {
        return Stream.of(
                new Naive(
                        "one seat is given to two",
                        "(round int, holder int)",
                        "SELECT 1",
                        "SELECT count(*) < 1 FROM naive WHERE round = $",
                        "INSERT INTO naive VALUES ($, #)",
                        "SELECT count(*) > 1 FROM naive WHERE round = $"),
                new Naive(
                        "one registration is decided twice",
                        "(round int, state text, decisions int)",
                        "INSERT INTO naive VALUES ($, 'PENDING', 0)",
                        "SELECT state = 'PENDING' FROM naive WHERE round = $",
                        "UPDATE naive SET state = 'DECIDED-#', decisions = decisions + 1 WHERE round = $",
                        "SELECT decisions > 1 FROM naive WHERE round = $"),
                new Naive(
                        "one in line is offered two freed seats",
                        "(round int, place int, offers int)",
                        "INSERT INTO naive VALUES ($, 1, 0), ($, 2, 0)",
                        "SELECT count(*) > 0 FROM naive WHERE round = $ AND offers = 0",
                        "UPDATE naive SET offers = offers + 1 WHERE round = $ AND place ="
                                + " (SELECT min(place) FROM naive WHERE round = $ AND offers = 0)",
                        "SELECT max(offers) > 1 OR sum(offers) < 2 FROM naive WHERE round = $"),
                new Naive(
                        "an offer is accepted and lapses",
                        "(round int, state text, ends int)",
                        "INSERT INTO naive VALUES ($, 'OFFERED', 0)",
                        "SELECT state = 'OFFERED' FROM naive WHERE round = $",
                        "UPDATE naive SET state = 'END-#', ends = ends + 1 WHERE round = $",
                        "SELECT ends > 1 FROM naive WHERE round = $"),
                new Naive(
                        "one person registers twice by a double click",
                        "(round int, person int)",
                        "SELECT 1",
                        "SELECT count(*) = 0 FROM naive WHERE round = $ AND person = 7",
                        "INSERT INTO naive VALUES ($, 7)",
                        "SELECT count(*) > 1 FROM naive WHERE round = $"),
                new Naive(
                        "one coach is in two sessions",
                        "(round int, slot tstzrange)",
                        "SELECT 1",
                        "SELECT count(*) = 0 FROM naive WHERE round = $ AND slot && tstzrange('2027-03-01 10:00', '2027-03-01 10:45')",
                        "INSERT INTO naive VALUES ($, tstzrange('2027-03-01 10:00', '2027-03-01 10:45'))",
                        "SELECT count(*) > 1 FROM naive WHERE round = $"),
                new Naive(
                        "two sessions are swapped, and one time is taken by both",
                        "(round int, who int, slot int)",
                        "INSERT INTO naive VALUES ($, 0, 10), ($, 1, 11)",
                        "SELECT count(*) = 0 FROM naive WHERE round = $ AND slot = 12",
                        "UPDATE naive SET slot = 12 WHERE round = $ AND who = #",
                        "SELECT count(DISTINCT slot) < 2 FROM naive WHERE round = $"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("naives")
    @DisplayName("a check before a write")
    void checkBeforeWrite(Naive naive) throws Exception {
        boolean broken = false;
        try (Connection one = programme.connection();
                Connection other = programme.connection();
                Statement mine = one.createStatement();
                Statement yours = other.createStatement()) {
            mine.execute("DROP TABLE IF EXISTS naive");
            mine.execute("CREATE TABLE naive " + naive.table());
            for (int round = 0; round < ROUNDS && !broken; round++) {
                mine.execute(filled(naive.before(), round, 0));
                Together.run(List.of(tries(naive, mine, round, 0), tries(naive, yours, round, 1)));
                broken = holds(mine, filled(naive.broken(), round, 0));
            }
            mine.execute("DROP TABLE naive");
        }
        assertThat(broken).as("the race is real").isTrue();
    }

    private static Callable<Boolean> tries(Naive naive, Statement statement, int round, int who) {
        return () -> {
            boolean may = holds(statement, filled(naive.check(), round, who));
            if (may) {
                statement.execute(filled(naive.write(), round, who));
            }
            return may;
        };
    }

    private static boolean holds(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getBoolean(1);
        }
    }

    private static String filled(String sql, int round, int who) {
        return sql.replace("$", String.valueOf(round)).replace("#", String.valueOf(who));
    }

    @Test
    @DisplayName("with the constraint alone, two bookings of several hours deadlock or fail, which a person would see")
    void constraintWithoutLock() throws Exception {
        int seen = 0;
        try (Connection one = programme.connection();
                Connection other = programme.connection();
                Statement mine = one.createStatement();
                Statement yours = other.createStatement()) {
            mine.execute("DROP TABLE IF EXISTS unlocked");
            mine.execute(
                    "CREATE TABLE unlocked (round int, slot int,"
                            + " EXCLUDE USING gist (int4range(round, round, '[]') WITH &&, int4range(slot, slot, '[]') WITH &&))");
            one.setAutoCommit(false);
            other.setAutoCommit(false);
            for (int round = 0; round < ROUNDS && seen == 0; round++) {
                int now = round;
                List<String> states =
                        Together.run(List.of(() -> books(one, mine, now, 1, 2), () -> books(other, yours, now, 2, 1)));
                seen += states.contains("40P01") || states.contains("23P01") ? 1 : 0;
            }
            one.setAutoCommit(true);
            mine.execute("DROP TABLE unlocked");
        }
        assertThat(seen).as("errors that a person would have seen").isPositive();
    }

    private static String books(Connection connection, Statement statement, int round, int first, int second)
            throws SQLException {
        try {
            statement.execute("INSERT INTO unlocked VALUES (" + round + ", " + first + ")");
            statement.execute("INSERT INTO unlocked VALUES (" + round + ", " + second + ")");
            connection.commit();
            return "";
        } catch (SQLException e) {
            connection.rollback();
            return e.getSQLState();
        }
    }
}
