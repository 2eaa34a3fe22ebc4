package org.lmdassistant.bot.understanding.dates;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.bot.words.Language;

/**
 * The grammar of days and times over {@link Signs}, for one sentence. Each rule takes what it reads out of the sentence,
 * so that nothing is read twice; {@link #rest} is what no rule took.
 */
final class Grammar {

    private static final int MONTHS_AHEAD = 30;
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private static final String WEEKDAY = "(?:W(\\d) (?:, )?)?";
    private static final String HALF_OF_DAY = "(AM|PM|MORNING|AFTERNOON)";
    private static final String NOT_A_TIME = "(?! (?::|HOUR|AM|PM|OCLOCK|MINUTE))";
    private static final String UNIT = "(DAY|WEEK|FORTNIGHT|MONTH|YEAR)";
    private static final String NEXT_WEEK = "(?:(?:THE|LAS) )?(?:NEXT WEEK|WEEK NEXT)";
    private static final String LAST_WEEK = "(?:(?:THE|LAS) )?(?:LAST WEEK|WEEK LAST)";

    private static final Pattern END = rule("END(?= (?:THE )?(?:(?:THIS|NEXT|COMING) )?(?:W|D))");
    private static final Pattern ISO = rule("(?:W\\d (?:, )?)?n(\\d{4}) [-/.] n(\\d{1,2}) [-/.] n(\\d{1,2})");
    private static final Pattern YEAR_MONTH_DAY = rule("n(\\d{4}) [-/] M(\\d+) [-/] n(\\d{1,2})");
    private static final Pattern YEAR_DAY_MONTH = rule("n(\\d{4}) [-/] n(\\d{1,2}) [-/] M(\\d+)");
    private static final Pattern DAY_MONTH = rule(
            WEEKDAY
                    + "(?:THE )*n(\\d{1,2}) (?:TH )?(?:(?:OF|THE|DAY|MONTH|-|/|\\.) )*M(\\d+)(?: (?:OF |, |- |/ |\\. )?n(\\d{4}))?");
    private static final Pattern MONTH_DAY = rule(WEEKDAY + "M(\\d+) (?:\\. |- |/ |, )?(?:THE )?n(\\d{1,2})(?: TH)?"
            + "(?! (?:HOUR|AM|PM|OCLOCK|:))(?: (?:, |OF |- )*n(\\d{4}))?");
    private static final Pattern NUMERIC = rule(
            "(?<!- )" + WEEKDAY + "(?:THE )?n(\\d{1,2}) (?:([/.-]) )?n(\\d{1,2}) (?:\\3 n(\\d{4}|\\d{2})|n(\\d{4}))");
    private static final Pattern SHORT_NUMERIC =
            rule("(?<!\\. )" + WEEKDAY + "(?:THE )?n(\\d{1,2}) / n(\\d{1,2})(?! [./])");
    private static final Pattern RELATIVE = rule("D([+-]\\d)");
    private static final Pattern TODAY = rule("(TONIGHT|THISMORNING|THISAFTERNOON|EOD)");
    private static final Pattern IN_SOME =
            rule("(?:IN (?:n(\\d+)|A) " + UNIT + "|(?:n(\\d+)|A) " + UNIT + " FROMNOW|(INAWEEK))");
    private static final Pattern SOME_AFTER = rule("(?:IN )?(?:n(\\d+)|A) " + UNIT + " (AFTER|BEFORE) D([+-]\\d)");
    private static final Pattern AGO_SOME = rule("(?:AGO (?:n(\\d+)|A) " + UNIT + "|(?:n(\\d+)|A) " + UNIT + " AGO)");
    private static final Pattern SOON = rule(
            "(?:IN (?:n(\\d+)|(A)) (HOUR|MINUTE)|(?:n(\\d+)|(A)) (HOUR|MINUTE) FROMNOW|IN (HALFHOUR|HALF (?:A )?HOUR))");
    private static final Pattern WEEKDAY_NEXT_WEEK = rule("(?:" + NEXT_WEEK
            + " (?:(?:ON|THE|-|,) )*W(\\d)|W(\\d) (?:(?:OF|THE|IN|-) )*" + NEXT_WEEK + "|NEXT W(\\d)|W(\\d) NEXT)");
    private static final Pattern WEEKDAY_LAST_WEEK = rule("(?:" + LAST_WEEK
            + " (?:(?:ON|THE|-|,) )*W(\\d)|W(\\d) (?:(?:OF|THE|-) )*" + LAST_WEEK + "|LAST W(\\d)|W(\\d) LAST)");
    private static final Pattern WEEKDAY_LATEST = rule("(?:LATEST|PAST|THIS LAST) W(\\d)|THIS W(\\d) LAST");
    private static final Pattern A_WEEK =
            rule(NEXT_WEEK + "|" + LAST_WEEK + "|THIS WEEK|THIS YEAR|NEXT YEAR|YEAR NEXT|(?:PER|A) WEEK");
    private static final Pattern WEEKDAY_AND_A_WEEK = rule("(?:W(\\d) (?:INAWEEK|WEEK)|WEEKON W(\\d))");
    private static final Pattern WEEKDAY_AND_TWO_WEEKS = rule("W(\\d) INTWOWEEKS");
    private static final Pattern WEEKDAY_OF_THIS_WEEK = rule("(?:THIS W(\\d)|W(\\d) (?:(?:OF|THE) )*THIS WEEK)");
    private static final Pattern WEEKDAY_COMING = rule("(?:COMING W(\\d)|W(\\d) COMING)");
    private static final Pattern WEEKDAY_WITH_DAY = rule("W(\\d) (?:, )?(?:THE )?n(\\d{1,2})(?: TH)?" + NOT_A_TIME);
    private static final Pattern JUST_WEEKDAY = rule("W(\\d)");
    private static final Pattern DAY_OF_NEXT_MONTH =
            rule("(?:THE )?n(\\d{1,2})(?: TH)?(?: DAY)? (?:OF )?(?:THE )?(?:NEXT MONTH|MONTH NEXT)");
    private static final Pattern DAY_OF_MONTH = rule("(?:(?:ON )?THE n(\\d{1,2}) TH|THE n(\\d{1,2})|n(\\d{1,2}) TH)"
            + NOT_A_TIME + "(?! (?:[-/]|DAY|WEEK|MONTH|YEAR|TH|_))");
    private static final Pattern MONTH = rule("M(\\d+)(?: (?:OF )?n(\\d{4}))?");
    private static final Pattern NEXT_MONTH = rule("(?:NEXT MONTH|MONTH NEXT)");
    private static final Pattern THIS_MONTH = rule("THIS MONTH");

