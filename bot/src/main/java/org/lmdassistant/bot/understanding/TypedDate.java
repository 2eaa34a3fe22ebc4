package org.lmdassistant.bot.understanding;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmdassistant.bot.words.Language;

/** A date written out: 2027-03-01, 1/3/2027 (day first, as in all three languages), or 1 March 2027. */
public final class TypedDate {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.\\s-](\\d{1,2})[/.\\s-](\\d{4})");

    private TypedDate() {}

    /** The date, or empty where the text is none or the day does not exist. */
    public static Optional<LocalDate> read(String text, Language language) {
        String typed = text.strip();
        Matcher iso = ISO.matcher(typed);
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(typed);
        if (dayFirst.matches()) {
            return date(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        return writtenOut(typed, language);
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> writtenOut(String typed, Language language) {
        for (String pattern : List.of("d MMMM y", "d MMM y", "d 'de' MMMM 'de' y", "MMMM d, y")) {
            DateFormat format = new SimpleDateFormat(pattern, language.locale());
            format.setTimeZone(TimeZone.getTimeZone("UTC"));
            format.setLenient(false);
            ParsePosition position = new ParsePosition(0);
            Date read = format.parse(typed, position);
            if (read != null && position.getIndex() == typed.length()) {
                return Optional.of(read.toInstant().atOffset(ZoneOffset.UTC).toLocalDate());
            }
        }
        return Optional.empty();
    }
}
