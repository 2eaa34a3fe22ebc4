package org.lmdassistant.bot.conversation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lmdassistant.bot.understanding.Understanding;
import org.lmdassistant.bot.understanding.dates.Period;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.understanding.slots.Slots;

/** Answers open questions by what a sentence names, each value checked as if it had been typed. */
final class Filling {

    private final AnswerReader reader;
    private final Understanding understanding;

    Filling(AnswerReader reader, Understanding understanding) {
        this.reader = reader;
        this.understanding = understanding;
    }

    /** By what the sentence that started the flow names. */
    State by(Scene scene, State state, List<Question> questions, Slots slots) {
        State filled = state;
        for (Question question : questions) {
            Slot slot = question.slot();
            boolean open = !state.answers().containsKey(question.id())
                    && !state.skipped().contains(question.id());
            if (slot != null
                    && open
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
    private static String written(Scene scene, Question question, String value) {
        if (question.slot() != Slot.DATE || !question.isFree()) {
            return value;
        }
        return Period.of(value).map(scene.words()::period).orElse(value);
    }

    /** By what an answer to one question says of the others: "in French, in March". */
    State byAnswer(Scene scene, State state, List<Question> questions, Question answered, String text) {
        Set<Slot> wanted = questions.stream()
                .filter(question -> !question.id().equals(answered.id()))
                .map(Question::slot)
                .filter(slot -> slot != null && slot != answered.slot())
                .collect(Collectors.toSet());
        if (wanted.isEmpty() || answered.isFree()) {
            return state;
        }
        return by(scene, state, questions, understanding.slots(text, wanted, scene.language(), scene.localNow()));
    }
}
