package org.lmdassistant.bot.approvals;

import java.util.Optional;
import java.util.regex.Pattern;
import org.lmdassistant.bot.understanding.slots.Told;

/** "Ask Awa Diop for a letter signed by her director general": staff want something of somebody before they decide. */
public final class StaffAsk {

    /** "Awa Diop ", "Mme Sarr ": all that begins with a capital. */
    private static final String NAME = "(?:(?-i:\\p{Lu})[\\p{L}'’.-]*\\s+){1,4}+";

    private static final String ENGLISH = "(?<!\\p{L})(?:ask|tell|remind)\\s+";
    private static final String FRENCH = "(?<!\\p{L})(?:demande[rz]?|réclame[rz]?|rappelle[rz]?|dis|dites|dire)";
    private static final String SPANISH =
            "(?<!\\p{L})(?:p[ií]d[ae]|ped[ií]|solic[ií]te|reclame|d[ií]ga|di|recu[eé]rd[ae]|preg[uú]nte)";

    /** "Ask her", "demandez-lui", "pídale": by a pronoun alone. */
    private static final String UNNAMED = ENGLISH + "(?:him|her|them)(?=\\s)|" + FRENCH + "[-\\s](?:lui|leur)(?=\\s)|"
            + SPANISH + "(?:le|les)(?=\\s)(?!\\s+a\\s)";

    /** "Ask Awa Diop for", "tell Daniel we": a name, and what is asked behind a word that leads to it. */
    private static final String NAMED = ENGLISH
            + "(?-i:\\p{Lu})\\S*(?:\\s+\\S+){0,3}?(?=\\s+(?:for|to|about|that|whether|if|we|i|who|what|when|where|which|how|why|can|could|does|is|are|will)\\s)|"
            + FRENCH
            + "(?:\\s+(?:des |plus d['’]|plus de )?(?:infos?|informations?|pr[ée]cisions?|d[ée]tails?))?\\s+à\\s+"
            + NAME + "|" + SPANISH
            + "(?:le|les)?(?:\\s+(?:m[aá]s )?(?:informaci[oó]n|datos|detalles))?\\s+a\\s+" + NAME;

    /** "For", "that", "de", "que" */
    private static final String LEADS = "\\s*[:,]?\\s*(?:(?:for|to|about|that|de|que)\\s|(?:d|qu)['’])?\\s*";

    private static final Pattern BY_PRONOUN = pattern(UNNAMED);
    private static final Pattern ASKS = pattern("(?:" + UNNAMED + "|" + NAMED + ")" + LEADS);

    private static final Pattern ABOUT_A_NUMBER =
            pattern("^[^:?¿]{0,60}(?:SR|R|FA)-\\d{4}-\\d{1,5}\\s*[:,]\\s*(?=\\S{3})");

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private StaffAsk() {}

    /** Whether a sentence asks somebody for something. */
    public static boolean isIn(String sentence) {
        return ASKS.matcher(sentence).find();
    }

    /** Whether a sentence does that first of all: "approve it and tell her that" does not. */
    static boolean isFirstIn(String sentence) {
        return ASKS.matcher(sentence).lookingAt();
    }

    /** Whether somebody is asked who is not named. */
    static boolean isOfUnnamed(String sentence) {
        return BY_PRONOUN.matcher(sentence).find();
    }

    /** What is asked, in the words of the sentence. */
    static Optional<String> question(Told told) {
        return told.behind(ASKS).map(StaffAsk::alone);
    }

    /** The same, of a sentence that is not told to a flow. */
    static Optional<String> question(String sentence) {
        return Told.behind(ASKS, sentence).map(StaffAsk::alone);
    }

    /** "More information on R-2026-0022: does …?" asks what stands behind the colon. */
    private static String alone(String question) {
        return ABOUT_A_NUMBER.matcher(question).replaceFirst("");
    }
}
