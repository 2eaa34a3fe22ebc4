package org.lmdassistant.bot.understanding.slots;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lmdassistant.bot.understanding.Plain;

/** Names of one or more words, found in a sentence whatever its accents and capitals; the longest wins. */
public final class Names {

    /** A name in a sentence, from one word up to another, and what it stands for. */
    public record Found(int from, int to, String meaning) {}

    /** Spanish verbs that sound like a name, and what stands before one. */
    private static final Set<String> VERBS = Set.of("usa", "quito");

    private static final Set<String> BEFORE_VERBS = Set.of("lo", "los", "me", "te", "se", "nos");

    private final Map<String, String> meanings = new HashMap<>();
    private int mostWords = 1;

    public void add(String name, String meaning) {
        List<String> words = Plain.words(name);
        if (!words.isEmpty()) {
            meanings.putIfAbsent(String.join(" ", words), meaning);
            mostWords = Math.max(mostWords, words.size());
        }
    }

    /** The first name at or after a word. */
    public Optional<Found> find(List<String> words, int start) {
        for (int from = start; from < words.size(); from++) {
            Optional<Found> found = at(words, from);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    // "No me lo quito de la cabeza", "no lo usa nadie"
    private static boolean isVerb(List<String> words, int at) {
        return VERBS.contains(words.get(at)) && at > 0 && BEFORE_VERBS.contains(words.get(at - 1));
    }

    /** The longest name that begins with this word. */
    public Optional<Found> at(List<String> words, int from) {
        for (int to = Math.min(words.size(), from + mostWords); to > from; to--) {
            String meaning = meanings.get(String.join(" ", words.subList(from, to)));
            if (meaning != null && !isVerb(words, from)) {
                return Optional.of(new Found(from, to, meaning));
            }
        }
        return Optional.empty();
    }
}
