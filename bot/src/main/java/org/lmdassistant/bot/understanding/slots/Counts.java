package org.lmdassistant.bot.understanding.slots;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.SpelledNumber;
import org.lmdassistant.bot.words.Language;

/** The number that stands beside the word for what it counts: "18 seats", "fifteen middle managers", "seats: from 12 to 20". */
final class Counts {

    /** "20 middle managers", "30 las plazas": as many words may stand between. */
    private static final int NEAR = 2;

    private static final int FAR = 10;
    /** "Quatre-vingt-dix-sept" */
    private static final int MOST_WORDS = 4;

    private static final Pattern NUMBER = Pattern.compile("(?!(?:19|20)\\d\\d$)\\d{1,4}");
    private static final Set<String> BEFORE_A_NUMBER =
            Set.of("to", "a", "en", "of", "de", "is", "are", "est", "sont", "es", "son");

    private final List<String> plain;
    private final WordLists words;
    private final Language language;

    Counts(String text, WordLists words, Language language) {
        this.plain = Plain.words(References.without(text));
        this.words = words;
        this.language = language;
    }

    /** How many of a kind are named; the kind is a list of words in {@code names/words.yaml}. */
    Optional<Integer> of(String kind) {
        return places(kind).flatMap(at -> before(at).stream()).findFirst();
    }

    /**
     * The same where the number may stand behind the word, or anywhere else if it is the only one.
     *
     * @param datesToo whether the text names days, so that a number farther off may be one of theirs
     */
    Optional<Integer> of(String kind, String whole, boolean datesToo) {
        return of(kind).or(
                        () -> places(whole).flatMap(at -> behind(at).stream()).findFirst())
                .or(() -> datesToo || places(whole).findAny().isEmpty() ? Optional.empty() : only());
    }

    private Stream<Integer> places(String kind) {
        return IntStream.range(0, plain.size())
                .filter(at -> words.is(kind, plain.get(at)))
                .boxed();
    }

    private Optional<Integer> before(int at) {
        return IntStream.rangeClosed(1, NEAR)
                .map(back -> at - back)
                .filter(place -> place >= 0)
                .mapToObj(this::number)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Integer> behind(int at) {
        return IntStream.range(at + 1, Math.min(plain.size(), at + FAR))
                .filter(place -> place == at + 1 || BEFORE_A_NUMBER.contains(plain.get(place - 1)))
                .filter(place -> place + 1 >= plain.size() || !words.is("times", plain.get(place + 1)))
                .mapToObj(this::number)
                .flatMap(Optional::stream)
                .reduce((first, last) -> last);
    }

    private Optional<Integer> only() {
        List<Integer> numbers = IntStream.range(0, plain.size())
                .mapToObj(this::number)
                .flatMap(Optional::stream)
                .toList();
        return numbers.size() == 1 ? Optional.of(numbers.get(0)) : Optional.empty();
    }

    /** The number that ends with a word: "twenty-two" is no two. */
    private Optional<Integer> number(int at) {
        if (NUMBER.matcher(plain.get(at)).matches()) {
            return Optional.of(Integer.parseInt(plain.get(at)));
        }
        // "A seat" and "une place" count nothing.
        return IntStream.iterate(Math.min(MOST_WORDS, at + 1), some -> some > 0, some -> some - 1)
                .mapToObj(some -> SpelledNumber.small(String.join(" ", plain.subList(at + 1 - some, at + 1)), language))
                .flatMap(Optional::stream)
                .filter(number -> number > 1)
                .findFirst();
    }
}
