package org.lmdassistant.bot.understanding.slots;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds names of people: by their capitals, by a title before them, or by being somebody's coach. */
final class NamedPeople {

    private static final int LONGEST_ABBREVIATION = 4;
    private static final int LONGEST_NAME = 4;

    private final WordLists words;
    private final Places places;
    private final AdministrationNames administrations;

    NamedPeople(WordLists words, Places places, AdministrationNames administrations) {
        this.words = words;
        this.places = places;
        this.administrations = administrations;
    }

    /** The first name, as it was written. */
    Optional<String> first(Sentence sentence) {
        return all(sentence).stream().findFirst();
    }

    /** Every name, as it was written. */
    List<String> all(Sentence sentence) {
        List<String> names = new ArrayList<>();
        for (int from = 0; from < sentence.size(); ) {
            int to = endOf(sentence, from);
            if (to > from) {
                names.add(sentence.written(from, to));
            }
            from = Math.max(to, from + 1);
        }
        return names;
    }

    /** Whether a text is somebody's name and nothing else. */
    boolean isName(String text) {
        Sentence sentence = new Sentence("; " + text);
        return sentence.size() > 1 && !isCommon(sentence.plain().get(0)) && endOf(sentence, 0) == sentence.size();
    }

    /** Where the name of a person that begins with this word ends; the word itself where none does. */
    int endOf(Sentence sentence, int from) {
        List<String> plain = sentence.plain();
        String before = from == 0 ? "" : plain.get(from - 1);
        // "M. OUEDRAOGO": in small letters "m" may be anything.
        boolean abbreviated = sentence.isShouted() && words.is("ranks", before) && isAbbreviated(sentence, from - 1);
        boolean titled = (isBehindTitle(sentence, from) || abbreviated)
                && (sentence.after(from - 1).equals(" ") || isAbbreviated(sentence, from - 1))
                && (from < 2 || !sentence.after(from - 2).matches("['’]"))
                // "Mi señora ya me tiene loco"
                && (sentence.isCapitalized(from) || !isCommon(plain.get(from)));
        boolean begins = (sentence.isCapitalized(from) || titled)
                && !words.is("titles", plain.get(from))
                && !words.is("ranks", plain.get(from))
                && !words.is("colleagues", plain.get(from))
                && !words.is("articles", plain.get(from));
        if (!begins || !canBeName(sentence, from)) {
            return from;
        }
        int to = lastOf(sentence, from);
        if (places.at(plain, from).filter(place -> place.to() == to).isPresent()) {
            return from;
        }
        // A sentence begins with a capital anyway: there, two of them and no common word make a name.
        boolean full = to - from > 1 && (from > 0 || !isCommon(plain.get(0)));
        // "DROP TABLE" in a sentence of small letters is no name.
        boolean shouted =
                sentence.written(from, to).equals(sentence.written(from, to).toUpperCase(Locale.ROOT));
        full = full && !shouted;
        boolean colleague = words.is("colleagues", before)
                && sentence.after(from - 1).equals(" ")
                && !words.is("positions", plain.get(from));
        boolean addressed = (colleague || (isMet(sentence, from, to) && !shouted))
                && plain.get(from).length() > 1
                // "The customs of Costa Rica y me gustaría"
                && !isOfAnAdministration(sentence, from);
        return titled || full || addressed ? to : from;
    }

    /** "With Paulo", "tell Paulo", "dile a Paulo", "Paulo and I". */
    private boolean isMet(Sentence sentence, int from, int to) {
        boolean named = from > 0 && sentence.after(from - 1).equals(" ");
        String before = named ? sentence.plain().get(from - 1) : "";
        boolean told = words.is("told", before)
                || (from > 1
                        && words.is("told to", before)
                        && (words.is("told", sentence.plain().get(from - 2))
                                || words.is("spoken to", sentence.plain().get(from - 2))));
        boolean andI = to + 1 < sentence.size()
                && sentence.after(to - 1).equals(" ")
                && words.is("joins", sentence.plain().get(to))
                && words.is("myself", sentence.plain().get(to + 1));
        return words.is("companions", before) || told || andI;
    }

