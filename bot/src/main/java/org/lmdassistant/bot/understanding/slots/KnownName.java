package org.lmdassistant.bot.understanding.slots;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds a name by a part that is known to be one, where nothing else shows it: "the topic of Lucía", and without capitals
 * "nominate awa diop". Less sure than what {@link NamedPeople} goes by.
 */
final class KnownName {

    private static final int LONGEST = 4;
    private static final int SHORTEST_SURNAME = 2;

    private final Set<String> names = names();
    private final Places places;
    private final AdministrationNames administrations;
    private final WordLists words;
    private final Predicate<String> isCommon;

    /** @param isCommon whether a plain word is one that people use with the assistant anyway */
    KnownName(WordLists words, Places places, AdministrationNames administrations, Predicate<String> isCommon) {
        this.words = words;
        this.places = places;
        this.administrations = administrations;
        this.isCommon = isCommon;
    }

    private static Set<String> names() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(KnownName.class.getResourceAsStream("/names/people.txt")),
                StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first name, as it was written; who writes with capitals gives names one, too. */
    Optional<String> in(Sentence sentence) {
        boolean capitals = IntStream.range(1, sentence.size()).anyMatch(word -> isWrittenWithCapital(sentence, word));
        for (int at = 0; at < sentence.size(); at = Math.max(at + 1, endOfPlace(sentence, at))) {
            int to = capitals && !sentence.isCapitalized(at) ? at : endOf(sentence, at);
            if (to > at) {
                return Optional.of(sentence.written(at, to));
            }
        }
        return Optional.empty();
    }

    /** Where the name ends that begins with this word, whatever capitals it has; the word itself where none does. */
    int endOf(Sentence sentence, int from) {
        boolean begins = names.contains(sentence.plain().get(from)) && endOfPlace(sentence, from) == from;
        return begins ? lastOf(sentence, from) : from;
    }

    // "I" has one anyway.
    private static boolean isWrittenWithCapital(Sentence sentence, int word) {
        return sentence.isCapitalized(word) && sentence.plain().get(word).length() > 1;
    }

    private int endOfPlace(Sentence sentence, int at) {
        int place = places.at(sentence.plain(), at).map(Names.Found::to).orElse(at);
        return Math.max(
                place,
                administrations.at(sentence.plain(), at).map(Names.Found::to).orElse(at));
    }

    private int lastOf(Sentence sentence, int from) {
        int to = from + 1;
        while (to < sentence.size() && to - from < LONGEST && sentence.goesOn(to - 1) && goesOn(sentence, to)) {
            to++;
        }
        return to;
    }

    private boolean goesOn(Sentence sentence, int word) {
        return isSurname(sentence, word)
                || (words.is("particles", sentence.plain().get(word))
                        && word + 1 < sentence.size()
                        && sentence.goesOn(word)
                        && isSurname(sentence, word + 1));
    }

    private boolean isSurname(Sentence sentence, int word) {
        String plain = sentence.plain().get(word);
        return names.contains(plain)
                || (plain.length() > SHORTEST_SURNAME
                        && plain.codePoints().allMatch(Character::isLetter)
                        && !isCommon.test(plain)
                        && endOfPlace(sentence, word) == word);
    }
}
