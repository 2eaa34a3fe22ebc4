package org.lmdassistant.bot.understanding.dates;

import static org.lmdassistant.bot.understanding.dates.Draft.number;
import static org.lmdassistant.bot.understanding.dates.Draft.rule;
import static org.lmdassistant.bot.understanding.dates.PatternParts.YEAR_OF;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmdassistant.bot.words.Language;

/** Reads days from a first to a last one out of the {@link Signs} of a sentence. */
final class DaySpans {

    private static final String CONNECTION = "(?:-|TO|TILL|TOAT|AND)";

    /** "7-11 September 2027", "du 10 au 21 mai": the month stands behind the second. */
    private static final Pattern IN_ONE_MONTH = rule("(?:W\\d )?(?:THE )*n(\\d{1,2}) (?:TH |ORD )?" + CONNECTION
            + " (?:W\\d )?(?:THE )*n(\\d{1,2}) " + "(?:TH |ORD )?(?:OF |THE |- )*M(\\d+)(?: " + YEAR_OF + ")?");

    /** Between two days, each with its month or a weekday; a time of the day stands elsewhere. */
    private static final Pattern BETWEEN_DAYS = Pattern.compile(
            "(?<=(?: M\\d{1,2}| TH| ORD| n20\\d\\d| W\\d| W\\d n\\d{1,2}| [/.-] n\\d{1,2}| D[+-]\\d) )(-|TO|TILL|TOAT|AND) "
                    + "(?=(?:THE |ON )*(?:W\\d|M\\d|D[+-]|n\\d{4} -|n\\d{1,2} (?:TH |ORD |OF |THE |[/.-] n|M\\d)))");

    private static final String EITHER = " BETWEEN ";

    /** "Del 20 al 28", of the month that the first day is in. */
    private static final Pattern DAYS_ALONE = rule(
            "(?:(?:OF|THE|AFTER) )+n(\\d{1,2}) (?:TH |ORD )?(?:TO|TILL) (?:THE )*n(\\d{1,2})(?! (?:HOUR|AM|PM|:|M\\d|_))");

    /** "From 14 December to 18", "du 14 décembre au 18": the month stands behind the first alone. */
    private static final Pattern MONTH_OF_FIRST = rule(
            "(?:OF|THE|AFTER) n(\\d{1,2}) (?:TH |ORD )?(?:OF |THE |- )*M(\\d+) (?:TO|TILL|TOAT) (?:THE )*n(\\d{1,2})(?! (?:TH |ORD |OF |THE |- )*(?:HOUR|AM|PM|:|M\\d|_|[/.-] n))");

    /** "From 3 May to the 14th". */
    private static final Pattern DAY_OF_THE_SAME_MONTH = Pattern.compile("^ (?:THE )*n(\\d{1,2}) (?:TH|ORD) ");

    /** "This week", "next week" and "the week after next", beside no day of it. */
    private static final Pattern WEEK = rule("(THIS WEEK)|NEXT WEEK|WEEK NEXT|(WEEK AFTER NEXT)");

    private static final Pattern WEEKDAY = rule("W\\d");

    /** In months: what seems to last longer was meant to end before. */
    private static final int LONGEST = 10;

    private final Language language;
    private final ZonedDateTime now;

    DaySpans(Language language, ZonedDateTime now) {
        this.language = language;
        this.now = now;
    }

    /** The first span that a sentence names. */
    Optional<DaySpan> in(String signs) {
        return inOneMonth(signs)
                .or(() -> monthOfFirst(signs))
                .or(() -> acrossMonths(signs))
                .or(() -> byNumbers(signs));
    }

    /** What is left of this week, or another whole one, from Monday to Sunday. */
    Optional<DaySpan> week(String signs) {
        Matcher week = WEEK.matcher(signs);
        if (!week.find() || WEEKDAY.matcher(signs).find()) {
            return Optional.empty();
        }
        LocalDate today = now.toLocalDate();
        LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        if (week.group(1) != null) {
            return Optional.of(new DaySpan(today, sunday));
        }
        LocalDate monday = sunday.plusDays(week.group(2) == null ? 1 : 8);
        return Optional.of(new DaySpan(monday, monday.plusDays(6)));
    }

