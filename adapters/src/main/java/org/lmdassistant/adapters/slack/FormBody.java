package org.lmdassistant.adapters.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a form-encoded body or query. */
final class FormBody {

    private FormBody() {}

    /**
     * Reads the fields by name.
     *
     * @throws IllegalArgumentException if the text is badly encoded or names a field twice, as no honest sender does
     */
    static Map<String, String> read(String encoded) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : encoded.split("&")) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            if (fields.putIfAbsent(name, value) != null) {
                throw new IllegalArgumentException("a field is given twice");
            }
        }
        return fields;
    }

    private static String decoded(String encoded) {
        return URLDecoder.decode(encoded, UTF_8);
    }
}
