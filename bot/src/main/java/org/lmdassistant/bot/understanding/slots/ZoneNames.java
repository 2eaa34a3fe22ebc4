package org.lmdassistant.bot.understanding.slots;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.words.Language;

/** What people call time zones: by their city and by their country, in all three languages ("Bruxelles", "Senegal"). */
public final class ZoneNames {

    private static final Map<String, Set<String>> ZONES = read();

    private ZoneNames() {}

    /** The zones of a city or country with just this name, in plain words; none where it is not known. */
    public static Set<String> called(String plain) {
        return ZONES.getOrDefault(plain, Set.of());
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> zones = new HashMap<>();
        List<ULocale> locales =
                Stream.of(Language.values()).map(Language::locale).toList();
        for (ULocale locale : locales) {
            TimeZoneNames names = TimeZoneNames.getInstance(locale);
            TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null)
                    .forEach(zone -> add(zones, names.getExemplarLocationName(zone), zone));
            for (String country : Locale.getISOCountries()) {
                TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, country, null)
                        .forEach(zone -> add(zones, ULocale.getDisplayCountry("und-" + country, locale), zone));
            }
        }
        return zones;
    }

    private static void add(Map<String, Set<String>> zones, String name, String zone) {
        if (name != null) {
            zones.computeIfAbsent(String.join(" ", Plain.words(name)), each -> new TreeSet<>())
                    .add(zone);
        }
    }
}
