package org.lmdassistant.adapters.slack;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;

/** The outer form of a body: what kind of thing it is, looked at strictly before anybody reads what is in it. */
sealed interface Envelope {

    /** Something happened. */
    record Event(String json) implements Envelope {}

    /** Slack wants to know whether this address is ours. */
    record Challenge(String challenge) implements Envelope {}

    /** A button or a menu was used. */
    record Press(String json, Origin origin) implements Envelope {}

    /** A search field asks for choices. */
    record Search(String json, Origin origin) implements Envelope {}

    /** A form was sent. */
    record Submission(String json, Origin origin) implements Envelope {}

    /** A slash command, by the names of its fields. */
    record Command(Map<String, String> fields, Origin origin) implements Envelope {}

    /** There is nothing in it for us. */
    record Nothing() implements Envelope {}

    /**
     * Opens a JSON body.
     *
     * @throws IllegalArgumentException if it is malformed
     */
    static Envelope ofJson(String body) {
        JsonNode json = Strict.read(body);
        return switch (json.path("type").textValue()) {
            case "event_callback" -> new Event(body);
            case "url_verification" -> new Challenge(json.path("challenge").asText());
            default -> new Nothing();
        };
    }

    /**
     * Opens a form-encoded body.
     *
     * @throws IllegalArgumentException if it is malformed
     */
    static Envelope ofForm(String body) {
        Map<String, String> fields = FormBody.read(body);
        String payload = fields.get("payload");
        if (payload != null) {
            return ofPayload(payload);
        }
        if (isSslCheck(fields)) {
            return new Nothing();
        }
        if (!fields.containsKey("command")) {
            throw new IllegalArgumentException("a form that Slack does not send");
        }
        return new Command(fields, Origin.of(fields));
    }

    /** Whether Slack only tries the certificate, which it does without a signature. */
    static boolean isSslCheck(Map<String, String> fields) {
        return "1".equals(fields.get("ssl_check"));
    }

    private static Envelope ofPayload(String payload) {
        JsonNode json = Strict.read(payload);
        return switch (json.path("type").textValue()) {
            case "block_actions" -> new Press(payload, Origin.of(json));
            case "block_suggestion" -> new Search(payload, Origin.of(json));
            case "view_submission" -> new Submission(payload, Origin.of(json));
            default -> new Nothing();
        };
    }

    /** JSON that nobody can read in two ways, with a type. */
    final class Strict {

        // Deeper than anything of Slack's.
        private static final int DEPTH = 100;

        private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(DEPTH)
                                .build())
                        // Of two parts with one name another reader might take the other one.
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();

        private Strict() {}

        private static JsonNode read(String json) {
            try {
                JsonNode read = MAPPER.readTree(json);
                if (!read.path("type").isTextual()) {
                    throw new IllegalArgumentException("JSON without a type");
                }
                return read;
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException("malformed JSON", e);
            }
        }
    }
}
