package org.lmdassistant.bot.understanding.slots;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why something is done, and what the sentence says besides.
 *
 * @param why in the speaker's words
 * @param rest the sentence without it
 */
record Reason(String why, String rest) {

    /** "As he is ill", "as the file is incomplete", and any "as" behind a comma but for "as well" and its like. */
    private static final String AS = "(?<=,\\s)as(?=\\s)(?!\\s+(?:well|soon|usual|discussed|agreed|you|a|an|always)\\b)"
            + "|as(?=\\s+(?:(?:he|she|they|i|we|it|there)(?:['’]\\p{L}+)?|(?:the|my|our|his|her|their) \\S+"
            + " (?:is|was|are|were|has|have|had|will|does|did|cannot|can|got|gets|went|came|froze|took|left|fell|broke|lost"
            + "|needs?|wants?|keeps?|kept|made|asked|moved|changed|called|closed|resigned|retired|cancelled|moves|closes|leaves|travels|goes|starts|refuses|clashes|expects))\\s)"
            + "|as(?=\\s+(?:my|our|his|her|their) \\S+ \\S+ (?:is|was|are|were|has|have|had|got|will)\\s)"
            // "As the DG letter is missing", but not "as the second draft is"
            + "|as(?=\\s+the \\S+ \\S+ (?:is|was|are|were)(?: still| not| too)? (?:missing|incomplete|unsigned|late|expired|full|over|closed|ill|sick|away|abroad)(?!\\p{L}))";

    private static final String ENGLISH = "because(?: of)?|(?:bc|bcs|bcoz|cuz|coz|since)(?!\\p{L})|" + AS
            + "|given that|on the grounds that|the reason is(?: that)?|reason\\s*:|due to|owing to|on account of|in view of"
            + "|considering(?: that)?(?=\\s+(?:the|my|our|i|we|he|she)\\s)|seeing (?:that|as)";
    private static final String FRENCH =
            "car(?!\\p{L})|comme(?=\\s+(?:on|je|il|elle|nous|ils|elles|j['’]|c['’]|(?:(?:les?|la|mon|ma|mes|notre|nos|son|sa|ses|leurs?)\\s|l['’])\\S+(?: \\S+){0,2}?"
                    + " (?:est|sont|était|étaient|sera|a|ont|avait|n['’]\\S+|ne|pas|se|va|vont|vient|viennent|doit|reste|manque|arrive|tombe)\\s))"
                    + "|(?:parce|puis|au motif|étant donné|vu) ?qu(?:e\\s|['’])|(?:à cause|en raison|pour cause|du fait|compte tenu) d(?:e\\s|u\\s|es\\s|['’])"
                    + "|(?<=^|[,;.:]\\s)suite (?:à\\s|aux?\\s)|(?:motif|raison)\\s*:";
    private static final String SPANISH =
            "porque(?!\\p{L})|(?<=[\\p{L}\\p{N},]\\s)(?:porq|pq|xq)(?!\\p{L})(?![^.!]*\\?)|como(?=\\s+(?:no|aún|todavía|tengo|tenemos|estoy|estamos|(?:el|la|los|las|mi|mis|su|sus|nuestr[oa]s?) \\S+(?: \\S+)? (?:no|ya|se|está|están|es|son|ha|han"
                    + "|tiene|tienen|sigue|fue|queda|va|van))\\s)|por cuanto(?!\\p{L})|por(?=\\s+(?:una?\\s+|el\\s+|la\\s+)?(?:falta|huelga|enfermedad|problemas?|motivos?|razones|emergencia|urgencia|duelo|maternidad"
                    + "|recortes?|viaje|gripe|exceso|fallecimiento|cierre|cruce|choque)(?!\\p{L}))|(?<=\\p{L}\\s|\\d\\s)x(?=\\s+(?!favor)\\p{L}{4})"
                    + "|(?<=[,;]\\s)que(?=\\s+(?:ya no|no (?:me|nos|entiendo|puedo)|me (?:est|ha|toca|surg|cambi)\\p{L}*|se (?:me|nos)|lo (?:habl|vimos|resolv)\\p{L}*"
                    + "|tengo|tenemos|estoy|estamos|ando|hay|voy)\\s)"
                    + "|considerando que|(?<=[\\p{L}\\p{N},]\\s)pues(?!\\p{L})|(?:ya|puesto|dado) que(?!\\p{L})|debido a(?:l| que)?(?!\\p{L})"
                    + "|por el motivo de que|(?:motivo|raz[oó]n)\\s*:";

