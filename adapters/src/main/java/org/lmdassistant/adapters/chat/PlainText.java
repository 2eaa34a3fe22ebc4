package org.lmdassistant.adapters.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text made fit to be shown: nothing in it that reorders or hides other text, and never longer than allowed. */
public final class PlainText {

    /** Stands where something was cut off. */
    public static final String MORE = "…";

    // Extended grapheme clusters: the JDK's BreakIterator still takes joined emoji apart before Java 20.
    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n|[\\r\\u2028\\u2029\\u0085]");
    // Control characters, bidirectional embeddings, overrides and isolates, halves of surrogate pairs.
    private static final Pattern UNWANTED =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069]|\\p{Cs}");

    private PlainText() {}

    /** The text without characters that deceive or that break others. */
    public static String clean(String text) {
        return isClean(text)
                ? text
                : UNWANTED.matcher(LINE_ENDS.matcher(text).replaceAll("\n")).replaceAll("");
    }

    /** Whether a look at each character finds nothing to think about, as in nearly all texts; a pattern takes far longer. */
    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            boolean harmless = (each >= ' ' && each < '\u007F') || (each > '\u009F' && each < '\u2000');
            if (!harmless && each != '\n' && each != '\t') {
                return false;
            }
        }
        return true;
    }

    /** One line of at most {@code max} characters, never empty: platforms refuse empty text. */
    public static String line(String text, int max) {
        String line = clean(text).replaceAll("\\s+", " ").strip();
        return line.isEmpty() ? MORE : cut(line, max);
    }

    /** The whole text in pieces of at most {@code max} characters, broken between words where there are any. */
    public static List<String> pieces(String text, int max) {
        List<String> pieces = new ArrayList<>();
        String rest = clean(text).strip();
        while (rest.length() > max) {
            int end = boundary(rest, max);
            int space = Math.max(rest.lastIndexOf(' ', end - 1), rest.lastIndexOf('\n', end - 1));
            int at = space > max / 2 ? space : end;
            pieces.add(rest.substring(0, at).strip());
            rest = rest.substring(at).strip();
        }
        if (!rest.isEmpty()) {
            pieces.add(rest);
        }
        return pieces;
    }

    /** The text, or its beginning with a mark that something is missing; never cut inside what reads as one character. */
    public static String cut(String text, int max) {
        return text.length() <= max
                ? text
                : text.substring(0, boundary(text, max - 1)).stripTrailing() + MORE;
    }

    private static int boundary(String text, int max) {
        Matcher graphemes = GRAPHEME.matcher(text);
        int end = 0;
        while (graphemes.find() && graphemes.end() <= max) {
            end = graphemes.end();
        }
        if (end > 0) {
            return end;
        }
        return Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
    }
}
