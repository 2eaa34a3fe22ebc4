package org.lmdassistant.bot.understanding.dates;

import static org.lmdassistant.bot.understanding.dates.Draft.either;
import static org.lmdassistant.bot.understanding.dates.Draft.first;
import static org.lmdassistant.bot.understanding.dates.Draft.number;
import static org.lmdassistant.bot.understanding.dates.Draft.rule;
import static org.lmdassistant.bot.understanding.dates.PatternParts.NOT_A_TIME;
import static org.lmdassistant.bot.understanding.dates.PatternParts.OF;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.lmdassistant.bot.words.Language;

/** Days: by their weekday, or counted from today or from another day; those written out are read by others in their turn. */
final class DayRules {

    private static final int MONTHS_AHEAD = 30;
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private static final String UNIT = "(DAY|WEEK|FORTNIGHT|MONTH|YEAR)";
    private static final String NEXT_WEEK = "(?:(?:THE|LAS) )?(?:NEXT WEEK|WEEK NEXT)";
    private static final String LAST_WEEK = "(?:(?:THE|LAS) )?(?:LAST WEEK|WEEK LAST)";

    private static final Pattern END_OF_DAY_OF =
            rule("(?:(?:AT|THE|TOAT) )*END(?= (?:(?:OF|THE|THIS|NEXT|COMING) )*(?:W\\d|D[+-]))");
    private static final Pattern FEAST = rule("(?:(NEXT|LAST) )?(?:THE )?(" + Feast.SIGN + ")(?: (NEXT|LAST))?(?: " + OF
            + "n(\\d{4})| " + OF + "((?:THIS )?YEAR))?");
    private static final Pattern DAY_BEHIND_FEAST = rule("(?:THE )?D([+-]\\d) OF(?: THE)*(?= (?:" + Feast.SIGN + "))");
    private static final Pattern COUNTED = rule("(?:IN )?(?:n(\\d+)|A|THE) " + UNIT
            + " (AFTER|BEFORE)(?= (?:(?:THE|OF|NEXT|LAST|COMING|THIS|ON) )*"
            + "(?:W\\d|D[+-]|M\\d|(?:" + Feast.SIGN + ")|n\\d{1,2} (?:[-/.] n|(?:TH |ORD |OF |THE )*M\\d|TH |ORD ))"
            + "| (?:OF )?THE n\\d{1,2} )");

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

    private final Draft draft;
    private final WrittenDays written;
    private final MonthRules months;
    private final LocalDate today;
    private final LocalTime thisHour;
    private Function<LocalDate, LocalDate> counted = day -> day;
    private boolean weekIsCounted;
    private boolean weekdayAlone;

    DayRules(Draft draft, Language language, ZonedDateTime now) {
        this.draft = draft;
        this.today = now.toLocalDate();
        this.written = new WrittenDays(draft, language, today);
        this.months = new MonthRules(draft, language, today);
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
        draft.take(END_OF_DAY_OF, m -> draft.time(END_OF_DAY));
        months.ends();
        draft.take(DAY_BEHIND_FEAST, m -> counted = day -> day.plusDays(number(m.group(1))));
        draft.take(FEAST, this::feast);
        written.read();
        weekdaysOfAWeek();
        months.nextOrThis();
        aroundToday();
        weekdays();
        months.rest();
        draft.correct(draft.dates().stream().map(counted).toList());
    }

    /** Once the time is known: "Monday at nine", said on Monday at ten, is the next one. */
    void notOver() {
        boolean over = draft.time().filter(time -> time.isBefore(thisHour)).isPresent();
        if (weekdayAlone && over && draft.dates().equals(List.of(today))) {
            draft.correct(List.of(today.plusWeeks(1)));
        }
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

    private void aroundToday() {
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
        draft.take(WEEKDAY_OF_THIS_WEEK, m -> {
            LocalDate day = monday().plusDays(first(m) - 1);
            // "This Friday", said on Sunday, is the one that comes.
            draft.day(m.group(1) != null && day.isBefore(today) ? day.plusWeeks(1) : day);
        });
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
}