    // Not \b: see References.
    private static final Pattern BECAUSE = Pattern.compile(
            "(?<![\\p{L}\\p{M}\\p{N}_])(?:" + String.join("|", ENGLISH, FRENCH, SPANISH) + ")\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What is asked for once more after the reason: "because I am ill, please cancel it", "por falta de firma, recházala". */
    private static final Pattern ASKED = Pattern.compile(
            "[,;]\\s*(?:(?:so|hence|therefore|donc|alors|aussi|as[ií] que|por lo que|por lo tanto|por eso)\\s+)?[¿¡]?\\s*"
                    + "(?:please|pls|kindly|merci d(?:e\\s|['’])|s['’]il vous|svp|veuillez|por favor|(?:les? )?ruego|(?:le|les|te) (?:pido|solicito|agradec)"
                    + "|(?:i|we) (?:am|are) (?:constrained|obliged|forced|writing)|(?:i|we) (?:must|would|want|wish|need to|have to|beg|ask|request|prefer|hereby)\\s"
                    + "|(?:could|can|may|might|shall) (?:we|you|i)\\s|(?:je|nous) (?:vous|souhait|voudr|préf|dois|devons|sollicit|demand)|(?:peut|pourr|puis)[\\p{L}]*-(?:on|vous|je|tu)"
                    + "|on (?:enlève|annule|reporte|décale|remet|oublie)|prefer|prefiero|quisiera|quisiéramos|solicit|pido|podr[ií]a|podemos|puede|desear[ií]a|necesito|me permito"
                    + "|(?:le|el|on|the)\\s+\\d|(?:den?|d[eé])(?:le|les|me|nos)(?!\\p{L})|(?:donnez|rejet|refus|rech[aá]z|den[ie][eé]?g|annul|supprim|qu[ií]t[ae]|cancel|an[uú]l)\\p{L}*|(?:give|reject|decline|turn) ).*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    /** Another sentence, which is no part of the reason; the dot of an abbreviation ends none. */
    private static final Pattern NEXT_SENTENCE = Pattern.compile(
            "(?<=\\p{L}{4}|\\d|(?<!\\p{L})(?!(?:sra?|dra?|ing|lic|mme|mrs?|ms|vs|art|no|av|st|ext)\\.)\\p{Ll}{2,3})[.!?]\\s+(?=\\p{Lu}).*$",
            Pattern.DOTALL);

    /** Nothing but a greeting stands before the reason. */
    private static final Pattern FIRST = Pattern.compile(
            "\\s*(?:(?:hi|hello|hey|good (?:morning|day|afternoon|evening)|dear|sir|madam|bonjour|bonsoir|salut|allô|madame|monsieur|chers?|chères?"
                    + "|hola|buen[oa]s|estimad[oa]s?|señor(?:a|es)?)(?!\\p{L})[^.!?,;:]{0,40}[.!?,;:]\\s*)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** No sentence that somebody would read to its end is longer. */
    private static final int LONGEST = 2_000;

    private static final Pattern END = Pattern.compile("[\\s.!;,]+$");

    private static final Pattern WISH = Pattern.compile(",\\s*(?=\\p{L}+\\s+\\S)");

    /** What sets the end of a sentence off: "…, no budget", "… (no budget)". */
    private static final Pattern BREAK = Pattern.compile("(?:[,;:.]|\\s[-–—])(?=\\s)|\\s\\((?=[^()]*\\)?$)");

    /** What stands at the end of a sentence and is no reason: courtesies, until when, what to do next. */
    private static final Pattern NO_REASON = Pattern.compile(
            "(?iu:(?:please|pls|thanks?|many thanks|sorry|best|kind|warm|regards|cheers|tell|inform|let|send|write|notify|ask|and|but|so|then"
                    + "|until|till|for|to|next|i['’]?ll|we['’]?ll|i will|we will"
                    + "|merci|svp|s['’]il|désolée?s?|bien à|bien cordialement|cordialement|bonne|dites|informez|prévenez|avertissez|jusqu['’]\\p{L}+"
                    + "|à|au|pour|et|mais|donc|qu['’]?e?|on verra|je verrai|j['’]y"
                    + "|gracias|muchas gracias|por favor|perd[oó]n|lo siento|un saludo|saludos|atentamente|avis\\p{L}+|inform\\p{L}+|d[ií][lg]\\p{L}+"
                    + "|hasta|para|al|y|pero|as[ií]|que|ya veremos|l[ao] (?:miro|veo|vemos|dejo|revis\\p{L}+)|por ahora|de momento)(?!\\p{L})).*"
                    + "|.*\\s\\p{Lu}\\p{Ll}.*",
            Pattern.DOTALL);

    /** A clause by itself that tells how somebody fares: "…, je suis malade", "me cambiaron de puesto, quítame". */
    private static final Pattern FARES = Pattern.compile(
            "(?:(?:sorry|désolée?|perdón|perdon|lo siento|pero|but|mais)\\s+)?(?:i['’]?(?:m| am| have| had|ve| got| will be|ll be| fell| caught)|(?:we|they)(?:['’]re| are| have| had| got)"
                    + "|(?:my|our) \\S+ (?:is|has|died|fell|got|broke)|too much|(?:flight|train|budget|travel) (?:is |was |got |has been )?(?:cancelled|cut|refused|frozen)"
                    + "|je (?:suis|serai|pars|voyage|dois)|j['’]?ai|nous (?:avons|sommes)|(?:mon|ma|notre) \\S+ (?:est|a|me|m['’]\\S+|ne)|trop de|on (?:a|m['’]a)"
                    + "|(?:estoy|tengo|tenemos|estamos|ando)|(?:me|nos) (?:ha|cambi|surgi|sali|toc|mand|pusi|sac|romp|enferm|llam|convoc)\\p{L}*|se me|mi \\S+ (?:está|esta|se|no|tiene))"
                    + "(?:\\s+\\S+){1,12}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What a clause is about that tells no reason: what is given up itself, or that somebody has time. */
    private static final Pattern ABOUT_IT = Pattern.compile(
            "(?iu:(?<!\\p{L})(?:sessions?|coaching|workshops?|seats?|registered|booked|available|free|interested|place|fellowship|slot"
                    + "|séances?|seances?|atelier|inscrit\\p{L}*|disponible|libre|rendez-vous|rdv|réservé\\p{L}*|boursi\\p{L}*"
                    + "|sesi[oó]n|cita|taller|inscrit[oa]|plaza|cupo|becari[oa]|question|pregunta|duda|coming|able|unable|attend)(?!\\p{L}))|.\\p{Lu}|\\d");

    private static final Pattern CLAUSES = Pattern.compile("[,;:.!?¿¡()]+|\\s[-–—]+\\s");

    /** The clause that tells how somebody fares, where a sentence gives something up and no other reason. */
    static Optional<String> ofSomebody(String whole) {
        return CLAUSES.splitAsStream(whole.substring(0, Math.min(LONGEST, whole.length())))
                .map(String::strip)
                .filter(clause -> FARES.matcher(clause).matches())
                .filter(clause -> !ABOUT_IT.matcher(clause).find())
                .findFirst();
    }

    /** What is set off at the end of a text and can be why somebody says no; the text must be one that does. */
    static Optional<Reason> setOff(String whole) {
        String text = END.matcher(whole.substring(0, Math.min(LONGEST, whole.length())))
                .replaceFirst("");
        return BREAK.matcher(text)
                .results()
                .reduce((earlier, last) -> last)
                .map(at -> new Reason(text.substring(at.end()).replace(")", "").strip(), text.substring(0, at.start())))
                .filter(reason -> isClause(reason.why()));
    }

    private static boolean isClause(String text) {
        return text.contains(" ")
                && !text.contains("?")
                && !NO_REASON.matcher(text).matches()
                && References.number(text).isEmpty()
                && References.workshop(text).isEmpty();
    }

    /** The reason that a text gives, if it gives one. */
    static Optional<Reason> in(String whole) {
        String text = whole.substring(0, Math.min(LONGEST, whole.length()));
        Matcher because = BECAUSE.matcher(text);
        if (!because.find()) {
            return Optional.empty();
        }
        String before = text.substring(0, because.start());
        String after = text.substring(because.end());
        Matcher wish = WISH.matcher(after);
        if (FIRST.matcher(before).matches() && wish.find()) {
            // "Since the budget is frozen, please cancel it": the wish comes second.
            before += after.substring(wish.end());
            after = after.substring(0, wish.start());
        }
        String sentence = NEXT_SENTENCE.matcher(after).replaceFirst("");
        String clause = ASKED.matcher(sentence).replaceFirst("");
        String why = END.matcher(clause).replaceFirst("").strip();
        return why.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reason(why, before + after.substring(clause.length())));
    }
}
