package org.lmdassistant.bot.coaching;

import java.util.regex.Pattern;

/** What a sentence about a coach's days does with them: it takes back, it looks up, or it notes something new. */
final class AbsenceWords {

    private static final String ABSENCE =
            "(?:absen[cs]es?|(?:annual |sick )?leaves?|holidays?|vacations?|time[ -]off|days? off|time away|other hours"
                    + "|(?:special|extra|changed) (?:hours?|time)|heures (?:sp[ée]ciales|suppl[ée]mentaires)|horarios? especial(?:es)?|horas (?:extras?|especiales)"
                    + "|cong[ée]s?|vacances|indisponibilit[ée]s?|autres heures"
                    + "|ausencias?|vacaciones|licencias?|permisos?|d[ií]as? libres?|otras horas)";

    private static final String AWAY =
            "(?:away|absent|out of (?:the )?office|on leave|on holiday|on vacation|unavailable"
                    + "|not available|blocked|absente?|en cong[ée]s?|en vacances|indisponible|pas disponible|bloqu[ée]e?s?"
                    + "|ausente|fuera|de vacaciones|de licencia|de permiso|no disponible|bloquead[oa]s?)";

    /** Of what is taken back at most so many words stand between: "cancel all of my absences". */
    private static final String OF_MINE =
            "(?:(?!session|s[ée]ance|sesi[oó]n|because|for|pour|por|porque|during|pendant|durante)\\S+\\s+){0,3}(?:[ld]['’])?";

    private static final Pattern TAKES_BACK =
            words("(?:cancel|delete|remove|undo|take back|withdraw|revoke|drop|erase|clear"
                    + "|forget|end|lift|annul\\p{L}*|supprim\\p{L}*|retir\\p{L}*|enl[eè]v\\p{L}*|effac\\p{L}*|l[eè]v(?:ez|er?)|oubli\\p{L}*"
                    + "|anul\\p{L}*|cancel\\p{L}*|borr\\p{L}*|quit\\p{L}*|elimin\\p{L}*|suprim\\p{L}*|deshag\\p{L}*|olvid\\p{L}*)\\s+"
                    + OF_MINE
                    + ABSENCE);

    private static final Pattern NOT_AWAY =
            words("(?:(?:i['’]?m|am|will|be|won['’]?t be|wasn['’]?t) )?(?:not|no longer|won['’]?t be)"
                    + " (?:be |going to be )?(?:away|absent|off|on leave|on holiday|going|leaving)"
                    + "|(?:am|are|is) (?:there|here|available|in) after all|be (?:there|here|available|in) after all"
                    + "|(?:available|bookable|there|booked) again"
                    + "|ne (?:suis|serai|vais)(?: finalement)? (?:pas|plus)(?: [êe]tre)? (?:absente?|en cong[ée]s?|en vacances)"
                    + "|ne (?:pars|m['’]absente) (?:plus|pas)|(?:[àa]|de) nouveau (?:disponible|l[àa])|finalement (?:disponible|pr[ée]sente?|l[àa])"
                    + "|(?:ya )?no (?:estoy|estar[ée]|voy a estar) (?:ausente|fuera|de vacaciones|de licencia)"
                    + "|(?:ya )?no me voy|de nuevo disponible|otra vez disponible|al final s[ií] (?:estoy|estar[ée])");

    private static final Pattern RETURNS = words(
            "(?:i['’]?m|i am|i['’]?ll be|i will be|be) back|(?:i )?(?:return|come back)"
                    + "|^back|de retour|je (?:rentre|reviens|serai l[àa])|(?:vuelvo|regreso|volver[ée]|regresar[ée])|de vuelta");

