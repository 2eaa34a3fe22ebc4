package org.lmdassistant.storage.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Europe/Paris",
                "America/New_York",
                "Africa/Cairo",
                "Asia/Beirut",
                "Australia/Lord_Howe",
                "America/Santiago"
            })
    @DisplayName(
            "around a change of the clocks every quarter of an hour that there is is offered once, and none that there is not")
    void sixZones(String name) {
        ZoneId zone = ZoneId.of(name);
        CoachWeek week = daily("00:00-24:00", zone, 0);
        ZoneOffsetTransition change = zone.getRules().nextTransition(Instant.parse("2027-01-15T00:00:00Z"));
        for (int i = 0; i < 2; i++) {
            Instant first = change.getInstant().minus(Duration.ofHours(2));
            Instant last = change.getInstant().plus(Duration.ofHours(2));
            // Hours end at midnight, so nothing reaches over it.
            List<Instant> withinADay = Stream.iterate(first, slot -> slot.plus(Duration.ofMinutes(15)))
                    .takeWhile(slot -> !slot.isAfter(last))
                    .filter(slot ->
                            day(slot, zone).equals(day(slot.plus(HALF_AN_HOUR).minusNanos(1), zone)))
                    .toList();
            assertThat(new FreeSlots(week, Map.of(), List.of()).between(first, last, HALF_AN_HOUR))
                    .as(change.toString())
                    .isEqualTo(withinADay);
            change = zone.getRules().nextTransition(change.getInstant());
        }
    }

    private static LocalDate day(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDate();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Europe/Paris,2027-03-22,2027-03-29",
        "Europe/Paris,2027-10-25,2027-11-01",
        "America/New_York,2027-03-08,2027-03-15",
        "Africa/Cairo,2027-04-26,2027-05-03",
        "Australia/Lord_Howe,2027-09-27,2027-10-04",
        "Asia/Kathmandu,2027-03-22,2027-03-29"
    })
    @DisplayName("Monday at nine stays Monday at nine in the coach's zone, before and after the clocks change")
    void weekly(ZoneId zone, LocalDate before, LocalDate after) {
        CoachWeek week =
                new CoachWeek(Map.of(DayOfWeek.MONDAY, Hours.read("9-10").orElseThrow()), zone, 0, 12);
        for (LocalDate monday : List.of(before, after)) {
            assertThat(on(monday, week, List.of()).get(0).atZone(zone).toLocalDateTime())
                    .isEqualTo(monday.atTime(9, 0));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2028-02-29", "2027-12-31", "2028-01-01", "2027-01-03", "2016-12-31"})
    @DisplayName("a leap day, the year's last and first day and a week of two years are days as all others")
    void oddDays(LocalDate day) {
        List<Instant> slots = on(day, daily("9-10", ZoneId.of("Pacific/Kiritimati"), 0), List.of());
        assertThat(slots).hasSize(3).allMatch(slot -> slot.atZone(ZoneId.of("Pacific/Kiritimati"))
                .toLocalDate()
                .equals(day));
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
