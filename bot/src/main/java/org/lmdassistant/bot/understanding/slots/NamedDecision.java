package org.lmdassistant.bot.understanding.slots;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what somebody decides of a request: "decline it", "R-2026-0112 no". */
final class NamedDecision {

    private static final List<String> DECISIONS = List.of("more_information", "decline", "defer", "approve");

    /** With more words "no" negates something: "¿por qué no se ha resuelto?" */
    private static final int LONGEST_SHORT_DECISION = 3;

    /** "R-2026-0112 no, puesto que …": where nothing clearer is said. */
    private static final Map<String, String> SHORT_DECISIONS =
            Map.of("no", "decline", "non", "decline", "yes", "approve", "oui", "approve");

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
        return DECISIONS.stream()
                .filter(decision -> words.anyIn(decision, sentence))
                .findFirst();
    }

    private static Optional<String> shortDecision(Sentence sentence) {
        return sentence.size() > LONGEST_SHORT_DECISION
                ? Optional.empty()
                : sentence.plain().stream()
                        .flatMap(word -> Stream.ofNullable(SHORT_DECISIONS.get(word)))
                        .findFirst();
    }
}
