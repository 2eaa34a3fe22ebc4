package org.lmdassistant.bot.understanding.slots;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Finds the place by which people name a workshop. */
final class NamedWorkshops {

    /** "I am writing to you from": so many words before the place at most. */
    private static final int FURTHEST = 5;

    /** "We need more places in Apia" is about the workshop, unlike "we in Apia". */
    private static final int NEXT = 2;

    private final WordLists words;
    private final Places places;
    private final AdministrationNames administrations;
    private final NamedPeople people;

    NamedWorkshops(WordLists words, Places places, AdministrationNames administrations, NamedPeople people) {
        this.words = words;
        this.places = places;
        this.administrations = administrations;
        this.people = people;
    }

    /**
     * The first place, as it was written.
     *
     * @param administrationsCount whether Jamaica, which is a place, names its administration in such a sentence
     * @param administration what is named as an administration, and so is no place
     * @param person who is named, or nothing
     */
    Optional<String> first(
            Sentence sentence, boolean administrationsCount, Optional<Names.Found> administration, String person) {
        List<Names.Found> listed = listed(sentence, administrationsCount, administration);
        return named(listed, sentence, place -> isBeside("workshop", sentence, place))
                .or(() -> named(listed, sentence, place -> isCity(sentence, place)))
                .or(() -> unlisted(sentence, person))
                .or(() -> named(listed, sentence, place -> true));
    }

    /** The place that begins with this word, unless it is a part of somebody's name. */
    Optional<Names.Found> placeAt(Sentence sentence, int at) {
        return places.at(sentence.plain(), at).filter(place -> !isPartOfName(sentence, place));
    }

    /** Whether a place or an administration begins with this word. */
    boolean isNameAt(Sentence sentence, int at) {
        return placeAt(sentence, at).isPresent()
                || (sentence.isCapitalized(at)
                        && administrations.at(sentence.plain(), at).isPresent());
    }

    /** "Our people of Cabo Verde for the Lisbon workshop" names Lisbon; where nothing is so clear, the first place counts. */
    private List<Names.Found> listed(
            Sentence sentence, boolean administrationsCount, Optional<Names.Found> administration) {
        List<Names.Found> named = new ArrayList<>();
        for (int at = 0; at < sentence.size(); at++) {
            int here = at;
            named(sentence, at, administrationsCount)
                    .filter(place ->
                            administration.isEmpty() || administration.get().from() != here)
                    .filter(place -> !isWhereTheyAre(sentence, place.from()))
                    .ifPresent(named::add);
        }
        return named;
    }

    /** "Greetings from Suva", "ma collègue de Bogota", "aquí en Arequipa": where somebody is, and no workshop. */
    private boolean isWhereTheyAre(Sentence sentence, int place) {
        return isJoined(sentence, place, "from", "who are from", FURTHEST)
                || isJoined(sentence, place, "at", "who are at", NEXT);
    }

    private boolean isJoined(Sentence sentence, int place, String joint, String before, int furthest) {
        return place > 1
                && words.is(joint, sentence.plain().get(place - 1))
                && IntStream.range(Math.max(0, place - furthest), place - 1)
                        .filter(word -> words.is(before, sentence.plain().get(word)))
                        .anyMatch(word -> isOneBreath(sentence, word, place));
    }

    private boolean isOneBreath(Sentence sentence, int from, int to) {
        return IntStream.range(from, to)
                .allMatch(word -> sentence.goesOn(word)
                        && !words.is("workshops", sentence.plain().get(word))
                        && !words.is("leaving", sentence.plain().get(word)));
    }

    private static Optional<String> named(List<Names.Found> places, Sentence sentence, Predicate<Names.Found> which) {
        return places.stream().filter(which).findFirst().map(place -> sentence.written(place.from(), place.to()));
    }

    private boolean isCity(Sentence sentence, Names.Found place) {
        return places.at(sentence.plain(), place.from()).isPresent();
    }

    private Optional<Names.Found> named(Sentence sentence, int at, boolean administrationsCount) {
        List<String> plain = sentence.plain();
        Optional<Names.Found> administration = administrations.at(plain, at);
        if (administrationsCount && administration.isPresent() && !isWorkshop(sentence, administration.get())) {
            return Optional.empty();
        }
        boolean into = at > 0 && words.is("into", plain.get(at - 1)) && !words.is("languages", plain.get(at));
        return places.at(plain, at)
                .or(() -> into ? administration : Optional.empty())
                .filter(place -> !isPartOfName(sentence, place));
    }

    /** "The Kenya workshop", "el taller de Kenia": the place is meant, not the administration. */
    boolean isWorkshop(Sentence sentence, Names.Found place) {
        return isBeside("workshops", sentence, place);
    }

    private boolean isBeside(String list, Sentence sentence, Names.Found place) {
        List<String> plain = sentence.plain();
        int from = place.from();
        boolean before = place.to() < plain.size() && words.is("workshops", plain.get(place.to()));
        boolean after = from > 1 && words.is("into", plain.get(from - 1)) && words.is(list, plain.get(from - 2));
        return before || after;
    }

    /** "The workshop in Xai-Xai". */
    private Optional<String> unlisted(Sentence sentence, String person) {
        List<String> plain = sentence.plain();
        for (int at = 2; at < plain.size(); at++) {
            if (sentence.isCapitalized(at)
                    && words.is("into", plain.get(at - 1))
                    && words.is("workshop", plain.get(at - 2))
                    && people.canBeName(sentence, at)
                    && !words.is("titles", plain.get(at))
                    && !words.is("ranks", plain.get(at))
                    && !person.startsWith(sentence.written(at, at + 1))) {
                int to = at + 1;
                while (to < plain.size()
                        && sentence.isCapitalized(to)
                        && sentence.after(to - 1).matches("[ -]")) {
                    to++;
                }
                return Optional.of(sentence.written(at, to));
            }
        }
        return Optional.empty();
    }

    // "Mr Paris" and "Victoria Okafor" are people.
    private boolean isPartOfName(Sentence sentence, Names.Found place) {
        boolean surname = place.to() < sentence.size()
                && sentence.isCapitalized(place.from())
                && sentence.isCapitalized(place.to())
                && sentence.after(place.to() - 1).equals(" ")
                && !words.is("times", sentence.plain().get(place.to()))
                && sentence.plain().get(place.to()).length() > 1;
        return people.isBehindTitle(sentence, place.from()) || surname;
    }
}
