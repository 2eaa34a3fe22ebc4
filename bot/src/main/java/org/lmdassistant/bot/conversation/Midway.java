package org.lmdassistant.bot.conversation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.replies.Fields;
import org.lmdassistant.bot.understanding.slots.Slot;

/** A flow in the middle, with the questions that it asks of this speaker. */
record Midway(Scene scene, Flow flow, State state, List<Question> questions) {

    static Midway of(Scene scene, Flow flow, State state) {
        return new Midway(scene, flow, state, flow.questions(scene, state.about()));
    }

    /** The same flow about the same thing, moved on. */
    Midway with(State moved) {
        return new Midway(scene, flow, moved, questions);
    }

    Action about() {
        return state.about();
    }

    /** The question that waits; empty where everything is being confirmed. */
    Optional<Question> asked() {
        return question(state.asked());
    }

    Optional<Question> question(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    /** The next question that is neither answered nor passed over. */
    Optional<Question> firstOpen() {
        return questions.stream().filter(state::isOpen).findFirst();
    }

    /** All that is answered, in the order of the questions. */
    List<Question> answered() {
        return questions.stream()
                .filter(question -> state.answers().containsKey(question.id()))
                .toList();
    }

    /** The one text that others will read, where all is read back; empty where there are several. */
    Optional<Question> textReadBack() {
        List<Question> prose = asked().isEmpty() && flow.isReadBack()
                ? questions.stream().filter(Question::isProse).toList()
                : List.of();
        return prose.size() == 1 ? Optional.of(prose.get(0)) : Optional.empty();
    }

    /** Whether several sentences are asked for. */
    boolean asksForProse() {
        return asked().filter(Question::isProse).isPresent();
    }

    /** Whether the flow wants to know why something shall be done, before it is. */
    boolean wantsAReason() {
        return questions.stream().anyMatch(question -> question.slot() == Slot.REASON);
    }

    /** Whether one of the questions is in which language something shall be. */
    boolean asksForLanguage() {
        return questions.stream().anyMatch(question -> question.slot() == Slot.LANGUAGE);
    }

    /** Whether somebody's name is asked for. */
    boolean asksForName() {
        return asked().filter(Question::isName).isPresent();
    }

    boolean asks(Question question) {
        return asked().filter(question::equals).isPresent();
    }

    /** The answer to a question; empty where there is none. */
    String answer(Question question) {
        return state.answers().getOrDefault(question.id(), "");
    }

    boolean isAnswer(Question question, String value) {
        return value.equals(state.answers().get(question.id()));
    }

    /** What is answered, the latest first: by any text, or by one that fits. */
    List<Question> answered(boolean free) {
        List<Question> answered = new ArrayList<>(answered().stream()
                .filter(question -> question.isFree() == free)
                .filter(question -> !(question.input() instanceof Form.Document))
                .toList());
        Collections.reverse(answered);
        return answered;
    }

    /** What may be meant by a correction; of a flow that changes something, what changes. */
    List<Question> correctable(boolean free) {
        return answered(free).stream()
                .filter(question -> !flow.keepsTheRest(state.about())
                        || state.read().contains(question.id())
                        || !answer(question).equals(question.initial()))
                .toList();
    }

    /** The one question that these words are the name of. */
    Optional<Question> called(List<String> words, Fields fields) {
        List<Question> called = questions.stream()
                .filter(question -> fields.isCalled(question.id(), words))
                .toList();
        return called.size() == 1 ? Optional.of(called.get(0)) : question(called.isEmpty() ? named(words) : "");
    }

    /** The one answered question in which, or in whose label, all these words stand; empty where it is none or several. */
    String named(List<String> words) {
        List<Question> named = answered().stream()
                .filter(question -> Stream.of(question.prompt(), question.label(scene.words()))
                        .anyMatch(name -> Plain.words(name).containsAll(words)))
                .toList();
        return !words.isEmpty() && named.size() == 1 ? named.get(0).id() : "";
    }
}
