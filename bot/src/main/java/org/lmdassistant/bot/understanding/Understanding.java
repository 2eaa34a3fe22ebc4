package org.lmdassistant.bot.understanding;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.bot.understanding.Classifier.Guess;
import org.lmdassistant.bot.understanding.slots.SlotReader;
import org.lmdassistant.bot.understanding.slots.Slots;
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
    /** A language this likely is believed against the reader's own. */
    private static final double OTHER_LANGUAGE = 0.7;

    private final Classifier classifier = Classifier.load();
    private final SlotReader slots;

    public Understanding(Administrations administrations) {
        slots = new SlotReader(administrations);
    }

    /** What a sentence says to a reader of a language, at a moment of the speaker's zone. Never fails. */
    public Understood read(String text, Language reader, ZonedDateTime now) {
        String sentence = text.length() > LONGEST_SENTENCE ? text.substring(0, LONGEST_SENTENCE) : text;
        List<String> words = Features.words(sentence);
        List<Guess> guesses = classifier.intents(words);
        if (guesses.isEmpty() || words.stream().allMatch("0"::equals)) {
            return new Understood(sentence, reader, Understood.OUT_OF_SCOPE, 0, Optional.empty(), Slots.NONE);
        }
        Language language = language(words, reader);
        Guess first = guesses.get(0);
        if (first.likelihood() < LEAST) {
            return new Understood(
                    sentence, language, Understood.OUT_OF_SCOPE, 1 - first.likelihood(), rival(guesses), Slots.NONE);
        }
        return new Understood(
                sentence,
                language,
                first.label(),
                first.likelihood(),
                rival(guesses),
                slots.read(sentence, first.label(), language, now));
    }

    /** What a text names if it is for an intent, such as an answer in the middle of a flow. */
    public Slots slots(String text, String intent, Language language, ZonedDateTime now) {
        return slots.read(text, intent, language, now);
    }

    /** The intents that the phrases know. */
    public Set<String> intents() {
        return classifier.labels();
    }

    private Language language(List<String> words, Language reader) {
        return classifier.languages(words).stream()
                .findFirst()
                .filter(guess -> guess.likelihood() >= OTHER_LANGUAGE)
                .flatMap(guess -> Language.of(guess.label()))
                .orElse(reader);
    }

    private static Optional<String> rival(List<Guess> guesses) {
        Guess second = guesses.get(1);
        return second.likelihood() >= CLOSE * guesses.get(0).likelihood()
                        && !second.label().equals(Understood.OUT_OF_SCOPE)
                ? Optional.of(second.label())
                : Optional.empty();
    }
}
