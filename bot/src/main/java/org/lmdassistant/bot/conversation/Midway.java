package org.lmdassistant.bot.conversation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.replies.Fields;

/**
 * A flow in the middle, for whoever reads what is said in it.
 *
 * @param asked the question that waits; empty where everything is being confirmed
 */
record Midway(Scene scene, Flow flow, State state, List<Question> questions, Optional<Question> asked) {

    static Midway of(Scene scene, Flow flow, State state) {
        List<Question> questions = flow.questions(scene, state.about());
        return new Midway(
                scene,
                flow,
                state,
                questions,
                questions.stream()
                        .filter(question -> question.id().equals(state.asked()))
                        .findFirst());
    }

    /** What is answered, the latest first: by any text, or by one that fits. */
    List<Question> answered(boolean free) {
        List<Question> answered = new ArrayList<>(questions.stream()
                .filter(question -> state.answers().containsKey(question.id()))
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
                        || !state.answers().getOrDefault(question.id(), "").equals(question.initial()))
                .toList();
    }

    /** The one question that these words are the name of. */
    Optional<Question> called(List<String> words, Fields fields) {
        List<Question> called = questions.stream()
                .filter(question -> fields.isCalled(question.id(), words))
                .toList();
        String named = called.isEmpty() ? named(words) : "";
        return called.size() == 1
                ? Optional.of(called.get(0))
                : questions.stream()
                        .filter(question -> question.id().equals(named))
                        .findFirst();
    }

    /** The one answered question in which, or in whose label, all these words stand; empty where it is none or several. */
    String named(List<String> words) {
        List<Question> named = questions.stream()
                .filter(question -> state.answers().containsKey(question.id()))
                .filter(question -> Stream.of(question.prompt(), question.label(scene.words()))
                        .anyMatch(name -> Plain.words(name).containsAll(words)))
                .toList();
        return !words.isEmpty() && named.size() == 1 ? named.get(0).id() : "";
    }
}
