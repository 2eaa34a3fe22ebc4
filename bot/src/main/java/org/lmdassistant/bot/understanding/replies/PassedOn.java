package org.lmdassistant.bot.understanding.replies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmdassistant.bot.understanding.Plain;

/**
 * Words that somebody wants passed on to somebody else: "tell Awa there is a ramp", "my answer is: 25 seats". They may be about
 * anything, so that no classifier can tell them by their content.
 */
public final class PassedOn {

    private static final Pattern TO = pattern(
            "^[\\s¿¡]*(?:(?:[a-z]{1,2}-\\d{4}-\\d{4}|(?:for|about|regarding|pour|sur|para|sobre)\\s[^:,;]{1,40})\\s*[:,]\\s*)?"
                    + "(?:(?:and|also|ok|okay|so|then|first|che|et|alors|aussi|d['’]abord|y|entonces|tambi[ée]n|primero|antes)[\\s,]+){0,2}"
                    + "(?:(?:please|pls|can you|could you|would you|i want to|i['’]d like to|s['’]il (?:vous|te) pla[îi]t|merci de"
                    + "|peux-tu|pouvez-vous|je (?:voudrais|veux)|por favor|puedes?|(?:le |les )?pod[ée]s|podr[ií]as?|quiero|quisiera)[\\s,]+){0,2}"
                    + "(?:(?<asks>ask|(?:demande[rz]?|r[ée]clame[rz]?)\\s+(?:aux?|[àa])|(?:preg[uú]nt[ae](?:le)?|preguntarle|p[ií]d[ae](?:le)?|pedirle)\\s+al?"
                    + "|demande[rz]?(?:-(?:lui|leur)(?=\\s+d(?:e\\s|['’]))|(?:-(?:lui|leur))?(?=\\s+(?:s['’]|si|qui|quand|o[ùu]|comment|combien|pourquoi)))"
                    + "|preg[uú]nt[ae](?:les?)?(?=\\s+(?:si|qu|cu|d[óo]nde|c[óo]mo)))"
                    + "|tell|remind(?=\\s.{1,60}?\\s(?:that|to)\\s)|answer|reply to|respond to|write(?: back)?(?: to)?|message|inform|let(?=\\s.{1,60}?\\sknow(?!\\p{L}))"
                    + "|(?:send|leave|drop)\\s+an?\\s+(?:note|message|word|line)\\s+(?:to|for)"
                    + "|send(?=\\s+(?:\\S+\\s+){1,3}?an?\\s+(?:short |quick )?(?:note|message|word|line)(?!\\p{L}))"
                    + "|(?:envoie[rz]?|envoyer|laisse[rz]?|passe[rz]?)\\s+un (?:petit )?(?:mot|message)\\s+(?:aux?|[àa])"
                    + "|(?:env[ií][ae](?:les?)?|m[aá]nd[ae](?:les?)?|mandar(?:les?)?|enviar(?:les?)?|dej[ae](?:les?)?)\\s+un (?:mensaje|recado)\\s+al?"
                    + "|(?:dis|dites|dire|r[ée]ponds|r[ée]pondez|r[ée]pondre|[ée]cris|[ée]crivez|[ée]crire)\\s+(?:aux?|[àa])"
                    + "|informe[zr]?|pr[ée]viens|pr[ée]venez|pr[ée]venir|(?:explique[rz]?|rappelle[rz]?|signale[rz]?)\\s+(?:aux?|[àa])"
                    + "|(?:di(?:les?|gale)|d[ií]gales?|decirle|responde(?:r|rle)?|resp[oó]nda(?:le)?|resp[oó]ndele|contesta(?:r|rle)?"
                    + "|cont[eé]st[ae]le|conteste|escr[ií]b[aeií](?:les?)?|dec[ií](?:les?)?|cont[aá](?:les?)?|avis[aá](?:les?)?|av[ií]s[ae](?:les?)?|avisar(?:les?)?|informar(?:les?)?|escribir(?:les?)?|inf[oó]rm[ae](?:le)?)\\s+al?)"
                    + "\\s+(?:the |la |le |l['’]|les |el |los )?"
                    + "(?:(?:mrs|mr|ms|dr|mme|mlle|m|madame|monsieur|sra|sr|señora|señor|doña|don)\\.?\\s+)?");

