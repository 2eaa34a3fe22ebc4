package org.lmdassistant.bot.facts;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.lmdassistant.bot.words.Language;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.questions.AddedFact;

/** Finds the facts that answer a question: those of the program, and those that staff added. */
final class FactSearch {

    /** From here on a fact is taken for the answer. */
    static final double SURE = 0.52;
    /** From here on it may be what was meant. */
    static final double NEAR = 0.35;

    /** A fact, and how well it fits, from 0 to 1; the same number means the same for every question. */
    record Found(Fact fact, double confidence) {
        boolean sure() {
            return confidence >= SURE;
        }
    }

    private final List<Fact> base = FactBase.read();
    private final Map<Language, WordReader> readers = new EnumMap<>(Language.class);
    private volatile Indexed indexed;

    /** What is indexed now; a change of the added facts makes a new one. */
    private record Indexed(List<AddedFact> added, List<Fact> facts, Map<Language, FactIndex> indexes) {}

    FactSearch() {
        for (Language language : Language.values()) {
            readers.put(language, new WordReader(language));
        }
        indexed = index(List.of());
    }

    /** The facts that fit a text of a language, the best first; none that is not near. */
    List<Found> find(Tx tx, Language language, String text) {
        return find(tx.addedFacts().all(), language, text);
    }

    List<Found> find(List<AddedFact> added, Language language, String text) {
        return Objects.requireNonNull(now(added).indexes().get(language)).find(text);
    }

    /** The fact of an id. */
    Optional<Fact> get(Tx tx, String id) {
        return now(tx.addedFacts().all()).facts().stream()
                .filter(fact -> fact.id().equals(id))
                .findFirst();
    }

    private Indexed now(List<AddedFact> added) {
        Indexed now = indexed;
        if (now.added() != added && !now.added().equals(added)) {
            now = index(added);
            indexed = now;
        }
        return now;
    }

    private Indexed index(List<AddedFact> added) {
        List<Fact> facts =
                Stream.concat(base.stream(), added.stream().map(Fact::of)).toList();
        Map<Language, FactIndex> indexes = new EnumMap<>(Language.class);
        readers.forEach((language, reader) -> indexes.put(language, new FactIndex(language, reader, facts)));
        return new Indexed(added, facts, indexes);
    }
}