    private static final Pattern SPOKEN_DURATION = rule(
            "(?:FOR )?(?:n(\\d{1,2})|A) (?:AND )?(?:A )?HALF HOUR|(?:FOR )?(?:n(\\d{1,2})|A) HOUR (?:AND )(?:A )?(HALF|QUARTER)");
    private static final Pattern HALF_HOUR =
            rule("(?:FOR )?(?:A )?(?:HALFHOUR|HALF (?:A |AN )?HOUR|(QUARTERHOUR)|(QUARTER) OF A HOUR)");
    private static final Pattern HOURS = rule("(FOR )?(?:n(\\d{1,3})|(A)) HOUR(?: (?:AND )?n(\\d{1,2})(?: MINUTE)?)?");
    private static final Pattern DECIMAL_HOURS = rule("(?:FOR )?n(\\d{1,2}) [.,] n(5|25|75) HOUR");
    private static final Pattern MINUTES = rule("(?:FOR )?n(\\d{1,3}) (?:- )?MINUTE");
    private static final Pattern DAYS = rule("FOR n(\\d{1,3}) (DAY|WEEK)");

    private static final String DAYTIME = "(?: (?:THE )?" + HALF_OF_DAY + ")?";
    private static final String AT = "(?:(?:AT|TOAT|LAS) )?(?:THE )?";
    private static final Pattern CLOCK =
            rule(AT + "n(\\d{1,2}) (?::|HOUR|(?<= AT n\\d{1,2} )-) (?:AND )?n(\\d{1,2})(?: MINUTE)?(?: : n\\d{1,2})?"
                    + DAYTIME);
    private static final Pattern POINT_CLOCK = rule(
            "(?:(?:AT|TOAT) n(\\d{1,2}) \\. n(\\d{2})" + DAYTIME + "|n(\\d{1,2}) \\. n(\\d{2}) " + HALF_OF_DAY + ")");
    private static final Pattern PAST_HOUR = rule(AT
            + "(HALF|QUARTER|n(?:5|10|20|25)(?= )|n\\d{1,2}(?= MINUTE))(?: MINUTE)? (PAST|TO|AFTER) n(\\d{1,2})(?: OCLOCK)?"
            + DAYTIME);
    private static final Pattern HOUR_AND = rule(
            AT + "(?:n(\\d{1,2})|A)(?: HOUR)? (AND|MINUS) (?:THE |A )?(HALF|QUARTER|n\\d{1,2})(?: MINUTE)?(?! HOUR)"
                    + DAYTIME);
    private static final Pattern HOUR_DAYTIME =
            rule(AT + "(?:n(\\d{1,2})|A)(?: (?:HOUR|OCLOCK))?(?: (?:OF|THE|,))* " + HALF_OF_DAY);
    private static final Pattern AT_HOUR = rule(
            "(?:AT|TOAT) (?:n(\\d{1,2})|(A)) HOUR|AT (?:n(\\d{1,2})|(A))(?: OCLOCK)?|TOAT n(\\d{1,2})(?! _)|n(\\d{1,2}) OCLOCK");
    private static final Pattern BARE_CLOCK = rule("n(\\d{1,2}) n([0-5]\\d)");
    private static final Pattern NOON = rule("(?:(?:AT|TOAT) )?(?:n12 OF )?(NOON|MIDNIGHT)");
    private static final Pattern DAYTIME_ALONE = rule("(?:THE )?(MORNING|AFTERNOON)");

