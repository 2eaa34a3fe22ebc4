package org.lmdassistant.bot.understanding;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.bot.understanding.Classifier.Guess;
import org.lmdassistant.bot.understanding.dates.When;
import org.lmdassistant.bot.understanding.replies.Fields;
import org.lmdassistant.bot.understanding.replies.Replies;
import org.lmdassistant.bot.understanding.slots.Abstraction;
import org.lmdassistant.bot.understanding.slots.Places;
import org.lmdassistant.bot.understanding.slots.References;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.understanding.slots.SlotKinds;
import org.lmdassistant.bot.understanding.slots.SlotReader;
import org.lmdassistant.bot.understanding.slots.Slots;
import org.lmdassistant.bot.understanding.slots.Told;
import org.lmdassistant.bot.words.Language;

/**
 * Understands a sentence in English, French or Spanish: which of the assistant's intents it is for, and what it names.
 * All of it happens in this process; nothing is sent to anyone.
 */
public final class Understanding {

    private static final int LONGEST_SENTENCE = 600;
    /** Below this likelihood an intent is no more than a guess. */
    private static final double LEAST = 0.30;
    /** Two intents this close are both asked about. */
    private static final double CLOSE = 0.6;
    /** An intent less likely than this is not worth asking about. */
    private static final double NAMEABLE = 0.2;
    /** A language this likely is believed against the reader's own. */
    private static final double OTHER_LANGUAGE = 0.7;
    /** A sentence with the number of a course is this likely about it: not so likely that it could be no answer. */
    private static final double NUMBERED = 0.7;

    private static final String ELEARNING = "elearning";
    /** What may be said of a course and asks for something else. */
    private static final Set<String> ABOUT_A_COURSE = Set.of(ELEARNING, "create_course", "talk_to_human");

    private final Classifier classifier = Classifier.load();
    private final SlotReader slots;
    private final Abstraction abstraction;
    private final Replies replies = new Replies();
    private final Fields fields = new Fields(replies);

    public Understanding(Administrations administrations) {
        this(administrations, new Places());
    }

    public Understanding(Administrations administrations, Places places) {
        slots = new SlotReader(administrations, places, classifier.known()::contains);
        abstraction = new Abstraction(slots);
    }

    /** What a sentence says to a reader of a language, at a moment of the speaker's zone. Never fails. */
    public Understood read(String text, Language reader, ZonedDateTime now) {
        return read(text, reader, now, intent -> true);
    }

    /** The same, as far as the intent may be meant; that is asked of the likely ones alone. */
    public Understood read(String text, Language reader, ZonedDateTime now, Predicate<String> mayBeMeant) {
        String sentence = start(text);
        boolean numbered = References.nameACourse(sentence);
        List<String> words = abstraction.words(numbered ? References.withoutCourses(sentence) : sentence);
        List<Guess> guesses = classifier.intents(words).stream()
                .filter(guess -> guess.likelihood() < LEAST || mayBeMeant.test(guess.label()))
                .toList();
        if (numbered && !isSurelyAboutACourse(guesses)) {
            Language language = language(words, reader);
            return new Understood(
                    sentence, language, ELEARNING, NUMBERED, List.of(), slots.read(sentence, ELEARNING, language, now));
        }
        if (guesses.isEmpty() || words.stream().allMatch("0"::equals)) {
            return new Understood(sentence, reader, Understood.OUT_OF_SCOPE, 0, List.of(), Slots.NONE);
        }
        Language language = language(words, reader);
        Guess first = guesses.get(0);
        if (first.likelihood() < LEAST) {
            return new Understood(
                    sentence, language, Understood.OUT_OF_SCOPE, 1 - first.likelihood(), close(guesses), Slots.NONE);
        }
        return new Understood(
                sentence,
                language,
                first.label(),
                first.likelihood(),
                close(guesses),
                slots.read(sentence, first.label(), language, now));
    }

    /** What a text names if it is for an intent. */
    public Slots slots(String text, String intent, Language language, ZonedDateTime now) {
        return slots.read(text, intent, language, now);
    }

    /** What a text names of these kinds, such as an answer in the middle of a flow. */
    public Slots slots(String text, Set<Slot> wanted, Language language, ZonedDateTime now) {
        return slots.read(text, wanted, language, now);
    }

    /** What a text tells of the thing that it is about, for the flow that wants to know. */
    public Told told(String text, Language language, ZonedDateTime now) {
        return slots.told(text, language, now);
    }

    /** The kinds of things that sentences of an intent name. */
    public Set<Slot> slotsOf(String intent) {
        return SlotKinds.of(intent);
    }

    /** Whether a plain word is one that the assistant knows: of its phrases, or of a place or an administration. */
    public boolean knows(String word) {
        return classifier.known().contains(word) || slots.isPlaceOrAdministration(word);
    }

    /** Whether a code is that of a Member's administration. */
    public boolean isAdministration(String code) {
        return slots.isAdministration(code);
    }

    /** What a text says about time. */
    public When when(String text, Language language, ZonedDateTime now) {
        return slots.dates().read(text, language, now);
    }

    /** What people reply whatever they were asked. */
    public Replies replies() {
        return replies;
    }

    /** What people say of an answer by its name. */
    public Fields fields() {
        return fields;
    }

    /** The intents that the phrases know. */
    public Set<String> intents() {
        return classifier.labels();
    }

    /** The language that a text is written in, where that is clear; else the reader's. */
    public Language language(String text, Language reader) {
        return language(abstraction.words(start(text)), reader);
    }

    private static String start(String text) {
        return text.length() > LONGEST_SENTENCE ? text.substring(0, LONGEST_SENTENCE) : text;
    }

    private Language language(List<String> words, Language reader) {
        return classifier.languages(words).stream()
                .findFirst()
                .filter(guess -> guess.likelihood() >= OTHER_LANGUAGE)
                .flatMap(guess -> Language.of(guess.label()))
                .orElse(reader);
    }

    private static boolean isSurelyAboutACourse(List<Guess> guesses) {
        return guesses.stream()
                .findFirst()
                .filter(guess -> ABOUT_A_COURSE.contains(guess.label()) && guess.likelihood() >= NUMBERED)
                .isPresent();
    }

    // Two intents of ours, of which neither stands out.
    private static List<String> close(List<Guess> guesses) {
        List<Guess> ours = guesses.stream()
                .filter(guess -> !guess.label().equals(Understood.OUT_OF_SCOPE))
                .limit(2)
                .toList();
        Guess first = guesses.get(0);
        boolean foreign = first.label().equals(Understood.OUT_OF_SCOPE) && first.likelihood() >= LEAST;
        double second = ours.get(1).likelihood();
        return !foreign && second >= NAMEABLE && second >= CLOSE * ours.get(0).likelihood()
                ? ours.stream().map(Guess::label).toList()
                : List.of();
    }
}
