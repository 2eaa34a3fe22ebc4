package org.lmdassistant.bot.understanding.dates;

import static org.lmdassistant.bot.understanding.dates.Draft.either;
import static org.lmdassistant.bot.understanding.dates.Draft.number;
import static org.lmdassistant.bot.understanding.dates.Draft.rule;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.bot.words.Language;

/** How long something lasts: "an hour and a half", "45 minutes", "three days". */
final class LengthRules {

    private static final Pattern AND_A_PART = rule(
            "(?:FOR )?(?:n(\\d{1,2}) (?:AND )?|A AND )(?:A )?(?:HALF HOUR|HALFHOUR)"
                    + "|(?:FOR )?(?:(?:n(\\d{1,2})|A) )?HOUR AND (?:A )?(HALF|QUARTER)(?! (?:OF )?(?:THE )?(?:MORNING|AFTERNOON|EVENING))");
    private static final Pattern HALF_HOUR =
            rule("(?:FOR )?(?:A )?(?:HALFHOUR|HALF (?:A |AN )?HOUR|(QUARTERHOUR)|(QUARTER) OF (?:A )?HOUR)");
    private static final Pattern HALF_DAY = rule("(?:FOR )?(?:A )?(?:HALFDAY|HALF (?:A )?DAY)");
    private static final Pattern THREE_QUARTERS = rule("(?:FOR )?n3 QUARTER (?:OF )?(?:A )?HOUR");
    // "09:15, one hour" is none.
    private static final Pattern DECIMAL_HOURS =
            rule("(?:FOR )?n(\\d{1,2}) (?:\\. n(\\d{1,2})|, n(0|5|00|25|50|75)) HOUR");
    /** "A session of 1:30 h". */
    private static final Pattern HOURS_BY_A_COLON = rule("(?:FOR|OF) n([1-3]) : n([0-5]\\d) HOUR");

    private static final Pattern HOURS =
            rule("(FOR )?(?:n(\\d{1,3})|(A)) (?:- )?HOUR(?: (?:AND )?n(\\d{1,2})(?! M\\d| HOUR)(?: MINUTE)?)?");
    private static final Pattern MINUTES = rule("(?:FOR )?n(\\d{1,3}) (?:- )?MINUTE(?: (?:AND )?n(\\d{1,2}) SECOND)?");
    private static final Pattern SECONDS = rule("(?:FOR )?(?:n(\\d{1,4})|A)(?: [.,] n(\\d{1,3}))? SECOND");
    private static final Pattern LONGER = rule(
            "(FOR )?(?:(?:n(\\d{1,4})(?: [.,] n(\\d{1,2}))?|A|THE)(?: AND (?:A )?(HALF|QUARTER))?|ALL) (DAY|WEEK|WEEKEND|FORTNIGHT|MONTH|YEAR)(?: AND (?:A )?(HALF|QUARTER))?"
                    + "(?! (?:AGO|AFTER|BEFORE|FROMNOW|LATER|SOONER|NEXT|LAST))");
    private static final Pattern LATER = rule(
            "(?:(?:n(\\d{1,4})|A) (WEEK|DAY|HOUR|MINUTE)|(?:A )?(?:HALFHOUR|HALF (?:A )?HOUR)) (?:LATER|AFTER(?= *$)|(SOONER|BEFORE(?= *$)))");

    private final Draft draft;
    private final Language language;

    LengthRules(Draft draft, Language language) {
        this.draft = draft;
        this.language = language;
    }

    void hoursAndMinutes() {
        // "Half an hour later" moves something; it is neither a length nor a time.
        draft.take(LATER, m -> draft.later(m.group(3) == null ? by(m) : by(m).negated()));
        draft.takeWhere(AND_A_PART, this::isSpokenLength, m -> {
            String hours = either(m, 1, 2);
            draft.lasts(number(hours) * 60 + ("QUARTER".equals(m.group(3)) ? 15 : 30));
        });
        draft.take(HALF_DAY, m -> draft.lasts(Duration.ofHours(12)));
        draft.take(THREE_QUARTERS, m -> draft.lasts(45));
        draft.takeWhere(
                HALF_HOUR, m -> !draft.before(m).endsWith(" AND"), m -> draft.lasts(either(m, 1, 2) != null ? 15 : 30));
        draft.take(DECIMAL_HOURS, m -> draft.lasts(Math.round(60 * decimal(m.group(1), either(m, 2, 3)))));
        draft.take(HOURS_BY_A_COLON, m -> draft.lasts(number(m.group(1)) * 60 + number(m.group(2))));
        draft.takeWhere(HOURS, this::isLength, m -> draft.lasts(number(m.group(2)) * 60 + number(m.group(4), 0)));
        draft.takeWhere(
                MINUTES,
                this::isAlone,
                m -> draft.lasts(Duration.ofMinutes(number(m.group(1))).plusSeconds(number(m.group(2), 0))));
        draft.take(SECONDS, m -> draft.lasts(Duration.ofMillis(Math.round(1000 * decimal(m.group(1), m.group(2))))));
    }

