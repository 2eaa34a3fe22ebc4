package org.lmdassistant.bot.imports;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.bot.words.Language;

/** One line of a file, read as a stranger's letter. */
record Row(CSVRecord record) {

    /** What is wrong with a line, in words for whoever wrote the file. */
    static final class Unfit extends RuntimeException {
        Unfit(String why) {
            super(why);
        }
    }

    String text(String column, int longest) {
        String text = optional(column, longest);
        if (text == null) {
            throw new Unfit(column + " is missing");
        }
        return text;
    }

    @Nullable String optional(String column, int longest) {
        String text = record.get(column).strip();
        if (text.length() > longest) {
            throw new Unfit(column + " is longer than " + longest + " characters");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new Unfit(column + " holds control characters");
        }
        return text.isEmpty() ? null : text;
    }

    int number(String column, int least, int most) {
        String text = text(column, 9);
        if (text.matches("\\d{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        throw new Unfit(column + " is not a whole number from " + least + " to " + most);
    }

    LocalDate date(String column) {
        try {
            return LocalDate.parse(text(column, 10));
        } catch (DateTimeException e) {
            throw new Unfit(column + " is not a date like 2027-03-01");
        }
    }

    ZoneId zone(String column) {
        try {
            return ZoneId.of(text(column, 60));
        } catch (DateTimeException e) {
            throw new Unfit(column + " is not a time zone like Africa/Dakar");
        }
    }

    String language(String column) {
        return Language.of(text(column, 10))
                .map(Language::code)
                .orElseThrow(() -> new Unfit(column + " is none of en, fr, es"));
    }

    <E extends Enum<E>> E one(String column, Class<E> of) {
        String text = text(column, 30).toUpperCase(Locale.ROOT);
        return Arrays.stream(of.getEnumConstants())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new Unfit(column + " is none of "
                        + Arrays.stream(of.getEnumConstants())
                                .map(each -> each.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }

    String address(String column) {
        String text = text(column, 500);
        try {
            URI url = URI.create(text);
            if ("https".equals(url.getScheme()) && url.getHost() != null && url.getUserInfo() == null) {
                return text;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new Unfit(column + " is not an address that begins with https://");
    }
}
