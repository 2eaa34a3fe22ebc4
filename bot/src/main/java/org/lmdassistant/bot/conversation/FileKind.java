package org.lmdassistant.bot.conversation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that are taken: by their name's ending, and only if the content begins as such files do. */
enum FileKind {
    PDF("application/pdf", "%PDF-", "pdf"),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK\u0003\u0004", "docx"),
    OPEN_DOCUMENT("application/vnd.oasis.opendocument.text", "PK\u0003\u0004", "odt"),
    JPEG("image/jpeg", "\u00ff\u00d8\u00ff", "jpe?g"),
    PNG("image/png", "\u0089PNG\r\n\u001a\n", "png");

    private final String mediaType;
    private final String beginning;
    private final String ending;

    FileKind(String mediaType, String beginning, String ending) {
        this.mediaType = mediaType;
        this.beginning = beginning;
        this.ending = ending;
    }

    String mediaType() {
        return mediaType;
    }

    /** The kind that a name claims. */
    static Optional<FileKind> named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> lower.matches(".+\\." + kind.ending))
                .findFirst();
    }

    /** Whether the content begins as a file of this kind does. */
    boolean fits(byte[] content) {
        if (content.length < beginning.length()) {
            return false;
        }
        for (int i = 0; i < beginning.length(); i++) {
            if ((content[i] & 0xff) != beginning.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
