package org.lmdassistant.storage.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("When a coach is free")
class FreeSlotsTest {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private static CoachWeek daily(String hours, ZoneId zone, int buffer) {
        Hours each = Hours.read(hours).orElseThrow();
        Map<DayOfWeek, Hours> week =
                Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(Function.identity(), day -> each));
        return new CoachWeek(week, zone, buffer, 12);
    }

    private static List<Instant> on(LocalDate day, CoachWeek week, List<FreeSlots.Busy> busy) {
        return new FreeSlots(week, Map.of(), busy)
                .between(
                        day.atStartOfDay(week.zone()).toInstant(),
                        day.plusDays(1).atStartOfDay(week.zone()).toInstant().minusSeconds(1),
                        HALF_AN_HOUR);
    }

    @ParameterizedTest(name = "{0}: {1} real hours")
    @CsvSource({"2027-06-01,3", "2027-03-28,2", "2027-10-31,4"})
    @DisplayName("one to four o'clock is two hours long in spring's night and four in autumn's")
    void summerTime(LocalDate day, int hours) {
        List<Instant> slots = on(day, daily("01:00-04:00", BRUSSELS, 0), List.of());
        assertThat(slots).hasSize(hours * 4 - 1).doesNotHaveDuplicates().isSorted();
    }

    @Test
    @DisplayName("an hour that the spring change leaves out offers nothing")
    void missingHour() {
        assertThat(on(LocalDate.of(2027, 3, 28), daily("02:00-03:00", BRUSSELS, 0), List.of()))
                .isEmpty();
    }

    @Test
    @DisplayName("both hours that the autumn change makes of one are offered, each once")
    void repeatedHour() {
        List<Instant> slots = on(LocalDate.of(2027, 10, 31), daily("02:00-03:00", BRUSSELS, 0), List.of());
        assertThat(slots)
                .contains(Instant.parse("2027-10-31T00:00:00Z"), Instant.parse("2027-10-31T01:30:00Z"))
                .hasSize(7);
    }

    @Test
    @DisplayName("hours past midnight belong to the evening on which they begin")
    void pastMidnight() {
        CoachWeek week =
                new CoachWeek(Map.of(DayOfWeek.FRIDAY, Hours.read("22:00-02:00").orElseThrow()), BRUSSELS, 0, 12);
        LocalDate friday = LocalDate.of(2027, 6, 4);
        assertThat(on(friday, week, List.of())).hasSize(8).contains(Instant.parse("2027-06-04T20:00:00Z"));
        assertThat(on(friday.plusDays(1), week, List.of()))
                .contains(Instant.parse("2027-06-04T22:00:00Z"))
                .hasSize(7);
    }

    @Test
    @DisplayName("a coach beyond the date line offers the same instants to everybody")
    void dateLine() {
        CoachWeek week = daily("09:00-10:00", ZoneId.of("Pacific/Auckland"), 0);
        LocalDate fellowsDay = LocalDate.of(2027, 6, 1);
        ZoneId honolulu = ZoneId.of("Pacific/Honolulu");
        List<Instant> slots = new FreeSlots(week, Map.of(), List.of())
                .between(
                        fellowsDay.atStartOfDay(honolulu).toInstant(),
                        fellowsDay.plusDays(1).atStartOfDay(honolulu).toInstant(),
                        HALF_AN_HOUR);
        assertThat(slots).first().isEqualTo(Instant.parse("2027-06-01T21:00:00Z"));
        assertThat(slots.get(0).atZone(honolulu).toLocalDate()).isEqualTo(fellowsDay);
        assertThat(slots.get(0).atZone(week.zone()).toLocalDate()).isEqualTo(fellowsDay.plusDays(1));
    }

    @Test
    @DisplayName("the buffer stays free before and behind a session")
    void buffer() {
        Instant ten = Instant.parse("2027-06-01T08:00:00Z");
        FreeSlots.Busy taken = new FreeSlots.Busy(ten, ten.plus(Duration.ofMinutes(45)));
        List<Instant> slots = on(LocalDate.of(2027, 6, 1), daily("09:00-12:00", BRUSSELS, 15), List.of(taken));
        assertThat(slots)
                .contains(ten.minus(Duration.ofMinutes(45)), ten.plus(Duration.ofMinutes(45)))
                .doesNotContain(ten.minus(Duration.ofMinutes(30)), ten, ten.plus(Duration.ofMinutes(30)));
    }

    @Test
    @DisplayName("a day off offers nothing, and a day with other hours offers those")
    void exceptions() {
        LocalDate day = LocalDate.of(2027, 6, 1);
        CoachWeek week = daily("09:00-12:00", BRUSSELS, 0);
        Map<LocalDate, Hours> exceptions =
                Map.of(day, Hours.NONE, day.plusDays(1), Hours.read("15-16").orElseThrow());
        List<Instant> slots = new FreeSlots(week, exceptions, List.of())
                .between(
                        day.atStartOfDay(BRUSSELS).toInstant(),
                        day.plusDays(2).atStartOfDay(BRUSSELS).toInstant(),
                        HALF_AN_HOUR);
        assertThat(slots)
                .containsExactly(
                        Instant.parse("2027-06-02T13:00:00Z"),
                        Instant.parse("2027-06-02T13:15:00Z"),
                        Instant.parse("2027-06-02T13:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9-12", "09:00-12:00, 14h00-17h30", "22:00-02:00", "9.30 – 12", "", "-", "0:00-24:00"})
    @DisplayName("are written as people write them")
    void read(String text) {
        assertThat(Hours.read(text)).isPresent();
        assertThat(Hours.read(Hours.read(text).orElseThrow().toString())).isEqualTo(Hours.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nine to five", "25:00-26:00", "9-12, 11-13", "22:00-02:00, 3-4", "9-", "9:75-10"})
    @DisplayName("cannot be read where they make no sense")
    void unread(String text) {
        assertThat(Hours.read(text)).isEmpty();
    }
}
