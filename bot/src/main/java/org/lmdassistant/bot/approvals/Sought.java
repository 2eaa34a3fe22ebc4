package org.lmdassistant.bot.approvals;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.conversation.Waiting;
import org.lmdassistant.bot.understanding.Likeliest;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.slots.Places;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.workshops.Narrowing;

/**
 * What a sentence says of the thing to decide on; what it does not say is empty.
 *
 * @param said the plain words of the sentence, without those of the reason: "approve awa" names somebody, too
 */
record Sought(String reference, String person, String administration, String workshop, List<String> said) {

    /** What stands in many names and tells nobody from somebody else. */
    private static final Set<String> PARTICLES =
            Set.of("del", "los", "las", "von", "van", "der", "den", "bin", "ben", "dos", "das", "des");

    private static final int SHORTEST_NAME = 3;

    /** "All of them", in three languages. */
    private static final Set<String> EVERYTHING = Set.of(
            "all",
            "both",
            "everything",
            "everybody",
            "everyone",
            "tout",
            "tous",
            "toute",
            "toutes",
            "todo",
            "todos",
            "toda",
            "todas",
            "ambos",
            "ambas");

    private static final Set<String> BETWEEN_NAMES = Set.of(
            "and", "et", "y", "e", "a", "also", "as", "well", "aussi", "tambien", "plus", "mr", "mrs", "ms", "dr", "m",
            "mme", "mlle", "sr", "sra", "the", "la", "le", "el");

    private static final List<String> THE_TWO = List.of("les deux", "los dos", "las dos");

    static Sought by(Understood said) {
        return new Sought(
                said.slots().get(Slot.REFERENCE).orElse(""),
                said.slots().get(Slot.PERSON).orElse(""),
                said.slots().get(Slot.ADMINISTRATION).orElse(""),
                said.slots().get(Slot.WORKSHOP).orElse(""),
                said.wordsBesideReason());
    }

    /** Whether somebody else who waits is named right behind: "approve Daniel and Yao". */
    boolean namesAnother(List<Waiting.Item> waiting, Waiting.Item one) {
        Set<String> ofOne = name(one);
        return waiting.stream()
                .filter(other -> !name(other).equals(ofOne))
                .flatMap(other -> name(other).stream())
                .filter(word -> word.length() >= SHORTEST_NAME && !PARTICLES.contains(word) && !ofOne.contains(word))
                .anyMatch(word -> isJoined(ofOne, word));
    }

    /** Whether nothing but words like "and", "as well as", "Mr" stands between the one's name and this word. */
    private boolean isJoined(Set<String> one, String other) {
        int before = said.indexOf(other) - 1;
        while (before > 0 && BETWEEN_NAMES.contains(said.get(before))) {
            before--;
        }
        return before >= 0 && one.contains(said.get(before));
    }

    /** Whether everything that waits is meant at once. */
    boolean isEverything() {
        String sentence = Plain.spaced(said);
        return said.stream().anyMatch(EVERYTHING::contains)
                || THE_TWO.stream().anyMatch(two -> sentence.contains(" " + two + " "));
    }

    /** Whether a kind of thing was named by which one can be told from another. */
    boolean namesSomething() {
        return Stream.of(reference, person, administration, workshop).anyMatch(named -> !named.isEmpty());
    }

    /**
     * Those that are meant; a number says more than anything else. Where a name says one thing and a place another, both
     * may be meant.
     */
    List<Waiting.Item> among(Scene scene, List<Waiting.Item> waiting, Places places) {
        if (!reference.isEmpty()) {
            return waiting.stream()
                    .filter(item -> (item.label() + " ").startsWith(reference + " "))
                    .toList();
        }
        List<Waiting.Item> named = named(waiting);
        if (named.isEmpty() && !person.isEmpty()) {
            return List.of();
        }
        // Awa is a place, too.
        boolean noPlace = named.stream().anyMatch(item -> name(item).containsAll(Plain.words(workshop)));
        String place = noPlace ? "" : workshop;
        if (administration.isEmpty() && place.isEmpty()) {
            return named;
        }
        Narrowing narrowing = Narrowing.named(place);
        List<Waiting.Item> there = waiting.stream()
                .filter(item -> administration.isEmpty() || administration.equals(item.administration()))
                .filter(item -> place.isEmpty()
                        || Optional.ofNullable(item.workshop())
                                .filter(id -> narrowing.fits(scene.tx(), id, places))
                                .isPresent())
                .toList();
        List<Waiting.Item> both = there.stream().filter(named::contains).toList();
        if (named.isEmpty() || there.isEmpty()) {
            return there;
        }
        return both.isEmpty() ? Stream.concat(named.stream(), there.stream()).toList() : both;
    }

    /** Those of whose names the sentence says most; none where it says nothing of any. */
    private List<Waiting.Item> named(List<Waiting.Item> waiting) {
        if (!person.isEmpty()) {
            List<String> whole = Plain.words(person);
            return waiting.stream()
                    .filter(item -> name(item).containsAll(whole))
                    .toList();
        }
        return Likeliest.of(waiting, this::share);
    }

    private long share(Waiting.Item item) {
        return name(item).stream()
                .filter(word -> word.length() >= SHORTEST_NAME && !PARTICLES.contains(word))
                .filter(said::contains)
                .count();
    }

    private static Set<String> name(Waiting.Item item) {
        String name = item.person();
        return name == null ? Set.of() : new HashSet<>(Plain.words(name));
    }
}