    /** Lengths of days and more, once the days that are counted from now are read. */
    void longer() {
        draft.takeWhere(LONGER, this::isLonger, m -> {
            double count = decimal(m.group(2), m.group(3)) + part(either(m, 4, 6));
            int days =
                    switch (m.group(5)) {
                        case "WEEKEND" -> 2;
                        case "WEEK" -> 7;
                        case "FORTNIGHT" -> 14;
                        case "MONTH" -> 30;
                        case "YEAR" -> 365;
                        default -> 1;
                    };
            draft.lasts(Math.round(count * days * 24 * 60));
        });
    }

    // "A day" says little by itself, and "two weeks of leave" are no length of ours; "a year and a quarter" is one.
    private boolean isLonger(MatchResult m) {
        boolean told =
                (m.group(1) != null || m.group(2) != null) && !draft.behind(m).startsWith(" OF ");
        return told || either(m, 4, 6) != null;
    }

    private static Duration by(MatchResult m) {
        if (m.group(2) == null) {
            return Duration.ofMinutes(30);
        }
        return ChronoUnit.valueOf(m.group(2) + "S").getDuration().multipliedBy(number(m.group(1)));
    }

    private static double part(@Nullable String written) {
        return written == null ? 0 : written.equals("HALF") ? 0.5 : 0.25;
    }

    private static double decimal(@Nullable String whole, @Nullable String part) {
        return part == null ? number(whole) : Double.parseDouble(number(whole) + "." + part);
    }

    // "sept heures et demie" is a time in French, "une heure et demie" a length.
    private boolean isSpokenLength(MatchResult m) {
        boolean told = draft.before(m).matches(".* (?:AT|TOAT|LAS)");
        String hours = either(m, 1, 2);
        return !told && !minutesOfAClock(m) && !(language == Language.FR && hours != null && number(hours) >= 7);
    }

    // "17:15, half an hour" lasts no fifteen hours, nor "9:30 h" thirty.
    private boolean minutesOfAClock(MatchResult m) {
        return draft.before(m).matches(".* n\\d{1,2} :");
    }

    private boolean isAlone(MatchResult m) {
        return !draft.before(m).matches(".* HOUR(?: (?:AND|MINUS))?")
                && !draft.behind(m).matches(" (?:PAST|TO|AFTER) .*");
    }

    // "16 heures" is a time in French, "2 heures" and "1h30" are lengths; "pour" and "à" decide it.
    private boolean isLength(MatchResult m) {
        if (m.group(1) != null) {
            return true;
        }
        String before = draft.before(m);
        // "At 10:00: 2 hours" lasts two hours all the same.
        boolean twoDigits = m.group(2) != null && m.group(2).length() == 2;
        if ((minutesOfAClock(m) && twoDigits) || before.matches(".* (?:AT|TOAT|THE|LAS)")) {
            return false;
        }
        boolean early = number(m.group(2)) < 7;
        boolean minutes = m.group(4) != null;
        // "10h30" is a time wherever one writes so, "10 hours 30 minutes" never.
        boolean written = !early && minutes && !m.group().endsWith(" MINUTE");
        // "De 2h30"; and nobody writes "1h30" of half past one in the afternoon.
        boolean unlikely = number(m.group(2)) == 1 || before.endsWith(" OF");
        boolean clock = written || (language == Language.FR && !(early && (!minutes || unlikely)));
        return !clock
                && !draft.behind(m)
                        .matches(
                                " (?:OF |THE )*(?:AM|PM|MORNING|AFTERNOON|EVENING|NOON|LATER|SOONER).*|.* AND HALF.*|.* MINUS.*");
    }
}
