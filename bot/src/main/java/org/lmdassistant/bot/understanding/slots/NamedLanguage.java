package org.lmdassistant.bot.understanding.slots;

import java.util.List;
import java.util.Optional;
import org.lmdassistant.bot.words.Language;

/** Finds which of the assistant's languages somebody asks for. */
final class NamedLanguage {

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
                    List<String> before = plain.subList(Math.max(0, at - 3), at);
                    boolean unwanted = before.stream().anyMatch(word -> words.is("unwanted", word));
                    wanted = unwanted ? wanted : last;
                }
            }
        }
        return wanted.isPresent() ? wanted : last;
    }

    /** "L'anglais moyen", "my French is not good", "mi español es muy malo". */
    private boolean isSpokenBadly(List<String> plain, int at) {
        boolean own = at > 0 && words.is("possessives", plain.get(at - 1));
        return isBad(plain, at + 1, 1) || (own && (isBad(plain, at + 1, 2) || isBad(plain, at + 1, 3)));
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