    private final Language language;
    private final ZonedDateTime now;
    private final LocalDate today;
    private final List<LocalDate> dates = new ArrayList<>();
    private Optional<YearMonth> month = Optional.empty();
    private Optional<LocalTime> time = Optional.empty();
    private Optional<Duration> duration = Optional.empty();
    private Optional<When.Problem> problem = Optional.empty();
    private boolean halfIsSaid;
    private String rest;

    Grammar(String signs, Language language, ZonedDateTime now) {
        this.rest = signs;
        this.language = language;
        this.now = now;
        this.today = now.toLocalDate();
    }

    private static Pattern rule(String signs) {
        return Pattern.compile(" (?:" + signs + ")(?= )");
    }

    When read() {
        if (rest.chars().noneMatch(c -> c != ' ' && c != '_')) {
            return When.NOTHING;
        }
        lengths();
        days();
        times();
        return new When(dates, month, time, duration, problem);
    }

    /** What no rule took. */
    String rest() {
        return rest;
    }

    private void lengths() {
        take(SOON, m -> {
            String unit = m.group(3) != null ? m.group(3) : m.group(6);
            String number = m.group(1) != null ? m.group(1) : m.group(4);
            long minutes = m.group(7) != null ? 30 : number(number) * ("HOUR".equals(unit) ? 60 : 1);
            ZonedDateTime then = now.plusMinutes(minutes).truncatedTo(ChronoUnit.MINUTES);
            day(then.toLocalDate());
            time = Optional.of(then.toLocalTime());
        });
        takeWhere(SPOKEN_DURATION, this::isSpokenLength, m -> {
            String hours = m.group(1) != null ? m.group(1) : m.group(2);
            lasts(number(hours) * 60 + ("QUARTER".equals(m.group(3)) ? 15 : 30));
        });
        take(HALF_HOUR, m -> lasts(m.group(1) != null || m.group(2) != null ? 15 : 30));
        take(
                DECIMAL_HOURS,
                m -> lasts(number(m.group(1)) * 60 + number((m.group(2) + "0").substring(0, 2)) * 60 / 100));
        takeWhere(HOURS, this::isLength, m -> lasts(number(m.group(2)) * 60 + number(m.group(4), 0)));
        takeWhere(MINUTES, this::isAlone, m -> lasts(number(m.group(1))));
    }

    // "sept heures et demie" is a time in French, "une heure et demie" a length.
    private boolean isSpokenLength(MatchResult m) {
        boolean told = rest.substring(0, m.start()).matches(".* (?:AT|TOAT|LAS)");
        return !told && !(language == Language.FR && m.group(2) != null && number(m.group(2)) >= 7);
    }

    private boolean isAlone(MatchResult m) {
        return !rest.substring(0, m.start()).matches(".* HOUR(?: (?:AND|MINUS))?")
                && !rest.substring(m.end()).matches(" (?:PAST|TO|AFTER) .*");
    }

