package org.lmdassistant.bot.understanding.slots;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lmdassistant.bot.understanding.LinesFile;

/**
 * Finds a name by a part that is known to be one, where nothing else shows it: "the topic of Lucía", and without capitals
 * "nominate awa diop". Less sure than what {@link NamedPeople} goes by.
 */
final class KnownName {

    /** Without their accents they would be names. */
    private static final Set<String> NO_NAMES = Set.of("marié", "mariée", "niña", "ravi", "ravis");

    private static final int LONGEST = 4;
    private static final int SHORTEST_SURNAME = 2;

    private final Set<String> names = LinesFile.read("/names/people.txt").stream()
            .flatMap(line -> Arrays.stream(line.split(" ")))
            .collect(Collectors.toUnmodifiableSet());
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

    /** The first name, as it was written; who writes with capitals gives names one, too. */
    Optional<String> in(Sentence sentence) {
        for (int at = 0; at < sentence.size(); at = Math.max(at + 1, endOfPlace(sentence, at))) {
            int to = endIn(sentence, at);
            if (to > at) {
                return Optional.of(sentence.written(at, to));
            }
        }
        return Optional.empty();
    }

    /** Where the name ends that begins with this word; the word itself where none does, or where it should have a capital. */
    int endIn(Sentence sentence, int from) {
        int to = endOf(sentence, from);
        boolean capitals =
                to > from && IntStream.range(1, sentence.size()).anyMatch(word -> isWrittenWithCapital(sentence, word));
        return capitals && !sentence.isCapitalized(from) ? from : to;
    }

    /** Where the name ends that begins with this word, whatever capitals it has; the word itself where none does. */
    int endOf(Sentence sentence, int from) {
        String plain = sentence.plain().get(from);
        boolean known = names.contains(plain);
        // Few words get any further, and this is asked of each.
        boolean begins = (known || words.is("words and names", plain))
                && !NO_NAMES.contains(sentence.written(from, from + 1))
                && endOfPlace(sentence, from) == from;
        int to = begins ? lastOf(sentence, from) : from;
        // "Grace" and "claire" are words, and begin a name only before another part of it.
        return known || to > from + 1 ? to : from;
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
                        && !words.is("told", plain)
                        && endOfPlace(sentence, word) == word);
    }
}
