package org.lmdassistant.bot.understanding.slots;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lmdassistant.bot.understanding.LinesFile;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.words.Language;

/** Cities by their names in three languages: those of {@code names/places.txt}, and those that give time zones a name. */
public final class Places {

    /** "La réunion" is nearly always one. */
    private static final String A_MEETING = "Indian/Reunion";

    private final Names names = new Names();

    public Places() {
        LinesFile.read("/names/places.txt").forEach(line -> {
            String[] city = line.split(",");
            for (String name : city) {
                names.add(name, city[0].strip());
            }
        });
        for (Language language : Language.values()) {
            TimeZoneNames zones = TimeZoneNames.getInstance(language.locale());
            for (String zone : TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
                Optional.ofNullable(zones.getExemplarLocationName(zone))
                        .filter(city -> !zone.equals(A_MEETING))
                        .ifPresent(city -> names.add(city, zone));
            }
        }
    }

    /** The longest name of a city that begins with this word. */
    Optional<Names.Found> at(List<String> words, int from) {
        return names.at(words, from);
    }

    /** Whether a text speaks of a place, in whichever language either is written: "Lisbonne" is in "Lisbon, Portugal". */
    public boolean isIn(String place, String text) {
        Set<String> meant = in(place);
        meant.retainAll(in(text));
        return !meant.isEmpty();
    }

    private Set<String> in(String text) {
        List<String> words = Plain.words(text);
        Set<String> found = new HashSet<>();
        for (int at = 0; at < words.size(); ) {
            Optional<Names.Found> name = names.at(words, at);
            name.ifPresent(city -> found.add(city.meaning()));
            at = name.map(Names.Found::to).orElse(at + 1);
        }
        return found;
    }
}
