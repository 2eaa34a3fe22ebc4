package org.lmdassistant.bot.understanding.dates;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What a sentence says about time, in the speaker's own zone.
 *
 * @param dates the day; two where it may be read day first or month first; empty where none is named
 * @param month a month that stands alone, as in "in March"
 * @param part a part of the day, where no hour is named: the hours of it will do
 * @param problem why a day or hour that was written cannot be meant
 */
public record When(
        List<LocalDate> dates,
        Optional<YearMonth> month,
        Optional<LocalTime> time,
        Optional<Duration> duration,
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
            List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public When {
        dates = List.copyOf(dates);
    }

    /** The one day that is meant, if that is without doubt. */
    public Optional<LocalDate> date() {
        return dates.size() == 1 ? Optional.of(dates.get(0)) : Optional.empty();
    }

    /** With another day, in ISO form; with none where the text is no day. */
    public When on(String day) {
        List<LocalDate> other = day.matches("\\d{4}-\\d{2}-\\d{2}") ? List.of(LocalDate.parse(day)) : List.of();
        return new When(other, Optional.empty(), time, duration, part, Optional.empty());
    }

    When with(Problem why) {
        return new When(dates, month, time, duration, part, Optional.of(why));
    }

    public boolean isNothing() {
        return equals(NOTHING);
    }
}
