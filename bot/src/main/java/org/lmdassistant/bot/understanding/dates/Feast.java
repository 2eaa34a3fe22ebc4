package org.lmdassistant.bot.understanding.dates;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.HijrahChronology;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A day that comes every year and has a name. Its sign says how it is found: {@code F12-25} by month and day, {@code E+39}
 * so many days from Easter, {@code X11-4-4} the fourth Thursday of November ({@code X11-4-4+1} the day behind it,
 * {@code X5--1-1} the last Monday of May), {@code H10-1} by month and day of the Islamic calendar as Saudi Arabia
 * publishes it (Umm al-Qura); elsewhere the moon may be seen a day sooner or later.
 */
final class Feast {

    /** What a sign of a feast looks like, for the rules. */
    static final String SIGN = "F\\d+-\\d+|E[+-]\\d+|X\\d+--?\\d-\\d(?:\\+\\d)?|H\\d+-\\d+";

    private static final Pattern BY_WEEKDAY = Pattern.compile("X(\\d+)-(-?\\d)-(\\d)(?:\\+(\\d))?");

    /** The days of a year on which it is: as a rule one, of an Islamic feast sometimes two. */
    private final IntFunction<List<LocalDate>> days;

    private Feast(IntFunction<List<LocalDate>> days) {
        this.days = days;
    }

    static Feast of(String sign) {
        String told = sign.substring(1);
        return switch (sign.charAt(0)) {
            case 'E' -> new Feast(year -> List.of(easter(year).plusDays(Integer.parseInt(told))));
            case 'H' -> new Feast(year -> islamic(year, part(told, 0), part(told, 1)));
            case 'X' -> byWeekday(sign);
            default -> new Feast(year -> List.of(LocalDate.of(year, part(told, 0), part(told, 1))));
        };
    }

    /** The day of a year; empty for a year of which it is not known. */
    Optional<LocalDate> in(int year) {
        return days(year).findFirst();
    }

    /** The next one, today's counted. */
    Optional<LocalDate> next(LocalDate today) {
        return around(today).filter(day -> !day.isBefore(today)).findFirst();
    }

    /** The one before, today's not counted. */
    Optional<LocalDate> last(LocalDate today) {
        return around(today).filter(day -> day.isBefore(today)).max(Comparator.naturalOrder());
    }

    private Stream<LocalDate> around(LocalDate today) {
        return IntStream.rangeClosed(today.getYear() - 1, today.getYear() + 1)
                .boxed()
                .flatMap(this::days);
    }

    private Stream<LocalDate> days(int year) {
        try {
            return days.apply(year).stream();
        } catch (DateTimeException e) {
            // Years of which the calendar tells nothing.
            return Stream.empty();
        }
    }

    private static int part(String told, int which) {
        return Integer.parseInt(told.split("-", 2)[which]);
    }

    private static Feast byWeekday(String sign) {
        Matcher m = BY_WEEKDAY.matcher(sign);
        if (!m.matches()) {
            throw new IllegalArgumentException("no sign of a feast: " + sign);
        }
        int month = Integer.parseInt(m.group(1));
        int which = Integer.parseInt(m.group(2));
        DayOfWeek weekday = DayOfWeek.of(Integer.parseInt(m.group(3)));
        long more = Draft.number(m.group(4), 0);
        return new Feast(year -> List.of(LocalDate.of(year, month, 1)
                .with(TemporalAdjusters.dayOfWeekInMonth(which, weekday))
                .plusDays(more)));
    }

    // An Islamic year is eleven days shorter than ours, so up to two of them begin in one of ours.
    private static List<LocalDate> islamic(int year, int month, int day) {
        int first = HijrahChronology.INSTANCE.date(LocalDate.of(year, 1, 1)).get(ChronoField.YEAR);
        return IntStream.rangeClosed(first, first + 1)
                .mapToObj(islamicYear -> LocalDate.from(HijrahChronology.INSTANCE.date(islamicYear, month, day)))
                .filter(date -> date.getYear() == year)
                .toList();
    }

    // The anonymous Gregorian computus.
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int epact = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
        int moon = epact - (epact / 28) * (1 - (epact / 28) * (29 / (epact + 1)) * ((21 - golden) / 11));
        int weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
        int days = moon - weekday;
        int month = 3 + (days + 40) / 44;
        return LocalDate.of(year, month, days + 28 - 31 * (month / 4));
    }
}
