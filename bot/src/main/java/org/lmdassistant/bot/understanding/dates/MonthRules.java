package org.lmdassistant.bot.understanding.dates;

import static org.lmdassistant.bot.understanding.dates.Draft.first;
import static org.lmdassistant.bot.understanding.dates.Draft.number;
import static org.lmdassistant.bot.understanding.dates.Draft.rule;
import static org.lmdassistant.bot.understanding.dates.PatternParts.NOT_A_TIME;
import static org.lmdassistant.bot.understanding.dates.PatternParts.OF;
import static org.lmdassistant.bot.understanding.dates.PatternParts.YEAR_OF;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.bot.words.Language;

/** Months, their days and their ends: "the end of the month", "the second Tuesday of March", "the 18th". */
final class MonthRules {

    private static final String WHICH = "(?:THE )?(?:n([1-5])(?: TH| ORD)?|(QUARTER)|(LAST))";
    private static final String A_MONTH =
            "(?:(?:THE )?(NEXT MONTH|MONTH NEXT)|(?:THE )?(THIS )?MONTH|M(\\d+)(?: " + YEAR_OF + ")?)";

    private static final Pattern END_OF_MONTH =
            rule("(?:(?:AT|THE|TOAT|IN|ON) )*(?:END|LAST (?:DAY|THE)) " + OF + A_MONTH);
    private static final Pattern END_OF_YEAR =
            rule("(?:(?:AT|THE|TOAT|IN) )*END " + OF + "(?:(?:THIS )?YEAR|n(\\d{4}))");
    private static final Pattern WEEKDAY_OF_MONTH = rule(WHICH + " W(\\d) " + OF + A_MONTH);
    private static final Pattern WEEKDAY_IN_WEEK_OF_MONTH =
            rule(WHICH + " WEEK " + OF + A_MONTH + "(?: (?:\\.|,|ON|THE))* W(\\d)");
    private static final Pattern DAY_OF_NEXT_MONTH =
            rule("(?:THE )?n(\\d{1,2})(?: TH| ORD)?(?: DAY)? (?:OF )?(?:THE )?(?:NEXT MONTH|MONTH NEXT)"
                    + "|(?:THE )?(?:NEXT MONTH|MONTH NEXT) (?:, )?(?:ON |THE )+n(\\d{1,2})(?: TH| ORD)?" + NOT_A_TIME);
    private static final Pattern DAY_OF_THIS_MONTH =
            rule("(?:(?:ON|THE) )*n(\\d{1,2})(?: TH| ORD)?(?: DAY)? (?:OF |THE )*THIS MONTH");
    private static final Pattern DAY_OF_MONTH =
            rule("(?:(?:ON )?THE n(\\d{1,2}) (?:TH|ORD)|THE n(\\d{1,2})|n(\\d{1,2}) TH)" + NOT_A_TIME
                    + "(?! (?:[-/]|DAY|WEEK|MONTH|YEAR|TH|ORD|n1|_) )");
    private static final Pattern MONTH = rule("M(\\d+)(?: " + YEAR_OF + ")?");
    private static final Pattern NEXT_MONTH = rule("(?:NEXT MONTH|MONTH NEXT)");
    private static final Pattern THIS_MONTH = rule("THIS MONTH");

    private final Draft draft;
    private final Language language;
    private final LocalDate today;

    MonthRules(Draft draft, Language language, LocalDate today) {
        this.draft = draft;
        this.language = language;
        this.today = today;
    }

    /** "The end of March", "the last Friday of the month". */
    void ends() {
        draft.take(END_OF_MONTH, m -> draft.day(aMonth(m, 1).atEndOfMonth()));
        draft.take(END_OF_YEAR, m -> draft.day(LocalDate.of((int) number(m.group(1), today.getYear()), 12, 31)));
        draft.take(WEEKDAY_OF_MONTH, m -> weekdayOfMonth(m, 4, 5));
        draft.take(WEEKDAY_IN_WEEK_OF_MONTH, m -> weekdayOfMonth(m, 8, 4));
    }

