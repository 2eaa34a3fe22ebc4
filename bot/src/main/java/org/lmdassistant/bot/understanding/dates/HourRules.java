package org.lmdassistant.bot.understanding.dates;

import static org.lmdassistant.bot.understanding.dates.Draft.either;
import static org.lmdassistant.bot.understanding.dates.Draft.number;
import static org.lmdassistant.bot.understanding.dates.Draft.rule;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.bot.words.Language;

/** The time of the day: "half past three", "15h30", "las cinco menos cuarto", "in the afternoon". */
final class HourRules {

    private static final LocalTime CLOSING = LocalTime.of(17, 0);

    private static final String HALF_OF_DAY = "(AM|PM|MORNING|AFTERNOON|EVENING)";
    private static final String DAYTIME = "(?: (?:OF )?(?:THE )?" + HALF_OF_DAY + ")?";
    private static final String AT = "(?:(?:AT|TOAT|LAS) )?(?:THE )?";
    private static final String CLOCK_TIME = "n(\\d{1,2})((?: : n[0-5]\\d)| HOUR(?: n[0-5]\\d)?)?" + DAYTIME;

    private static final Pattern SOON =
            rule("(?:IN (?:n(\\d+)|A) (HOUR|MINUTE|SECOND)|(?:n(\\d+)|A) (HOUR|MINUTE|SECOND) FROMNOW"
                    + "|IN (?:HALFHOUR|HALF (?:A )?HOUR)|(?:HALFHOUR|HALF (?:A )?HOUR) FROMNOW)");
    private static final Pattern JUST_NOW =
            rule("(?:AGO (?:n(\\d+)|A) (HOUR|MINUTE|SECOND)|(?:n(\\d+)|A) (HOUR|MINUTE|SECOND) AGO)(?! (?:PAST|TO) )");
    private static final Pattern NOW = rule("NOW");
    private static final Pattern CLOSE_OF_BUSINESS = rule("(?:(?:AT|THE|TOAT) )*COB");
    /** As soldiers and timetables write it: "at 1430", "1400 hours"; "around 2027" is a year. */
    private static final Pattern FOUR_DIGITS = rule(
            "AT n((?:[01]\\d|2[1-3])[0-5]\\d)(?<!n19\\d\\d)(?: HOUR)?(?! (?:[/.-] n))|n((?:[01]\\d|2[0-3])[0-5]\\d) HOUR");

    /** The same beside a day: "4 December 0900". */
    private static final Pattern FOUR_DIGITS_ALONE = rule("n((?:0[6-9]|1\\d)(?:00|15|30|45))(?! [/.-] n)");

    private static final Pattern BRITISH_HALF =
            rule("(?:AT )?HALF n(\\d{1,2})(?! (?:HOUR|DAY|WEEK|MONTH|YEAR|_))" + DAYTIME);
    private static final Pattern FROM_TO =
            rule("(AFTER |OF |FROM )?(?:(?:AT|THE|LAS) )*" + CLOCK_TIME + " (TO|TOAT|TILL|AT|-) (?:(?:THE|LAS) )*"
                    + CLOCK_TIME + "(?! (?:M\\d+|DAY|WEEK|MONTH|YEAR|-|/|TH|ORD|:) )");

    private static final Pattern BETWEEN = rule("BETWEEN (?:(?:THE|LAS|AT) )*" + CLOCK_TIME
            + " AND (?:(?:THE|LAS|AT) )*" + CLOCK_TIME + "(?! (?:M\\d+|DAY|WEEK|MONTH|YEAR|-|/|TH|ORD|:|_) )");

