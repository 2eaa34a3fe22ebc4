package org.lmdassistant.bot.understanding.slots;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.YamlFile;
import org.lmdassistant.bot.words.Language;

/** Words that tell what a name beside them stands for: the lists of {@code names/words.yaml}, in plain letters. */
final class WordLists {

    private final Map<String, Set<String>> lists = new HashMap<>();

    WordLists() {
        YamlFile.read("/names/words.yaml", new TypeReference<Map<String, List<String>>>() {})
                .forEach((kind, words) -> lists.put(kind, Set.copyOf(words)));
    }

    /** Whether a plain word is on a list. */
    boolean is(String kind, String word) {
        return lists.getOrDefault(kind, Set.of()).contains(word);
    }

    /** Whether a word of a list stands there, right behind the word before it. */
    boolean stands(Sentence sentence, int word, String kind) {
        return word < sentence.size() && is(kind, sentence.plain().get(word)) && sentence.follows(word);
    }

    /** Whether a word names one of the assistant's languages. */
    boolean isLanguage(String word) {
        for (Language language : Language.values()) {
            if (is(language.code(), word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether any entry of a list, which may be of several words, stands in a sentence. */
    boolean anyIn(String kind, Sentence sentence) {
        String said = Plain.spaced(sentence.plain());
        return lists.getOrDefault(kind, Set.of()).stream().anyMatch(words -> said.contains(" " + words + " "));
    }
}
