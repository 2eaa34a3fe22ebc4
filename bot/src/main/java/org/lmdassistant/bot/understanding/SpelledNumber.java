package org.lmdassistant.bot.understanding;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.text.ParseException;
import java.util.Locale;
import java.util.Optional;
import org.lmdassistant.bot.words.Language;

/** Reads a number that is written in words, as ICU spells it: "eighteen", "vingt et un". */
public final class SpelledNumber {

    private SpelledNumber() {}

    /** The number that the whole text spells; empty where it spells none. */
    public static Optional<Integer> read(String text, Language language) {
        try {
            RuleBasedNumberFormat format = new RuleBasedNumberFormat(language.locale(), RuleBasedNumberFormat.SPELLOUT);
            double number = format.parse(text.toLowerCase(Locale.ROOT)).doubleValue();
            String again = format.format(number);
            return Plain.words(again).equals(Plain.words(text)) && number == Math.rint(number)
                    ? Optional.of((int) number)
                    : Optional.empty();
        } catch (ParseException e) {
            return Optional.empty();
        }
    }
}
