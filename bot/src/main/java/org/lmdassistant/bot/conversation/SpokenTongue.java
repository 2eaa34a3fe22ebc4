package org.lmdassistant.bot.conversation;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.words.Language;

/**
 * A text that says beside something else in which language to answer: "écris-moi en français, je suis à Bruxelles".
 *
 * @param rest what it says beside
 */
record SpokenTongue(Language language, String rest) {

    private static final Map<String, Language> NAMES = Map.of(
            "english",
            Language.EN,
            "anglais",
            Language.EN,
            "ingles",
            Language.EN,
            "french",
            Language.FR,
            "francais",
            Language.FR,
            "frances",
            Language.FR,
            "spanish",
            Language.ES,
            "espagnol",
            Language.ES,
            "espanol",
            Language.ES);

    private static final String NAME =
            "(?<name>english|french|spanish|anglais|fran[çc]ais|espagnol|ingl[ée]s|franc[ée]s|espa[ñn]ol)(?!\\p{L})";

    private static final String PLEASE = "(?:[\\s,]*(?:please|pls|svp|stp|s['’]il (?:te|vous) pla[îi]t|por favor))?";

    /** Said to the assistant, and not of a course or to somebody else. */
    private static final Pattern SAID = Pattern.compile(
            "(?<=^|[.,;!?]\\s|[.,;!?])\\s*(?:(?:and|et|y|but|mais|pero|also|please|pls|por favor)[\\s,]+){0,3}(?:(?:can|could) you\\s+)?"
                    + "(?:(?:write|speak|talk|answer|reply)(?:\\s+to)?\\s+(?:me\\s+)?in\\s+"
                    + "|(?:[ée]cri(?:s|vez)|parle[zr]?|r[ée]pond(?:s|ez)?)(?:[- ]moi)\\s+en\\s+"
                    + "|(?:escr[ií]b[ae]|h[aá]bl[ae]|resp[oó]nd[ae]|cont[eé]st[ae])me\\s+en\\s+"
                    + "|^(?:(?:can|could) you\\s+)?(?:(?:speak|talk)\\s+|parle[zr]?\\s+(?:en\\s+)?|(?:[ée]cri(?:s|vez)|r[ée]pond(?:s|ez)?)\\s+en\\s+|(?:habla|hable)\\s+(?:en\\s+)?)"
                    + "|^(?:in|en)\\s+(?=\\p{L}+[\\s,]*(?:please|pls|svp|stp|s['’]il|por favor)))"
                    + NAME + PLEASE + "(?=\\s*(?:$|[.,;!?]|and\\s|et\\s|y\\s))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern BEGINNING =
            Pattern.compile("^[\\s.,;!?]*(?:(?:and|et|y)\\s+)?", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST = 500;
    private static final int SHORTEST = 2;

    /** Empty where a text says nothing else. */
    static Optional<SpokenTongue> in(String text) {
        Matcher said = SAID.matcher(text);
        if (text.length() > LONGEST || !said.find()) {
            return Optional.empty();
        }
        Optional<Language> language = Plain.words(said.group("name")).stream()
                .findFirst()
                .flatMap(name -> Optional.ofNullable(NAMES.get(name)));
        String behind = BEGINNING.matcher(text.substring(said.end())).replaceFirst("");
        String before = text.substring(0, said.start()).strip();
        String rest = (before + " " + behind).strip();
        return language.filter(spoken -> Plain.words(rest).size() >= SHORTEST)
                .map(spoken -> new SpokenTongue(spoken, rest));
    }
}
