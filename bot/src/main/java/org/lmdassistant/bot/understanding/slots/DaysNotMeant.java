package org.lmdassistant.bot.understanding.slots;

import java.util.regex.Pattern;

/** Words that sound like a day, and on which nothing is to be. */
final class DaysNotMeant {

    /** "At 16:30 instead of this morning" */
    private static final Pattern INSTEAD = Pattern.compile(
            "(?<!\\p{L})(?:instead of|rather than|au lieu d(?:e|u|(?=['’]))|plutôt que|en vez de|en lugar de)l?['’]?(?:\\s?[^\\s,.;:?!]+)(?:\\s[^\\s,.;:?!]+){0,2}"
                    + "(?=\\s*(?:[,.;:?!]|$|\\s(?:for|pour|para|i|we|je|nous|yo|prefiero|prefer|plut[ôo]t)\\s))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "Half of our managers retire within three years", "du neuf pour ma demande ?" name no day. */
    private static final Pattern NO_DAY = Pattern.compile(
            "(?<!\\p{L})(?:retir|leav|part(?:ent|iront)|retraite|jubil|se va)[^.?!]{0,40}?\\s(?:in|within|over|dans|d['’]ici|en|dentro de)(?: the next| les?| los próximos| los proximos)?\\s[\\p{L}\\d]+\\s(?:years?|yrs?|ans?|années?|annees|años?|anos?)(?!\\p{L})"
                    + "|(?<!\\p{L})(?:quoi de|(?:y|il) (?:a|as|avez)[- ](?:t-il |vous )?du) neuf(?!\\p{L})|^\\s*du neuf(?!\\p{L})|(?<!\\p{L})(?:next|coming|following) (?:few |couple of )?months(?!\\p{L})|(?<!\\p{L})(?:prochains mois|mois (?:[àa] venir|prochains|qui viennent)|pr[óo]ximos meses|meses (?:pr[óo]ximos|que vienen))(?!\\p{L})"
                    + "|(?<!\\p{L})(?:hasta ahora|until now|so far|jusqu['’](?:ici|[àa] (?:maintenant|pr[ée]sent)))(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "In the third quarter of 2027": the third is no day. */
    private static final Pattern PART_OF_A_YEAR = Pattern.compile(
            "(?<!\\p{L})(?:(?:first|second|third|fourth|last|1st|2nd|3rd|4th)\\s+(?:quarter|half|semester|trimester)"
                    + "|(?:premier|deuxi[èe]me|second|troisi[èe]me|quatri[èe]me|dernier|[1-4]e(?:r|me)?)\\s+(?:trimestre|semestre)"
                    + "|(?:primer|segundo|tercer|cuarto|[úu]ltimo)\\s+(?:trimestre|semestre))(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "Any morning but not Tuesday", "cualquier mañana menos el martes": what is left of it is meant. */
    private static final Pattern EXCEPT = Pattern.compile(
            "[\\s,(](?:except|excluding|apart from|but not|just not|sauf|except[ée]|hormis|mais pas|menos|excepto|salvo|pero no)\\s+(?:for |on )?(?:the |le |les |el |los )?"
                    + "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?"
                    + "|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bados?|domingos?)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private DaysNotMeant() {}

    /** A text with blanks in the place of them. */
    static String without(String text) {
        String kept = EXCEPT.matcher(text).replaceAll(" ");
        String left = NO_DAY.matcher(INSTEAD.matcher(kept).replaceAll(" ")).replaceAll(" ");
        return PART_OF_A_YEAR.matcher(left).replaceAll(" ");
    }
}
