package org.lmdassistant.bot.conversation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.understanding.Understanding;
import org.lmdassistant.bot.understanding.dates.Period;
import org.lmdassistant.bot.understanding.replies.Replies;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.understanding.slots.Told;

/** Tells which answers of a flow a text gives anew: by what it says that they are, else by what kind of answer it can be. */
final class Corrections {

    private static final Pattern CONTRAST = Pattern.compile(
            "^[^.!?]{1,60}[,;]?\\s+(?:and )?(?:not|no|pas)\\s+(?:\\p{L}+\\s+)?\\p{N}[^.!?]{0,20}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern NUMBER_ALONE = Pattern.compile("\\p{N}+[.!]?");

    private static final Pattern DAY_ALONE = Pattern.compile(
            "(?:(?:on|to|until|the|le|au|jusqu['’]au|el|al|hasta el)\\s+){1,2}(\\d{1,2})(?:st|nd|rd|th)?[.!]?",
            Pattern.CASE_INSENSITIVE);

    private final AnswerReader reader;
    private final Filling filling;
    private final Understanding understanding;
    private final Replies replies;

    Corrections(AnswerReader reader, Filling filling, Understanding understanding) {
        this.reader = reader;
        this.filling = filling;
        this.understanding = understanding;
        this.replies = understanding.replies();
    }

    /** "15 seats, from 10 to 21 May": answers, old or new, by what the text says that they are. */
    Optional<Meaning> told(Midway at, String text) {
        return told(at, tells(at, text));
    }

    private Optional<Meaning> told(Midway at, Map<String, String> told) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Question question : at.questions()) {
            String value = told.getOrDefault(question.id(), "");
            if (!value.isEmpty()
                    && reader.alone(at.scene(), question, value) instanceof Reading.Value read
                    && !read.value().equals(at.state().answers().get(question.id()))) {
                values.put(question.id(), read.value());
            }
        }
        if (!values.isEmpty()) {
            return Optional.of(new Meaning.Corrected(values));
        }
        // "Five more seats": what it speaks of is asked for.
        return told.entrySet().stream()
                .filter(each -> each.getValue().isEmpty())
                .findFirst()
                .map(each -> new Meaning.Change(each.getKey()));
    }

    private Map<String, String> tells(Midway at, String text) {
        return filling.told(at.scene(), at.flow(), at.state(), text);
    }

    /**
     * The answer, as it was read or by what the text tells: "5 days and 14 seats", where the days are asked for.
     *
     * @param reading of the text as it stands
     */
    Meaning given(Midway at, Question asked, String text, Reading reading) {
        // A day that cannot be is an answer all the same, and no other one's.
        if (reading instanceof Reading.Value || (reading instanceof Reading.Unfit unfit && unfit.ofItsKind())) {
            return new Meaning.Given(reading);
        }
        Map<String, String> told = tells(at, text);
        String value = told.getOrDefault(asked.id(), "");
        return value.isEmpty()
                ? told(at, told).orElse(new Meaning.Given(reading))
                : new Meaning.Given(reader.read(at.scene(), asked, value));
    }

    /** The latest answer that a text can replace; else it answers what is asked now. */
    Optional<Meaning> corrected(Midway at, String text, String instead) {
        Scene scene = at.scene();
        Optional<Question> asked = at.asked();
        // "Actually 16", where a number is asked for.
        Optional<Meaning> answer = asked.filter(question -> question.input() instanceof Form.Whole)
                .map(question -> reader.read(scene, question, instead))
                .filter(Reading.Value.class::isInstance)
                .map(Meaning.Given::new);
        if (answer.isPresent()) {
            return answer;
        }
        Optional<Meaning> earlier = instead(at, instead);
        if (earlier.isPresent()) {
            return earlier;
        }
        if (asked.isPresent() && asked.get().isFree()) {
            // "No, we never had such a workshop" is an answer, as it stands.
            return Optional.of(given(at, asked.get(), text, reader.read(scene, asked.get(), text)));
        }
        if (asked.isPresent() && reader.read(scene, asked.get(), instead) instanceof Reading.Value value) {
            return Optional.of(new Meaning.Given(value));
        }
        if (replies.points(instead)) {
            // "No, the one in Brussels" is about nothing that was written.
            return Optional.empty();
        }
        return at.correctable(true).stream()
                .filter(question -> !isQuantity(scene, instead))
                .filter(question -> question.slot() == Slot.WORKSHOP || !namesAWorkshop(scene, instead))
                .filter(question -> question.slot() != Slot.DATE || saysWhen(scene, instead))
                .filter(question -> Interpreter.elsewhere(
                                understanding.read(instead, scene.language(), scene.localNow()))
                        .isEmpty())
                .flatMap(question -> value(at, question, instead).stream())
                .findFirst();
    }

    /** The latest answer but a free one that a text can replace. */
    Optional<Meaning> instead(Midway at, String text) {
        return at.correctable(false).stream()
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

    // "It is for Brussels" is nobody's name or position.
    private boolean namesAWorkshop(Scene scene, String text) {
        return understanding
                .slots(text, Set.of(Slot.WORKSHOP), scene.language(), scene.localNow())
                .get(Slot.WORKSHOP)
                .isPresent();
    }

    /** "40 people, not 30", whatever is asked meanwhile. */
    Optional<Meaning> contrasted(Midway at, String text) {
        return CONTRAST.matcher(text).find() ? told(at, text) : Optional.empty();
    }

    // "About 25 people actually" is no other month.
    private boolean saysWhen(Scene scene, String text) {
        return understanding
                .slots(text, Set.of(Slot.DATE), scene.language(), scene.localNow())
                .get(Slot.DATE)
                .isPresent();
    }

    /** What a text answers to a question instead, if that is not its answer already. */
    Optional<Meaning> value(Midway at, Question question, String text) {
        // "Two weeks" is no number of seats.
        boolean counts = question.input() instanceof Form.Whole;
        if (counts
                && !understanding
                        .told(text, at.scene().language(), at.scene().localNow())
                        .mayCount(question.prompt())) {
            return Optional.empty();
        }
        return another(at, question, onThatDay(at.state(), question, text))
                .map(value -> new Meaning.Corrected(Map.of(question.id(), value)));
    }

    /** "The 22nd", "al 22": of the month that was answered. */
    private static String onThatDay(State state, Question question, String text) {
        Matcher day = DAY_ALONE.matcher(text.strip());
        Optional<LocalDate> before = question.input() instanceof Form.Date
                ? Period.of(state.answers().getOrDefault(question.id(), "")).flatMap(Period::day)
                : Optional.empty();
        return before.isPresent() && day.matches()
                ? before.map(YearMonth::from)
                        .filter(month -> month.isValidDay(Integer.parseInt(day.group(1))))
                        .map(month ->
                                month.atDay(Integer.parseInt(day.group(1))).toString())
                        .orElse(text)
                : text;
    }

    private Optional<String> another(Midway at, Question question, String text) {
        return reader.read(at.scene(), question, text) instanceof Reading.Value value
                        && !value.value().equals(at.state().answers().get(question.id()))
                ? Optional.of(value.value())
                : Optional.empty();
    }
}
