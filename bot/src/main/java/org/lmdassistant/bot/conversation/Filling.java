package org.lmdassistant.bot.conversation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lmdassistant.adapters.chat.Choice;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.Understanding;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.dates.Period;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.understanding.slots.Slots;

/** Answers open questions by what a sentence names, each value checked as if it had been typed. */
final class Filling {

    private static final int TELLING = 6;

    private final AnswerReader reader;
    private final Understanding understanding;

    Filling(AnswerReader reader, Understanding understanding) {
        this.reader = reader;
        this.understanding = understanding;
    }

    /**
     * A flow with what a sentence answers of it.
     *
     * @param nothing whether the sentence answers nothing and names no question
     * @param unfit what is wrong with a value that the sentence names, by question
     */
    record Filled(State state, boolean nothing, Map<String, String> unfit) {}

    /** By what the sentence that started the flow names, in whatever way. */
    Filled by(Scene scene, Flow flow, State state, List<Question> questions, Understood said) {
        Map<String, String> told = told(scene, flow, state, said.sentence());
        if (!flow.keepsTheRest(state.about())) {
            Filled filled = byTold(scene, state, questions, told);
            State more = byWords(scene, by(scene, filled.state(), questions, said.slots()), questions, said.sentence());
            return new Filled(more, filled.nothing(), filled.unfit());
        }
        // What is said anew is no longer what was kept.
        State open = state;
        for (String question : told.keySet()) {
            open = open.answers().containsKey(question) ? open.without(question).asking(state.asked()) : open;
        }
        Filled filled = byTold(scene, open, questions, told);
        return filled.nothing()
                ? filled
                : new Filled(keeping(filled.state(), questions, told.keySet()), false, filled.unfit());
    }

    /** With what was typed before the flow began. */
    Filled byTyped(Scene scene, Flow flow, State state, List<Question> questions) {
        return byTold(scene, state, questions, flow.typed(state.about()));
    }

    private Filled byTold(Scene scene, State state, List<Question> questions, Map<String, String> told) {
        State filled = state;
        Map<String, String> unfit = new HashMap<>();
        for (Question question : questions) {
            String value = told.getOrDefault(question.id(), "");
            if (value.isEmpty() || !filled.isOpen(question)) {
                continue;
            }
            Reading reading = reader.read(scene, question, value);
            if (reading instanceof Reading.Value read) {
                filled = filled.reading(question.id(), read.value());
            } else if (reading instanceof Reading.Unfit wrong) {
                unfit.put(question.id(), wrong.sentence());
            }
        }
        return new Filled(filled, told.isEmpty(), unfit);
    }

    /** What a text tells of a flow in words of its own. */
    Map<String, String> told(Scene scene, Flow flow, State state, String text) {
        return flow.fromSentence(
                scene,
                state.about(),
                understanding.told(text, understanding.language(text, scene.language()), scene.localNow()));
    }

    /** All that a sentence does not speak of stays as it is proposed. */
    static State keeping(State state, List<Question> questions, Set<String> told) {
        State kept = state;
        for (Question question : questions) {
            if (kept.isOpen(question) && !told.contains(question.id())) {
                String initial = question.initial();
                kept = initial == null ? kept.skipping(question.id()) : kept.with(question.id(), initial);
            }
        }
        return kept;
    }

    private State byWords(Scene scene, State state, List<Question> questions, String sentence) {
        State filled = state;
        List<String> words = Plain.words(sentence);
        for (Question question : questions) {
            if (question.slot() == null && filled.isOpen(question)) {
                Optional<String> value = question.input() instanceof Form.Choose choose
                        ? chosen(choose, words)
                        : question.input() instanceof Form.Document
                                ? found(AnswerReader.ADDRESS, sentence)
                                : question.input() instanceof Form.Email
                                        ? found(AnswerReader.EMAIL, sentence)
                                        : Optional.empty();
                Optional<Reading> reading = value.map(each -> reader.read(scene, question, each));
                if (reading.orElse(null) instanceof Reading.Value read) {
                    filled = filled.reading(question.id(), read.value());
                }
            }
        }
        return filled;
    }

