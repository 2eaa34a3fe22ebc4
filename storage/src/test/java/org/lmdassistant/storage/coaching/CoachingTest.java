package org.lmdassistant.storage.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lmdassistant.storage.Programme;
import org.lmdassistant.storage.Storage;
import org.lmdassistant.storage.Together;

@DisplayName("Coaching sessions")
class CoachingTest {

    private static final int ROUNDS = Together.MANY_ROUNDS;

    private final Programme programme = Programme.HERE;
    private final Storage storage = programme.storage;
    private long coach;
    private long fellow;

    @BeforeEach
    void pair() {
        coach = programme.manager("BE");
        fellow = paired(coach);
    }

    private long paired(long withCoach) {
        long person = programme.manager("SN");
        storage.run(tx -> tx.pairings().pair(person, withCoach, programme.staff));
        publish(withCoach, 15);
        return person;
    }

    private void publish(long ofCoach, int buffer) {
        Hours allDay = Hours.read("00:00-24:00").orElseThrow();
        Map<DayOfWeek, Hours> week =
                Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(Function.identity(), day -> allDay));
        storage.run(tx -> tx.coachHours().publish(ofCoach, new CoachWeek(week, ZoneId.of("Africa/Dakar"), buffer, 12)));
    }

    private List<Instant> free(long of) {
        return storage.inTransaction(tx -> tx.coaching().free(of, 30, 0));
    }

    private BookResult book(long of, Instant start) {
        return storage.inTransaction(tx -> tx.coaching().book(of, start, 30, ""));
    }

    private CoachingSession booked(long of, Instant start) {
        return ((BookResult.Booked) book(of, start)).session();
    }

    @Test
    @DisplayName("are offered again once an absence is taken back, on the days that are meant alone")
    void asUsual() {
        LocalDate first = LocalDate.now(ZoneOffset.UTC).plusDays(10);
        storage.run(tx -> tx.coachHours().except(coach, first, first.plusDays(3), Hours.NONE));
        storage.run(tx -> tx.coachHours().asUsual(coach, first.plusDays(1), first.plusDays(2)));
        Map<LocalDate, Hours> noted =
                storage.inTransaction(tx -> tx.coachHours().exceptions(coach, first));
        assertThat(noted).containsOnlyKeys(first, first.plusDays(3));
        assertThat(free(fellow).stream().map(free -> free.atZone(ZoneOffset.UTC).toLocalDate()))
                .contains(first.plusDays(1), first.plusDays(2))
                .doesNotContain(first, first.plusDays(3));
    }

    @Test
    @DisplayName("are booked where the coach is free, and the buffer behind them stays free")
    void book() {
        // Far from midnight, before which no session begins that would end behind it.
        Instant start = free(fellow).stream()
                .skip(20)
                .filter(free -> free.atZone(ZoneOffset.UTC).getHour() == 12)
                .findFirst()
                .orElseThrow();
        CoachingSession session = booked(fellow, start);
        assertThat(session.starts()).isEqualTo(start);
        assertThat(free(fellow))
                .doesNotContain(start, start.plus(Duration.ofMinutes(30)), start.minus(Duration.ofMinutes(30)))
                .contains(start.plus(Duration.ofMinutes(45)), start.minus(Duration.ofMinutes(45)));
    }

    @Test
    @DisplayName("are not booked within the notice, in the past, in 2099, or in between the offered times")
    void notThen() {
        Instant now = Instant.now();
        assertThat(book(fellow, now.plus(Duration.ofHours(1)))).isInstanceOf(BookResult.TooLate.class);
        assertThat(book(fellow, now.minus(Duration.ofDays(1)))).isInstanceOf(BookResult.TooLate.class);
        assertThat(book(fellow, Instant.parse("2099-01-04T10:00:00Z"))).isInstanceOf(BookResult.NotFree.class);
        assertThat(book(fellow, free(fellow).get(0).plusSeconds(7))).isInstanceOf(BookResult.NotFree.class);
        assertThat(book(programme.manager("ML"), free(fellow).get(0))).isInstanceOf(BookResult.NotPossible.class);
        assertThat(storage.<BookResult>inTransaction(
                        tx -> tx.coaching().book(fellow, free(fellow).get(0), 50, "")))
                .isInstanceOf(BookResult.NotPossible.class);
    }

    @Test
    @DisplayName("are two ahead at most")
    void enough() {
        booked(fellow, free(fellow).get(0));
        booked(fellow, free(fellow).get(10));
        assertThat(book(fellow, free(fellow).get(20))).isInstanceOf(BookResult.Enough.class);
    }

    @Test
    @DisplayName("are moved and cancelled up to the notice, and each change raises the calendar's sequence")
    void moveAndCancel() {
        CoachingSession session = booked(fellow, free(fellow).get(4));
        Instant other = free(fellow).get(40);
        BookResult moved = storage.inTransaction(tx -> tx.coaching().move(session.id(), fellow, other));
        assertThat(((BookResult.Booked) moved).session().sequence()).isEqualTo(1);
        assertThat(storage.<BookResult>inTransaction(tx -> tx.coaching().move(session.id(), coach, other)))
                .isInstanceOf(BookResult.NotPossible.class);
        BookResult cancelled = storage.inTransaction(tx -> tx.coaching().cancelByFellow(session.id(), fellow, null));
        assertThat(((BookResult.Booked) cancelled).session().sequence()).isEqualTo(2);
        assertThat(free(fellow)).contains(other);
        assertThat(storage.<BookResult>inTransaction(tx -> tx.coaching().cancelByFellow(session.id(), fellow, null)))
                .isInstanceOf(BookResult.NotPossible.class);
    }

    @Test
    @DisplayName("get another time that the coach proposes, once the fellow accepts it")
    void propose() {
        CoachingSession session = booked(fellow, free(fellow).get(4));
        Instant other = free(fellow).get(60);
        BookResult unused = storage.inTransaction(tx -> tx.coaching().propose(session.id(), coach, other));
        assertThat(now(session).starts()).isEqualTo(session.starts());
        assertThat(storage.<BookResult>inTransaction(tx -> tx.coaching().acceptProposal(session.id(), coach)))
                .isInstanceOf(BookResult.NotPossible.class);
        BookResult accepted = storage.inTransaction(tx -> tx.coaching().acceptProposal(session.id(), fellow));
        assertThat(((BookResult.Booked) accepted).session().starts()).isEqualTo(other);
    }

    @Test
    @DisplayName("remind once, and not of what was booked for the same day a minute ago")
    void reminders() {
        CoachingSession tomorrow = booked(fellow, free(fellow).get(0));
        CoachingSession later = booked(fellow, free(fellow).get(60));
        assertThat(remind(Duration.ofDays(1))).doesNotContain(tomorrow.id(), later.id());
        assertThat(remind(Duration.ofDays(2))).contains(later.id()).doesNotContain(tomorrow.id());
        assertThat(remind(Duration.ofDays(2))).doesNotContain(later.id());
        assertThat(remind(Duration.ofHours(1))).doesNotContain(tomorrow.id(), later.id());
    }

    @Test
    @DisplayName("remind once and late of what an outage left out, and not at all once they have begun")
    void remindersAfterAnOutage() {
        CoachingSession begun = booked(fellow, free(fellow).get(0));
        CoachingSession ahead = booked(fellow, free(fellow).get(200));
        Duration untilThen = Duration.between(
                storage.inTransaction(tx -> tx.now()), ahead.starts().minus(Duration.ofMinutes(30)));
        assertThat(ahead.starts().minus(Duration.ofMinutes(30)))
                .as("the outage outlasts the first session")
                .isAfter(begun.ends());
        programme.moveOn(untilThen);
        assertThat(remind(Duration.ofDays(1))).contains(ahead.id()).doesNotContain(begun.id());
        assertThat(remind(Duration.ofDays(1))).doesNotContain(ahead.id());
        assertThat(remind(Duration.ofHours(1))).contains(ahead.id()).doesNotContain(begun.id());
        assertThat(remind(Duration.ofHours(1))).doesNotContain(ahead.id());
    }

    @Test
    @DisplayName("are never two at once, even where the program would write them so")
    void theDatabaseRefuses() throws SQLException {
        CoachingSession session = booked(fellow, free(fellow).get(0));
        try (Connection connection = programme.connection();
                Statement statement = connection.createStatement()) {
            for (String same : List.of("coach", "fellow")) {
                String other = same.equals("coach") ? "fellow" : "coach";
                assertThatThrownBy(() -> statement.execute(
                                "INSERT INTO coaching_session (reference, coach, fellow, starts, ends, busy_until,"
                                        + " state, token) SELECT 'X', "
                                        + (same.equals("coach") ? "coach" : programme.staff)
                                        + ", " + (same.equals("fellow") ? "fellow" : programme.staff)
                                        + ", starts + interval '5 minutes', ends, ends, 'BOOKED', 'x'"
                                        + " FROM coaching_session WHERE id = " + session.id()))
                        .as(other)
                        .hasMessageContaining("one_session_at_a_time_for_" + same);
            }
        }
    }

    @Test
    @DisplayName(
            "two fellows want the same hour in the same moment, two hundred times: one gets it, and nobody sees an error")
    void contest() throws Exception {
        publish(coach, 0);
        long other = paired(coach);
        publish(coach, 0);
        for (int round = 0; round < ROUNDS; round++) {
            Instant start = free(fellow).get(round % 50);
            List<BookResult> results = Together.run(List.of(() -> book(fellow, start), () -> book(other, start)));
            assertThat(results).filteredOn(BookResult.Booked.class::isInstance).hasSize(1);
            assertThat(results).filteredOn(BookResult.NotFree.class::isInstance).hasSize(1);
            results.stream()
                    .filter(BookResult.Booked.class::isInstance)
                    .map(result -> ((BookResult.Booked) result).session())
                    .forEach(session ->
                            storage.run(tx -> tx.coaching().cancelByFellow(session.id(), session.fellow(), null)));
        }
    }

    private CoachingSession now(CoachingSession session) {
        return storage.inTransaction(tx -> tx.coaching().get(session.id())).orElseThrow();
    }

    private List<Long> remind(Duration ahead) {
        return storage.inTransaction(tx -> tx.coaching().toRemind(ahead)).stream()
                .map(CoachingSession::id)
                .toList();
    }
}