    /** "Ing. Castro", while what follows "I want to be a fellow." is another sentence. */
    private static boolean isAbbreviated(Sentence sentence, int title) {
        return sentence.after(title).equals(". ") && sentence.plain().get(title).length() <= LONGEST_ABBREVIATION;
    }

    /** Whether a title stands right before a word, or a rank before a capital. */
    boolean isBehindTitle(Sentence sentence, int word) {
        String before = word == 0 ? "" : sentence.plain().get(word - 1);
        return words.is("titles", before) || (words.is("ranks", before) && sentence.isCapitalized(word));
    }

    /** Whether a word is none that is certainly something else than a name. */
    boolean canBeName(Sentence sentence, int word) {
        String plain = sentence.plain().get(word);
        return Character.isLetter(plain.isEmpty() ? ' ' : plain.charAt(0))
                && !words.isLanguage(plain)
                && !words.is("times", plain)
                && !words.is("no-names", plain)
                && !words.is("languages", plain)
                && (administrations.at(sentence.plain(), word).isEmpty() || isGivenName(sentence, word));
    }

    /** "Mauricio Peralta" is no island. */
    private boolean isGivenName(Sentence sentence, int word) {
        return words.is("words and names", sentence.plain().get(word))
                && word + 1 < sentence.size()
                && sentence.isCapitalized(word + 1)
                && sentence.after(word).equals(" ")
                && !(word > 1 && words.is("customs", sentence.plain().get(word - 2)))
                && canBeName(sentence, word + 1);
    }

    /** Where a name would end that begins with this word. */
    int lastOf(Sentence sentence, int from) {
        int to = from + 1;
        while (to < sentence.size() && goesOn(sentence, to)) {
            to++;
        }
        return to;
    }

    private boolean goesOn(Sentence sentence, int word) {
        boolean initial = sentence.plain().get(word - 1).length() < 3
                && sentence.after(word - 1).equals(". ");
        if (!initial && !sentence.goesOn(word - 1)) {
            return false;
        }
        String plain = sentence.plain().get(word);
        // Soo-jin is one name.
        boolean joined = sentence.after(word - 1).equals("-") && !words.is("clitics", plain);
        // "MR FAISAL AL-HINAI": nothing shows where such a name ends but what is certainly none.
        boolean shouted = sentence.isShouted()
                && !words.is("endings", plain)
                && !words.is("clauses", plain)
                && !words.is("articles", plain)
                && !words.is("into", plain)
                && !words.is("workshop", plain);
        boolean name = (sentence.isCapitalized(word) || joined || shouted)
                && canBeName(sentence, word)
                && !words.is("titles", plain);
        // "mr tariq al-balushi"
        boolean hyphened = words.is("particles", plain) && sentence.after(word).equals("-");
        return name || isParticle(sentence, word) || hyphened;
    }

    /** A particle of a name, or the first of two: "van Dijk", "van der Linden". */
    private boolean isParticle(Sentence sentence, int word) {
        int next = word + 1;
        return words.is("particles", sentence.plain().get(word))
                && next < sentence.size()
                && ((sentence.isCapitalized(next)
                                && !words.is("titles", sentence.plain().get(next))
                                // "Yanisleidy Peña al Programa"
                                && !words.is("beginnings", sentence.plain().get(next))
                                && canBeName(sentence, next))
                        || (sentence.goesOn(word) && isParticle(sentence, next)));
    }

    /** Whether a word is a part of an administration's name that begins before it: "Tobago" of "Trinidad and Tobago". */
    boolean isOfAnAdministration(Sentence sentence, int word) {
        return IntStream.range(Math.max(0, word - LONGEST_NAME), word).anyMatch(from -> administrations
                .at(sentence.plain(), from)
                .filter(name -> name.to() > word)
                .isPresent());
    }

    boolean isCommon(String word) {
        return words.is("beginnings", word) || word.length() < 3;
    }
}
