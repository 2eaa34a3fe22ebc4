package org.lmdassistant.bot.understanding.slots;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.SpelledNumber;
import org.lmdassistant.bot.words.Language;

/** The number that stands beside the word for what it counts: "18 seats", "fifteen middle managers", "seats: from 12 to 20". */
final class Counts {

    /** "20 middle managers", "30 las plazas": as many words may stand between. */
    private static final int NEAR = 2;

    private static final int FAR = 10;
    private static final int LONGEST = 4;
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Set<String> BEFORE_A_NUMBER =
            Set.of("to", "a", "of", "de", "is", "are", "est", "sont", "es", "son");

    private final List<String> plain;
    private final WordLists words;
    private final Language language;

    Counts(String text, WordLists words, Language language) {
        this.plain = Plain.words(References.without(text));
        this.words = words;
        this.language = language;
    }

    /**
     * How many of a kind are named.
     *
     * @param kind the list of words for it in {@code names/words.yaml}
     * @param datesToo whether the text names days, so that a number farther off may be one of theirs
     */
    Optional<Integer> of(String kind, boolean datesToo) {
        List<Integer> named = IntStream.range(0, plain.size())
                .filter(at -> words.is(kind, plain.get(at)))
                .boxed()
                .toList();
        return named.stream()
                .flatMap(at -> before(at).or(() -> behind(at)).stream())
                .findFirst()
                .or(() -> named.isEmpty() || datesToo ? Optional.empty() : only());
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

    private Optional<Integer> number(int at) {
        String word = plain.get(at);
        if (word.chars().allMatch(Character::isDigit)) {
            return word.length() <= LONGEST && !YEAR.matcher(word).matches()
                    ? Optional.of(Integer.parseInt(word))
                    : Optional.empty();
        }
        // "A seat" and "une place" count nothing.
        return SpelledNumber.read(word, language).filter(number -> number > 1);
    }
}
