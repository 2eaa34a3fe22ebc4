package org.lmdassistant.bot.understanding.dates;

import static org.lmdassistant.bot.understanding.dates.Draft.either;
import static org.lmdassistant.bot.understanding.dates.Draft.first;
import static org.lmdassistant.bot.understanding.dates.Draft.number;
import static org.lmdassistant.bot.understanding.dates.Draft.rule;
import static org.lmdassistant.bot.understanding.dates.PatternParts.NOT_A_TIME;
import static org.lmdassistant.bot.understanding.dates.PatternParts.YEAR;
import static org.lmdassistant.bot.understanding.dates.PatternParts.YEAR_OF;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.bot.words.Language;

/** Days that are written out, with the name of their month or in numbers. */
final class WrittenDays {

    private static final int YEARS_AHEAD = 20;

    private static final String WEEKDAY = "(?:W(\\d) (?:, )?)?";

    private static final Pattern ISO = rule("(?:W\\d (?:, )?)?n(\\d{4}) ([-/.]) n(\\d{1,2}) \\2 n(\\d{1,2})");
    private static final Pattern COMPACT = rule("n(20\\d\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])");
    private static final Pattern YEAR_MONTH_DAY = rule("n(\\d{4}) (?:[-/] )?M(\\d+) (?:[-/] )?n(\\d{1,2})");
    private static final Pattern YEAR_DAY_MONTH = rule("n(\\d{4}) [-/] n(\\d{1,2}) [-/] M(\\d+)");
    private static final Pattern DAY_YEAR_MONTH = rule("n(\\d{1,2}) [-/] n(\\d{4}) [-/] M(\\d+)");
    private static final Pattern MONTH_YEAR_DAY = rule("M(\\d+) [-/] n(\\d{4}) [-/] n(\\d{1,2})");
    private static final Pattern DAY_TO_DAY_MONTH =
            rule("(?<! [:.] )(?:THE )*n(\\d{1,2}) (?:TH |ORD )?(?:-|TO|TILL|TOAT|AND) (?:THE )*n\\d{1,2} "
                    + "(?:TH |ORD )?(?:OF |THE |- )*M(\\d+)(?: " + YEAR_OF + ")?");
    private static final Pattern DAY_MONTH = rule(
            WEEKDAY + "(?:THE )*n(\\d{1,2}) (?:TH |ORD )?(?:(?:OF|THE|DAY|MONTH|,|-|/|\\.) )*M(\\d+)(?: " + YEAR_OF
                    + "| / n(\\d{2})(?= )|(?: (?:,|-))? (?:(?:OF|THE) )*n([2-9]\\d)(?= )(?! (?::|HOUR|AM|PM|MINUTE|_)))?(?: \\.)?");
    private static final Pattern MONTH_DAY = rule(WEEKDAY
            + "M(\\d+) (?:\\. |- |/ |, )?(?:THE )?n(\\d{1,2})(?: TH| ORD)?"
            + "(?! (?:HOUR|AM|PM|OCLOCK|:))(?: (?:, |OF |- |/ )*" + YEAR + "|(?<= ORD) n(\\d{2})" + NOT_A_TIME + ")?");
    private static final Pattern NUMERIC = rule("(?<!- )" + WEEKDAY
            + "(?:THE )*n(\\d{1,2}) (?:([/.-]|OF) )?n(\\d{1,2}) (?:\\3 n(\\d{4}|\\d{2})|n(\\d{4}))(?! (?:\\3|:) n)");
    private static final Pattern SPACED =
            rule("(?<! [n/.:-]\\d{0,4} )(?:THE )?n(\\d{1,2}) n(\\d{1,2}) n(\\d{2})(?! (?:n|:|HOUR|[/.-] n))");
    private static final Pattern SHORT_NUMERIC = rule(
            "(?<! [.,] )(?:(?<! [-/] )|(?<= , ))" + WEEKDAY + "(?:(?:THE|ON) )*n(\\d{1,2}) / n(\\d{1,2})(?! [./] n)");
    private static final Pattern WEEKDAY_NUMERIC =
            rule("W(\\d) (?:, )?(?:THE )?n(\\d{1,2}) [-.] n(\\d{1,2})(?! (?:[./:-]|AM|PM|HOUR))");
    private static final Pattern POINT_NUMERIC = rule("(?:ON|THE) n(\\d{1,2}) [.-] n(\\d{1,2})(?! (?:[./:-] n|[^ ]))");

    private final Draft draft;
    private final Language language;
    private final LocalDate today;

    WrittenDays(Draft draft, Language language, LocalDate today) {
        this.draft = draft;
        this.language = language;
        this.today = today;
    }

    void read() {
        withMonths();
        inNumbers();
    }

