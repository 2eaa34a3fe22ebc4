package org.lmdassistant.bot.understanding.replies;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.Spelling;
import org.lmdassistant.bot.understanding.YamlFile;
import org.lmdassistant.bot.understanding.slots.Names;
import org.lmdassistant.bot.words.Language;

/** The lists of words in {@code replies/LANGUAGE.yaml}, of all three languages at once. */
final class ReplyWords {

    /** A longer text replies nothing short. */
    static final int LONGEST = 200;

    static final int MOST_WORDS = 12;

    private static final int SHORTEST_MISSPELT = 5;
    private static final Set<String> CONTROLS = Set.of("stop", "back", "restart");

    private final Map<String, Names> lists = new HashMap<>();
    private final Spelling spelling;

    ReplyWords() {
        Set<String> control = new HashSet<>();
        for (Language language : Language.values()) {
            YamlFile.read("/replies/" + language.code() + ".yaml", new TypeReference<Map<String, List<String>>>() {})
                    .forEach((kind, phrases) -> {
                        Names names = lists.computeIfAbsent(kind, each -> new Names());
                        phrases.forEach(phrase -> names.add(phrase, kind));
                        if (CONTROLS.contains(kind)) {
                            phrases.stream()
                                    .map(phrase -> String.join(" ", Plain.words(phrase)))
                                    .filter(ReplyWords::isMendable)
                                    .forEach(control::add);
                        }
                    });
        }
        spelling = new Spelling(control);
    }

    private static boolean isMendable(String word) {
        return word.length() >= SHORTEST_MISSPELT && !word.contains(" ");
    }

    /** A word by which somebody stops or goes back, rightly spelt; any other as it is. */
    String mended(String word) {
        return isMendable(word) ? spelling.mended(word) : word;
    }

    /** The plain words of a short text, gestures among them; none of a long one, which replies nothing short. */
    static List<String> brief(String text) {
        if (text.length() > LONGEST) {
            return List.of();
        }
        List<String> words = Plain.words(Gestures.inWords(text));
        return words.size() > MOST_WORDS ? List.of() : words;
    }

    /** Whether one of these phrases stands anywhere. */
    boolean says(String kind, List<String> words) {
        return IntStream.range(0, words.size()).anyMatch(at -> length(kind, words, at) > 0);
    }

    /** Whether all words are one of these phrases. */
    boolean isWhole(List<String> words, String kind) {
        return !words.isEmpty() && length(kind, words, 0) == words.size();
    }

    /** Whether there is such a phrase, and nothing beside but phrases of the kinds around. */
    boolean consists(List<String> words, String kind, String... around) {
        boolean said = false;
        for (int at = 0; at < words.size(); ) {
            int meant = length(kind, words, at);
            int other = longest(words, at, around);
            if (meant == 0 && other == 0) {
                return false;
            }
            said |= meant > 0 && meant >= other;
            at += Math.max(meant, other);
        }
        return said;
    }

    /** How many words the longest phrase of these kinds has that begins here; 0 where none does. */
    int longest(List<String> words, int at, String... kinds) {
        return Arrays.stream(kinds)
                .mapToInt(kind -> length(kind, words, at))
                .max()
                .orElse(0);
    }

    /** The first place from here on where no phrase of these kinds begins. */
    int skip(List<String> words, int from, String... kinds) {
        int at = from;
        boolean going = true;
        while (going && at < words.size()) {
            going = false;
            for (String kind : kinds) {
                int length = length(kind, words, at);
                if (length > 0) {
                    at += length;
                    going = true;
                    break;
                }
            }
        }
        return at;
    }

    /** How many words the phrase of this kind has that begins here; 0 where none does. */
    int length(String kind, List<String> words, int at) {
        if (at >= words.size()) {
            return 0;
        }
        return Optional.ofNullable(lists.get(kind))
                .flatMap(names -> names.at(words, at))
                .map(found -> found.to() - found.from())
                .orElse(0);
    }
}
