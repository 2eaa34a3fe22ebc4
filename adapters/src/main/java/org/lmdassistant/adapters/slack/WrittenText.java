package org.lmdassistant.adapters.slack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.chat.PlainText;

/** What a person wrote, as they saw it: Slack sends links, mentions and three characters in its own spelling. */
final class WrittenText {

    private static final Pattern MARKED = Pattern.compile("<([^<>]*)>");

    private WrittenText() {}

    /** The text as written, without mentions of {@code self}. */
    static String read(@Nullable String text, String self) {
        if (text == null) {
            return "";
        }
        String plain = MARKED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(spoken(found.group(1), self)));
        return plainCharacters(PlainText.clean(plain)).strip();
    }

    private static String spoken(String marked, String self) {
        int bar = marked.indexOf('|');
        String target = bar < 0 ? marked : marked.substring(0, bar);
        String label = bar < 0 ? "" : marked.substring(bar + 1);
        if (!self.isEmpty() && target.equals("@" + self)) {
            return "";
        }
        if (target.startsWith("@") || target.startsWith("#")) {
            return label.isEmpty() ? target : target.charAt(0) + label;
        }
        if (target.startsWith("!")) {
            return label.isEmpty() ? "@" + target.substring(1) : label;
        }
        return label.isEmpty() ? target.replaceFirst("^(mailto|tel):", "") : label;
    }

    private static String plainCharacters(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
