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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.dates.Period;
import org.lmdassistant.bot.understanding.dates.When;

/** An hour by the clock of another place, "10 o'clock Brussels time": told by the speaker's own from then on. */
public final class OtherClock {

    private static final Pattern CALLED = Pattern.compile(
            "(?:(?<!\\p{L})(?:heure|hora)\\s+(?:de\\s+|d['’]|du\\s+|en\\s+)?(\\p{L}[\\p{L}\\p{M}-]+(?:\\s\\p{L}[\\p{L}\\p{M}-]+){0,2})"
                    // "At 10 in Brussels"
                    + "|(?<=\\dh|\\dh\\d\\d|\\d:\\d\\d|\\d\\s?[ap]m|(?:at|à|las?)\\s\\d{1,2})\\s+(?:à|in|en)\\s+(\\p{L}[\\p{L}\\p{M}-]+(?:\\s\\p{L}[\\p{L}\\p{M}-]+){0,2})"
                    + "|(?<!\\p{L})((?:\\p{L}[\\p{L}\\p{M}-]+\\s){1,3})time(?!\\p{L})"
                    + "|(?<=\\d|h|[ap]m)\\s?(?-i:(UTC|GMT|CET|CEST|EAT|WAT|CAT|IST|JST))(?!\\p{L}))",
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

    /** Whose hour it is, in plain words: "l'heure belge". */
    private static final Map<String, String> OF_A_COUNTRY = Map.of(
            "belge",
            "Europe/Brussels",
            "belgian",
            "Europe/Brussels",
            "belga",
            "Europe/Brussels",
            "francaise",
            "Europe/Paris",
            "french",
            "Europe/Paris",
            "francesa",
            "Europe/Paris");

    private static final int LONGEST = 500;

    private static final int BEHIND = 1;
    private static final int IN = 2;
    private static final int BEFORE = 3;
    private static final int SHORT_GROUP = 4;

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
        return calls(text).map(OtherClock::zone).flatMap(Optional::stream).findFirst();
    }

    /** A text with blanks in the place of the words that say by whose clock: "10h30 heure de Bruxelles" is no half-hour. */
    static String without(String text) {
        StringBuilder blanked = new StringBuilder(text);
        calls(text).filter(call -> zone(call).isPresent()).forEach(call -> {
            for (int at = call.start(); at < call.end(); at++) {
                blanked.setCharAt(at, ' ');
            }
        });
        return blanked.toString();
    }

    private static Stream<MatchResult> calls(String text) {
        return CALLED.matcher(text.substring(0, Math.min(LONGEST, text.length())))
                .results();
    }

    private static Optional<ZoneId> zone(MatchResult call) {
        String brief = call.group(SHORT_GROUP);
        if (brief != null) {
            return id(SHORT.getOrDefault(brief.toLowerCase(Locale.ROOT), ""));
        }
        String behind = call.group(BEHIND) != null ? call.group(BEHIND) : call.group(IN);
        return behind != null ? place(Plain.words(behind), true) : place(Plain.words(call.group(BEFORE)), false);
    }

    /** Of the longest of these words that are a place with one zone, from the first on or up to the last. */
    private static Optional<ZoneId> place(List<String> words, boolean fromFirst) {
        for (int length = words.size(); length > 0; length--) {
            List<String> some =
                    fromFirst ? words.subList(0, length) : words.subList(words.size() - length, words.size());
            String name = String.join(" ", some);
            if (OF_A_COUNTRY.containsKey(name)) {
                return id(OF_A_COUNTRY.get(name));
            }
            Set<String> zones = ZoneNames.called(name);
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
