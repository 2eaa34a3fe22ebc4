package org.lmdassistant.adapters.slack;

import com.slack.api.model.block.composition.PlainTextObject;
import org.lmdassistant.adapters.chat.PlainText;

/** Plain text in the shapes that Slack takes. */
final class ShownText {

    // The fallback text may hold 4,000 characters after escaping, and one character can grow to five.
    private static final int FALLBACK = 750;

    private ShownText() {}

    /** One line as a text object in which neither markup nor emoji names come alive. */
    static PlainTextObject plain(String text, int max) {
        return verbatim(PlainText.line(text, max));
    }

    /** A piece that is already clean and short enough. */
    static PlainTextObject verbatim(String piece) {
        return PlainTextObject.builder().text(piece).emoji(false).build();
    }

    /** Plain text for a field that Slack reads as markup. */
    static String escaped(String text) {
        return PlainText.clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The line that notifications show. */
    static String fallback(String summary) {
        return escaped(PlainText.line(summary, FALLBACK));
    }
}
