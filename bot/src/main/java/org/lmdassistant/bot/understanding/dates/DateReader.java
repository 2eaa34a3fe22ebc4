package org.lmdassistant.bot.understanding.dates;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.lmdassistant.bot.words.Language;

/**
 * Reads days, times and lengths of time by a grammar of what people write to an assistant: in microseconds, and without
 * anything that a hostile text could make slow.
 */
public final class DateReader {

    /** Of a longer text only this much is read. */
    private static final int LONGEST = 500;

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
        String start = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return checked(new Grammar(language, now).read(words.of(start)), now);
    }

    private static When checked(When read, ZonedDateTime now) {
        Optional<LocalDateTime> moment = read.date().flatMap(date -> read.time().map(time -> date.atTime(time)));
        boolean skipped = moment.isPresent()
                && now.getZone().getRules().getValidOffsets(moment.get()).isEmpty();
        return skipped ? read.with(When.Problem.NO_SUCH_HOUR) : read;
    }
}
