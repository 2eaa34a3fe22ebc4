package org.lmdassistant.bot.understanding.dates;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a sentence says about time, in the speaker's own zone.
 *
 * @param dates the day; two where it may be read day first or month first, or where both are named ("Monday or Tuesday");
 *     empty where none is named
 * @param month a month that stands alone, as in "in March"
 * @param times the time of the day; two where both are named ("at 9 or 10")
 * @param later how much later (below zero: sooner) than what is spoken of
 * @param part a part of the day, where no hour is named: the hours of it will do
 * @param problem why a day or hour that was written cannot be meant
 */
public record When(
        List<LocalDate> dates,
        Optional<YearMonth> month,
        List<LocalTime> times,
        Optional<Duration> duration,
        Optional<Duration> later,
        Optional<PartOfDay> part,
        Optional<Problem> problem) {

    /** Why a written day or hour is none. */
    public enum Problem {
        /** 30 February. */
        NO_SUCH_DAY,
        /** Tuesday 3 December, when that is a Thursday. */
        NOT_THAT_WEEKDAY,
        /** Half past two in the night when clocks go from two to three. */
        NO_SUCH_HOUR
    }

    /** A sentence that says nothing about time. */
    public static final When NOTHING = new When(
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public When {
        dates = List.copyOf(dates);
        times = List.copyOf(times);
    }

    /** The one day that is meant, if that is without doubt. */
    public Optional<LocalDate> date() {
        return only(dates);
    }

    /** The one time that is meant, if that is without doubt. */
    public Optional<LocalTime> time() {
        return only(times);
    }

    private static <T> Optional<T> only(List<T> all) {
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** With another day, in ISO form; with none where the text is no day. */
    public When on(String day) {
        List<LocalDate> other = Period.of(day).flatMap(Period::day).stream().toList();
        return new When(other, Optional.empty(), times, duration, later, part, Optional.empty());
    }

    /** With another time, in ISO form; with none where the text is no time. */
    public When at(String time) {
        return new When(dates, month, hour(time).stream().toList(), duration, later, part, problem);
    }

    /** Reads an ISO time; empty for any other text. */
    public static Optional<LocalTime> hour(String iso) {
        try {
            return Optional.of(LocalTime.parse(iso));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * This or the other, where both name a day, a time, a month or a part of the day, as in "Monday or Tuesday at ten"; what
     * one alone names holds for both. Empty where they are no alternatives.
     */
    Optional<When> or(When other) {
        boolean alternatives = (date().isPresent() && other.date().isPresent())
                || (time().isPresent() && other.time().isPresent())
                || (month.isPresent() && other.month.isPresent())
                || (part.isPresent() && other.part.isPresent());
        if (!alternatives || problem.isPresent() || other.problem.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new When(
                both(dates, other.dates),
                same(month, other.month),
                both(times, other.times),
                duration.or(other::duration),
                later.or(other::later),
                same(part, other.part),
                Optional.empty()));
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    private static <T> Optional<T> same(Optional<T> one, Optional<T> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other) ? Optional.empty() : one.or(() -> other);
    }

    When with(Problem why) {
        return new When(dates, month, times, duration, later, part, Optional.of(why));
    }

    public boolean isNothing() {
        return equals(NOTHING);
    }
}
