package org.lmdassistant.bot.words;

import com.ibm.icu.text.ListFormatter;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lmdassistant.bot.understanding.dates.Period;

/** The catalog bound to one reader: their language and their time zone. */
public record Words(Catalog catalog, Language language, ZoneId zone) {

    /**
     * The sentence behind a key.
     *
     * @param values the placeholders' names and values, alternating
     */
    public String say(String key, Object... values) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i + 1 < values.length; i += 2) {
            named.put((String) values[i], values[i + 1]);
        }
        return catalog.say(language, key, named);
    }

    /** The sentence behind a key, if the catalogs hold one. */
    public Optional<String> find(String key) {
        return catalog.all(language).containsKey(key) ? Optional.of(say(key)) : Optional.empty();
    }

    /** The word for a constant: {@code name("registration.state", PENDING)} is behind {@code registration.state.pending}. */
    public String name(String family, Enum<?> constant) {
        return say(family + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** "1 March 2027". */
    public String date(LocalDate date) {
        return DateWords.day(language, "dMMMMy", date);
    }

    /** "March 2027", "1 March 2027", or "1–7 March 2027". */
    public String period(Period period) {
        return period.isMonth()
                ? DateWords.day(language, "MMMMy", period.first())
                : period.day().map(this::date).orElseGet(() -> dates(period.first(), period.last()));
    }

    /** "1 March 2027", the day of an instant in the reader's own zone. */
    public String day(Instant instant) {
        return date(instant.atZone(zone).toLocalDate());
    }

    /** "1–11 March 2027", as short as the language allows. */
    public String dates(LocalDate first, LocalDate last) {
        return DateWords.days(language, "dMMMMy", first, last);
    }

    /** "On 1 March 2027", "from 1 to 11 March 2027", as it stands in the middle of a sentence. */
    public String during(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return say("dates.on", "date", date(first));
        }
        return say("dates.from-to", "first", DateWords.beginning(language, first, last), "last", date(last));
    }

    /** As it begins a sentence. */
    public String beginning(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** "Monday 1 March 2027, 15:30 (Europe/Brussels)" in the reader's own zone. */
    public String moment(Instant instant) {
        return DateWords.moment(language, "EEEEdMMMMyHHmm", instant, zone) + " (" + zone.getId() + ")";
    }

    /** "Monday 1 March". */
    public String weekday(LocalDate date) {
        return DateWords.day(language, "EEEEdMMMM", date);
    }

    /** "Monday". */
    public String dayOfWeek(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, language.locale().toLocale());
    }

    /** "15:30" in the reader's own zone; with the offset where the clock shows that time twice on the day. */
    public String time(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        String time = "%02d:%02d".formatted(local.getHour(), local.getMinute());
        boolean twice = zone.getRules().getValidOffsets(local.toLocalDateTime()).size() > 1;
        return twice ? time + " (UTC" + local.getOffset() + ")" : time;
    }

    /** The language's own name for a language of the programme, "French". */
    public String languageName(String code) {
        return Locale.forLanguageTag(code).getDisplayLanguage(language.locale().toLocale());
    }

    /** "a, b and c". */
    public String list(Collection<String> parts) {
        return ListFormatter.getInstance(language.locale()).format(parts);
    }

    /** The same catalog for another language. */
    public Words in(Language other) {
        return new Words(catalog, other, zone);
    }
}
