package org.lmdassistant.bot.understanding.dates;

import static org.lmdassistant.bot.understanding.dates.Draft.either;
import static org.lmdassistant.bot.understanding.dates.Draft.first;
import static org.lmdassistant.bot.understanding.dates.Draft.number;
import static org.lmdassistant.bot.understanding.dates.Draft.rule;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.bot.words.Language;

/** Days: written out, by their weekday, or counted from today or from another day. */
final class DayRules {

    private static final int MONTHS_AHEAD = 30;
    private static final int YEARS_AHEAD = 20;
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private static final String WEEKDAY = "(?:W(\\d) (?:, )?)?";
    private static final String OF = "(?:OF |THE |IN |, |- )*";
    /** "4 December 0900" is no year. */
    private static final String YEAR = "n((?:19|20|21)\\d{2})";

    private static final String YEAR_OF = "(?:OF |THE |, |- |/ |\\. )*" + YEAR;
    private static final String NOT_A_TIME = "(?! (?::|HOUR|AM|PM|OCLOCK|MINUTE))";
    private static final String UNIT = "(DAY|WEEK|FORTNIGHT|MONTH|YEAR)";
    private static final String NEXT_WEEK = "(?:(?:THE|LAS) )?(?:NEXT WEEK|WEEK NEXT)";
    private static final String LAST_WEEK = "(?:(?:THE|LAS) )?(?:LAST WEEK|WEEK LAST)";
    private static final String WHICH = "(?:THE )?(?:n([1-5])(?: TH| ORD)?|(QUARTER)|(LAST))";
    private static final String A_MONTH =
            "(?:(?:THE )?(NEXT MONTH|MONTH NEXT)|(?:THE )?(THIS )?MONTH|M(\\d+)(?: " + YEAR_OF + ")?)";

