package org.lmdassistant.bot.conversation;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.Understanding;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.slots.References;
import org.lmdassistant.bot.understanding.slots.Sentence;
import org.lmdassistant.bot.understanding.slots.Slot;

/**
 * Reads "sign me up for Managing people and teams" as it would with the number of that workshop: a title is made of any
 * words, and these may sound like somebody's name, like a course, or like nothing of ours.
 */
final class Titles {

    /** A longer text tells a story, and a title in it is hardly what it is about. */
    private static final int LONGEST_TEXT = 400;
    /** One word, "Leadership", is a topic. */
    private static final int SHORTEST_TITLE = 2;

    private final Repertoire repertoire;
    private final Understanding understanding;

    Titles(Repertoire repertoire, Understanding understanding) {
        this.repertoire = repertoire;
        this.understanding = understanding;
    }

    /** What a text says to the speaker, as far as the intent may be meant. */
    Understood read(Scene scene, String text, Predicate<String> mayBeMeant) {
        Understood asWritten = understanding.read(text, scene.language(), scene.localNow(), mayBeMeant);
        if (!mayBeAboutATitle(asWritten)) {
            return asWritten;
        }
        Sentence sentence = new Sentence(text);
        List<Named> named = named(scene, sentence);
        if (named.isEmpty()) {
            return asWritten;
        }
        Named one = named.get(0);
        String numbered =
                sentence.with(one.titled().number(), one.at(), one.words().size());
        Understood byNumber = understanding.read(numbered, scene.language(), scene.localNow(), mayBeMeant);
        if (!isAbout(one.titled(), byNumber)) {
            return asWritten;
        }
        return named.size() == 1
                ? byNumber
                : byNumber.saying(text)
                        .with(byNumber.slots().with(Slot.WORKSHOP, one.titled().title()));
    }

    /** A request for support on "leading change" is clear, and about no workshop of that title. */
    private boolean mayBeAboutATitle(Understood said) {
        Set<Slot> named = understanding.slotsOf(said.intent());
        boolean ofATopic = said.isLikely() && named.contains(Slot.TOPIC);
        boolean mayMeanOne =
                (!said.isClear() && !ofATopic) || said.intent().equals(Intents.COURSE) || named.contains(Slot.WORKSHOP);
        return mayMeanOne
                && said.sentence().length() <= LONGEST_TEXT
                && !said.intent().equals(Intents.NEW_WORKSHOP)
                && said.slots().get(Slot.REFERENCE).isEmpty();
    }

    /** Those of the longest title that stands in the sentence; none where another stands there beside it. */
    private List<Named> named(Scene scene, Sentence sentence) {
        List<Named> fitting = repertoire.titled(scene).stream()
                .map(titled -> Named.in(sentence, titled))
                .filter(one -> one.words().size() >= SHORTEST_TITLE && one.at() >= 0)
                .toList();
        List<String> longest = fitting.stream()
                .map(Named::words)
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
        boolean another = fitting.stream().anyMatch(one -> Collections.indexOfSubList(longest, one.words()) < 0);
        return another
                ? List.of()
                : fitting.stream().filter(one -> one.words().equals(longest)).toList();
    }

    /** A title, its plain words, and with which word of a sentence it begins there; -1 where it does not. */
    private record Named(Titled titled, List<String> words, int at) {

        static Named in(Sentence sentence, Titled titled) {
            List<String> words = Plain.words(titled.title());
            return new Named(titled, words, Collections.indexOfSubList(sentence.plain(), words));
        }
    }

    private static boolean isAbout(Titled one, Understood said) {
        return said.isLikely()
                && !said.intent().equals(Intents.NEW_WORKSHOP)
                && (said.slots().get(Slot.WORKSHOP).filter(one.number()::equals).isPresent()
                        || References.courses(said.sentence()).contains(one.number()));
    }
}