    private static final Pattern CLOCK = rule(AT
            + "n(\\d{1,2}) (?:(?::|(?<= AT n\\d{1,2} )-) n(\\d{2})(?: MINUTE| HOUR(?! n))?|HOUR (?:AND )?n(\\d{1,2})(?! HOUR)(?: MINUTE)?)(?: : n([0-5]\\d))?"
            + DAYTIME);
    private static final Pattern POINT_CLOCK = rule(
            "(?:(?:AT|TOAT) n(\\d{1,2}) \\. n(\\d{2})" + DAYTIME + "|n(\\d{1,2}) \\. n(\\d{2}) " + HALF_OF_DAY + ")");
    private static final Pattern PAST_HOUR = rule(AT
            + "(HALF|QUARTER|n\\d{1,2}(?= PAST)|n(?:5|10|20|25)(?= )|n\\d{1,2}(?= MINUTE))(?: MINUTE)? (PAST|TO|AFTER) n(\\d{1,2})(?: OCLOCK)?"
            + DAYTIME);
    private static final Pattern HOUR_AND = rule(
            AT + "(?:n(\\d{1,2})|A)(?: HOUR)? (AND|MINUS) (?:THE |A )?(HALF|QUARTER|n\\d{1,2})(?: MINUTE)?(?: HOUR)?"
                    + DAYTIME);
    private static final Pattern HALF_OF_DAY_MINUS =
            rule(AT + "(?:n(\\d{1,2})|A)(?: HOUR)? " + HALF_OF_DAY + " MINUS (QUARTER|n\\d{1,2})(?: MINUTE)?");
    private static final Pattern HOUR_DAYTIME =
            rule(AT + "(?:n(\\d{1,2})|A)(?: (?:HOUR|OCLOCK))?(?: (?:OF|THE|,))* " + HALF_OF_DAY);
    private static final Pattern AT_HOUR = rule(
            "(?:AT|TOAT) (?:n(\\d{1,2})|(A)) HOUR|AT (?:n(\\d{1,2})|(A))(?: OCLOCK)?(?! [-/.] n)|TOAT n(\\d{1,2})(?! [_/])|LAS n(\\d{1,2})(?! (?:_|ORD) )|n(\\d{1,2}) (?:OCLOCK|ISH)");
    private static final Pattern BARE_CLOCK = rule("n(\\d{1,2}) (?:\\. )?n([0-5]\\d)" + DAYTIME + "(?! [./-] n)");
    private static final Pattern HOURS = rule("(?:n(\\d{1,2})|A) HOUR(?: (?:AND )?n(\\d{1,2})(?! HOUR)(?: MINUTE)?)?");
    private static final Pattern NOON = rule(
            "(?:(?:AT|TOAT) )?(?:n12 OF )?(NOON|MIDNIGHT)(?: (AND|MINUS) (?:THE |A )?(HALF|QUARTER|n\\d{1,2})(?: MINUTE)?)?");
    private static final Pattern DAYTIME_ALONE = rule("(?:THE )?(MORNING|AFTERNOON|EVENING)");

    private final Draft draft;
    private final Language language;
    private final ZonedDateTime now;
    private boolean halfIsSaid;

    HourRules(Draft draft, Language language, ZonedDateTime now) {
        this.draft = draft;
        this.language = language;
        this.now = now;
    }

    /** "In two hours", "half an hour ago": by the clock of the world, which no change of summer time moves. */
    void fromNow() {
        draft.take(SOON, m -> moment(minutes(m, 30)));
        draft.take(JUST_NOW, m -> moment(-minutes(m, 30)));
    }

    private static long minutes(MatchResult m, long otherwise) {
        String unit = either(m, 2, 4);
        if (unit == null) {
            return otherwise * 60;
        }
        return number(either(m, 1, 3)) * (unit.equals("HOUR") ? 3600 : unit.equals("MINUTE") ? 60 : 1);
    }

    private void moment(long seconds) {
        ZonedDateTime then = now.plusSeconds(seconds).truncatedTo(ChronoUnit.SECONDS);
        draft.day(then.toLocalDate());
        draft.time(then.toLocalTime());
    }

