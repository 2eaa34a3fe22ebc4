package org.lmdassistant.bot.conversation;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.replies.Fields;

/** Tells by what an answer in words shall be longer: "add that we meet in room B12", "ajoute au motif : nous perdons des cadres". */
final class Additions {

    private static final String ADD =
            "^\\s*(?:(?:yes|oui|s[ií]|and|et|y|but|mais|pero|also|aussi|tambi[ée]n|please)[\\s,]+){0,3}"
                    + "(?:add|mention|put|append|ajoute[rz]?|rajoute[rz]?|pr[ée]cise[rz]?|mets|mettez|a[ñn]ad[ea]|agreg(?:a|ue|u[eé])|pon|ponga)\\s+"
                    + "(?:(?:also|too|aussi|[ée]galement|tambi[ée]n)\\s+)?";

    /** "Add that", "ajoute : est-ce que" */
    private static final Pattern MORE = pattern(ADD + "(?:(?:that|que)\\s+|qu['’]|:\\s*)(?<more>\\S.*)$");

    /** "Add to the reason: ", "ajoute dans le motif que" */
    private static final Pattern TO_FIELD = pattern(ADD
            + "(?:to|in|au|aux|[àa] (?:la|l['’])|dans (?:le|la|les)|al|a la|en (?:el|la))\\s*(?:the |my |mon |ma |mi )?"
            + "(?<field>\\p{L}[\\p{L} ]{2,30}?)\\s*(?::\\s*|,?\\s(?:that|que)\\s|,?\\squ['’])(?<more>\\S.*)$");

    private final Fields fields;

    Additions(Fields fields) {
        this.fields = fields;
    }

    private static Pattern pattern(String any) {
        return Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }

    /** The answer with what is added: that which the text names, or the one text that is read back. */
    Optional<Meaning> read(Midway at, String text) {
        Matcher toField = TO_FIELD.matcher(text);
        if (toField.find()) {
            return at.called(Plain.words(toField.group("field")), fields)
                    .filter(question -> question.isFree() && !question.isName())
                    .flatMap(question -> longer(at, question, toField.group("more")));
        }
        Matcher more = MORE.matcher(text);
        return at.textReadBack()
                .filter(any -> more.find())
                .flatMap(question -> longer(at, question, more.group("more")));
    }

    private static Optional<Meaning> longer(Midway at, Question question, String more) {
        String before = Plain.trimEnd(at.answer(question), ".;,");
        String added = Plain.trimEnd(more, ".;,");
        if (before.isEmpty()) {
            return Optional.empty();
        }
        String both = question.isProse() ? before + ". " + more.strip() : before + ", " + added;
        return Optional.of(new Meaning.Corrected(Map.of(question.id(), both)));
    }
}
