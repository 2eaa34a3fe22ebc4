package org.lmdassistant.bot.understanding.slots;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why something is done, and what the sentence says besides.
 *
 * @param why in the speaker's words
 * @param before the sentence up to where the reason begins
 */
record Reason(String why, String before) {

    private static final Pattern BECAUSE = Pattern.compile(
            "(?<![\\p{L}\\p{M}\\p{N}_])"
                    + "(?:because(?: of)?|(?:bc|bcs|bcoz|cuz|coz|since|car|porque|pues)(?!\\p{L})|as(?=\\s+(?:(?:he|she|they|i|we|it|there)|(?:the|my|our|his|her|their) \\S+ (?:is|was|are|were|has|have|had|will|does|did|cannot|can))\\s)|given that|on the grounds that|the reason is(?: that)?|reason\\s*:|due to|parce qu(?:e\\s|['’])|comme(?=\\s+(?:on|je|il|elle|nous|ils|elles|j['’]|c['’]))|"
                    + "puisqu(?:e\\s|['’])|au motif qu(?:e\\s|['’])|étant donné qu(?:e\\s|['’])|vu qu(?:e\\s|['’])|à cause d(?:e\\s|u\\s|['’])|motif\\s*:|raison\\s*:|"
                    + "ya que|puesto que|dado que|debido a(?: que)?|por el motivo de que|motivo\\s*:|raz[oó]n\\s*:)\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What is asked for once more after the reason: "because I am ill, please cancel it". */
    private static final Pattern ASKED = Pattern.compile(
            ",\\s*(?:so\\s+|donc\\s+|as[ií] que\\s+)?(?:please|pls|merci d(?:e\\s|['’])|s['’]il vous|svp|por favor)[^,]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** The reason that a text gives, if it gives one. */
    static Optional<Reason> in(String text) {
        Matcher because = BECAUSE.matcher(text);
        if (!because.find()) {
            return Optional.empty();
        }
        String why = ASKED.matcher(text.substring(because.end()))
                .replaceFirst("")
                .replaceAll("[\\s.!;,]+$", "")
                .strip();
        return why.isEmpty() ? Optional.empty() : Optional.of(new Reason(why, text.substring(0, because.start())));
    }
}
