package org.lmdassistant.bot.understanding.slots;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
            + "|(?<=^|[,;]\\s|\\bbut\\s)as(?=\\s+(?:my|our|his|her|their) [^,.;]{3,60},)|as(?=\\s+(?:my|our|his|her|their) \\S+ \\S+ (?:is|was|are|were|has|have|had|got|will)\\s)"
            // "As the DG letter is missing", but not "as the second draft is"
            + "|as(?=\\s+the \\S+ \\S+ (?:is|was|are|were)(?: still| not| too)? (?:missing|incomplete|unsigned|late|expired|full|over|closed|ill|sick|away|abroad)(?!\\p{L}))";

    private static final String ENGLISH = "because(?: of)?|(?:bc|bcs|bcoz|cuz|coz|since)(?!\\p{L})|" + AS
            + "|given that|on the grounds that|(?:the )?reason (?:is|being)(?: that)?|reason\\s*[:–-]|due to|owing to|on account of|in view of"
            + "|considering(?: that)?(?=\\s+(?:the|my|our|i|we|he|she)\\s)|seeing (?:that|as)";
    private static final String FRENCH =
            "car(?!\\p{L})|comme(?=\\s+(?:on|je|il|elle|nous|ils|elles|j['’]|c['’]|(?:(?:les?|la|mon|ma|mes|notre|nos|son|sa|ses|leurs?)\\s|l['’])\\S+(?: \\S+){0,2}?"
                    + " (?:est|sont|était|étaient|sera|a|ont|avait|n['’]\\S+|ne|pas|se|va|vont|vient|viennent|doit|reste|manque|arrive|tombe)\\s))"
                    + "|(?:parce|puis|au motif|étant donné|vu) ?qu(?:e\\s|['’])|l[ea] (?:motif|raison) (?:est|c['’]est) (?:que |qu['’])?|(?:à cause|en raison|pour cause|du fait|compte tenu) d(?:e\\s|u\\s|es\\s|['’])"
                    + "|(?<=^|[,;.:]\\s)suite (?:à\\s|aux?\\s)|(?:motif|raison)\\s*:";
    private static final String SPANISH =
            "porque(?!\\p{L})|(?<=[\\p{L}\\p{N},]\\s)(?:porq|pq|xq)(?!\\p{L})(?![^.!]*\\?)|(?<=^|[.;!]\\s)como(?=\\s+(?:me|nos|se|le)\\s(?!dij|habl|coment|pid|ped|indic|inform|acord|acuerd|mencion|ve)[^,?]{3,60},)|como(?=\\s+(?:no|aún|todavía|tengo|tenemos|estoy|estamos|(?:el|la|los|las|mi|mis|su|sus|nuestr[oa]s?) \\S+(?: \\S+)? (?:no|ya|se|está|están|es|son|ha|han"
                    + "|tiene|tienen|sigue|fue|queda|va|van))\\s)|por cuanto(?!\\p{L})|por(?=\\s+(?:una?\\s+|el\\s+|la\\s+)?(?:falta|huelga|enfermedad|problemas?|motivos?|razones|emergencia|urgencia|duelo|maternidad"
                    + "|recortes?|viaje|gripe|exceso|fallecimiento|cierre|cruce|choque)(?!\\p{L}))|(?<=\\p{L}\\s|\\d\\s)x(?=\\s+(?!favor)\\p{L}{4})"
                    + "|(?<=[,;]\\s)que(?=\\s+(?:ya no|me equivo\\p{L}*|no (?:me|nos|entiendo|puedo)|me (?:est|ha|toca|surg|cambi)\\p{L}*|se (?:me|nos)|lo (?:habl|vimos|resolv)\\p{L}*"
                    + "|tengo|tenemos|estoy|estamos|ando|hay|voy)\\s)"
                    + "|considerando que|(?<=[,;.:!?]\\s)es que(?=\\s)|(?<=[\\p{L}\\p{N},]\\s)pues(?!\\p{L})|(?:ya|puesto|dado) que(?!\\p{L})|debido a(?:l| que)?(?!\\p{L})"
                    + "|(?:el motivo|la raz[oó]n) es(?: que)?(?!\\p{L})|por el motivo de que|a causa de(?:l| que)?(?!\\p{L})|(?:motivo|raz[oó]n)\\s*:";

    // Not \b: see References.
    private static final Pattern BECAUSE = Pattern.compile(
            "(?<![\\p{L}\\p{M}\\p{N}_])(?:" + String.join("|", ENGLISH, FRENCH, SPANISH) + ")\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What is asked for once more after the reason: "because I am ill, please cancel it", "por falta de firma, recházala". */
    private static final Pattern ASKED = Pattern.compile(
            "[,;:]\\s*(?:(?:so|and|hence|therefore|et|donc|alors|aussi|y|as[ií] que|por lo que|por lo tanto|por eso)\\s+)?[¿¡]?\\s*"
                    + "(?:please|pls|kindly|merci d(?:e\\s|['’])|s['’]il vous|svp|veuillez|por favor|(?:les? )?ruego|(?:le|les|te) (?:pido|solicito|agradec)"
                    + "|(?:i|we) (?:am|are) (?:constrained|obliged|forced|writing)|(?:i|we)['’]d|j['’]aimerai|(?:i|we) (?:must|would|want|wish|need to|have to|beg|ask|request|prefer|hereby)\\s"
                    + "|(?:could|can|may|might|shall) (?:we|you|i)\\s|(?:je|nous) (?:vous|souhait|aimer|voudr|préf|dois|devons|sollicit|demand)|(?:peut|pourr|puis)[\\p{L}]*-(?:on|vous|je|tu)"
                    + "|on (?:peut|pourrait|enlève|annule|reporte|décale|remet|oublie)|prefer|prefiero|quisiera|quisiéramos|solicit|pido|podr[ií]a|podemos|(?:les? |me )?pueden?|busquemos|(?:l[oa]s?|nos) (?:corremos|movemos|cambiamos|pasamos|dejamos|posponemos|aplazamos)|veamos|pasemos|movamos|corramos|desear[ií]a|necesito|me permito"
                    + "|(?:le|el|on|the)\\s+\\d|(?:den?|d[eé]|(?:d[eé]j|p[aá]s|mu[eé]v|c[aá]mbi|b[uú]s[cq]u?)(?:a|en?))(?:l[eoa]s?|me|nos)(?!\\p{L})|(?:liber|ced)(?:a|en?|an)(?!\\p{L})|(?:donnez|av[ií]s[ae]|d[ií]g[ae]|inform|prévenez|dites|mettez|remettez|déplacez|reportez|décalez|passez|proposez|propose[rz]?|suggérez|propon|propong|sugi[eé]r|elim[ií]n|désolée?s?|desole|sorry|lo siento|perd[oó]n|disculp|(?:avec )?(?:toutes )?mes excuses|rejet|refus|rech[aá]z|den[ie][eé]?g|annul|supprim|qu[ií]t[ae]|cancel|an[uú]l)\\p{L}*|(?:give|reject|decline|turn|free|release|take|move|put|drop|remove|scratch) |(?:qu?[eé]?|cu[aá]l(?:es)?|cu[aá]ndo|what|when|which|quand|quels?|quelles?)\\s[^,]*\\?).*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    /** Another sentence, which is no part of the reason; the dot of an abbreviation ends none. */
    private static final Pattern NEXT_SENTENCE = Pattern.compile(
            "(?<=\\p{L}{3}|\\d)[.!?]\\s+(?=(?:pls|please|svp|por favor|merci|thanks|thx|gracias)(?!\\p{L})).*$|(?<=\\p{L}{4}|\\d|(?<!\\p{L})(?!(?:sra?|dra?|ing|lic|mme|mrs?|ms|vs|art|no|av|st|ext)\\.)\\p{Ll}{2,3})[.!?]\\s+(?=\\p{Lu}).*$",
            Pattern.DOTALL);

    /** Nothing but a greeting stands before the reason. */
    private static final Pattern FIRST = Pattern.compile(
            "\\s*(?:(?:hi|hello|hey|good (?:morning|day|afternoon|evening)|dear|sir|madam|bonjour|bonsoir|salut|allô|madame|monsieur|chers?|chères?"
                    + "|hola|buen[oa]s|estimad[oa]s?|señor(?:a|es)?)(?!\\p{L})[^.!?,;:]{0,40}[.!?,;:]\\s*)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "But as my flight lands late, may we", "le comunico que, a causa de una urgencia, debo" */
    private static final Pattern BETWEEN = Pattern.compile(
            "(?<!\\p{L})(?:but|that|mais|que|pero),?\\s*$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "Move it for family reasons to Friday", "por vacaciones al viernes": a reason of so many words. */
    private static final Pattern OF_A_KIND = Pattern.compile(
            "(?<!\\p{L})(?:for (?<en>(?:personal|family|health|medical|work|private|budgetary)(?: and \\p{L}+)? reasons?)"
                    + "|pour (?:des )?(?<fr>(?:raisons?|motifs?) (?:de |d['’])?\\p{L}+|maladie|maternité|congé(?: de \\p{L}+)?)"
                    + "|por (?:una? |mis )?(?<es>vacaciones|boda|licencia(?: de \\p{L}+)?|cirug[ií]a|operaci[oó]n|fuerza mayor|auditor[ií]a"
                    + "|(?:asuntos|compromisos) \\p{L}+))(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** No sentence that somebody would read to its end is longer. */
    private static final int LONGEST = 2_000;

    private static final Pattern END = Pattern.compile("[\\s.!?;,]++(?::-?[()D][\\s.!;,]*+)?$");

    private static final Pattern WISH = Pattern.compile(",\\s*(?=\\p{L}+\\s+\\S|(?:SR|CS|FA|R|H|LMD)-\\d)");

    /** What sets the end of a sentence off: "…, no budget", "… (no budget)". */
    private static final Pattern BREAK = Pattern.compile("(?:[,;:.]|\\s[-–—])(?=\\s)|\\s\\((?=[^()]*\\)?$)");

    /** What stands at the end of a sentence and is no reason: courtesies, until when, what to do next. */
    private static final Pattern NO_REASON_BEGINS = Pattern.compile(
            "(?iu:(?:please|pls|thanks?|many thanks|sorry|best|kind|warm|regards|cheers|tell|inform|let|send|write|notify|ask|and|but|so|then"
                    + "|until|till|for|to|next|i['’]?ll|we['’]?ll|i will|we will"
                    + "|merci|svp|s['’]il|désolée?s?|bien à|bien cordialement|cordialement|bonne|dites|informez|prévenez|avertissez|jusqu['’]\\p{L}+"
                    + "|à|au|pour|et|mais|donc|qu['’]?e?|on verra|je verrai|j['’]y"
                    + "|gracias|muchas gracias|por favor|perd[oó]n|lo siento|un saludo|saludos|atentamente|avis\\p{L}+|inform\\p{L}+|d[ií][lg]\\p{L}+"
                    + "|hasta|para|al|y|pero|as[ií]|que|ya veremos|l[ao] (?:miro|veo|vemos|dejo|revis\\p{L}+)|por ahora|de momento)(?!\\p{L}))");

    private static final Pattern NAMES = Pattern.compile("\\s\\p{Lu}\\p{Ll}");

    /** A clause has a verb of its own; a list has none. */
    private static final Pattern FINITE = Pattern.compile(
            "(?iu:\\s(?:is|are|was|were|has|have|had|did|will|can|cannot|\\p{L}{2,}ed|withdrew|left|fell|went|got|lost|cut|est|sont|a|ont|avait|[ée]tait|s['’]est|se|ha|han|est[áa]n?|fue|era|tiene|tienen|no)\\s)");

    private static final Pattern TOLD = Pattern.compile(
            "\\S\\s+\\S[^,;:]*[,;:]\\s+((?:the|our|his|her|their|le|la|les|notre|nos|son|sa|ses|leurs?|el|los|las|nuestr[oa]s?|sus?)\\s+[^,;:.!?]{3,60}\\s)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "Decline Moussa Fall: the Abidjan workshop is for Côte d'Ivoire first" */
    private static final Pattern COLON = Pattern.compile("([^:.!?]{4,60}):\\s+(\\S[^?]{7,})", Pattern.DOTALL);

    /** "Decline Awa: hold on, I must ask her first" */
    private static final Pattern THINKS_BETTER = Pattern.compile(
            "(?iu:hold on|wait|just kidding|no |sorry|attends|attendez|euh|espera|espere|perd[óo]n|approve|accept|accepte|acepta|aprueba)");

    private static final Pattern NOT_TO =
            Pattern.compile("(?iu:n['’]t|(?<!\\p{L})(?:not|never|ne|n['’]|pas|no)(?!\\p{L}))");

    /** What stands behind the first colon, whatever it names; the text must say no before it. */
    static Optional<Reason> behindColon(String whole) {
        Matcher colon = COLON.matcher(whole.substring(0, Math.min(LONGEST, whole.length())));
        return colon.matches()
                ? Optional.of(new Reason(END.matcher(colon.group(2)).replaceFirst(""), colon.group(1)))
                        .filter(reason ->
                                !NO_REASON_BEGINS.matcher(reason.why()).lookingAt()
                                        && !THINKS_BETTER.matcher(reason.why()).lookingAt()
                                        && !NOT_TO.matcher(reason.rest()).find()
                                        && namesNoNumber(reason.why()))
                        // "I decided to decline: Awa Diop" says of whom, and not why.
                        .filter(reason -> References.number(reason.rest()).isPresent()
                                || NAMES.matcher(reason.rest()).find())
                : Optional.empty();
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
                && !NO_REASON_BEGINS.matcher(text).lookingAt()
                && !NAMES.matcher(text).find()
                && namesNoNumber(text);
    }

    private static boolean namesNoNumber(String text) {
        return References.number(text).isEmpty() && References.workshop(text).isEmpty();
    }

    /** The reason that a text gives, if it gives one. */
    static Optional<Reason> in(String whole) {
        String text = whole.substring(0, Math.min(LONGEST, whole.length()));
        Matcher because = BECAUSE.matcher(text);
        Matcher kind = OF_A_KIND.matcher(text);
        boolean found = because.find();
        if (kind.find() && (!found || kind.start() < because.start())) {
            String why = Stream.of("en", "fr", "es")
                    .map(kind::group)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
            return Optional.of(new Reason(why, text.substring(0, kind.start()) + text.substring(kind.end())));
        }
        if (!found) {
            return Optional.empty();
        }
        String before = text.substring(0, because.start());
        String after = text.substring(because.end());
        Matcher wish = WISH.matcher(after);
        if ((FIRST.matcher(before).matches() || BETWEEN.matcher(before).find()) && wish.find()) {
            // "Since the budget is frozen, please cancel it": the wish comes second.
            before += after.substring(wish.end());
            after = after.substring(0, wish.start());
        }
        String sentence = NEXT_SENTENCE.matcher(after).replaceFirst("");
        String clause = ASKED.matcher(sentence).replaceFirst("");
        String told = told(before);
        String why = END.matcher(clause).replaceFirst("").strip();
        return why.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reason(
                        told.isEmpty() ? why : told + text.substring(because.start(), because.end()) + why,
                        before.substring(0, before.length() - told.length()) + after.substring(clause.length())));
    }

    /** "We cancel Abidjan, the host withdrew because of the elections": the clause by whose subject more is told than what stands behind "because". */
    private static String told(String before) {
        Matcher clause = TOLD.matcher(before);
        return clause.find() && FINITE.matcher(clause.group(1)).find() && !News.isAboutIt(clause.group(1))
                ? clause.group(1)
                : "";
    }
}