    // "16 heures" is a time in French, "2 heures" a length; "pour" and "à" decide it.
    private boolean isLength(MatchResult m) {
        if (m.group(1) != null) {
            return true;
        }
        boolean told = rest.substring(0, m.start()).matches(".* (?:AT|TOAT|THE|LAS)");
        if (told) {
            return false;
        }
        boolean clock = language == Language.FR && (m.group(4) != null || number(m.group(2)) >= 7);
        return !clock
                && !rest.substring(m.end())
                        .matches(" (?:OF |THE )*(?:AM|PM|MORNING|AFTERNOON|NOON|LATER).*|.* AND HALF.*|.* MINUS.*");
    }

    private void days() {
        take(END, m -> time = Optional.of(END_OF_DAY));
        take(ISO, m -> day(number(m.group(1)), number(m.group(2)), number(m.group(3))));
        take(YEAR_MONTH_DAY, m -> day(number(m.group(1)), number(m.group(2)), number(m.group(3))));
        take(YEAR_DAY_MONTH, m -> day(number(m.group(1)), number(m.group(3)), number(m.group(2))));
        take(DAY_MONTH, m -> yearless(m.group(1), number(m.group(2)), number(m.group(3)), m.group(4)));
        take(MONTH_DAY, m -> yearless(m.group(1), number(m.group(3)), number(m.group(2)), m.group(4)));
        take(
                NUMERIC,
                m -> numeric(
                        m.group(1),
                        number(m.group(2)),
                        number(m.group(4)),
                        m.group(5) != null ? m.group(5) : m.group(6)));
        take(SHORT_NUMERIC, m -> numeric(m.group(1), number(m.group(2)), number(m.group(3)), null));
        take(SOME_AFTER, m -> {
            LocalDate from = today.plusDays(number(m.group(4)));
            long some = number(m.group(1));
            day(plus(from, m.group(3).equals("AFTER") ? some : -some, m.group(2)));
        });
        take(DAY_OF_NEXT_MONTH, m -> ofMonth(YearMonth.from(today).plusMonths(1), number(m.group(1))));
        take(WEEKDAY_NEXT_WEEK, m -> day(monday().plusWeeks(1).plusDays(first(m) - 1)));
        take(WEEKDAY_LATEST, m -> day(today.with(TemporalAdjusters.previous(DayOfWeek.of((int) first(m))))));
        take(WEEKDAY_LAST_WEEK, m -> day(monday().minusWeeks(1).plusDays(first(m) - 1)));
        take(WEEKDAY_AND_A_WEEK, m -> day(coming(first(m)).plusWeeks(1)));
        take(WEEKDAY_AND_TWO_WEEKS, m -> day(coming(first(m)).plusWeeks(2)));
        take(WEEKDAY_OF_THIS_WEEK, m -> day(monday().plusDays(first(m) - 1)));
        take(WEEKDAY_COMING, m -> day(today.with(TemporalAdjusters.next(DayOfWeek.of((int) first(m))))));
        take(IN_SOME, m -> {
            String unit = m.group(2) != null ? m.group(2) : m.group(4);
            String some = m.group(1) != null ? m.group(1) : m.group(3);
            day(m.group(5) != null ? today.plusWeeks(1) : plus(today, number(some), unit));
        });
        take(AGO_SOME, m -> {
            String unit = m.group(2) != null ? m.group(2) : m.group(4);
            String some = m.group(1) != null ? m.group(1) : m.group(3);
            day(plus(today, -number(some), unit));
        });
        take(WEEKDAY_WITH_DAY, m -> weekdayWithDay((int) number(m.group(1)), (int) number(m.group(2))));
        take(RELATIVE, m -> day(today.plusDays(number(m.group(1)))));
        take(TODAY, m -> {
            day(today);
            if (m.group(1).equals("EOD")) {
                time = Optional.of(END_OF_DAY);
            } else {
                rest += m.group(1).equals("THISMORNING") ? "MORNING " : "AFTERNOON ";
            }
        });
        take(JUST_WEEKDAY, m -> day(coming(number(m.group(1)))));
        take(DAYS, m -> lasts(number(m.group(1)) * 24 * 60 * (m.group(2).equals("WEEK") ? 7 : 1)));
        take(A_WEEK, m -> {});
        if (dates.isEmpty() && problem.isEmpty()) {
            take(DAY_OF_MONTH, m -> dayOfMonth(first(m)));
            take(NEXT_MONTH, m -> month = Optional.of(YearMonth.from(today).plusMonths(1)));
            take(THIS_MONTH, m -> month = Optional.of(YearMonth.from(today)));
            takeWhere(MONTH, this::isMonth, m -> month = Optional.of(month(number(m.group(1)), m.group(2))));
        }
    }

