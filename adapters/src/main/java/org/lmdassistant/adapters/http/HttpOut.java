package org.lmdassistant.adapters.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A reply. */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way through, never compared
public record HttpOut(int status, String contentType, byte[] body, Map<String, List<String>> headers) {

    public static HttpOut empty(int status) {
        return new HttpOut(status, "text/plain; charset=utf-8", new byte[0], Map.of());
    }

    public static HttpOut text(int status, String text) {
        return new HttpOut(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    public static HttpOut json(int status, String json) {
        return new HttpOut(status, "application/json; charset=utf-8", json.getBytes(StandardCharsets.UTF_8), Map.of());
    }
}
