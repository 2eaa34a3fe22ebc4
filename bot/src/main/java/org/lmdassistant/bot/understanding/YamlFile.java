package org.lmdassistant.bot.understanding;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The word lists that the program carries, which people edit. */
public final class YamlFile {

    // A list that is there twice would silently lose one half.
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private YamlFile() {}

    /**
     * Reads a resource such as {@code /replies/fr.yaml}.
     *
     * @throws UncheckedIOException naming the file, if it is not what is expected
     */
    public static <T> T read(String resource, TypeReference<T> type) {
        try (InputStream in = Objects.requireNonNull(YamlFile.class.getResourceAsStream(resource), resource)) {
            return YAML.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