    private static final Pattern END_OF_DAY_OF =
            rule("(?:(?:AT|THE|TOAT) )*END(?= (?:(?:OF|THE|THIS|NEXT|COMING) )*(?:W\\d|D[+-]))");
    private static final Pattern END_OF_MONTH =
            rule("(?:(?:AT|THE|TOAT|IN|ON) )*(?:END|LAST (?:DAY|THE)) " + OF + A_MONTH);
    private static final Pattern END_OF_YEAR =
            rule("(?:(?:AT|THE|TOAT|IN) )*END " + OF + "(?:(?:THIS )?YEAR|n(\\d{4}))");
    private static final Pattern WEEKDAY_OF_MONTH = rule(WHICH + " W(\\d) " + OF + A_MONTH);
    private static final Pattern WEEKDAY_IN_WEEK_OF_MONTH =
            rule(WHICH + " WEEK " + OF + A_MONTH + "(?: (?:\\.|,|ON|THE))* W(\\d)");
    private static final Pattern FEAST = rule("(?:(NEXT|LAST) )?(?:THE )?(" + Feast.SIGN + ")(?: (NEXT|LAST))?(?: " + OF
            + "n(\\d{4})| " + OF + "((?:THIS )?YEAR))?");
    private static final Pattern DAY_BEHIND_FEAST = rule("(?:THE )?D([+-]\\d) OF(?: THE)*(?= (?:" + Feast.SIGN + "))");
    private static final Pattern COUNTED = rule("(?:IN )?(?:n(\\d+)|A|THE) " + UNIT
            + " (AFTER|BEFORE)(?= (?:(?:THE|OF|NEXT|LAST|COMING|THIS|ON) )*"
            + "(?:W\\d|D[+-]|M\\d|(?:" + Feast.SIGN + ")|n\\d{1,2} (?:[-/.] n|(?:TH |ORD |OF |THE )*M\\d|TH |ORD ))"
            + "| (?:OF )?THE n\\d{1,2} )");

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
    private static final Pattern RELATIVE = rule("D([+-]\\d)");
    private static final Pattern DAY_AROUND_TODAY = rule("THE DAY (AFTER|BEFORE)");
    private static final Pattern THE_DAY = rule("(?:THE )+DAY");
    private static final Pattern TODAY = rule("(TONIGHT|THISMORNING|THISAFTERNOON|LASTNIGHT|EOD)");
    private static final Pattern IN_SOME =
            rule("(?:IN (?:n(\\d+)|A) " + UNIT + "(?: FROMNOW)?|(?:n(\\d+)|A) " + UNIT + " FROMNOW|(INAWEEK))");
    private static final Pattern A_WEEK_FROM = rule("WEEKON D([+-]\\d)");
    private static final Pattern AGO_SOME = rule("(?:AGO (?:n(\\d+)|A) " + UNIT + "|(?:n(\\d+)|A) " + UNIT + " AGO)");
    private static final Pattern WEEKDAY_NEXT_WEEK = rule("(?:" + NEXT_WEEK
            + " (?:(?:ON|THE|-|,) )*W(\\d)|W(\\d) (?:(?:OF|THE|IN|-|,) )*" + NEXT_WEEK + "|NEXT W(\\d)|W(\\d) NEXT)");
    private static final Pattern WEEKDAY_LAST_WEEK = rule("(?:" + LAST_WEEK
            + " (?:(?:ON|THE|-|,) )*W(\\d)|W(\\d) (?:(?:OF|THE|-|,) )*" + LAST_WEEK + "|LAST W(\\d)|W(\\d) LAST)");
    private static final Pattern WEEKDAY_AFTER_NEXT = rule("(?:THE )?W(\\d) (?:(AFTER) NEXT|BEFORE LAST)");
    private static final Pattern WEEKDAY_OF_WEEK_AFTER_NEXT = rule(
            "(?<! n\\d{1,4} )(?:THE )?WEEK AFTER NEXT (?:(?:ON|-|,) )+(?:THE )?W(\\d)|(?:ON )?W(\\d) (?:(?:OF|IN|THE|,) )*WEEK AFTER NEXT");
    private static final Pattern SOME_WEEKDAYS_FROM_NOW = rule("n(\\d{1,2}) W(\\d) (?:(FROMNOW)|AGO)");
    private static final Pattern SOME_SINCE_YEAR =
            rule("(?:IN )?n(\\d+) " + UNIT + " AFTER (?:THE )?(?:YEAR )?n(\\d{4})");
    private static final Pattern DAY_AFTER_NEXT = rule("(?:THE )?DAY AFTER NEXT");
    private static final Pattern WEEKDAY_LATEST = rule("(?:LATEST|PAST|THIS LAST) W(\\d)|THIS W(\\d) LAST");
    private static final Pattern A_WEEK = rule(NEXT_WEEK + "|" + LAST_WEEK
            + "|THIS WEEK|THIS YEAR|NEXT YEAR|YEAR NEXT|LAST YEAR|YEAR LAST|(?:PER|A) WEEK");
    private static final Pattern WEEKDAY_AND_A_WEEK = rule("(?:W(\\d) (?:INAWEEK|WEEK)|WEEKON (?:THE |ON )*W(\\d))");
    private static final Pattern WEEKDAY_AND_TWO_WEEKS =
            rule("(?:W(\\d) (?:INTWOWEEKS|FORTNIGHT)|FORTNIGHTON (?:THE |ON )*W(\\d))");
    private static final Pattern WEEKDAY_OF_THIS_WEEK = rule("(?:THIS W(\\d)|W(\\d) (?:(?:OF|THE) )*THIS WEEK)");
    private static final Pattern WEEKDAY_COMING = rule("(?:COMING W(\\d)|W(\\d) COMING)");
    private static final Pattern WEEKDAY_WITH_DAY = rule(
            "W(\\d) (?:(?:, )?(?:THE )+n(\\d{1,2})(?: TH| ORD)?|(?:, )?n(\\d{1,2}) TH|n(\\d{1,2})|, n(\\d{1,2})(?! _))"
                    + NOT_A_TIME
                    + "(?! (?:[-/] n|n\\d+(?! (?:AM|PM|MORNING|AFTERNOON|EVENING|HOUR|:))))|(?:THE )n(\\d{1,2}) (?:TH |ORD )?(?:, |- )?W(\\d)");
    private static final Pattern JUST_WEEKDAY = rule("(?:ON )?W(\\d)");
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
    private final LocalTime thisHour;
    private Function<LocalDate, LocalDate> counted = day -> day;
    private boolean weekIsCounted;
    private boolean weekdayAlone;

    DayRules(Draft draft, Language language, ZonedDateTime now) {
        this.draft = draft;
        this.language = language;
        this.today = now.toLocalDate();
        this.thisHour = now.toLocalTime();
    }

