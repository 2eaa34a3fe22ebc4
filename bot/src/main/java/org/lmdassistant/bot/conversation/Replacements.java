package org.lmdassistant.bot.conversation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.Understanding;
import org.lmdassistant.bot.understanding.dates.Period;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.understanding.slots.Told;

/** Tells which answer a text can take the place of, by what kind of answer it can be. */
final class Replacements {

    static final int SHORT_VALUE = 6;
    private static final int A_DAY = 3;

    private static final Pattern NUMBER_ALONE = Pattern.compile("\\p{N}+[.!]?");

    private static final Pattern DAY_ALONE = Pattern.compile(
            "(?:(?:on|to|until|the|le|au|jusqu['’]au|el|al|hasta el)\\s+){1,2}(\\d{1,2})(?:st|nd|rd|th)?[.!]?",
            Pattern.CASE_INSENSITIVE);

    /** "The 20th, yes" */
    private static final Pattern AGREED = Pattern.compile(
            "[,;.!]\\s*(?:yes|ok|please|oui|s['’]il vous pla[îi]t|s[ií]|por favor)[\\s.!]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final AnswerReader reader;
    private final Understanding understanding;

    Replacements(AnswerReader reader, Understanding understanding) {
        this.reader = reader;
        this.understanding = understanding;
    }

    /** The latest answer but a free one that a text can replace. */
    Optional<Meaning> instead(Midway at, String text) {
        return at.correctable(false).stream()
                .flatMap(question -> value(at, question, text).stream())
                .findFirst();
    }

    /** The latest free answer that a text can replace, where it is nothing else. */
    Optional<Meaning> freeInstead(Midway at, String text) {
        Scene scene = at.scene();
        return at.correctable(true).stream()
                .filter(question -> !isQuantity(scene, text))
                .filter(question -> question.slot() == Slot.WORKSHOP || !reader.namesAWorkshop(scene, text))
                .filter(question ->
                        question.slot() != Slot.DATE || day(scene, text).isPresent())
                .filter(question -> Meaning.elsewhere(understanding.read(text, scene.language(), scene.localNow()))
                        .isEmpty())
                .flatMap(question -> value(at, question, text).stream())
                .findFirst();
    }

    // "No, 14 seats" and "rather two weeks" are no other place.
    private boolean isQuantity(Scene scene, String text) {
        Told told = understanding.told(text, scene.language(), scene.localNow());
        return NUMBER_ALONE.matcher(text.strip()).matches()
                || told.length().isPresent()
                || told.seats().isPresent();
    }

    /** "Middle managers", where the language is asked: the answer to what is still to be asked. */
    Optional<Meaning> ahead(Midway at, String text) {
        if (Plain.words(text).size() > SHORT_VALUE
                || understanding.replies().ordinals().isOne(text)
                || understanding.replies().points(text)) {
            return Optional.empty();
        }
        List<Question> answered = at.questions().stream()
                .filter(question -> question.input() instanceof Form.Choose || question.input() instanceof Form.Email)
                .filter(question -> at.state().isOpen(question) && !at.asks(question))
                .filter(question -> reader.alone(at.scene(), question, text) instanceof Reading.Value)
                .toList();
        return answered.size() == 1 ? value(at, answered.get(0), text) : Optional.empty();
    }

    /** "Rather in May": the answer that says when in words of its own. */
    Optional<Meaning> when(Midway at, String text) {
        int words = Plain.words(text).size();
        return at.questions().stream()
                .filter(question -> question.isFree() && question.slot() == Slot.DATE)
                .filter(question -> !at.asks(question) && words <= SHORT_VALUE)
                .findFirst()
                // "About 25 people actually" is no other month.
                .flatMap(question -> day(at.scene(), text)
                        .map(day -> words > A_DAY ? text.strip() : Filling.written(at.scene(), question, day))
                        .filter(value -> !at.isAnswer(question, value))
                        .map(value -> new Meaning.Corrected(Map.of(question.id(), value))));
    }

    private Optional<String> day(Scene scene, String text) {
        return understanding
                .slots(text, Set.of(Slot.DATE), scene.language(), scene.localNow())
                .get(Slot.DATE);
    }

    /** What a text answers to a question instead, if that is not its answer already. */
    private Optional<Meaning> value(Midway at, Question question, String text) {
        // "Two weeks" is no number of seats.
        boolean counts = question.input() instanceof Form.Whole;
        if (counts
                && !understanding
                        .told(text, at.scene().language(), at.scene().localNow())
                        .mayCount(question.prompt())) {
            return Optional.empty();
        }
        return another(at, question, onThatDay(at, question, text))
                .map(value -> new Meaning.Corrected(Map.of(question.id(), value)));
    }

    /** "The 22nd", "al 22": of the month that was answered. */
    private static String onThatDay(Midway at, Question question, String text) {
        Matcher day = DAY_ALONE.matcher(AGREED.matcher(text.strip()).replaceFirst(""));
        Optional<LocalDate> before = question.input() instanceof Form.Date
                ? Period.of(at.answer(question)).flatMap(Period::day)
                : Optional.empty();
        if (before.isEmpty() || !day.matches()) {
            return text;
        }
        int number = Integer.parseInt(day.group(1));
        return before.map(YearMonth::from)
                .filter(month -> month.isValidDay(number))
                .map(month -> month.atDay(number).toString())
                .orElse(text);
    }

    /** The value that a text gives to a question, if that is not its answer already. */
    Optional<String> another(Midway at, Question question, String text) {
        return reader.read(at.scene(), question, text) instanceof Reading.Value value
                        && !at.isAnswer(question, value.value())
                ? Optional.of(value.value())
                : Optional.empty();
    }
}
