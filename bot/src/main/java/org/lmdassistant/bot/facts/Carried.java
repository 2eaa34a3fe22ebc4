package org.lmdassistant.bot.facts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.lmdassistant.adapters.chat.PlainText;

/** A text that travels in a button: cut so that it fits, even inside the action of another button. */
final class Carried {

    /** What a question is cut to before anything is done with it. */
    static final int LONGEST = 600;

    private static final int ENCODED_TWICE = 1_500;

    private Carried() {}

    static String text(String written) {
        String text = PlainText.line(written, LONGEST);
        while (length(text) > ENCODED_TWICE) {
            text = PlainText.cut(text, text.length() - 1 - text.length() / 10);
        }
        return text;
    }

    private static int length(String text) {
        return encoded(encoded(text)).length();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