    void read() {
        draft.take(
                WEEKDAY_OF_WEEK_AFTER_NEXT, m -> draft.day(monday().plusWeeks(2).plusDays(first(m) - 1)));
        draft.take(COUNTED, m -> {
            weekIsCounted = true;
            long some = m.group(3).equals("AFTER") ? number(m.group(1)) : -number(m.group(1));
            counted = day -> plus(day, some, m.group(2));
        });
        ends();
        writtenOut();
        numbers();
        weekdaysOfAWeek();
        aroundToday();
        weekdays();
        if (draft.isWithoutDay()) {
            draft.take(DAY_OF_MONTH, m -> dayOfMonth(first(m)));
        }
        if (draft.isWithoutDay()) {
            draft.take(NEXT_MONTH, m -> draft.month(YearMonth.from(today).plusMonths(1)));
            draft.take(THIS_MONTH, m -> draft.month(YearMonth.from(today)));
            draft.takeWhere(MONTH, this::isMonth, m -> draft.month(month(number(m.group(1)), m.group(2))));
        }
        draft.correct(draft.dates().stream().map(counted).toList());
    }

    /** Once the time is known: "Monday at nine", said on Monday at ten, is the next one. */
    void notOver() {
        boolean over = draft.time().filter(time -> time.isBefore(thisHour)).isPresent();
        if (weekdayAlone && over && draft.dates().equals(List.of(today))) {
            draft.correct(List.of(today.plusWeeks(1)));
        }
    }