    /** "From 2 to 3 pm" is two o'clock and an hour. */
    void fromTo() {
        draft.takeWhere(FROM_TO, m -> !isOfIsoDay(m) && length(m).isPresent(), m -> {
            draft.lasts(length(m).orElseThrow());
            draft.correct(start(m));
            halfIsSaid = true;
        });
        draft.takeWhere(BETWEEN, this::areHours, m -> {
            String half = m.group(3) != null ? m.group(3) : m.group(6);
            draft.time(clock(m.group(1), minute(m.group(2)), half));
            halfIsSaid = true;
        });
    }

    // "2026-12-03 in the afternoon" is a day, and not from twelve to three.
    private boolean isOfIsoDay(MatchResult m) {
        return draft.before(m).matches(".*n\\d{4} -\\s*");
    }

    // "Between 2 and 4 pm": two o'clock is the first that will do.
    private boolean areHours(MatchResult m) {
        boolean told = m.group(2) != null || m.group(3) != null || m.group(5) != null || m.group(6) != null;
        return (told || draft.behind(m).matches("(?: (?:,|ON|OF|THE))* (?:W\\d|D[+-]).*"))
                && number(m.group(1)) < 24
                && number(m.group(4)) < 24;
    }

    private Optional<Duration> length(MatchResult m) {
        boolean dash = m.group(5).equals("-");
        boolean clocks = m.group(3) != null || m.group(7) != null || m.group(4) != null || m.group(8) != null;
        if (!clocks || (m.group(1) == null && !dash) || number(m.group(2)) > 23 || number(m.group(6)) > 24) {
            return Optional.empty();
        }
        Duration length = Duration.between(start(m), end(m));
        return length.isNegative() || length.isZero() || length.toHours() > 12 ? Optional.empty() : Optional.of(length);
    }

    private static LocalTime end(MatchResult m) {
        return clock(m.group(6), minute(m.group(7)), m.group(8));
    }

    private static LocalTime start(MatchResult m) {
        LocalTime start = clock(m.group(2), minute(m.group(3)), m.group(4) != null ? m.group(4) : m.group(8));
        return start.isBefore(end(m)) || m.group(4) != null
                ? start
                : LocalTime.of((int) number(m.group(2)), minute(m.group(3)));
    }

