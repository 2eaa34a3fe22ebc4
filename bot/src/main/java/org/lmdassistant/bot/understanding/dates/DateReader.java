package org.lmdassistant.bot.understanding.dates;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lmdassistant.bot.words.Language;

/**
 * Reads days, times and lengths of time by a grammar of what people write to an assistant: in microseconds, and without
 * anything that a hostile text could make slow.
 */
public final class DateReader {

    /** Of a longer text only this much is read. */
    private static final int LONGEST = 500;

    /** "Tuesdays", "les lundis", "las mañanas": what is meant every week. */
    private static final Pattern EVERY = Pattern.compile(
            "(?<=day|morning|afternoon|evening|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|matin|soir|midi"
                    + "|s[áa]bado|domingo|ma[ñn]ana|tarde|noche)s(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern LENGTH = Draft.rule("(?:n(\\d{1,3})|A) (DAY|WEEK|FORTNIGHT|MONTH)");

    /** "Tuesdays until Christmas" is no Christmas Tuesday. */
    private static final Pattern UNTIL = Pattern.compile(
            "(?<!\\p{L})(?:until|till?|jusqu['’](?:au|à)|hasta)(?!\\p{L}).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private static final Pattern CALENDAR_DAY =
            Draft.rule("n\\d{1,2} (?:TH |ORD )?(?:OF |THE |- )*M\\d+|M\\d+ (?:THE )?n\\d{1,2}(?! (?::|HOUR))"
                    + "|n\\d{1,2} / n\\d{1,2}|n\\d{4} - n\\d{1,2} - n\\d{1,2}|(?<!W\\d )D[+-]\\d"
                    + "|(?:NEXT|THIS|COMING) W\\d|W\\d (?:NEXT|COMING)|W\\d (?:THE )?n\\d{1,2} (?:(?:TH|ORD)|(?:OF|AFTER) n\\d)"
                    + "|W\\d (?:THE )?n(?:1[3-9]|2\\d|3[01])(?! (?:TO|TILL|TOAT|-|:|HOUR|AND) )|" + Feast.SIGN);

    private static final String MONDAY_TO_FRIDAY = "W1 TO W5";
    private static final Pattern WEEKDAYS = Pattern.compile(
            "(?<!\\p{L})(?:weekdays?|working days?|jours? ouvrables?|jours? de semaine|d[ií]as? (?:laborables?|h[áa]bil(?:es)?)|entre semana|every day|each day|daily|tous les jours|chaque jour|todos los d[ií]as|cada d[ií]a)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** One for all, since it keeps nothing of what it reads and its words are read from files. */
    public static final DateReader COMMON = new DateReader();

    private final Map<Language, Signs> signs = new EnumMap<>(Language.class);

    public DateReader() {
        for (Language language : Language.values()) {
            signs.put(language, new Signs(language));
        }
    }

    /** What the sentence says about time, seen from now. Never fails, however odd the text. */
    public When read(String text, Language language, ZonedDateTime now) {
        Signs words = signs.get(language);
        if (words == null) {
            return When.NOTHING;
        }
        return checked(new Grammar(language, now).read(words.of(start(text))), now);
    }

    /** The days from a first to a last one that the sentence names. Never fails. */
    public Optional<DaySpan> span(String text, Language language, ZonedDateTime now) {
        return Optional.ofNullable(signs.get(language))
                .flatMap(words -> new DaySpans(language, now).in(words.of(start(text))));
    }

    /** The week that the sentence names as a whole: what is left of "this week", "next week". Never fails. */
    public Optional<DaySpan> wholeWeek(String text, Language language, ZonedDateTime now) {
        return Optional.ofNullable(signs.get(language))
                .flatMap(words -> new DaySpans(language, now).week(words.of(start(text))));
    }

    /** The hours of a usual week that the sentence names, by day; a day that is named without hours has none. Never fails. */
    public Map<DayOfWeek, List<HourSpan>> week(String text, Language language) {
        Signs words = signs.get(language);
        if (words == null) {
            return Map.of();
        }
        String singular = EVERY.matcher(start(text)).replaceAll("");
        return WeekHours.in(
                Stream.of(WEEKDAYS.split(singular, -1)).map(words::of).collect(Collectors.joining(MONDAY_TO_FRIDAY)));
    }

    /** Whether the sentence names a day of the calendar, which comes once, beside one until which something lasts. Never fails. */
    public boolean namesCalendarDay(String text, Language language) {
        return Optional.ofNullable(signs.get(language))
                .filter(words -> CALENDAR_DAY
                        .matcher(words.of(UNTIL.matcher(start(text)).replaceFirst("")))
                        .find())
                .isPresent();
    }

    /**
     * The hours of one day that the sentence names: from one to another, until one or from one on with midnight as the
     * other end, or those of a part of the day. Never fails.
     */
    public List<HourSpan> hours(String text, Language language) {
        return Optional.ofNullable(signs.get(language))
                .map(words -> WeekHours.ofDay(words.of(start(text))))
                .orElse(List.of());
    }

    /** "Only until 3 pm", "from 10 on": the hours that are left, with midnight as the other end. Never fails. */
    public Optional<HourSpan> openEnded(String text, Language language) {
        return Optional.ofNullable(signs.get(language)).flatMap(words -> WeekHours.openEnded(words.of(start(text))));
    }

    /** How many days, weeks or months the sentence names, "by a week". Never fails. */
    public Optional<Period> length(String text, Language language) {
        return Optional.ofNullable(signs.get(language))
                .map(words -> LENGTH.matcher(words.of(start(text))))
                .filter(Matcher::find)
                .map(found -> period(found.group(1) == null ? 1 : Integer.parseInt(found.group(1)), found.group(2)));
    }

    private static Period period(int some, String unit) {
        return switch (unit) {
            case "WEEK" -> Period.ofWeeks(some);
            case "FORTNIGHT" -> Period.ofWeeks(2 * some);
            case "MONTH" -> Period.ofMonths(some);
            default -> Period.ofDays(some);
        };
    }

    private static String start(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static When checked(When read, ZonedDateTime now) {
        Optional<LocalDateTime> moment = read.date().flatMap(date -> read.time().map(time -> date.atTime(time)));
        boolean skipped = moment.isPresent()
                && now.getZone().getRules().getValidOffsets(moment.get()).isEmpty();
        return skipped ? read.with(When.Problem.NO_SUCH_HOUR) : read;
    }
}
