package org.lmdassistant.bot.understanding.slots;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What somebody says that they cannot: "I can't make Tuesday, can we do Thursday?" */
public final class Impossible {

    /** Also "I can't make Thursday's session with Lucia, can we do Wednesday at 3?". */
    private static final Pattern CANNOT = Pattern.compile(
            "(?<!\\p{L})(?:(?:can'?t|can’t|cannot|can not|couldn'?t|couldn’t) (?:make|do|come|attend|manage)(?: it)?(?: on)?"
                    + "|ne (?:peux|pourrai) (?:pas|plus)(?: (?:venir|assister|assurer|faire))?(?: le)?"
                    + "|no (?:puedo|podr[ée])(?: ir| asistir| venir| hacer)?(?: el)?|no llego(?: al?)?)"
                    + "(?:\\s+[\\p{L}'’]++){1,8}(?=\\s*[,.;]| but | mais | pero )",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "Ese martes no puedo, …", "Tuesday does not work for me, …", "mardi je ne peux pas, …" */
    private static final Pattern IS_NONE = Pattern.compile(
            "(?<![\\p{L}\\d'’])(?:(?:on|this|that|next|le|ce|el|ese|este|al)\\s+)?(?:[\\p{L}'’\\d]++\\s+){1,3}?"
                    + "(?:(?:i\\s+)?(?:can'?t|can’t|cannot)|(?:doesn'?t|doesn’t|does not|won'?t|won’t) (?:work|suit|do)(?: (?:for )?me)?|is (?:bad|no good|impossible)(?: for me)?"
                    + "|(?:je )?ne peux pas|ne (?:me )?(?:va|convient) pas|n['’]est pas possible|(?:yo )?no (?:puedo|me (?:viene|va) bien|me conviene|me sirve))"
                    + "(?=\\s*[,.;]| but | mais | pero )",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Impossible() {}

    /** A text with a blank in the place of that. */
    public static String without(String text) {
        return IS_NONE.matcher(CANNOT.matcher(text).replaceAll(" ")).replaceAll(" ");
    }

    /** Only that; empty where nothing of the kind is said. */
    public static Optional<String> in(String text) {
        return CANNOT.matcher(text).results().map(MatchResult::group).findFirst();
    }
}
