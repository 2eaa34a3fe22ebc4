package org.lmdassistant.bot.conversation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives a name that was typed in small letters its capitals. */
final class Capitals {

    private static final Set<String> PARTICLES = Set.of(
            "de", "del", "la", "las", "los", "da", "do", "dos", "di", "du", "des", "van", "von", "der", "den", "bin",
            "bint", "ben", "al", "el", "y", "e", "le");

    private Capitals() {}

    /** "Awa diop" and "AWA DIOP" stay as they are: who writes capitals knows where they belong. */
    static String ofName(String name) {
        return name.equals(name.toLowerCase(Locale.ROOT))
                ? Arrays.stream(name.split(" ")).map(Capitals::ofWord).collect(Collectors.joining(" "))
                : name;
    }

    static boolean isParticle(String word) {
        return PARTICLES.contains(word);
    }

    private static String ofWord(String word) {
        if (word.isEmpty() || isParticle(word)) {
            return word;
        }
        int end = word.offsetByCodePoints(0, 1);
        String rest = word.substring(end);
        int hyphen = rest.indexOf('-');
        String behind = hyphen < 0 ? rest : rest.substring(0, hyphen + 1) + ofWord(rest.substring(hyphen + 1));
        return word.substring(0, end).toUpperCase(Locale.ROOT) + behind;
    }
}
