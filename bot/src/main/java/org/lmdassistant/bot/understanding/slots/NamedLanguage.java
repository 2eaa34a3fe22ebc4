package org.lmdassistant.bot.understanding.slots;

import java.util.List;
import java.util.Optional;
import org.lmdassistant.bot.words.Language;

/** Finds which of the assistant's languages somebody asks for. */
final class NamedLanguage {

    private static final int NEAR_BEFORE = 3;
    /** Where somebody tells how well they speak it. */
    private static final int FAR_BEFORE = 6;

    private final WordLists words;

    NamedLanguage(WordLists words) {
        this.words = words;
    }

    /** The code of the last that is named and wanted: "I do not speak English, French please". */
    Optional<String> in(Sentence sentence) {
        List<String> plain = sentence.plain();
        Optional<String> last = Optional.empty();
        Optional<String> wanted = Optional.empty();
        for (int at = 0; at < plain.size(); at++) {
            for (Language language : Language.values()) {
                if (words.is(language.code(), plain.get(at)) && !isOfCustoms(plain, at) && !isSpokenBadly(plain, at)) {
                    last = Optional.of(language.code());
                    if (at + 1 < plain.size() && words.is("wishes", plain.get(at + 1))) {
                        return last;
                    }
                    wanted = isUnwanted(sentence, at) ? wanted : last;
                }
            }
        }
        return wanted.isPresent() ? wanted : last;
    }

    /** "Not in English", "I do not feel at home in English"; "I do not speak it well, French please" wants French. */
    private boolean isUnwanted(Sentence sentence, int at) {
        List<String> plain = sentence.plain();
        boolean unwanted = false;
        boolean spoken = false;
        for (int word = at - 1; word >= Math.max(0, at - FAR_BEFORE) && goesOn(sentence, word); word--) {
            spoken |= words.is("speaks", plain.get(word));
            unwanted |= words.is("unwanted", plain.get(word)) && (spoken || at - word <= NEAR_BEFORE);
        }
        return unwanted;
    }

    // What is said of another language, or in another clause, is not said of this one.
    private boolean goesOn(Sentence sentence, int word) {
        return !words.isLanguage(sentence.plain().get(word))
                && !(sentence.after(word).strip().startsWith(",")
                        || sentence.after(word).strip().startsWith(";"));
    }

    /** "L'anglais moyen", "my French is not good", "mi español es muy malo". */
    private boolean isSpokenBadly(List<String> plain, int at) {
        boolean own = at > 0 && words.is("possessives", plain.get(at - 1));
        return isBad(plain, at + 1, 1)
                || isBad(plain, at + 1, 4)
                || (own && (isBad(plain, at + 1, 2) || isBad(plain, at + 1, 3)));
    }

    private boolean isBad(List<String> plain, int from, int length) {
        return from + length <= plain.size()
                && words.is("spoken badly", String.join(" ", plain.subList(from, from + length)));
    }

    /** "French customs", "la aduana española": an administration. */
    private boolean isOfCustoms(List<String> plain, int at) {
        return (at > 0 && words.is("customs", plain.get(at - 1)))
                || (at + 1 < plain.size() && words.is("customs", plain.get(at + 1)));
    }
}
