package org.lmdassistant.bot.words;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Every sentence the assistant can say, read once from {@code words/LANGUAGE.properties}. */
public final class Catalog {

    private final Map<Language, Map<String, String>> sentences = new EnumMap<>(Language.class);
    // What was said before is not parsed again; one thread at a time may use a parsed sentence.
    private final Map<Sentence, MessageFormat> read = new ConcurrentHashMap<>();

    private record Sentence(Language language, String key) {}

    public Catalog() {
        for (Language language : Language.values()) {
            sentences.put(language, read("/words/" + language.code() + ".properties"));
        }
    }

    /** All keys and patterns of one language. */
    public Map<String, String> all(Language language) {
        return Collections.unmodifiableMap(sentences.getOrDefault(language, Map.of()));
    }

    /**
     * The sentence behind a key.
     *
     * @throws IllegalArgumentException if no catalog holds the key: a mistake in the program, found by the catalog test
     */
    String say(Language language, String key, Map<String, Object> values) {
        MessageFormat sentence = read.computeIfAbsent(new Sentence(language, key), this::read);
        synchronized (sentence) {
            return sentence.format(values);
        }
    }

    private MessageFormat read(Sentence sentence) {
        String pattern = all(sentence.language()).get(sentence.key());
        if (pattern == null) {
            throw new IllegalArgumentException("no sentence for " + sentence.key() + " in " + sentence.language());
        }
        return new MessageFormat(pattern, sentence.language().locale());
    }

    private static Map<String, String> read(String resource) {
        Properties properties = new Properties();
        try (InputStream in = Catalog.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing " + resource);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> read = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> read.put(key, properties.getProperty(key)));
        return read;
    }
}
