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

    private Undoing() {}

    private static Pattern pattern(String any) {
        return Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** "No no, that's for my coaching session", which cancels none. */
    static boolean isProtest(Understood said) {
        return INTENTS.contains(said.intent())
                && NO.matcher(said.sentence()).find()
                && !VERBS.matcher(said.sentence()).find();
    }
}