    private static int minute(@Nullable String signs) {
        String digits = signs == null ? "" : signs.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    void read() {
        draft.take(PAST_HOUR, m -> {
            long minutes = minutes(m.group(1));
            at(m.group(3), 0, m.group(4), m.group(2).equals("TO") ? -minutes : minutes);
        });
        draft.take(FOUR_DIGITS, m -> draft.time(fourDigits(either(m, 1, 2))));
        if (language == Language.EN) {
            draft.take(BRITISH_HALF, m -> at(m.group(1), 30, m.group(2), 0));
        }
        draft.take(CLOCK, m -> {
            at(m.group(1), number(either(m, 2, 3)), m.group(5), 0);
            draft.time()
                    .filter(time -> m.group(4) != null)
                    .ifPresent(time -> draft.correct(time.withSecond((int) number(m.group(4)))));
        });
        draft.take(POINT_CLOCK, m -> {
            boolean told = m.group(1) != null;
            at(m.group(told ? 1 : 4), number(m.group(told ? 2 : 5)), m.group(told ? 3 : 6), 0);
        });
        draft.take(HALF_OF_DAY_MINUS, m -> at(m.group(1), 0, m.group(2), -minutes(m.group(3))));
        draft.takeWhere(HOUR_AND, this::isTime, m -> {
            long minutes = minutes(m.group(3));
            at(m.group(1), 0, m.group(4), m.group(2).equals("MINUS") ? -minutes : minutes);
        });
        draft.take(BARE_CLOCK, m -> {
            if (!draft.dates().isEmpty() || m.group(3) != null) {
                at(m.group(1), number(m.group(2)), m.group(3), 0);
            }
        });
        draft.take(HOUR_DAYTIME, m -> at(m.group(1), 0, m.group(2), 0));
        draft.takeWhere(AT_HOUR, m -> !isAnything(m), m -> at(firstOf(m), 0, null, 0));
        draft.take(CLOSE_OF_BUSINESS, m -> draft.time(CLOSING));
        draft.take(NOON, m -> {
            LocalTime full = m.group(1).equals("NOON") ? LocalTime.NOON : LocalTime.MIDNIGHT;
            long more = m.group(3) == null ? 0 : minutes(m.group(3));
            draft.time(full.plusMinutes("MINUS".equals(m.group(2)) ? -more : more));
        });
        draft.take(HOURS, m -> at(m.group(1), number(m.group(2), 0), null, 0));
        draft.takeWhere(
                FOUR_DIGITS_ALONE,
                m -> !draft.dates().isEmpty() && draft.time().isEmpty(),
                m -> draft.time(fourDigits(m.group(1))));
        if (!halfIsSaid) {
            draft.take(DAYTIME_ALONE, m -> {
                draft.time().ifPresent(time -> draft.correct(inHalfOfDay(time, m.group(1))));
                draft.part(PartOfDay.valueOf(m.group(1)));
            });
        }
        draft.take(NOW, m -> {
            if (draft.isWithoutDay() && draft.time().isEmpty()) {
                moment(0);
            }
        });
    }

    private static LocalTime fourDigits(@Nullable String digits) {
        return LocalTime.of((int) number(digits) / 100, (int) number(digits) % 100);
    }

    // "las tres y media" is a time by itself; "dos y tres" are two numbers.
    private boolean isTime(MatchResult m) {
        boolean told = m.group().matches(".* (?:TOAT|AT|HOUR|LAS|MINUS)(?: .*)?") || m.group(4) != null;
        boolean spoken = language == Language.ES && m.group(3).matches("HALF|QUARTER|n[1-5]\\d");
        return told || spoken;
    }

    // "I am at a loss"
    private boolean isAnything(MatchResult m) {
        return language == Language.EN
                && m.group().endsWith("AT A")
                && draft.behind(m).startsWith(" _");
    }

    private static @Nullable String firstOf(MatchResult m) {
        for (int group = 1; group <= m.groupCount(); group++) {
            if (m.group(group) != null) {
                return m.group(group);
            }
        }
        return null;
    }

    private void at(@Nullable String written, long minute, @Nullable String half, long more) {
        long hour = number(written);
        if (draft.time().isPresent() || hour > 24 || minute > 59) {
            return;
        }
        halfIsSaid = half != null;
        LocalTime read = clock(written, (int) minute, half);
        boolean exact = written != null && written.length() > 1;
        if (half == null && !exact && hour >= 1 && hour <= 6 && !draft.rest().contains(" MORNING ")) {
            // People meet by day: "at 3" is three in the afternoon, "03:00" is not.
            read = read.plusHours(12);
        }
        draft.time(read.plusMinutes(more));
    }

    private static LocalTime clock(@Nullable String written, int minute, @Nullable String half) {
        LocalTime read = LocalTime.of((int) number(written) % 24, minute);
        return half == null ? read : inHalfOfDay(read, half);
    }

    private static LocalTime inHalfOfDay(LocalTime read, String half) {
        boolean midnight = half.equals("EVENING") && read.getHour() == 12;
        if (!midnight && !half.equals("AM") && !half.equals("MORNING")) {
            return read.getHour() < 12 ? read.plusHours(12) : read;
        }
        // "The inspectors come this morning, can we meet at 16:30" is no half past four at night.
        boolean twice = half.equals("AM") && read.getHour() <= 18;
        return read.getHour() == 12 || (read.getHour() > 12 && twice) ? read.minusHours(12) : read;
    }

    private static long minutes(String written) {
        return switch (written) {
            case "HALF" -> 30;
            case "QUARTER" -> 15;
            default -> number(written.substring(1));
        };
    }
}