    private void withMonths() {
        draft.take(ISO, m -> draft.day(number(m.group(1)), number(m.group(3)), number(m.group(4))));
        draft.take(YEAR_MONTH_DAY, m -> draft.day(number(m.group(1)), number(m.group(2)), number(m.group(3))));
        draft.take(YEAR_DAY_MONTH, m -> draft.day(number(m.group(1)), number(m.group(3)), number(m.group(2))));
        draft.take(DAY_YEAR_MONTH, m -> draft.day(number(m.group(2)), number(m.group(3)), number(m.group(1))));
        draft.take(MONTH_YEAR_DAY, m -> draft.day(number(m.group(2)), number(m.group(1)), number(m.group(3))));
        draft.take(DAY_TO_DAY_MONTH, m -> yearless(null, number(m.group(1)), number(m.group(2)), m.group(3)));
        draft.take(
                DAY_MONTH,
                m -> yearless(
                        m.group(1),
                        number(m.group(2)),
                        number(m.group(3)),
                        fullYear(m.group(4) != null ? m.group(4) : either(m, 5, 6))));
        draft.take(
                MONTH_DAY,
                m -> yearless(m.group(1), number(m.group(3)), number(m.group(2)), fullYear(either(m, 4, 5))));
    }

    private void inNumbers() {
        draft.take(COMPACT, m -> draft.day(number(m.group(1)), number(m.group(2)), number(m.group(3))));
        draft.takeWhere(
                NUMERIC,
                m -> isDay(number(m.group(2)), number(m.group(4))) || m.group(5) != null,
                m -> numeric(m.group(1), number(m.group(2)), number(m.group(4)), either(m, 5, 6)));
        draft.takeWhere(
                SPACED,
                m -> isDay(number(m.group(1)), number(m.group(2))),
                m -> numeric(null, number(m.group(1)), number(m.group(2)), m.group(3)));
        draft.take(SHORT_NUMERIC, m -> numeric(m.group(1), number(m.group(2)), number(m.group(3)), null));
        draft.takeWhere(
                WEEKDAY_NUMERIC,
                // "Friday 9.30" is an hour.
                m -> isDay(number(m.group(2)), number(m.group(3))) && !m.group().matches(".* \\. n(?:15|30|45)"),
                m -> numeric(m.group(1), number(m.group(2)), number(m.group(3)), null));
        draft.takeWhere(
                POINT_NUMERIC,
                m -> isDay(number(m.group(1)), number(m.group(2))),
                m -> numeric(null, number(m.group(1)), number(m.group(2)), null));
    }

    private static boolean isDay(long one, long other) {
        return one >= 1 && other >= 1 && Math.min(one, other) <= 12 && Math.max(one, other) <= 31;
    }

    // The next such day; 29 February waits for a leap year.
    private void yearless(@Nullable String weekday, long day, long month, @Nullable String year) {
        if (year != null) {
            draft.day(number(year), month, day);
        } else {
            upcoming(day, month).ifPresentOrElse(draft::day, () -> draft.wrong(When.Problem.NO_SUCH_DAY));
        }
        Optional<LocalDate> read = draft.dates().stream().findFirst();
        if (weekday != null && read.isPresent() && read.get().getDayOfWeek().getValue() != number(weekday)) {
            draft.wrong(When.Problem.NOT_THAT_WEEKDAY);
        }
    }

    private Optional<LocalDate> upcoming(long day, long month) {
        for (int year = today.getYear(); year <= today.getYear() + 8; year++) {
            try {
                LocalDate date = LocalDate.of(year, (int) month, (int) day);
                if (!date.isBefore(today)) {
                    return Optional.of(date);
                }
            } catch (DateTimeException e) {
                if (month != 2 || day != 29) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    // "99" is 1999, "27" is 2027.
    private @Nullable String fullYear(@Nullable String year) {
        if (year == null || year.length() == 4) {
            return year;
        }
        return (number(year) > today.getYear() % 100 + YEARS_AHEAD ? "19" : "20") + year;
    }

    // French and Spanish write the day first. So do most who write English here; yet 03/04 in English is asked about.
    private void numeric(@Nullable String weekday, long first, long second, @Nullable String year) {
        String full = fullYear(year);
        boolean either = first <= 12 && second <= 12 && first != second && language == Language.EN;
        if (!either) {
            boolean monthFirst = second > 12;
            yearless(weekday, monthFirst ? second : first, monthFirst ? first : second, full);
            return;
        }
        List<LocalDate> both = new ArrayList<>();
        for (long[] pair : new long[][] {{first, second}, {second, first}}) {
            if (pair[0] < 1 || pair[1] < 1) {
                draft.wrong(When.Problem.NO_SUCH_DAY);
            } else if (full == null) {
                upcoming(pair[0], pair[1]).ifPresent(both::add);
            } else {
                both.add(LocalDate.of((int) number(full), (int) pair[1], (int) pair[0]));
            }
        }
        if (weekday != null) {
            List<LocalDate> fitting = both.stream()
                    .filter(date -> date.getDayOfWeek().getValue() == number(weekday))
                    .toList();
            both = fitting.isEmpty() ? both : new ArrayList<>(fitting);
        }
        draft.either(both);
    }
}
