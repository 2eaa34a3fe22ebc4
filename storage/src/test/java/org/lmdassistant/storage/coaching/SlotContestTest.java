package org.lmdassistant.storage.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lmdassistant.storage.Programme;
import org.lmdassistant.storage.Storage;
import org.lmdassistant.storage.Together;

/** {@code -Drounds=10000} for the long form. Any error of the database, a deadlock above all, fails a round. */
@DisplayName("A contest for a coach's time")
class SlotContestTest {

    private final Programme programme = Programme.HERE;
    private final Storage storage = programme.storage;
    private long coach;
    private long one;
    private long other;

    @BeforeEach
    void pair() {
        coach = programme.manager("BE");
        publish(coach);
        one = paired(coach);
        other = paired(coach);
    }

    private long paired(long with) {
        long fellow = programme.manager("SN");
        storage.run(tx -> tx.pairings().pair(fellow, with, programme.staff));
        return fellow;
    }

    private void publish(long ofCoach) {
        Hours allDay = Hours.read("00:00-24:00").orElseThrow();
        Map<DayOfWeek, Hours> week =
                Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(Function.identity(), day -> allDay));
        storage.run(tx -> tx.coachHours().publish(ofCoach, new CoachWeek(week, ZoneId.of("Africa/Dakar"), 0, 12)));
    }

    private Instant free(long fellow, int number) {
        return storage.inTransaction(tx -> tx.coaching().free(fellow, 60, 0)).get(number);
    }

    private Callable<BookResult> books(long fellow, Instant start, int minutes) {
        return () -> storage.inTransaction(tx -> tx.coaching().book(fellow, start, minutes, ""));
    }

    private Callable<BookResult> moves(CoachingSession session, Instant to) {
        return () -> storage.inTransaction(tx -> tx.coaching().move(session.id(), session.fellow(), to));
    }

    private CoachingSession booked(long fellow, Instant start) throws Exception {
        return ((BookResult.Booked) books(fellow, start, 30).call()).session();
    }

    private static List<CoachingSession> winners(List<BookResult> results) {
        return results.stream()
                .filter(BookResult.Booked.class::isInstance)
                .map(result -> ((BookResult.Booked) result).session())
                .toList();
    }

    private void cancel(CoachingSession session) {
        storage.run(tx -> tx.coaching().cancelByFellow(session.id(), session.fellow(), null));
    }

    private void nobodyIsInTwoSessions() {
        assertThat(programme.count("SELECT count(*) FROM coaching_session a JOIN coaching_session b ON a.id < b.id"
                        + " AND a.state = 'BOOKED' AND b.state = 'BOOKED'"
                        + " AND ARRAY[a.coach, a.fellow] && ARRAY[b.coach, b.fellow]"
                        + " AND tstzrange(a.starts, a.ends) && tstzrange(b.starts, b.ends)"))
                .isZero();
    }

    @Test
    @DisplayName("of fifty people for one hour one gets it, and the others read that it is taken")
    void fifty() throws Exception {
        List<Long> fellows = Stream.generate(() -> paired(coach)).limit(50).toList();
        Instant start = free(one, 8);
        List<BookResult> results = Together.crowd(
                50, fellows.stream().map(fellow -> books(fellow, start, 30)).toList());
        assertThat(winners(results)).hasSize(1);
        assertThat(results).filteredOn(BookResult.NotFree.class::isInstance).hasSize(49);
    }

    @Test
    @DisplayName("half an hour and three quarters that overlap: one is booked, and nobody sees an error")
    void overlapping() throws Exception {
        Instant start = free(one, 40);
        for (int round = 0; round < Together.ROUNDS; round++) {
            Instant earlier = start.minus(Duration.ofMinutes(15L * (round % 3)));
            List<BookResult> results = Together.run(List.of(books(one, start, 30), books(other, earlier, 45)));
            assertThat(winners(results)).hasSize(1);
            assertThat(results).filteredOn(BookResult.NotFree.class::isInstance).hasSize(1);
            winners(results).forEach(this::cancel);
        }
    }

    @Test
    @DisplayName("a fellow books from Slack and Teams in the same moment: one person, one session")
    void fromBothPlatforms() throws Exception {
        Instant start = free(one, 12);
        for (int round = 0; round < Together.ROUNDS; round++) {
            List<BookResult> results = Together.run(List.of(books(one, start, 30), books(one, start, 30)));
            assertThat(winners(results)).hasSize(1);
            winners(results).forEach(this::cancel);
        }
    }

    @Test
    @DisplayName(
            "two fellows want to move to each other's hour in the same moment: both stay where they are, or neither is lost")
    void swap() throws Exception {
        CoachingSession mine = booked(one, free(one, 20));
        CoachingSession yours = booked(other, free(other, 60));
        for (int round = 0; round < Together.ROUNDS; round++) {
            List<BookResult> results = Together.run(List.of(moves(mine, yours.starts()), moves(yours, mine.starts())));
            assertThat(results).allMatch(BookResult.NotFree.class::isInstance);
        }
        assertThat(programme.count("SELECT count(*) FROM coaching_session WHERE state = 'BOOKED' AND id IN ("
                        + mine.id() + ", " + yours.id() + ")"))
                .isEqualTo(2);
        nobodyIsInTwoSessions();
    }

    @Test
    @DisplayName("two move to the same free hour in the same moment: one does")
    void moveToOneHour() throws Exception {
        CoachingSession mine = booked(one, free(one, 20));
        CoachingSession yours = booked(other, free(other, 60));
        for (int round = 0; round < Together.ROUNDS; round++) {
            Instant to = free(one, 100 + round % 50);
            assertThat(winners(Together.run(List.of(moves(mine, to), moves(yours, to)))))
                    .hasSize(1);
        }
        nobodyIsInTwoSessions();
    }

    @Test
    @DisplayName(
            "a coach who is somebody's fellow, too, is booked in both roles in the same moment: in one session alone")
    void coachAndFellow() throws Exception {
        long master = programme.manager("FR");
        publish(master);
        storage.run(tx -> tx.pairings().pair(coach, master, programme.staff));
        Instant start = free(one, 30);
        for (int round = 0; round < Together.ROUNDS; round++) {
            List<BookResult> results = Together.run(List.of(books(one, start, 30), books(coach, start, 30)));
            assertThat(winners(results)).hasSize(1);
            winners(results).forEach(this::cancel);
        }
        nobodyIsInTwoSessions();
    }
}
