package org.lmdassistant.bot.understanding.slots;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what somebody decides of a request: "decline it", "R-2026-0112 no". */
final class NamedDecision {

    private static final List<String> DECISIONS = List.of("more_information", "decline", "defer", "approve");

    /** With more words "no" negates something: "¿por qué no se ha resuelto?" */
    private static final int LONGEST_SHORT_DECISION = 3;

    /** "R-2026-0112 no, puesto que …": where nothing clearer is said. */
    private static final Map<String, String> SHORT_DECISIONS =
            Map.of("no", "decline", "non", "decline", "yes", "approve", "oui", "approve");

    /** "No la aceptamos", "on ne l'accepte pas", "we can't accept him"; "no, acepta a Awa" accepts her. */
    private static final Pattern NOT_ACCEPTED = pattern(
            "(?<!\\p{L})(?:no\\s+(?:(?:se\\s+)?(?:l[aeo]s?)\\s+)?(?:acept(?:o|amos|es|en|e|ar|aremos|ar[ée])|aprob(?:amos|ar|aremos|ar[ée])|aprueb(?:o|es|en|e)|admit(?:o|imos|ir|as|an|a)|autoriz(?:o|amos|ar)|autoric(?:es|en|e))"
                    + "|ne\\s+(?:l['’]|l[ae]s?\\s+)?(?:accept|approuv|retien|reten|valid|admet)\\p{L}*\\s+pas"
                    + "|n['’](?:accept|approuv|admet)\\p{L}*\\s+pas"
                    + "|(?:don['’]?t|do not|cannot|can['’]?t|can not|won['’]?t|will not|shall not)\\s+(?:accept|approve|admit|grant|confirm))(?!\\p{L})");

    /** "Do not decline Awa", "ne la refuse pas", "no la rechaces": nothing is decided by that. */
    private static final Pattern NOT_DECLINED = pattern(
            "(?<!\\p{L})(?:(?<!why )(?:do not|don['’]?t|never|must not|mustn['’]?t|should not|shouldn['’]?t)\\s+(?:decline|reject|refuse|deny|turn)"
                    + "|(?:ne\\s+(?:l['’]|l[ae]s?\\s+)?|n['’])(?:refus|rejet|d[ée]clin)\\p{L}*\\s+pas|ne\\s+pas\\s+(?:l[ae]s?\\s+)?(?:refus|rejet|d[ée]clin)\\p{L}*"
                    + "|no\\s+(?:l[aeo]s?\\s+)?(?:rechac|deneg|deniegu|niegu|declin(?:es|e(?!\\p{L})|en))\\p{L}*)");

    /** Not now is no refusal. */
    private static final Pattern NOT_YET = pattern(
            "(?<!\\p{L})(?:yet|until|till|before|encore|jusqu|avant|tant que|todav[ií]a|a[úu]n|hasta|antes)(?!\\p{L})");

    /** "Ask Belize Customs for a budget", first of all. */
    private static final Pattern ASKS = pattern(
            "^\\s*(?:(?:please|pls|kindly|can you|could you|first)[\\s,]+){0,3}ask\\s+(?:[\\p{L}'’.-]+\\s+){1,5}?(?:for|to|whether|if|about|what|when|who|which|how)\\s");

    private final WordLists words;

    NamedDecision(WordLists words) {
        this.words = words;
    }

    /** The decision, among those of {@code names/words.yaml}; a doubt asks for more information. */
    Optional<String> in(Sentence sentence) {
        return clear(sentence)
                .or(() -> words.anyIn("doubts", sentence) ? Optional.of("more_information") : shortDecision(sentence));
    }

    /** A decision that is said in so many words. */
    Optional<String> clear(Sentence sentence) {
        Optional<String> said = DECISIONS.stream()
                .filter(decision -> words.anyIn(decision, sentence))
                .findFirst();
        String text = sentence.size() == 0 ? "" : sentence.from(0);
        if (said.isEmpty() && ASKS.matcher(text).find()) {
            return Optional.of("more_information");
        }
        if (said.filter("decline"::equals).isPresent()
                && NOT_DECLINED.matcher(text).find()) {
            return Optional.empty();
        }
        Matcher refused = NOT_ACCEPTED.matcher(text);
        if (said.filter("more_information"::equals)
                        .or(() -> said.filter("defer"::equals))
                        .isPresent()
                || !refused.find()) {
            return said;
        }
        // "Yes, accept it, we don't accept late ones usually"
        if (words.anyIn("approve", new Sentence(text.substring(0, refused.start())))) {
            return said;
        }
        return NOT_YET.matcher(text).find() ? Optional.empty() : Optional.of("decline");
    }

    private static Pattern pattern(String any) {
        return Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static Optional<String> shortDecision(Sentence sentence) {
        return sentence.size() > LONGEST_SHORT_DECISION
                ? Optional.empty()
                : sentence.plain().stream()
                        .flatMap(word -> Stream.ofNullable(SHORT_DECISIONS.get(word)))
                        .findFirst();
    }
}
