package org.lmdassistant.bot.understanding.slots;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the one word in a sentence of small letters that has a capital for no other reason than that it is a name: "would
 * Ngozi mind". Less sure than what {@link NamedPeople} goes by.
 */
final class LoneName {

    /** What may have a capital and is no name. */
    private static final List<String> OTHERS = List.of(
            "titles", "ranks", "colleagues", "subjects", "workshop", "workshops", "endings", "languages", "bare");

    private final WordLists words;
    private final Places places;
    private final NamedPeople people;

    LoneName(WordLists words, Places places, NamedPeople people) {
        this.words = words;
        this.places = places;
        this.people = people;
    }

    /** The name, as it was written. */
    Optional<String> in(Sentence sentence) {
        List<Integer> capitals = IntStream.range(1, sentence.size())
                .filter(word -> standsOut(sentence, word))
                .boxed()
                .toList();
        return capitals.size() == 1 && canBeName(sentence, capitals.get(0))
                ? Optional.of(sentence.written(capitals.get(0), capitals.get(0) + 1))
                : Optional.empty();
    }

    /** Whether no sentence begins there, and no other capital stands before it. */
    private static boolean standsOut(Sentence sentence, int word) {
        return sentence.after(word - 1).matches("[ ,’'-]+")
                && sentence.isCapitalized(word)
                && (!sentence.isCapitalized(word - 1) || word == 1)
                && sentence.plain().get(word).length() > 1;
    }

    private boolean canBeName(Sentence sentence, int word) {
        String written = sentence.written(word, word + 1);
        String plain = sentence.plain().get(word);
        String before = sentence.plain().get(word - 1);
        // "No need for Dimitris to wait"
        boolean acting = before.equals("for")
                && word + 1 < sentence.size()
                && sentence.plain().get(word + 1).equals("to");
        // "Say no to Chanda"
        boolean answered = before.equals("to")
                && word > 1
                && List.of("no", "yes").contains(sentence.plain().get(word - 2));
        // "The seat in Tamatave", "after la Toussaint", "10 Dec"
        boolean place = (words.is("into", before) && !acting && !answered)
                || words.is("articles", before)
                || before.matches("\\d.*");
        boolean acronym = !written.substring(1).equals(written.substring(1).toLowerCase(Locale.ROOT));
        return !place
                && !acronym
                && written.length() > 2
                && written.codePoints().allMatch(Character::isLetter)
                && people.canBeName(sentence, word)
                && !people.isOfAnAdministration(sentence, word)
                && !people.isCommon(plain)
                && places.at(sentence.plain(), word).isEmpty()
                && OTHERS.stream().noneMatch(kind -> words.is(kind, plain));
    }
}
