package org.lmdassistant.bot.understanding.replies;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lmdassistant.bot.understanding.Plain;

/** A text in two parts, of which the second may be another wish: "yes, book it. And tell Henrik that I come". */
public record TwoParts(String first, String more) {

    private static final String AND =
            "(?:and|et|y|but|mais|pero|then|puis|ensuite|luego|despu[ée]s|also|aussi|tambi[ée]n|now|maintenant|ahora)";

    /** A new sentence, or "and". */
    private static final Pattern JOINT = Pattern.compile(
            "(?:[.!;?]+\\s+|,?\\s+(?=" + AND + "[\\s,]))(?:" + AND + "[\\s,]+){0,3}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern COMMA = Pattern.compile(",\\s+");

    private static final int LONGEST = 400;
    private static final int MOST = 6;
    private static final int SHORTEST = 2;
    private static final int FEW = 2;

    /** Where a new sentence or "and" begins, the first places. */
    public static List<TwoParts> of(String text) {
        return at(JOINT, text).toList();
    }

    /** The same, and behind each comma. */
    public static List<TwoParts> ofClauses(String text) {
        return Stream.concat(at(JOINT, text), at(COMMA, text)).toList();
    }

    private static Stream<TwoParts> at(Pattern joint, String text) {
        return text.length() > LONGEST
                ? Stream.empty()
                : joint.matcher(text)
                        .results()
                        .limit(MOST)
                        // "Si luego" is no yes without a comma, nor is "y luego".
                        .filter(place -> place.start() > FEW || !Character.isWhitespace(text.charAt(place.start())))
                        .map(place -> new TwoParts(text.substring(0, place.start()), text.substring(place.end())))
                        .filter(parts -> !parts.first.isBlank()
                                && Plain.words(parts.more).size() >= SHORTEST);
    }
}
