package org.lmdassistant.bot.understanding.replies;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmdassistant.bot.understanding.Plain;

/** Puts an indirect question as whoever is asked reads it: "ask Awa if her director agrees" tells nobody that he does. */
final class Indirect {

    private static final Pattern WHETHER = Pattern.compile(
            "^(?:(?:if|whether)\\s+|si\\s+|s['’](?=ils?(?!\\p{L})))", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What shall be done then is no part of the question. */
    private static final Pattern OTHERWISE = Pattern.compile(
            "[,;.]\\s+(?:otherwise|if not|else|sinon|si no|de lo contrario)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern FRENCH =
            Pattern.compile("(?<!\\p{L})(?:demand|r[ée]clam)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern VOWEL =
            Pattern.compile("^(?:ils?|elles?|on)(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Indirect() {}

    /**
     * What is asked; words that are no such question as they are.
     *
     * @param sentence in which somebody says whom to ask
     */
    static String question(String asked, String sentence) {
        Matcher whether = WHETHER.matcher(asked);
        if (!whether.find() || OTHERWISE.matcher(asked).find()) {
            return asked;
        }
        String rest = Plain.trimEnd(asked.substring(whether.end()), ".!?");
        if (!asked.substring(0, 1).equalsIgnoreCase("s")) {
            return "Can you say whether " + ToTheirFace.said(rest) + "?";
        }
        return FRENCH.matcher(sentence).find()
                ? (VOWEL.matcher(rest).find() ? "Est-ce qu’" : "Est-ce que ") + rest + " ?"
                : "¿" + Character.toUpperCase(rest.charAt(0)) + rest.substring(1) + "?";
    }
}
