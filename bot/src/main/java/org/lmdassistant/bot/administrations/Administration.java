package org.lmdassistant.bot.administrations;

import com.ibm.icu.util.ULocale;
import java.util.Map;
import org.lmdassistant.bot.words.Language;

/**
 * A Member's Customs administration. Always "administration", never "country".
 *
 * @param code ISO 3166 alpha-2, or {@code EU} and {@code XK}, which ISO reserves
 * @param region the organization's region: AMS, AP, ESA, EUR, MENA or WCA
 * @param greeting the language to greet in before the person chose one
 * @param listingNames as in the list of Members; empty where Unicode's name serves
 */
public record Administration(String code, String region, Language greeting, Map<Language, String> listingNames) {

    /** The name in a language: the listing name, else Unicode's name for the code. */
    public String name(Language language) {
        String listed = listingNames.getOrDefault(language, "");
        return listed.isEmpty()
                ? ULocale.getDisplayCountry("und-" + code, language.locale().toString())
                : listed;
    }
}
