package org.lmdassistant.adapters.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * The calls that carry messages, forms and hints, which are most of all calls. The library's own client makes a new
 * JSON mapper for each of them, which costs more than everything else about a message.
 */
final class WebApi {

    private static final ObjectMapper ANSWERS = new ObjectMapper();

    private final URI apiUrl;
    private final OkHttpClient http;

    WebApi(URI apiUrl, OkHttpClient http) {
        this.apiUrl = apiUrl;
        this.http = http;
    }

    /**
     * What Slack answered.
     *
     * @param error Slack's code for what went wrong; null where it went well, or nothing of Slack's was answered
     * @param retryAfter what the header of that name says, or null
     */
    record Answer(
            int status,
            boolean ok,
            @Nullable String error,
            @Nullable String retryAfter,
            @Nullable String ts,
            @Nullable String channel) {}

    /**
     * Calls a method once.
     *
     * @param fields those with a value are sent
     * @throws IOException if nothing was answered
     */
    Answer call(String method, String token, Map<String, @Nullable String> fields) throws IOException {
        FormBody.Builder form = new FormBody.Builder();
        fields.forEach((name, value) -> {
            if (value != null) {
                form.add(name, value);
            }
        });
        Request request = new Request.Builder()
                .url(apiUrl.resolve(method).toString())
                .header("Authorization", "Bearer " + token)
                .post(form.build())
                .build();
        try (Response response = http.newCall(request).execute()) {
            return answer(response);
        }
    }

    private static Answer answer(Response response) throws IOException {
        ResponseBody body = response.body();
        JsonNode told = tree(body == null ? "" : body.string());
        return new Answer(
                response.code(),
                response.isSuccessful() && told.path("ok").asBoolean(false),
                text(told, "error"),
                response.header("Retry-After"),
                text(told, "ts"),
                text(told, "channel"));
    }

    // Whatever answers in Slack's place may answer anything.
    private static JsonNode tree(String body) {
        try {
            return ANSWERS.readTree(body);
        } catch (JsonProcessingException e) {
            return ANSWERS.missingNode();
        }
    }

    private static @Nullable String text(JsonNode told, String name) {
        return told.path(name).isTextual() ? told.path(name).textValue() : null;
    }
}