    /** "The 3rd of next month", "the 25th of this month". */
    void nextOrThis() {
        draft.takeWhere(DAY_OF_NEXT_MONTH, m -> first(m) <= 31, m -> dayOf(1, first(m)));
        draft.takeWhere(DAY_OF_THIS_MONTH, m -> number(m.group(1)) <= 31, m -> dayOf(0, number(m.group(1))));
    }

    /** What is left to be read where no day was found: "the 18th", "in March". */
    void rest() {
        if (draft.isWithoutDay()) {
            draft.take(DAY_OF_MONTH, m -> dayOfMonth(first(m)));
        }
        if (draft.isWithoutDay()) {
            draft.take(NEXT_MONTH, m -> draft.month(YearMonth.from(today).plusMonths(1)));
            draft.take(THIS_MONTH, m -> draft.month(YearMonth.from(today)));
            draft.takeWhere(MONTH, this::isMonth, m -> draft.month(month(number(m.group(1)), m.group(2))));
        }
    }

    // The three ways in which the rules name a month, from this group on: the next, this one, or by name.
    private YearMonth aMonth(MatchResult m, int group) {
        if (m.group(group) != null) {
            return YearMonth.from(today).plusMonths(1);
        }
        return m.group(group + 2) == null
                ? YearMonth.from(today)
                : month(number(m.group(group + 2)), m.group(group + 3));
    }

    // Which of them is in the first three groups, the weekday and the month in those from which they are told to start.
    private void weekdayOfMonth(MatchResult m, int weekday, int month) {
        YearMonth of = aMonth(m, month);
        LocalDate day = weekdayOfMonth(m, number(m.group(weekday)), of);
        boolean byName = m.group(month + 2) != null;
        boolean isSure = m.group(month) != null || m.group(month + 1) != null || m.group(month + 3) != null;
        if (day.isBefore(today) && !isSure) {
            day = weekdayOfMonth(m, number(m.group(weekday)), byName ? of.plusYears(1) : of.plusMonths(1));
        }
        draft.day(day);
    }

    private static LocalDate weekdayOfMonth(MatchResult m, long weekday, YearMonth of) {
        int which = m.group(3) != null ? -1 : m.group(2) != null ? 4 : (int) number(m.group(1));
        return of.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(which, DayOfWeek.of((int) weekday)));
    }

    private void dayOf(int monthsAhead, long day) {
        YearMonth of = YearMonth.from(today).plusMonths(monthsAhead);
        draft.day(of.getYear(), of.getMonthValue(), day);
    }

    // "May I ask" and "we march on" name no month.
    private boolean isMonth(MatchResult m) {
        boolean doubtful = language == Language.EN && m.group(1).matches("[35]") && m.group(2) == null;
        if (!doubtful) {
            return true;
        }
        String before = draft.before(m);
        return before.isEmpty()
                ? draft.behind(m).isBlank()
                : before.matches(".* (?:IN|OF|THE|NEXT|EARLY|FOR|A|TO|END|AFTER|BEFORE)")
                        || (before.endsWith(" THIS") && !draft.behind(m).startsWith(" _"));
    }

    // "the 18th": the next month that has one and has not passed it.
    private void dayOfMonth(long day) {
        for (int ahead = 0; ahead < 3 && day >= 1 && day <= 31; ahead++) {
            YearMonth candidate = YearMonth.from(today).plusMonths(ahead);
            if (candidate.isValidDay((int) day) && !candidate.atDay((int) day).isBefore(today)) {
                draft.day(candidate.atDay((int) day));
                return;
            }
        }
        if (day > 31) {
            draft.wrong(When.Problem.NO_SUCH_DAY);
        }
    }

    private YearMonth month(long number, @Nullable String year) {
        if (year != null) {
            return YearMonth.of((int) number(year), (int) number);
        }
        YearMonth thisYear = YearMonth.of(today.getYear(), (int) number);
        return thisYear.isBefore(YearMonth.from(today)) ? thisYear.plusYears(1) : thisYear;
    }
}
