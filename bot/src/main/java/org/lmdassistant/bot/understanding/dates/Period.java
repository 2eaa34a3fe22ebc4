package org.lmdassistant.bot.understanding.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** A day, a week or a month that somebody named, from its first day to its last. */
public record Period(LocalDate first, LocalDate last) {

    private static final int MONTH = "2027-03".length();
    private static final int DAY = "2027-03-01".length();
    private static final int DAYS = "2027-03-01/2027-03-07".length();

    /** Reads an ISO day, month or span of days; empty for any other text. */
    public static Optional<Period> of(String iso) {
        try {
            if (iso.length() == MONTH) {
                YearMonth month = YearMonth.parse(iso);
                return Optional.of(new Period(month.atDay(1), month.atEndOfMonth()));
            }
            if (iso.length() == DAY) {
                LocalDate day = LocalDate.parse(iso);
                return Optional.of(new Period(day, day));
            }
            return iso.length() == DAYS && iso.charAt(DAY) == '/'
                    ? Optional.of(
                            new Period(LocalDate.parse(iso.substring(0, DAY)), LocalDate.parse(iso.substring(DAY + 1))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Days as {@link #of} reads them. */
    public static String iso(LocalDate first, LocalDate last) {
        return first + "/" + last;
    }

    public boolean isDay() {
        return first.equals(last);
    }

    /** The one day that it is; empty for a longer one. */
    public Optional<LocalDate> day() {
        return isDay() ? Optional.of(first) : Optional.empty();
    }

    /** Whether it is one whole month. */
    public boolean isMonth() {
        YearMonth month = YearMonth.from(first);
        return first.equals(month.atDay(1)) && last.equals(month.atEndOfMonth());
    }

    public boolean holds(LocalDate day) {
        return meets(day, day);
    }

    /** Whether something that lasts from one day to another falls into it, if only in part. */
    public boolean meets(LocalDate from, LocalDate to) {
        return !to.isBefore(first) && !from.isAfter(last);
    }
}
