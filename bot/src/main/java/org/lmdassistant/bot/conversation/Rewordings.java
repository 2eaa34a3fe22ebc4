package org.lmdassistant.bot.conversation;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.replies.PassedOn;

/** Tells how the one text that is read back shall go instead: "make it: …", "replace '8' with '7.30'", "at 7.30, not 8". */
final class Rewordings {

    /** "I'd rather write: is your French good enough?", "mettez plutôt : …": a verb of wording, and no other, before the colon. */
    private static final Pattern ANEW = pattern(
            "^\\s*(?:(?:no|non|yes|oui|s[ií]|wait|hmm+|ok|please|svp|por favor|rather|better|instead|plut[ôo]t|mejor|m[áa]s bien|i['’]?d rather|je pr[ée]f[èe]re|let['’]s)[\\s,.!]+){0,3}"
                    + "(?:(?:write|say|word it|make it|reword (?:it|that)|rephrase (?:it|that)|put it|it should (?:say|read)|change (?:it|that|this|the (?:text|message|question|reason|wording))(?: to)?)"
                    + "(?:\\s+(?:instead|rather|differently|like this))?"
                    + "|(?:[ée]cri(?:s|vez)|mets|mettez|dis|dites|reformule[rz]?|(?:change[rz]?|remplace[rz]?)(?:-l[ae])?(?: (?:le|la) (?:texte|message|question|motif|raison))?(?: (?:par|en))?)"
                    + "(?:-l[ea])?(?:\\s+(?:plut[ôo]t|autrement|ceci|[çc]a))?"
                    + "|(?:que diga|debe decir|(?:escrib[ae]|escrib[ií]|pon|ponga|di|diga)(?:l[oe])?|cambi[ae](?:l[ao])?(?: (?:el|la) (?:texto|mensaje|pregunta|motivo))?(?: (?:a|por))?)"
                    + "(?:\\s+(?:mejor|as[ií]|esto))?)"
                    + "\\s*:\\s*(?<text>\\S.*)$");

    /** "Send it at 9, not 8": when, and not what. */
    private static final Pattern SENDS = pattern(
            "^\\s*(?:send|deliver|it (?:should|shall|must) (?:go|leave|be sent)|envo[iy]|env[ií]|mand|que salga|[çc]a doit partir).*$");

    /** "Replace 'at 8' with 'at 7.30'" */
    private static final Pattern REPLACED = pattern(
            "^\\s*(?:(?:please|and|et|y)[\\s,]+)?(?:replace|remplace[rz]?|reemplaz[ae]|sustituy[ae]|cambi[ae]|change)\\s+[\"'“‘«]?\\s*(?<old>.{1,120}?)\\s*[\"'”’»]?"
                    + "\\s+(?:with|by|par|por)\\s+[\"'“‘«]?\\s*(?<now>.{1,120}?)\\s*[\"'”’»]?[.!]?\\s*$");

    /** "Wait, the bus leaves at 7.30, not 8" */
    private static final Pattern NOT_THAT = pattern(
            "^.{0,120}?(?<now>\\S{0,20}\\d\\S{0,20}?)(?: \\p{L}+)?,?\\s+(?:and |et |y )?(?:not|pas|no)\\s+(?:at |à |a las )?(?<old>\\S{0,20}\\d\\S{0,20}?)[.!]?\\s*$");

    /** Nobody writes more than that with what shall be changed. */
    private static final int LONGEST = 2_000;

    private Rewordings() {}

    private static Pattern pattern(String any) {
        return Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }

    /** The text as it shall be, where all is read back and there is one; what is for somebody else is none. */
    static Optional<Meaning> read(Midway at, String text) {
        Optional<Question> question = text.length() <= LONGEST ? at.textReadBack() : Optional.empty();
        if (question.isEmpty()
                || PassedOn.in(text).isPresent()
                || SENDS.matcher(text).matches()) {
            return Optional.empty();
        }
        String before = at.answer(question.get());
        return anew(text)
                .or(() -> replaced(REPLACED.matcher(text), before))
                .or(() -> replaced(NOT_THAT.matcher(text), before))
                .map(now -> new Meaning.Corrected(Map.of(question.get().id(), now)));
    }

    private static Optional<String> anew(String text) {
        Matcher anew = ANEW.matcher(text);
        return anew.matches() && Plain.words(anew.group("text")).size() > 1
                ? Optional.of(anew.group("text").strip())
                : Optional.empty();
    }

    /** Only what stands there once is surely meant. */
    private static Optional<String> replaced(Matcher told, String before) {
        if (!told.matches()) {
            return Optional.empty();
        }
        Pattern old = Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(told.group("old")) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        Matcher there = old.matcher(before);
        return there.find() && !there.find(there.end())
                ? Optional.of(old.matcher(before).replaceFirst(Matcher.quoteReplacement(told.group("now"))))
                : Optional.empty();
    }
}
