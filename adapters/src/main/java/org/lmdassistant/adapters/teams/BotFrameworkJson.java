package org.lmdassistant.adapters.teams;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.microsoft.bot.restclient.serializer.JacksonAdapter;
import com.microsoft.bot.schema.Activity;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The Bot Framework's JSON. The library's own mapper fails on a timestamp without a fraction, reads .123 seconds as 123
 * nanoseconds and writes empty "properties"; this one does not.
 */
final class BotFrameworkJson extends JacksonAdapter {

    static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .addMixIn(Activity.class, Timestamps.class)
            .build();

    @Override
    public ObjectMapper serializer() {
        return MAPPER;
    }

    @SuppressWarnings("unused") // read by Jackson
    private abstract static class Timestamps {
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        private @Nullable OffsetDateTime timestamp;

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        private @Nullable OffsetDateTime localTimestamp;
    }
}