    /** "Tell him that …", "dites-lui que …", "dígale que …" */
    private static final Pattern THEM = pattern(
            "^[\\s¿¡]*(?:(?:and|also|ok|so|then|but|please|pls|can you|could you|et|alors|mais|merci de|y|pero|entonces|por favor)[\\s,]+){0,3}"
                    + "(?:(?:tell|remind|inform|message|write(?: to)?|reply to|answer)\\s+(?:him|her|them)|explain to (?:him|her|them)|let\\s+(?:him|her|them)\\s+know"
                    + "|(?:dis|dites|dire|r[ée]ponds|r[ée]pondez|[ée]cris|[ée]crivez|explique[rz]?|rappelle[rz]?|signale[rz]?)-(?:lui|leur)|(?:informe[zr]?|pr[ée]viens|pr[ée]venez)-l(?:es|[ea])"
                    + "|(?:d[ií]|d[ií]ga|d[ií]gan|resp[oó]nd[ae]|cont[eé]st[ae]|escr[ií]b[ae]|av[ií]s[ae]|inf[oó]rm[ae]|comun[ií]c[ae]|com[eé]nt[ae]|expl[ií]c[ae]|expl[ií]qu[ae]|recu[eé]rd[ae])les?(?!\\s+al?\\s))"
                    + "(?!\\p{L})");

    /** "Tell me", "write to me in French" */
    private static final Pattern TO_ME = pattern("^(?:me|us|moi|nous)(?!\\p{L})");

    private static final Pattern SEVERAL = pattern("(?:them|leur|les)\\s*(?:know)?$");

    private static final Pattern STAFF = pattern(
            "^(?:programme['’]?s? |program['’]?s? |lmd )?(?:staff|team|secretariat|organi[sz]ers|[ée]quipe|personnel|secr[ée]tariat"
                    + "|organisateurs|equipo|personal|secretar[ií]a|organizadores)(?!\\p{L})");

    private static final String AN_ANSWER = "(?:answer|reply|response|r[ée]ponse|respuesta)";

    private static final Pattern ANSWER = pattern(
            "^\\s*(?:(?:yes|oui|s[ií]|no|non|well|so|donc|entonces)[,.!]*\\s+){0,2}"
                    + "(?:(?:here['’]?s|here is|voici|aqu[ií] (?:est[áa]|va|tiene))\\s+(?:(?:my|our|the|ma|notre|la|mi|nuestra)\\s+)?"
                    + AN_ANSWER
                    + "|(?:my|our|ma|notre|mi|nuestra)\\s+" + AN_ANSWER + "|" + AN_ANSWER + "(?=\\s*:))"
                    + "(?:\\s+(?:to|[àa]|al?|pour|para)\\s+[^:,]{1,60}?)?(?:\\s*[:,]\\s*|,?\\s+(?:is|est|es|c['’]est)(?:\\s+(?:that|que))?[\\s:,]+)(?=\\S)");

    /** "H-2026-0001: there is a ramp" */
    private static final Pattern IN_A_TALK = pattern("^\\s*H-\\d{4}-\\d{4}\\s*:");

    private static final Pattern JOINT = pattern(
            "^(?:\\s+(?:an?|une?)\\s+(?:short |quick |petit )?(?:note|message|word|line|mot))?(?:\\s+(?:know|with|(?:that )?(?:reads|says)|saying|savoir|diciendo))?[\\s,:;–—-]*(?:(?:that|que|de que)\\s+|qu['’]\\s*)?[\\s:]*(?:[a-z]{1,2}-\\d{4}-\\d{4}\\s*[:,]\\s*)?");

    /** "Ask her for a letter", "demandez-lui de venir" */
    private static final Pattern ASKED_FOR = pattern("^(?:(?:for|about|de|por)\\s+|d['’])"
            + "(?:(?:more |further |des |plus d['’]|m[áa]s )?(?:information|infos?|details?|changes?|precisions?|informations?|pr[ée]cisions?|changements?|corrections?|informaci[óo]n|datos|detalles|cambios|correcciones)(?!\\p{L})[^:.?!]{0,60}:\\s*)(?=\\S)"
            + "|^(?:(?:for|about|to|de|por)\\s+|d['’])(?=\\S)");

    private static final Pattern TO_DO = pattern("^(?:(?:to|de)\\s+|d['’])(?=\\S)");