    private Optional<DaySpan> inOneMonth(String signs) {
        Matcher written = IN_ONE_MONTH.matcher(signs);
        if (!written.find()) {
            return Optional.empty();
        }
        return day(" n%s M%s %s"
                        .formatted(
                                written.group(1),
                                written.group(3),
                                written.group(4) == null ? "" : "n" + written.group(4) + " "))
                .flatMap(first -> ordered(first, inMonthOf(first, number(written.group(2)))));
    }

    private Optional<DaySpan> monthOfFirst(String signs) {
        Matcher written = MONTH_OF_FIRST.matcher(signs);
        return written.find()
                ? day(" n%s M%s ".formatted(written.group(1), written.group(2)))
                        .flatMap(first -> ordered(first, inMonthOf(first, number(written.group(3)))))
                : Optional.empty();
    }

    private Optional<DaySpan> acrossMonths(String signs) {
        Matcher between = BETWEEN_DAYS.matcher(signs);
        while (between.find()) {
            if (between.group(1).equals("AND") && !signs.contains(EITHER)) {
                continue;
            }
            String behind = signs.substring(between.end() - 1);
            Optional<DaySpan> span =
                    day(signs.substring(0, between.start())).flatMap(first -> ordered(first, last(first, behind)));
            if (span.isPresent()) {
                return span;
            }
        }
        return Optional.empty();
    }

    private Optional<DaySpan> byNumbers(String signs) {
        Matcher alone = DAYS_ALONE.matcher(signs);
        return alone.find() && !isSaidBefore(alone, signs)
                ? day(signs)
                        .filter(first -> first.getDayOfMonth() == number(alone.group(1)))
                        .flatMap(first -> ordered(first, inMonthOf(first, number(alone.group(2)))))
                : Optional.empty();
    }

    /** "On 14 January from 14 to 16": the month is that of a day by itself, and these are hours. */
    private static boolean isSaidBefore(Matcher alone, String signs) {
        String day = "n" + alone.group(1) + " ";
        return signs.substring(0, alone.start() + 1)
                .matches(".* (?:" + day + "(?:TH |ORD |OF |THE )*M\\d+|M\\d+ " + day.strip() + ") .*");
    }

    /** The day that stands behind the connection, seen from the first one: "to Friday" is the next one from there. */
    private Optional<LocalDate> last(LocalDate first, String behind) {
        Matcher sameMonth = DAY_OF_THE_SAME_MONTH.matcher(behind);
        boolean alone = sameMonth.find() && !behind.substring(sameMonth.end()).matches("(?:OF |THE )*M\\d.*");
        return alone
                ? inMonthOf(first, number(sameMonth.group(1)))
                : new Grammar(language, first.atTime(now.toLocalTime()).atZone(now.getZone()))
                        .read(behind)
                        .date();
    }

    private Optional<LocalDate> day(String signs) {
        return new Grammar(language, now).read(signs).date();
    }

    private static Optional<LocalDate> inMonthOf(LocalDate first, long day) {
        YearMonth month = YearMonth.from(first);
        return day >= 1 && month.isValidDay((int) day) ? Optional.of(month.atDay((int) day)) : Optional.empty();
    }

    /** "From 10 to 3 March" and "from 10 March to 3 March" are the wrong way round, and no year but a week. */
    private static Optional<DaySpan> ordered(LocalDate first, Optional<LocalDate> last) {
        return last.map(day -> new DaySpan(first, first.plusMonths(LONGEST).isBefore(day) ? day.minusYears(1) : day))
                .filter(span -> !span.last().isBefore(first)
                        || span.last().plusMonths(LONGEST).isAfter(first));
    }
}