    /** "Remove that", "supprimez-la", "quítelo" */
    private static final Pattern THAT = words(
            "(?:remove|delete|undo|cancel|take back|erase|drop|forget|scrap|revoke) (?:that|it|this)(?: one)?|take (?:that|it) back|(?:undo|take back|delete|remove|cancel|drop) (?:the |my )?(?:change|exception|\\d{1,2}(?:st|nd|rd|th)|(?:special|extra|changed) (?:hours?|time))"
                    + "|(?:annul|supprim|retir|enl[eè]v|effac|oubli)\\p{L}*(?:-l[ae]s?| [cç]a| cela)"
                    + "|(?:annul|supprim|retir|enl[eè]v|effac)\\p{L}* (?:le changement|les heures (?:en plus|suppl[ée]mentaires))|(?:an[uú]l|canc[eé]l|b[oó]rr|qu[ií]t|elim[ií]n|deshag|deshac|deshaz)\\p{L}* (?:el cambio|las horas (?:extras?|adicionales))"
                    + "|(?:an[uú]l|canc[eé]l|b[oó]rr|qu[ií]t|elim[ií]n|supr[ií]m|olv[ií]d)\\p{L}*(?: eso| esa| esto|l[oa]s?)");

    private static final Pattern IS_AWAY = words(AWAY + "|(?:am|be|day) off|(?<=['’]m )off");

    private static final Pattern ASKS = Pattern.compile(
            "^[\\s¿¡]*(?:(?:please|can you|could you|s['’]il vous pla[îi]t|pouvez-vous|por favor|puede)[ ,]+)*"
                    + "(?:(?:tell|remind) me |(?:dites|rappelez)-moi |d[ií](?:ga)?me )?"
                    + "(?:what|which|when|show|list|see|display|am i|do i have|have i|are there"
                    + "|quel(?:le)?s?|quand|montre[rz]?|affiche[rz]?|liste[rz]?|voir|ai-je|suis-je|est-ce que"
                    + "|cu[áa]l(?:es)?|qu[ée]|cu[áa]ndo|mu[ée]str\\p{L}*|mostrar\\p{L}*|ens[ée]\\p{L}*|lista\\p{L}*|ver|(?:tengo|hay|estoy)(?=.*\\?))(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern MINE = Pattern.compile(
            "^\\s*(?:my|mes|mis|all my|toutes mes|todas mis)\\s+(?:\\p{L}+\\s+)?(?:absen[cs]es|days off|time off|ausencias"
                    + "|indisponibilit[ée]s)\\s*[?.!]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern ABOUT = words(ABSENCE + "|" + AWAY + "|off|libre");

    private static final Pattern CANNOT =
            words("not|no|can['’]?t|cannot|unable|except|n['’]est|ne|n['’]|pas|sauf|salvo");

    private static final Pattern UNTIL = words("until|till?|jusqu['’](?:au|à)|hasta");

    private static final Pattern SINCE =
            words("from|starting|beginning|as of|[àa] partir d[ue]?|d[èe]s|depuis|a partir del?|desde");

    private AbsenceWords() {}

    private static Pattern words(String any) {
        return Pattern.compile("(?<!\\p{L})(?:" + any + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** "Cancel my absence", "I won't be away after all"; "I'm back on Monday, away till then" is an absence. */
    static boolean takeBack(String sentence) {
        return TAKES_BACK.matcher(sentence).find()
                || NOT_AWAY.matcher(sentence).find()
                || (comeBack(sentence) && !IS_AWAY.matcher(sentence).find());
    }

    /** "Actually I'm back, remove that": what was noted a moment ago, where no day is named. */
    static boolean takeBackThat(String sentence) {
        return THAT.matcher(sentence).find()
                || NOT_AWAY.matcher(sentence).find()
                || (comeBack(sentence) && !IS_AWAY.matcher(sentence).find());
    }

    /** Whether they are back, so that all days from the one that is named on are meant. */
    static boolean comeBack(String sentence) {
        return RETURNS.matcher(sentence).find();
    }

    /** "When am I away?", "my absences" */
    static boolean ask(String sentence) {
        return MINE.matcher(sentence).find()
                || (ASKS.matcher(sentence).find() && ABOUT.matcher(sentence).find());
    }

    /** Whether they say that they are away. */
    static boolean isAway(String sentence) {
        return IS_AWAY.matcher(sentence).find();
    }

    /** Whether they say that there is no time then, rather than when there is. */
    static boolean deny(String sentence) {
        return CANNOT.matcher(sentence).find() || IS_AWAY.matcher(sentence).find();
    }

    /** The words behind which a last day stands. */
    static Pattern until() {
        return UNTIL;
    }

    /** The words behind which a first day stands. */
    static Pattern since() {
        return SINCE;
    }
}