    private void ends() {
        draft.take(END_OF_DAY_OF, m -> draft.time(END_OF_DAY));
        draft.take(END_OF_MONTH, m -> draft.day(aMonth(m, 1).atEndOfMonth()));
        draft.take(END_OF_YEAR, m -> draft.day(LocalDate.of((int) number(m.group(1), today.getYear()), 12, 31)));
        draft.take(WEEKDAY_OF_MONTH, m -> weekdayOfMonth(m, 4, 5));
        draft.take(WEEKDAY_IN_WEEK_OF_MONTH, m -> weekdayOfMonth(m, 8, 4));
        draft.take(DAY_BEHIND_FEAST, m -> counted = day -> day.plusDays(number(m.group(1))));
        draft.take(FEAST, this::feast);
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

    private void feast(MatchResult m) {
        Feast feast = Feast.of(m.group(2));
        boolean last = "LAST".equals(either(m, 1, 3));
        Optional<LocalDate> day;
        if (m.group(4) != null || m.group(5) != null) {
            day = feast.in((int) number(m.group(4), today.getYear()));
        } else {
            day = last ? feast.last(today) : feast.next(today);
        }
        day.ifPresentOrElse(draft::day, () -> draft.wrong(When.Problem.NO_SUCH_DAY));
    }

    private void writtenOut() {
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

    private void numbers() {
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
                m -> isDay(number(m.group(2)), number(m.group(3))),
                m -> numeric(m.group(1), number(m.group(2)), number(m.group(3)), null));
        draft.takeWhere(
                POINT_NUMERIC,
                m -> isDay(number(m.group(1)), number(m.group(2))),
                m -> numeric(null, number(m.group(1)), number(m.group(2)), null));
    }

    private static boolean isDay(long one, long other) {
        return one >= 1 && other >= 1 && Math.min(one, other) <= 12 && Math.max(one, other) <= 31;
    }

    private void aroundToday() {
        draft.takeWhere(DAY_OF_NEXT_MONTH, m -> first(m) <= 31, m -> dayOf(1, first(m)));
        draft.takeWhere(DAY_OF_THIS_MONTH, m -> number(m.group(1)) <= 31, m -> dayOf(0, number(m.group(1))));
        draft.take(
                SOME_SINCE_YEAR,
                m -> draft.day(plus(LocalDate.of((int) number(m.group(3)), 1, 1), number(m.group(1)), m.group(2))));
        draft.take(IN_SOME, m -> {
            weekIsCounted = draft.isWithoutDay();
            draft.day(m.group(5) != null ? today.plusWeeks(1) : some(m, 1));
        });
        draft.take(A_WEEK_FROM, m -> draft.day(today.plusWeeks(1).plusDays(number(m.group(1)))));
        draft.take(AGO_SOME, m -> draft.day(some(m, -1)));
        draft.take(RELATIVE, m -> draft.day(today.plusDays(number(m.group(1)))));
        draft.take(DAY_AFTER_NEXT, m -> draft.day(today.plusDays(2)));
        draft.takeWhere(
                DAY_AROUND_TODAY,
                m -> draft.behind(m).isBlank(),
                m -> draft.day(today.plusDays(m.group(1).equals("AFTER") ? 1 : -1)));
        draft.take(TODAY, m -> {
            draft.day(m.group(1).equals("LASTNIGHT") ? today.minusDays(1) : today);
            switch (m.group(1)) {
                case "EOD" -> draft.time(END_OF_DAY);
                case "THISMORNING" -> draft.leave("MORNING");
                case "THISAFTERNOON" -> draft.leave("AFTERNOON");
                default -> draft.leave("EVENING");
            }
        });
    }

    private void dayOf(int monthsAhead, long day) {
        YearMonth of = YearMonth.from(today).plusMonths(monthsAhead);
        draft.day(of.getYear(), of.getMonthValue(), day);
    }

    private LocalDate some(MatchResult m, int direction) {
        return plus(today, direction * number(either(m, 1, 3), 1), m.group(2) != null ? m.group(2) : m.group(4));
    }

    private void weekdaysOfAWeek() {
        draft.take(
                WEEKDAY_AFTER_NEXT, m -> draft.day(coming(number(m.group(1))).plusWeeks(m.group(2) != null ? 1 : -2)));
        draft.take(SOME_WEEKDAYS_FROM_NOW, m -> {
            long some = number(m.group(1));
            draft.day(coming(number(m.group(2))).plusWeeks(m.group(3) != null ? some - 1 : -some));
        });
        draft.take(WEEKDAY_NEXT_WEEK, m -> draft.day(monday().plusWeeks(1).plusDays(first(m) - 1)));
        draft.take(
                WEEKDAY_LATEST, m -> draft.day(today.with(TemporalAdjusters.previous(DayOfWeek.of((int) first(m))))));
        draft.take(WEEKDAY_LAST_WEEK, m -> draft.day(monday().minusWeeks(1).plusDays(first(m) - 1)));
        draft.take(WEEKDAY_AND_A_WEEK, m -> draft.day(coming(first(m)).plusWeeks(1)));
        draft.take(WEEKDAY_AND_TWO_WEEKS, m -> draft.day(coming(first(m)).plusWeeks(2)));
        draft.take(WEEKDAY_OF_THIS_WEEK, m -> draft.day(monday().plusDays(first(m) - 1)));
        draft.take(WEEKDAY_COMING, m -> draft.day(today.with(TemporalAdjusters.next(DayOfWeek.of((int) first(m))))));
    }

    private void weekdays() {
        draft.take(WEEKDAY_WITH_DAY, m -> {
            String weekday = either(m, 1, 7);
            String day = m.group(6) != null
                    ? m.group(6)
                    : m.group(2) != null ? m.group(2) : m.group(3) != null ? m.group(3) : either(m, 4, 5);
            weekdayWithDay(number(weekday), (int) number(day));
        });
        draft.take(JUST_WEEKDAY, m -> {
            weekdayAlone = draft.isWithoutDay();
            if (weekIsCounted) {
                // "In two weeks, on Friday" is the Friday of that week.
                counted = counted.andThen(day -> monday(day).plusDays(number(m.group(1)) - 1));
            } else {
                draft.day(coming(number(m.group(1))));
            }
        });
        draft.take(A_WEEK, m -> {});
        if (draft.isWithoutDay()) {
            draft.takeWhere(THE_DAY, m -> draft.behind(m).matches("[ .!?]*"), m -> draft.day(today));
        }
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

    // "Tuesday the 25th": the nearest one, of those that were the last few days and those to come.
    private void weekdayWithDay(long weekday, int day) {
        LocalDate nearest = null;
        for (int ahead = -1; ahead < MONTHS_AHEAD && day >= 1 && day <= 31; ahead++) {
            YearMonth candidate = YearMonth.from(today).plusMonths(ahead);
            if (!candidate.isValidDay(day)
                    || candidate.atDay(day).getDayOfWeek().getValue() != weekday) {
                continue;
            }
            LocalDate date = candidate.atDay(day);
            if (!date.isBefore(today.minusWeeks(1))) {
                nearest = date;
                break;
            }
        }
        if (nearest != null) {
            draft.day(nearest);
        } else {
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

    private LocalDate monday() {
        return monday(today);
    }

    private static LocalDate monday(LocalDate of) {
        return of.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private LocalDate coming(long weekday) {
        return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.of((int) weekday)));
    }

    private static LocalDate plus(LocalDate from, long some, String unit) {
        long few = Math.max(-9999, Math.min(9999, some));
        return switch (unit) {
            case "WEEK" -> from.plusWeeks(few);
            case "FORTNIGHT" -> from.plusWeeks(2 * few);
            case "MONTH" -> from.plusMonths(few);
            case "YEAR" -> from.plusYears(few);
            default -> from.plusDays(few);
        };
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
