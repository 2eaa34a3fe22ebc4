package org.lmdassistant.bot.understanding;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lmdassistant.bot.words.Language;

/**
 * Finds the intent of a sentence by the phrases in {@code phrases/LANGUAGE.yaml}. A phrase matches when each of its
 * words stands in the sentence ({@code regist*} stands for every word that begins so); the phrase with the most letters
 * wins. People mix languages, so all three are tried, the reader's own first.
 */
public final class Understanding {

    private record Phrase(String intent, List<String> words) {

        int weight() {
            return words.stream().mapToInt(String::length).sum();
        }

        boolean isIn(List<String> sentence) {
            return words.stream().allMatch(word -> sentence.stream().anyMatch(said -> matches(word, said)));
        }

        private static boolean matches(String word, String said) {
            return word.endsWith("*") ? said.startsWith(word.substring(0, word.length() - 1)) : said.equals(word);
        }
    }

    private static final int LONGEST_SENTENCE = 2_000;

    private final Map<Language, List<Phrase>> phrases = new LinkedHashMap<>();

    public Understanding() {
        for (Language language : Language.values()) {
            phrases.put(language, read("/phrases/" + language.code() + ".yaml"));
        }
    }

    /** The intent of a sentence, or empty where no phrase matches. */
    public Optional<String> intent(String text, Language reader) {
        List<String> sentence = words(text.substring(0, Math.min(text.length(), LONGEST_SENTENCE)));
        Optional<Phrase> best = heaviest(phrases.getOrDefault(reader, List.of()), sentence);
        if (best.isEmpty()) {
            best = heaviest(phrases.values().stream().flatMap(List::stream).toList(), sentence);
        }
        return best.map(Phrase::intent);
    }

    /** The intents that the phrases know. */
    public List<String> intents() {
        return phrases.values().stream()
                .flatMap(List::stream)
                .map(Phrase::intent)
                .distinct()
                .toList();
    }

    private static Optional<Phrase> heaviest(List<Phrase> phrases, List<String> sentence) {
        Phrase best = null;
        for (Phrase phrase : phrases) {
            if (phrase.isIn(sentence) && (best == null || phrase.weight() > best.weight())) {
                best = phrase;
            }
        }
        return Optional.ofNullable(best);
    }

    /** A text as plain words: lower case, without accents and punctuation. */
    public static List<String> words(String text) {
        String plain = Normalizer2.getNFKDInstance()
                .normalize(text)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}*]+", " ")
                .strip();
        return plain.isEmpty() ? List.of() : Arrays.asList(plain.split(" "));
    }

    private static List<Phrase> read(String resource) {
        try (InputStream in = Understanding.class.getResourceAsStream(resource)) {
            Map<String, List<String>> file = new ObjectMapper(new YAMLFactory())
                    .readValue(in, new TypeReference<LinkedHashMap<String, List<String>>>() {});
            List<Phrase> read = new ArrayList<>();
            file.forEach((intent, lines) -> lines.forEach(line -> read.add(new Phrase(intent, words(line)))));
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
