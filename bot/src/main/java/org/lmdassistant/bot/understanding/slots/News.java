package org.lmdassistant.bot.understanding.slots;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lmdassistant.bot.understanding.Plain;

/** What somebody tells of themselves without a word for "because": "…, je suis malade", "my flight was cancelled". */
final class News {

    /** Nobody would read on any further. */
    private static final int LONGEST = 2_000;

    /** A clause by itself that tells how somebody fares: "…, je suis malade", "me cambiaron de puesto, quítame". */
    private static final Pattern FARES = Pattern.compile(
            "(?:(?:sorry|désolée?|perdón|perdon|lo siento|pero|but|mais|regretfully|unfortunately|sadly|malheureusement|lamentablemente|desgraciadamente|vieras que|resulta que|faque)\\s+)?((?:i['’]?(?:m| am| have| had|ve| got| will be|ll be| fell| caught)|(?:we|they)(?:['’]re| are| have| had| got)"
                    + "|(?:my|our|the|his|her) (?:\\S+ ){1,3}(?:is|are|has|have|had|was|were|died|fell|got|broke|needs?|wants?)|(?:he|she)(?:['’]s| is| has| had| got| was)|(?:we|i) (?:sorted|solved|settled)|(?:family|health|personal|medical|private)(?= reasons?)|too much|power cuts|coupures|apagones|al final no|no hace|(?:flight|train|budget|travel) (?:is |was |got |has been )?(?:cancelled|cut|refused|frozen)"
                    + "|je (?:suis|serai|pars|voyage|dois|viens(?=\\s+d(?:e\\s|['’])))|j['’]?(?:en )?ai|nous (?:avons|sommes)|(?:(?:mon|ma|mes|notre|nos|le|la|les) \\S+|l['’]\\S+|internet) (?:est|sont|a|ont|me|nous|m['’]\\S+|ne|n['’]\\S+|se|s['’]\\S+)|(?:il|elle) (?:est|a|part|doit)|raisons?|trop de|on (?:a|m['’]a)"
                    + "|(?:estoy|tengo|tenemos|estamos|ando|acab(?:o|amos) de)|(?:me|nos) (?:ha|cambi|surgi|sali|toc|mand|pusi|sac|romp|enferm|llam|convoc)\\p{L}*|se (?:me|nos|fue|cay[oó]|cort[oó]|suspend\\p{L}+)|(?:motivos|razones) (?=(?:familiares|personales|de salud|laborales))|lo (?:resolvimos|arreglamos|solucionamos)|no hay|hay|(?:no )?(?:me|nos) \\p{L}+(?:ó|aron|ieron)|no (?:me|nos) (?:da|alcanza|queda)|(?:coincide|choca) con|(?:coïncide|tombe) avec|(?:it |that )?clashes with|(?:mi|ma|mon|my|our|notre|nuestr[oa]) (?:vuelo|avi[oó]n|tren|vol|flight|train|hij[oa]s?|espos[oa]|marido|madre|padre|jef[ea]|ministr[oa]|fille|fils|femme|mari|enfants?|mère|père|chef|cheffe|patron|directeur|directrice|ministre|daughter|son|wife|husband|mother|father|boss|minister|kids?|children)|(?:visa|flight|budget|internet|power) (?:is|was|got)|(?:mis?|el|la|los|las|nuestr[oa]s?) (?!que)\\S+ (?:está|esta|están|estan|se|no|ya no|tiene|tienen|me|nos))"
                    + "(?:\\s+\\S+){1,12})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What a clause is about that tells no reason: what is given up itself, or that somebody has time. */
    private static final Pattern ABOUT_IT = Pattern.compile(
            "(?iu:(?<!\\p{L})(?:sessions?|coach|coaching|tutor|another|chance|(?:at|in) (?:my|the) (?:desk|office)|happy|fine|suis au bureau|d['’]accord|de acuerdo|gust\\p{L}*|content|workshops?|seats?|registered|booked|available|free|interested|place|fellowship|slot"
                    + "|séances?|seances?|atelier|inscrit\\p{L}*|disponible|libre|rendez-vous|rdv|réservé\\p{L}*|boursi\\p{L}*"
                    + "|sesi[oó]n|cita|taller|inscrit[oa]|plaza|cupo|becari[oa]|question|pregunta|duda|coming|able|unable|confuse?s?|navrée?s?)(?!\\p{L}))|\\d|(?iu:['’ ]m out)$");

    /** Of somebody or somewhere by name it tells no more than the sentence says beside it. */
    private static final Pattern NAMES = Pattern.compile(".\\p{Lu}");

    private static final Pattern CLAUSES = Pattern.compile(
            "[,;:.!?¿¡()]+|\\s[-–—]+\\s|\\s(?:and so|so|donc|así que|asi que|por eso)\\s"
                    + "|\\s(?:and|et|y)\\s(?=(?:i |we )?(?:have to|need to|must)|(?:je|nous) (?:dois|devons)|(?:tengo|tenemos) que|debo|necesito|resulta que)");

    /** Whatever stands before it is why: "me siento mucho mejor, así que anule la sesión". */
    private static final Pattern HENCE = Pattern.compile(
            "[,;]\\s*(?:(?:and )?so|hence|therefore|donc|du coup|alors|raison pour laquelle|c['’]est pourquoi|así que|asi que|de modo que"
                    + "|por eso|por lo que|por lo tanto|por ende|conque)\\s"
                    + "|(?<=\\p{L}{3})[,;.]\\s*(?:please|pls|kindly|por favor|merci d(?:e|['’])|veuillez)\\s*(?=\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Courtesies before what is told: "qué pena con ustedes, pero", "sorry to bother you:". */
    private static final Pattern COURTESY = Pattern.compile(
            "^.{0,60}?(?:[.!?:;]|,\\s*(?:but|mais|pero))\\s+", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Somebody or something of theirs fares somehow; a greeting tells nothing. */
    private static final Pattern TELLS = Pattern.compile(
            "^(?!\\s*(?:hello|hi|hey|dear|good|bonjour|bonsoir|salut|cher|hola|buen|estimad))(?:.*\\s)?(?:i|i['’]\\p{L}+|my|we|we['’]\\p{L}+|our|he|she|they|is|was|has|have|had"
                    + "|je|j['’]\\p{L}+|mon|ma|mes|nous|notre|nos|il|elle|ils|est|a|ont|sont|me|mi|mis|nos|nuestr[oa]s?|se|tengo|tenemos|estoy|estamos|está|están|ha|han|tiene)(?!\\p{L}).*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private static final int SHORTEST = 3;

    /** The clause that tells how somebody fares, where a sentence gives something up and no other reason. */
    static Optional<String> in(String whole) {
        return clauses(whole)
                .map(fares -> fares.group(1))
                .filter(clause -> !isAboutIt(clause) && !NAMES.matcher(clause).find())
                .findFirst()
                .or(() -> beforeHence(whole));
    }

    private static Optional<String> beforeHence(String whole) {
        String text = whole.substring(0, Math.min(LONGEST, whole.length()));
        Matcher hence = HENCE.matcher(text);
        return hence.find()
                ? Optional.of(COURTESY.matcher(text.substring(0, hence.start()).strip())
                                .replaceFirst(""))
                        .filter(clause -> Plain.words(clause).size() >= SHORTEST)
                        .filter(clause -> TELLS.matcher(clause).matches())
                        .filter(clause -> !isAboutIt(clause))
                : Optional.empty();
    }

    /** A text without that clause, whose day is not the one that is asked for: "à mercredi 10h, je suis en congé le 2". */
    static String without(String whole) {
        return clauses(whole)
                .findFirst()
                .map(fares -> whole.replace(fares.group(), " "))
                .orElse(whole);
    }

    /** Whether a clause is about what is given up itself, and so tells no reason. */
    static boolean isAboutIt(String clause) {
        return ABOUT_IT.matcher(clause).find();
    }

    private static Stream<Matcher> clauses(String whole) {
        return CLAUSES.splitAsStream(whole.substring(0, Math.min(LONGEST, whole.length())))
                .map(String::strip)
                .map(FARES::matcher)
                .filter(Matcher::matches);
    }

    private News() {}
}
