package org.lmdassistant.storage.coaching;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The beginnings at which a session fits into a coach's hours. Everything is reckoned in instants: an hour that the
 * spring change leaves out offers nothing, and one that the autumn change repeats offers both.
 */
final class FreeSlots {

    private static final Duration STEP = Duration.ofMinutes(15);

    private final CoachWeek week;
    private final Map<LocalDate, Hours> exceptions;
    private final List<Busy> busy;

    FreeSlots(CoachWeek week, Map<LocalDate, Hours> exceptions, List<Busy> busy) {
        this.week = week;
        this.exceptions = exceptions;
        this.busy = List.copyOf(busy);
    }

    /** A time that is taken, the buffer included. */
    record Busy(Instant from, Instant until) {}

    /**
     * Beginnings between two instants, in order. The buffer stays free after each, so that nothing is booked right behind.
     */
    List<Instant> between(Instant first, Instant last, Duration length) {
        List<Instant> slots = new ArrayList<>();
        ZoneId zone = week.zone();
        LocalDate day = first.atZone(zone).toLocalDate().minusDays(1);
        LocalDate end = last.atZone(zone).toLocalDate();
        for (; !day.isAfter(end); day = day.plusDays(1)) {
            Hours hours = exceptions.getOrDefault(day, week.on(day.getDayOfWeek()));
            for (Hours.Span span : hours.spans()) {
                LocalDate until = span.pastMidnight() ? day.plusDays(1) : day;
                // Where the end is repeated, the coach is there until the second one.
                add(
                        slots,
                        first,
                        last,
                        day.atTime(span.from()).atZone(zone).toInstant(),
                        until.atTime(span.to())
                                .atZone(zone)
                                .withLaterOffsetAtOverlap()
                                .toInstant(),
                        length);
            }
        }
        return slots.stream().distinct().sorted().toList();
    }

    private void add(List<Instant> slots, Instant first, Instant last, Instant from, Instant to, Duration length) {
        for (Instant start = from; !start.plus(length).isAfter(to); start = start.plus(STEP)) {
            if (!start.isBefore(first) && !start.isAfter(last) && isFree(start, start.plus(length))) {
                slots.add(start);
            }
        }
    }

    private boolean isFree(Instant start, Instant end) {
        Instant quiet = end.plus(Duration.ofMinutes(week.buffer()));
        return busy.stream().noneMatch(taken -> taken.from().isBefore(quiet) && start.isBefore(taken.until()));
    }
}
