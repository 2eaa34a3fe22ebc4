package org.lmdassistant.adapters.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URLEncoder;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The outer form of a body, looked at before Bolt sees it: Bolt throws on what it cannot read and writes what it does
 * not know into the log.
 *
 * @param body what to hand to Bolt, or null if there is nothing in it for us
 */
record Envelope(@Nullable String body) {

    private static final Set<String> FROM_JSON = Set.of("event_callback", "url_verification");
    private static final Set<String> FROM_FORM = Set.of("block_actions", "block_suggestion", "view_submission");
    // Below the depth at which Bolt's own parser gives up: it would log the body then.
    private static final int DEPTH = 100;
    private static final ObjectMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .build())
                    // Of two parts with one name Bolt might read the other one.
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * Opens a JSON body.
     *
     * @throws IllegalArgumentException if it is malformed
     */
    static Envelope ofJson(String body) {
        return new Envelope(FROM_JSON.contains(type(body)) ? body : null);
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
            // Encoded anew, so that Bolt reads exactly what was looked at here.
            String same = "payload=" + URLEncoder.encode(payload, UTF_8);
            return new Envelope(FROM_FORM.contains(type(payload)) ? same : null);
        }
        if (isSslCheck(fields)) {
            return new Envelope(null);
        }
        if (!fields.containsKey("command")) {
            throw new IllegalArgumentException("a form that Slack does not send");
        }
        return new Envelope(body);
    }

    /** Whether Slack only tries the certificate, which it does without a signature. */
    static boolean isSslCheck(Map<String, String> fields) {
        return "1".equals(fields.get("ssl_check"));
    }

    private static String type(String json) {
        try {
            JsonNode type = STRICT.readTree(json).path("type");
            if (!type.isTextual()) {
                throw new IllegalArgumentException("JSON without a type");
            }
            return type.textValue();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("malformed JSON", e);
        }
    }
}
