package org.lmdassistant.adapters.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came in, not yet believed.
 *
 * @param query the raw query string, or null
 * @param headers by lower-case name
 * @param body the raw bytes, over which signatures are computed
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way through, never compared
public record HttpIn(
        String method, String path, @Nullable String query, Map<String, List<String>> headers, byte[] body) {

    /** The header's only value; null where it is missing or, as no honest sender does, given more than once. */
    public @Nullable String header(String name) {
        List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        return values.size() == 1 ? values.get(0) : null;
    }
}
