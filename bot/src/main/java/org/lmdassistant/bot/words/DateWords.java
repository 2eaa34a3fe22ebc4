package org.lmdassistant.bot.words;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Days and moments in words, by Unicode's skeletons. Working out what a skeleton means in a language takes longer than
 * all else about a card, so that is remembered; ICU's formats serve one thread at a time.
 */
final class DateWords {

    private static final ZoneId UTC = ZoneOffset.UTC;
    private static final Pattern FIRST = Pattern.compile("(?<!\\d)1 (?=\\p{L})");
    private static final Map<Kind, DateFormat> FORMATS = new ConcurrentHashMap<>();
    private static final Map<Kind, DateIntervalFormat> INTERVALS = new ConcurrentHashMap<>();

    private DateWords() {}

    private record Kind(Language language, String skeleton) {}

    static String day(Language language, String skeleton, LocalDate day) {
        return moment(language, skeleton, midnight(day), UTC);
    }

    static String moment(Language language, String skeleton, Instant moment, ZoneId zone) {
        DateFormat format = FORMATS.computeIfAbsent(
                new Kind(language, skeleton), kind -> DateFormat.getInstanceForSkeleton(skeleton, language.locale()));
        TimeZone there = TimeZone.getTimeZone(zone.equals(UTC) ? "UTC" : zone.getId());
        synchronized (format) {
            format.setTimeZone(there);
            return firstOfMonth(language, format.format(moment.toEpochMilli()));
        }
    }

    /** In French the first of a month is an ordinal, which the skeletons do not know: "1er mars". */
    private static String firstOfMonth(Language language, String date) {
        return language == Language.FR ? FIRST.matcher(date).replaceFirst("1er ") : date;
    }

    static String days(Language language, String skeleton, LocalDate first, LocalDate last) {
        DateIntervalFormat format = INTERVALS.computeIfAbsent(
                new Kind(language, skeleton), kind -> DateIntervalFormat.getInstance(skeleton, language.locale()));
        DateInterval interval =
                new DateInterval(midnight(first).toEpochMilli(), midnight(last).toEpochMilli());
        synchronized (format) {
            format.setTimeZone(TimeZone.getTimeZone("UTC"));
            return firstOfMonth(language, format.format(interval));
        }
    }

    /** The first day of several, without the month and the year that it shares with the last one. */
    static String beginning(Language language, LocalDate first, LocalDate last) {
        if (first.getYear() != last.getYear()) {
            return day(language, "dMMMMy", first);
        }
        if (first.getMonth() != last.getMonth()) {
            return day(language, "dMMMM", first);
        }
        boolean ordinal = language == Language.FR && first.getDayOfMonth() == 1;
        return first.getDayOfMonth() + (ordinal ? "er" : "");
    }

    private static Instant midnight(LocalDate date) {
        return date.atStartOfDay(UTC).toInstant();
    }
}