    /** What may answer a question where the sentence says too little to tell: two people of one name. */
    Optional<Reading.Several> several(Scene scene, Question question, Understood said) {
        return Optional.ofNullable(question.slot())
                .flatMap(slot -> said.slots().get(slot))
                .map(value -> reader.read(scene, question, value))
                .filter(Reading.Several.class::isInstance)
                .map(Reading.Several.class::cast);
    }

    /** The one choice whose label stands in the sentence; a label of one short word, "other", stands in too many. */
    private static Optional<String> chosen(Form.Choose choose, List<String> words) {
        List<String> meant = choose.choices().stream()
                .filter(choice -> {
                    List<String> label = Plain.words(choice.label());
                    return words.containsAll(label)
                            && (label.size() > 1 || choice.label().length() >= TELLING);
                })
                .map(Choice::value)
                .toList();
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }

    private static Optional<String> found(Pattern pattern, String sentence) {
        Matcher found = pattern.matcher(sentence);
        return found.find() ? Optional.of(found.group()) : Optional.empty();
    }

    private State by(Scene scene, State state, List<Question> questions, Slots slots) {
        State filled = state;
        for (Question question : questions) {
            Slot slot = question.slot();
            if (slot != null
                    && state.isOpen(question)
                    && !slots.isDoubtful(slot)
                    && slots.get(slot)
                                    .map(value -> reader.read(scene, question, written(scene, question, value)))
                                    .orElse(null)
                            instanceof Reading.Value value) {
                filled = filled.reading(question.id(), value.value());
            }
        }
        return filled;
    }

    // A month or a day in a question that is answered in words: "March 2027".
    static String written(Scene scene, Question question, String value) {
        if (question.slot() != Slot.DATE || !question.isFree()) {
            return value;
        }
        return Period.of(value).map(scene.words()::period).orElse(value);
    }

    /**
     * By what an answer to one question says of the others: "in French, in March", or each between commas. "The fourth"
     * is one of the choices, and no day.
     */
    State byAnswer(Scene scene, Flow flow, State state, List<Question> questions, Question answered, String text) {
        boolean prose = answered.isFree() && !answered.isName();
        if (prose || understanding.replies().ordinals().isOne(text)) {
            return state;
        }
        State told =
                byTold(scene, state, questions, told(scene, flow, state, text)).state();
        return byParts(scene, bySlots(scene, told, questions, answered, text), questions, text);
    }

    /** "Ngozi Adeyemi, ngozi@customs.example, middle manager": each part by itself, where it can be only one answer. */
    State byParts(Scene scene, State state, List<Question> questions, String text) {
        String[] parts = text.split("(?:[,;\\n]|[.!](?=\\s|$))\\s*");
        State filled = state;
        if (parts.length > 1) {
            for (Question question : questions) {
                if (filled.isOpen(question)
                        && (question.input() instanceof Form.Choose || question.input() instanceof Form.Email)) {
                    Optional<String> value = value(scene, question, parts);
                    filled = value.isPresent() ? filled.reading(question.id(), value.get()) : filled;
                }
            }
        }
        return filled;
    }

    private Optional<String> value(Scene scene, Question question, String[] parts) {
        return Arrays.stream(parts)
                .map(part -> reader.read(scene, question, part))
                .flatMap(reading -> reading instanceof Reading.Value value ? Stream.of(value.value()) : Stream.empty())
                .findFirst();
    }

    private State bySlots(Scene scene, State state, List<Question> questions, Question answered, String text) {
        Set<Slot> wanted = questions.stream()
                .filter(question -> !question.id().equals(answered.id()))
                .map(Question::slot)
                .filter(slot -> slot != null && slot != answered.slot())
                .collect(Collectors.toSet());
        if (wanted.isEmpty()) {
            return state;
        }
        return by(scene, state, questions, understanding.slots(text, wanted, scene.language(), scene.localNow()));
    }
}