    // "May I ask" and "we march on" name no month.
    private boolean isMonth(MatchResult m) {
        boolean doubtful = language == Language.EN && m.group(1).matches("[35]") && m.group(2) == null;
        return !doubtful || rest.substring(0, m.start()).matches(".* (?:IN|OF|THE|NEXT|THIS|FOR|A|TO)");
    }

    private void times() {
        take(PAST_HOUR, m -> {
            long minutes = minutes(m.group(1));
            at(number(m.group(3)), 0, m.group(4), m.group(2).equals("TO") ? -minutes : minutes);
        });
        take(CLOCK, m -> at(number(m.group(1)), number(m.group(2)), m.group(3), 0));
        take(POINT_CLOCK, m -> {
            boolean told = m.group(1) != null;
            at(number(m.group(told ? 1 : 4)), number(m.group(told ? 2 : 5)), m.group(told ? 3 : 6), 0);
        });
        takeWhere(HOUR_AND, m -> m.group().matches(".* (?:TOAT|AT|HOUR|LAS|MINUS) .*") || m.group(4) != null, m -> {
            long minutes = minutes(m.group(3));
            at(number(m.group(1)), 0, m.group(4), m.group(2).equals("MINUS") ? -minutes : minutes);
        });
        take(HOUR_DAYTIME, m -> at(number(m.group(1)), 0, m.group(2), 0));
        take(AT_HOUR, m -> at(first(m), 0, null, 0));
        take(
                NOON,
                m -> time =
                        time.or(() -> Optional.of(m.group(1).equals("NOON") ? LocalTime.NOON : LocalTime.MIDNIGHT)));
        takeWhere(HOURS, m -> true, m -> at(number(m.group(2)), m.group(4) == null ? 0 : number(m.group(4)), null, 0));
        if (!dates.isEmpty()) {
            take(BARE_CLOCK, m -> at(number(m.group(1)), number(m.group(2)), null, 0));
        }
        if (!halfIsSaid) {
            take(DAYTIME_ALONE, m -> time = time.map(read -> inHalfOfDay(read, m.group(1))));
        }
    }

    private void at(long hour, long minute, @Nullable String half, long more) {
        if (time.isPresent() || hour > 24 || minute > 59) {
            return;
        }
        LocalTime read = LocalTime.of((int) hour % 24, (int) minute);
        if (half != null) {
            read = inHalfOfDay(read, half);
            halfIsSaid = true;
        } else if (hour >= 1 && hour <= 6 && !rest.contains(" MORNING ")) {
            // People meet by day: "at 3" is three in the afternoon.
            read = read.plusHours(12);
        }
        time = Optional.of(read.plusMinutes(more));
    }

    private static LocalTime inHalfOfDay(LocalTime read, String half) {
        if (half.equals("PM") || half.equals("AFTERNOON")) {
            return read.getHour() < 12 ? read.plusHours(12) : read;
        }
        return read.getHour() == 12
                ? read.minusHours(12)
                : read.getHour() >= 13 && read.getHour() <= 18 ? read.minusHours(12) : read;
    }

    private static long minutes(String written) {
        return switch (written) {
            case "HALF" -> 30;
            case "QUARTER" -> 15;
            default -> number(written.substring(1));
        };
    }

    private void lasts(long minutes) {
        if (duration.isEmpty()) {
            duration = Optional.of(Duration.ofMinutes(minutes));
        }
    }

    private void day(LocalDate date) {
        if (dates.isEmpty()) {
            dates.add(date);
        }
    }

    private void day(long year, long month, long day) {
        try {
            day(LocalDate.of((int) year, (int) month, (int) day));
        } catch (DateTimeException e) {
            problem = Optional.of(When.Problem.NO_SUCH_DAY);
        }
    }

