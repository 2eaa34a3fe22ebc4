package org.lmdassistant.bot.people;

import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lmdassistant.adapters.chat.Choice;
import org.lmdassistant.bot.conversation.Lookup;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.slots.ZoneNames;

/** Finds time zones by their city or country, "dakar", "Buenos Aires" or "Bruxelles". */
final class ZoneLookup implements Lookup {

    static final String SOURCE = "zones";

    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(zone -> zone.equals("UTC") || zone.contains("/"))
            .filter(zone -> !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
            .sorted()
            .toList();

    /** "Nairobi time", "heure de Dakar", "la hora de Lima" */
    private static final Pattern TIME_OF = Pattern.compile(
            "^(?:(?:the )?time (?:in|of) |(?:l )?heure (?:de |du |d )|(?:la )?hora (?:de |del )|(?:the )?time zone of )|(?: time| local time)$");

    private static String sought(String typed) {
        return TIME_OF.matcher(String.join(" ", Plain.words(typed))).replaceAll("");
    }

    @Override
    public List<Choice> find(Scene scene, String typed) {
        String sought = sought(typed);
        Set<String> called = ZoneNames.called(sought);
        return ZONES.stream()
                .filter(zone -> called.contains(zone) || plain(zone).contains(sought))
                .sorted(Comparator.comparing((String zone) -> !called.contains(zone))
                        .thenComparing(zone -> !city(zone).startsWith(sought)))
                .limit(20)
                .map(zone -> choice(scene, zone))
                .toList();
    }

    @Override
    public Optional<Choice> exactly(Scene scene, String text) {
        String sought = sought(text);
        List<String> meant = ZONES.stream()
                .filter(zone ->
                        zone.equalsIgnoreCase(text.strip()) || city(zone).equals(sought))
                .toList();
        Set<String> called = meant.isEmpty() ? ZoneNames.called(sought) : Set.copyOf(meant);
        return called.size() == 1 ? called.stream().findFirst().map(zone -> choice(scene, zone)) : Optional.empty();
    }

    private static Choice choice(Scene scene, String zone) {
        return new Choice(zone, label(scene, ZoneId.of(zone)));
    }

    /** How a time zone is shown: "America/Buenos Aires (UTC-03:00)". */
    static String label(Scene scene, ZoneId zone) {
        String offset = zone.getRules().getOffset(scene.now()).getDisplayName(TextStyle.FULL, Locale.ROOT);
        return zone.getId().replace('_', ' ') + " (" + (offset.equals("Z") ? "UTC" : "UTC" + offset) + ")";
    }

    private static String plain(String zone) {
        return String.join(" ", Plain.words(zone));
    }

    private static String city(String zone) {
        return plain(zone.substring(zone.lastIndexOf('/') + 1));
    }
}