    private static final Pattern PRONOUN =
            pattern("^(?:(?:her|him|them)\\s+)?(?:(?:(?:for|about|to|de)\\s+|d['’])(?=\\S))?");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’-]+");

    private static final int LONGEST_NAME = 5;
    private static final int SHORTEST_NAME = 3;

    private final String sentence;
    private final String addressed;
    private final boolean asks;
    private final boolean toThem;

    private PassedOn(String sentence, String addressed, boolean asks, boolean toThem) {
        this.sentence = sentence;
        this.addressed = addressed;
        this.asks = asks;
        this.toThem = toThem;
    }

    private static Pattern pattern(String any) {
        return Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The sentence, if it may be for somebody else: it says whom to tell something, or that it answers a question. */
    public static Optional<PassedOn> in(String sentence) {
        Matcher them = THEM.matcher(sentence);
        if (them.find() && !words(sentence.substring(them.end())).isEmpty()) {
            return Optional.of(new PassedOn(sentence, sentence.substring(them.end()), false, true));
        }
        Matcher to = TO.matcher(sentence);
        if (to.find() && TO_ME.matcher(sentence.substring(to.end())).find()) {
            return Optional.empty();
        }
        to.reset();
        String talk = IN_A_TALK.matcher(sentence).find() ? sentence : "";
        boolean found = to.find();
        String addressed = found ? sentence.substring(to.end()) : talk;
        return addressed.isEmpty() && answer(sentence).isEmpty()
                ? Optional.empty()
                : Optional.of(new PassedOn(sentence, addressed, found && to.group("asks") != null, false));
    }

    /** Whether somebody is to be asked, and not told. */
    public boolean asks() {
        return asks;
    }

    /** The sentence as it was typed. */
    public String sentence() {
        return sentence;
    }

    /** What is asked, of whomever: "ask whether they can host" */
    public String question() {
        return Indirect.question(PRONOUN.matcher(words(addressed)).replaceFirst(""), sentence);
    }

    /** By how many words somebody of that name is called, or the talk of that number; all or any part of a name counts. */
    public int named(String name) {
        return calls(name).size();
    }

    /** What is to be told to, or asked of, somebody of that name; empty where it says nothing yet. */
    public String to(String name) {
        List<MatchResult> calls = calls(name);
        String told = calls.isEmpty()
                ? ""
                : words(addressed.substring(calls.get(calls.size() - 1).end()));
        return asks ? Indirect.question(ASKED_FOR.matcher(told).replaceFirst(""), sentence) : asTheyRead(told);
    }

    /** Whether that is more than one. */
    public boolean isToSeveral() {
        return toThem
                && SEVERAL.matcher(sentence.substring(0, sentence.length() - addressed.length()))
                        .find();
    }

    /** What is to be told to somebody who is not named. */
    public Optional<String> toThem() {
        return toThem ? Optional.of(asTheyRead(words(addressed))) : Optional.empty();
    }

    private String asTheyRead(String told) {
        return ToTheirFace.said(TO_DO.matcher(told).replaceFirst(""), sentence);
    }

    /** What is to be told to somebody who is called by such words: "my coach". */
    public Optional<String> behind(Pattern called) {
        Matcher found = called.matcher(addressed);
        return !toThem && found.find() ? Optional.of(words(addressed.substring(found.end()))) : Optional.empty();
    }

    /** The first word of what may be a name. */
    public Optional<String> firstWord() {
        return WORD.matcher(addressed)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .filter(word -> !toThem && word.length() >= SHORTEST_NAME);
    }

    private List<MatchResult> calls(String name) {
        if (toThem) {
            return List.of();
        }
        List<String> called = Plain.words(name);
        List<MatchResult> calls = new ArrayList<>();
        int end = 0;
        for (MatchResult word :
                WORD.matcher(addressed).results().limit(LONGEST_NAME).toList()) {
            List<String> plain = Plain.words(word.group());
            boolean ofName = !plain.isEmpty() && called.containsAll(plain);
            boolean next = addressed.substring(end, word.start()).isBlank();
            // "Tell Awa Sow" is for no other Awa.
            if (!ofName && next && end > 0 && isName(word.group())) {
                return List.of();
            }
            if (!ofName || !next || (end == 0 && word.group().length() < SHORTEST_NAME)) {
                break;
            }
            calls.add(word);
            end = word.end();
        }
        return calls;
    }

    // "I" and "LMD" begin with a capital, too.
    private static boolean isName(String word) {
        return Character.isUpperCase(word.codePointAt(0))
                && word.codePoints().anyMatch(Character::isLowerCase)
                && !word.contains("'")
                && !word.contains("’");
    }

    /** What is to be told to the programme's staff. */
    public Optional<String> toStaff() {
        Matcher staff = STAFF.matcher(addressed);
        return staff.find() ? Optional.of(words(addressed.substring(staff.end()))) : Optional.empty();
    }

    /** What answers a question that the speaker was asked. */
    public Optional<String> answer() {
        return answer(sentence).or(this::toStaff).filter(text -> !text.isEmpty());
    }

    private static Optional<String> answer(String sentence) {
        Matcher found = ANSWER.matcher(sentence);
        return found.find() ? Optional.of(sentence.substring(found.end()).strip()) : Optional.empty();
    }

    private static String words(String behind) {
        return JOINT.matcher(behind).replaceFirst("").strip();
    }
}
