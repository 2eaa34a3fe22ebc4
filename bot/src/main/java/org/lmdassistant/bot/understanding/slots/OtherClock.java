package org.lmdassistant.bot.understanding.slots;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.dates.Period;
import org.lmdassistant.bot.understanding.dates.When;

/** An hour by the clock of another place, "10 o'clock Brussels time": told by the speaker's own from then on. */
public final class OtherClock {

    private static final Pattern CALLED = Pattern.compile(
            "(?<!\\p{L})(?:(?:heure|hora)\\s+(?:de\\s+|d['’]|du\\s+|en\\s+)?(?<behind>\\p{L}[\\p{L}\\p{M}-]+(?:\\s\\p{L}[\\p{L}\\p{M}-]+){0,2})"
                    + "|(?<before>(?:\\p{L}[\\p{L}\\p{M}-]+\\s){1,3})time(?!\\p{L})"
                    + "|(?<=\\d|h|[ap]m)\\s?(?-i:(?<short>UTC|GMT|CET|CEST|EAT|WAT|CAT|IST|JST))(?!\\p{L}))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What people write of zones; what means several is not among them. */
    private static final Map<String, String> SHORT = Map.of(
            "utc", "UTC",
            "gmt", "UTC",
            "cet", "Europe/Brussels",
            "cest", "Europe/Brussels",
            "eat", "Africa/Nairobi",
            "wat", "Africa/Lagos",
            "cat", "Africa/Maputo",
            "ist", "Asia/Kolkata",
            "jst", "Asia/Tokyo");

    private static final int LONGEST = 500;

    private OtherClock() {}

    /** The same slots, by the speaker's clock. */
    public static Slots told(String text, Slots named, ZonedDateTime now) {
        Optional<LocalTime> time = named.get(Slot.TIME).flatMap(When::hour);
        Optional<ZoneId> zone = time.isEmpty() ? Optional.empty() : zone(text);
        if (zone.filter(other -> !other.equals(now.getZone())).isEmpty()) {
            return named;
        }
        Optional<LocalDate> day = named.get(Slot.DATE).flatMap(Period::of).flatMap(Period::day);
        ZonedDateTime own = day.orElse(now.toLocalDate())
                .atTime(time.orElseThrow())
                .atZone(zone.get())
                .withZoneSameInstant(now.getZone());
        Slots slots = named.with(Slot.TIME, own.toLocalTime().toString());
        return day.isPresent() ? slots.with(Slot.DATE, own.toLocalDate().toString()) : slots;
    }

    /** The zone by whose clock a text tells an hour, where it says so. */
    static Optional<ZoneId> zone(String text) {
        Matcher called = CALLED.matcher(text.substring(0, Math.min(LONGEST, text.length())));
        while (called.find()) {
            String brief = called.group("short");
            Optional<ZoneId> zone = brief != null
                    ? id(SHORT.getOrDefault(brief.toLowerCase(Locale.ROOT), ""))
                    : called.group("behind") != null
                            ? place(Plain.words(called.group("behind")), true)
                            : place(Plain.words(called.group("before")), false);
            if (zone.isPresent()) {
                return zone;
            }
        }
        return Optional.empty();
    }

    /** Of the longest of these words that are a place with one zone, from the first on or up to the last. */
    private static Optional<ZoneId> place(List<String> words, boolean fromFirst) {
        for (int length = words.size(); length > 0; length--) {
            List<String> some =
                    fromFirst ? words.subList(0, length) : words.subList(words.size() - length, words.size());
            Set<String> zones = ZoneNames.called(String.join(" ", some));
            if (zones.size() == 1) {
                return id(zones.iterator().next());
            }
        }
        return Optional.empty();
    }

    private static Optional<ZoneId> id(String zone) {
        try {
            return Optional.of(ZoneId.of(zone));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