    // The next such day; 29 February waits for a leap year.
    private void yearless(@Nullable String weekday, long day, long month, @Nullable String year) {
        if (year != null) {
            day(number(year), month, day);
        } else {
            upcoming(day, month).ifPresentOrElse(this::day, () -> problem = Optional.of(When.Problem.NO_SUCH_DAY));
        }
        if (weekday != null && date().isPresent() && date().get().getDayOfWeek().getValue() != number(weekday)) {
            problem = Optional.of(When.Problem.NOT_THAT_WEEKDAY);
        }
    }

    private Optional<LocalDate> date() {
        return dates.stream().findFirst();
    }

    private Optional<LocalDate> upcoming(long day, long month) {
        for (int year = today.getYear(); year <= today.getYear() + 4; year++) {
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

    // French and Spanish write the day first. So do most who write English here; yet 03/04 in English is asked about.
    private void numeric(@Nullable String weekday, long first, long second, @Nullable String year) {
        String full = year == null || year.length() == 4 ? year : "20" + year;
        boolean either = first <= 12 && second <= 12 && first != second && language == Language.EN;
        if (!either) {
            boolean monthFirst = second > 12;
            yearless(weekday, monthFirst ? second : first, monthFirst ? first : second, full);
            return;
        }
        List<LocalDate> both = new ArrayList<>();
        for (long[] pair : new long[][] {{first, second}, {second, first}}) {
            if (full == null) {
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
        if (dates.isEmpty()) {
            dates.addAll(both);
        }
    }

    private void ofMonth(YearMonth of, long day) {
        day(of.getYear(), of.getMonthValue(), day);
    }

    // "the 18th": the next month that has one and has not passed it.
    private void dayOfMonth(long day) {
        for (int ahead = 0; ahead < 3 && day >= 1 && day <= 31; ahead++) {
            YearMonth candidate = YearMonth.from(today).plusMonths(ahead);
            if (candidate.isValidDay((int) day) && !candidate.atDay((int) day).isBefore(today)) {
                day(candidate.atDay((int) day));
                return;
            }
        }
        if (day > 31) {
            problem = Optional.of(When.Problem.NO_SUCH_DAY);
        }
    }

    private void weekdayWithDay(int weekday, int day) {
        for (int ahead = 0; ahead < MONTHS_AHEAD && day >= 1 && day <= 31; ahead++) {
            YearMonth candidate = YearMonth.from(today).plusMonths(ahead);
            if (candidate.isValidDay(day)
                    && !candidate.atDay(day).isBefore(today)
                    && candidate.atDay(day).getDayOfWeek().getValue() == weekday) {
                day(candidate.atDay(day));
                return;
            }
        }
        problem = Optional.of(When.Problem.NO_SUCH_DAY);
    }

    private YearMonth month(long number, @Nullable String year) {
        if (year != null) {
            return YearMonth.of((int) number(year), (int) number);
        }
        YearMonth thisYear = YearMonth.of(today.getYear(), (int) number);
        return thisYear.isBefore(YearMonth.from(today)) ? thisYear.plusYears(1) : thisYear;
    }

    private LocalDate monday() {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private LocalDate coming(long weekday) {
        return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.of((int) weekday)));
    }

    private static LocalDate plus(LocalDate from, long some, String unit) {
        return switch (unit) {
            case "WEEK" -> from.plusWeeks(some);
            case "FORTNIGHT" -> from.plusWeeks(2 * some);
            case "MONTH" -> from.plusMonths(some);
            case "YEAR" -> from.plusYears(some);
            default -> from.plusDays(some);
        };
    }

    private void take(Pattern rule, Consumer<MatchResult> reading) {
        takeWhere(rule, m -> true, reading);
    }

    private void takeWhere(Pattern rule, Predicate<MatchResult> fits, Consumer<MatchResult> reading) {
        Matcher matcher = rule.matcher(rest);
        while (matcher.find()) {
            MatchResult match = matcher.toMatchResult();
            if (fits.test(match)) {
                rest = rest.substring(0, match.start()) + rest.substring(match.end());
                reading.accept(match);
                return;
            }
        }
    }

    /** The first group that took part; "a" and "un" are one. */
    private static long first(MatchResult match) {
        for (int group = 1; group <= match.groupCount(); group++) {
            if (match.group(group) != null) {
                return number(match.group(group));
            }
        }
        return 1;
    }

    private static long number(@Nullable String digits, long otherwise) {
        return digits == null ? otherwise : number(digits);
    }

    private static long number(@Nullable String digits) {
        return digits == null || digits.equals("A") ? 1 : Long.parseLong(digits);
    }
}
