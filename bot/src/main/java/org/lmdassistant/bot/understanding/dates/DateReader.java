package org.lmdassistant.bot.understanding.dates;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lmdassistant.bot.words.Language;

/**
 * Reads days, times and lengths of time. A small grammar reads what people write to an assistant, in microseconds; what
 * it leaves is given to Microsoft's Recognizers-Text, which knows more and takes tens of milliseconds.
 */
public final class DateReader {

    private static final int LONGEST = 500;

    /** Signs that speak of time; where the grammar left none of them, there is nothing more to find. */
    private static final Pattern REST = Pattern.compile(
            " (?:[WM]\\d+|D[+-]\\d|NOON|MIDNIGHT|TONIGHT|NOW|OCLOCK|HOUR|MINUTE|PM|FORTNIGHT|DAY|WEEK|MONTH|YEAR|HALF)(?= )");

    /** Feasts, and days that are counted from another day: the grammar does not try. */
    private static final Pattern INTRICATE =
            Pattern.compile(" (?:FEAST|(?:DAY|WEEK|MONTH|YEAR) (?:AFTER|BEFORE) (?!D)|(?:DAY|WEEK) OF (?:M|THE M))");

    private final Map<Language, Signs> signs = new EnumMap<>(Language.class);

    public DateReader() {
        for (Language language : Language.values()) {
            signs.put(language, new Signs(language));
        }
    }

    /** What the sentence says about time, seen from now. Never fails, however odd the text. */
    public When read(String text, Language language, ZonedDateTime now) {
        if (text.length() > LONGEST) {
            return When.NOTHING;
        }
        Signs words = signs.get(language);
        if (words == null) {
            return When.NOTHING;
        }
        String sentence = words.of(text);
        Grammar grammar = new Grammar(sentence, language, now);
        When read = grammar.read();
        if (INTRICATE.matcher(sentence).find()) {
            When recognized = Recognized.read(text, language, now.toLocalDateTime());
            return checked(recognized.isNothing() ? read : joined(recognized, read), now.getZone());
        }
        if (REST.matcher(grammar.rest()).find()) {
            return checked(joined(read, Recognized.read(text, language, now.toLocalDateTime())), now.getZone());
        }
        return checked(read, now.getZone());
    }

    /** Loads what reading needs, so that the first person does not wait for it. */
    public void warmUp(ZonedDateTime now) {
        for (Language language : Language.values()) {
            Recognized.read("12/11/2027 10:00", language, now.toLocalDateTime());
        }
    }

    // What the grammar read stands; the other only adds what is missing.
    private static When joined(When read, When more) {
        return new When(
                read.dates().isEmpty() && read.problem().isEmpty() ? more.dates() : read.dates(),
                read.month(),
                read.time().or(more::time),
                read.duration().or(more::duration),
                read.problem());
    }

    private static When checked(When read, ZoneId zone) {
        Optional<LocalDateTime> moment = read.date().flatMap(date -> read.time().map(time -> date.atTime(time)));
        boolean skipped = moment.isPresent()
                && zone.getRules().getValidOffsets(moment.get()).isEmpty();
        return skipped
                ? new When(
                        read.dates(),
                        read.month(),
                        read.time(),
                        read.duration(),
                        Optional.of(When.Problem.NO_SUCH_HOUR))
                : read;
    }
}
