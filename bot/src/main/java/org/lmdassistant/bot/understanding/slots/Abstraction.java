package org.lmdassistant.bot.understanding.slots;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The words of a sentence with a stand-in for each name, place, administration, title and number, and without e-mail addresses, so that what somebody wants
 * does not depend on whom or where they speak of.
 */
public final class Abstraction {

    private static final Pattern AROUND_NUMBERS = Pattern.compile("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)");

    /** What somebody's e-mail address is says nothing of what is wanted. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@(<,;:]{1,64}@[^\\s@()<>,;]{1,190}");

    private final SlotReader reader;

    public Abstraction(SlotReader reader) {
        this.reader = reader;
    }

    /** The plain words, in order. */
    public List<String> words(String text) {
        String numbered = References.abstracted(ADDRESS.matcher(text).replaceAll(" "));
        Sentence sentence =
                new Sentence(Title.in(numbered).map(Title::abstracted).orElse(numbered));
        List<String> words = new ArrayList<>();
        for (int at = 0; at < sentence.size(); ) {
            Optional<Names.Found> administration = reader.administrations().at(sentence.plain(), at);
            Optional<Names.Found> place = reader.workshops().placeAt(sentence, at);
            int person = Math.max(
                    reader.people().endOf(sentence, at), reader.knownNames().endIn(sentence, at));
            if (person > at) {
                words.add("xperson");
                at = person;
            } else if (administration.isPresent()
                    && administration.get().to() >= place.map(Names.Found::to).orElse(0)) {
                words.add("xcountry");
                at = administration.get().to();
            } else if (place.isPresent()) {
                words.add("xplace");
                at = place.get().to();
            } else {
                plain(sentence.plain().get(at), words);
                at++;
            }
        }
        return words;
    }

    private static void plain(String word, List<String> words) {
        for (String part : AROUND_NUMBERS.split(word.toLowerCase(Locale.ROOT))) {
            if (!part.isEmpty()) {
                words.add(Character.isDigit(part.charAt(0)) ? "0" : part);
            }
        }
    }
}
