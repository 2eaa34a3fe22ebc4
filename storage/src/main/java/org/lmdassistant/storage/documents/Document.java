package org.lmdassistant.storage.documents;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is known of a file without reading it.
 *
 * @param owner who handed it in
 * @param size in bytes
 */
public record Document(long id, long owner, String name, String mediaType, int size) {

    private static final Pattern REFERENCE = Pattern.compile("document:(\\d{1,18})");

    /** How a record refers to it, where it could also hold an https address. */
    public String reference() {
        return "document:" + id;
    }

    /** The id that such a reference holds; empty where it is none. */
    public static Optional<Long> referredBy(String text) {
        Matcher matcher = REFERENCE.matcher(text);
        return matcher.matches() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
    }
}
