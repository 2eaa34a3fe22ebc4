package org.lmdassistant.bot.conversation;

import java.util.Set;
import java.util.regex.Pattern;
import org.lmdassistant.bot.understanding.Understood;

/** Sentences that give something up: what begins with "no" and gives nothing up by its words only protests. */
final class Undoing {

    private static final Set<String> INTENTS = Set.of(
            "cancel_registration", "cancel_coaching", "withdraw_support", "withdraw_application", "cancel_workshop");

    private static final Pattern NO = pattern(
            "^[\\s¡]*(?:(?:mais|but|pero|oh|ah)[\\s,]+)?(?:no|non|nope)(?:\\s*[,!.;]|\\s+(?:no|non)(?!\\p{L}))");

    private static final Pattern VERBS = pattern(
            "(?<!\\p{L})(?:cancel|call(?:ing)? (?:it |that )?off|withdr|giv(?:e|ing)(?!\\p{L})|drop|delete|remove"
                    + "|take (?:me|my name) (?:off|out)|won['’]?t|can['’]?t|cannot"
                    + "|annul|retir|renonc|d[ée]sist|supprim|enl[eè]v|peux p(?:as|lus)"
                    + "|anul|cance|renunci|baja|elimin|quit(?!e\\s)|desist|pued|podr|asist|ir[ée](?!\\p{L})|voy|coming|longer|pourrai|viens|viendrai)");

    /** What wants to know; "can somebody else take my place?" wants it done. */
    private static final Pattern ASKED = pattern(
            "^[\\s¿¡]*(?:(?:and|et|y|hi|hello|hola|bonjour)[\\s,]+){0,3}(?:what|when|who|why|where|did|has|have|was|were|how"
                    + "|qu['’]est-ce qui|que s['’]est|quand|qui|pourquoi|o[ùu]|comment|qu[ée]|cu[áa]ndo|qui[ée]n|por qu[ée]|c[óo]mo|d[óo]nde)(?!\\p{L})");

    /** "I can't find my registration": who looks for something gives nothing up. */
    private static final Pattern LOOKS_FOR = pattern(
            "(?<!\\p{L})(?:(?:can['’]?t|cannot|couldn['’]?t|don['’]?t) (?:find|see)|(?:trouve|retrouve|vois) (?:pas|plus)|no (?:encuentro|veo))\\s+(?:my|our|the|mon|ma|notre|mi|nuestr[oa]|la|el)\\s+(?:\\p{L}+\\s+)?(?:registrations?|names?|seats?|bookings?|sessions?|inscriptions?|noms?|place|s[ée]ances?|inscripci[óo]n(?:es)?|nombre|plaza|sesi[óo]n(?:es)?)(?!\\p{L})");

    private static final Pattern SURELY = pattern(
            "(?<!\\p{L})(?:cancel|withdraw|give up|drop me|take me|annul|retir|d[ée]sinscri|anul|b[óo]rr|quit[ae]me)");

    private static final Pattern DENIED = pattern(
            "^[\\s¡]*(?:(?:no|non)[\\s,.!]+)?(?:no\\s+\\p{L}+(?:\\s+\\p{L}+)?\\s+nada|(?:i['’]?m|i am) not \\p{L}+ing (?:\\p{L}+ )?anything|i (?:don['’]?t|do not) want to \\p{L}+ anything"
                    + "|je (?:n['’]|ne )(?:annule|remets|envoie|d[ée]place|donne|demande|veux \\p{L}+|retire) rien)\\s*[,;.:!]\\s*(?=(?:i|je|yo|quiero|quisiera|what|lo que|solo|just)(?!\\p{L}))");

    private Undoing() {}

    private static Pattern pattern(String any) {
        return Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** "What happened to my session?" asks, and gives nothing up. */
    static boolean isOnlyAsked(Understood said) {
        String sentence = said.sentence();
        return INTENTS.contains(said.intent())
                && ((LOOKS_FOR.matcher(sentence).find()
                                && !SURELY.matcher(sentence).find())
                        || (ASKED.matcher(sentence).find()
                                && !VERBS.matcher(sentence).find()));
    }

    /** "I'm not cancelling anything, I want to book" without what it denies. */
    static String undenied(String text) {
        return DENIED.matcher(text).replaceFirst("");
    }

    /** Whether an intent gives something up. */
    static boolean isIntent(String intent) {
        return INTENTS.contains(intent);
    }

    /** "No no, that's for my coaching session", which cancels none. */
    static boolean isProtest(Understood said) {
        return INTENTS.contains(said.intent())
                && NO.matcher(said.sentence()).find()
                && !VERBS.matcher(said.sentence()).find();
    }
}
