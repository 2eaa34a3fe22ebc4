package org.lmdassistant.bot.understanding;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text without what people leave out when they are in a hurry: accents, capitals, punctuation. */
public final class Plain {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}*]+");

    /** A text without these characters and blanks at its end. */
    public static String trimEnd(String text, String characters) {
        int end = text.length();
        while (end > 0
                && (Character.isWhitespace(text.charAt(end - 1)) || characters.indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return text.substring(0, end);
    }

    private Plain() {}

    /** Lower case and without accents. */
    public static String text(String text) {
        return MARKS.matcher(Normalizer2.getNFKDInstance().normalize(text))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** The first plain word of a text; empty where it has none. */
    public static String first(String text) {
        return words(text).stream().findFirst().orElse("");
    }

    /** Words with a blank around each, in which whole words are found: " the second one ". */
    public static String spaced(List<String> words) {
        return " " + String.join(" ", words) + " ";
    }

    /** The plain words of a text. */
    public static List<String> words(String text) {
        String plain = BETWEEN_WORDS.matcher(text(text)).replaceAll(" ").strip();
        return plain.isEmpty() ? List.of() : Arrays.asList(plain.split(" "));
    }
}
