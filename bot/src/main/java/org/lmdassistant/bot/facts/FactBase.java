package org.lmdassistant.bot.facts;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lmdassistant.bot.understanding.Phrases;

/** The facts that the program comes with, read once from {@code faq/*.yaml}. */
final class FactBase {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private FactBase() {}

    static List<Fact> read() {
        List<Fact> facts = new ArrayList<>();
        for (String file : Phrases.FACTS) {
            facts.addAll(file("/faq/" + file + ".yaml", new TypeReference<List<Fact>>() {}));
        }
        return List.copyOf(facts);
    }

    static <T> T file(String resource, TypeReference<T> type) {
        try (InputStream in = Objects.requireNonNull(FactBase.class.getResourceAsStream(resource), resource)) {
            return YAML.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
