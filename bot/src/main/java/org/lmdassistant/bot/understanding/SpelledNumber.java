package org.lmdassistant.bot.understanding;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.text.ParseException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lmdassistant.bot.words.Language;

/** Reads a number that is written in words, as ICU spells it: "eighteen", "vingt et un". */
public final class SpelledNumber {

    private static final int SMALL = 100;

    /** Small numbers by their plain words: making a format takes half a millisecond, and a sentence has many words. */
    private static final Map<Language, Map<String, Integer>> SPELLED = new EnumMap<>(Language.class);

    /** "Une douzaine d'années": about so many. */
    private static final Map<Language, Map<String, Integer>> ABOUT = Map.of(
            Language.EN, Map.of("dozen", 12, "a dozen", 12),
            Language.FR,
                    Map.of(
                            "dizaine",
                            10,
                            "douzaine",
                            12,
                            "quinzaine",
                            15,
                            "vingtaine",
                            20,
                            "trentaine",
                            30,
                            "cinquantaine",
                            50),
            Language.ES, Map.of("decena", 10, "docena", 12, "quincena", 15, "veintena", 20, "treintena", 30));

    static {
        for (Language language : Language.values()) {
            RuleBasedNumberFormat format = format(language);
            Map<String, Integer> spelled = new HashMap<>();
            for (int number = 0; number <= SMALL; number++) {
                spelled.put(String.join(" ", Plain.words(format.format(number))), number);
            }
            spelled.putAll(ABOUT.getOrDefault(language, Map.of()));
            SPELLED.put(language, spelled);
        }
    }

    private SpelledNumber() {}

    /** The number up to a hundred that plain words spell, with one blank between two of them. */
    public static Optional<Integer> small(String words, Language language) {
        return Optional.ofNullable(SPELLED.getOrDefault(language, Map.of()).get(words));
    }

    /** The number that the whole text spells; empty where it spells none. */
    public static Optional<Integer> read(String text, Language language) {
        try {
            RuleBasedNumberFormat format = format(language);
            double number = format.parse(text.toLowerCase(Locale.ROOT)).doubleValue();
            String again = format.format(number);
            return Plain.words(again).equals(Plain.words(text)) && number == Math.rint(number)
                    ? Optional.of((int) number)
                    : Optional.empty();
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    private static RuleBasedNumberFormat format(Language language) {
        return new RuleBasedNumberFormat(language.locale(), RuleBasedNumberFormat.SPELLOUT);
    }
}
