package org.lmdassistant.bot.conversation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Answer;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.understanding.Understood;

/**
 * Begins a flow: as a form where the platform can open one, else question by question. What asks for a document is
 * played in the chat, where a file can be sent.
 */
final class FlowPlayer {

    private final AnswerReader reader;
    private final Filling filling;
    private final FlowForm forms;
    private final FlowCourse course;

    FlowPlayer(AnswerReader reader, Filling filling, FlowForm forms, FlowCourse course) {
        this.reader = reader;
        this.filling = filling;
        this.forms = forms;
        this.course = course;
    }

    /**
     * Begins, or, where the same flow is in the middle, goes on with what is answered so far. Another flow in the middle
     * waits until this one is over. What the sentence that started it names is not asked again.
     */
    void start(Scene scene, Flow flow, Action about) {
        Optional<Understood> said = scene.takeSaid();
        Optional<State> before = scene.state();
        Optional<State> same = before.filter(state -> state.flow().equals(about.encode()));
        Optional<Card> refusal = flow.refusal(scene, about);
        if (refusal.isPresent()) {
            same.ifPresent(state -> course.leave(scene, state));
            scene.say(refusal.get());
            return;
        }
        List<Question> questions = flow.questions(scene, about);
        if (questions.isEmpty()) {
            course.finish(scene, flow, about, Map.of());
            return;
        }
        State begun = before.map(other -> State.of(about).before(other)).orElseGet(() -> State.of(about));
        Optional<Filling.Filled> typed =
                same.isPresent() ? Optional.empty() : Optional.of(filling.byTyped(scene, flow, begun, questions));
        State state = same.map(waiting -> waiting.paused(false))
                .or(() -> typed.map(Filling.Filled::state))
                .orElse(begun);
        Optional<Filling.Filled> filled = said.map(sentence -> filling.by(scene, flow, state, questions, sentence))
                .or(() -> typed.filter(each -> !each.unfit().isEmpty()));
        State known = filled.map(Filling.Filled::state).orElse(state);
        begin(new Midway(scene, flow, known, questions), said, filled);
    }

    private void begin(Midway at, Optional<Understood> said, Optional<Filling.Filled> filled) {
        Scene scene = at.scene();
        if (scene.turn().canOpenForm() && at.questions().stream().noneMatch(FlowPlayer::isForDocument)) {
            Form form = forms.form(
                    scene, at.flow(), at.about(), at.questions(), at.state().answers());
            scene.answer(new Answer.Open(form, scene.words().say("form.too-late")));
            return;
        }
        List<Card> instead = filled.filter(Filling.Filled::nothing).isPresent()
                ? at.flow().nothingTold(scene, at.about())
                : List.of();
        Optional<Question> open = at.firstOpen();
        Optional<Reading.Several> several =
                open.flatMap(question -> said.flatMap(sentence -> filling.several(scene, question, sentence)));
        if (!instead.isEmpty()) {
            instead.forEach(scene::say);
        } else if (several.isPresent()) {
            course.askWhich(at, open.orElseThrow(), several.get());
        } else {
            course.goOn(at, filled.map(each -> wrong(at, each.unfit())).orElse(List.of()));
        }
    }

    /** What is wrong with what was told; of a question that is not asked yet, with the question. */
    private static List<String> wrong(Midway at, Map<String, String> unfit) {
        Optional<Question> open = at.firstOpen();
        return at.questions().stream()
                .filter(question -> at.state().isOpen(question) && unfit.containsKey(question.id()))
                .map(question -> open.filter(question::equals).isPresent()
                        ? unfit.getOrDefault(question.id(), "")
                        : question.about(at.scene().words(), unfit.getOrDefault(question.id(), "")))
                .toList();
    }

    /** Takes a sent form: everything is read and checked like a stranger's letter. */
    void submitted(Scene scene, Flow flow, Action about, Map<String, String> sent) {
        Optional<Card> refusal = flow.refusal(scene, about);
        if (refusal.isPresent()) {
            scene.say(refusal.get());
            scene.answer(new Answer.Accepted());
            return;
        }
        List<Question> questions = flow.questions(scene, about);
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, String> errors = new LinkedHashMap<>();
        for (Question question : questions) {
            String typed = sent.getOrDefault(question.id(), "");
            if (typed.isBlank() && !question.required()) {
                continue;
            }
            Reading reading = reader.read(scene, question, typed);
            if (reading instanceof Reading.Value value) {
                values.put(question.id(), value.value());
            } else if (reading instanceof Reading.Unfit unfit) {
                errors.put(question.id(), unfit.sentence());
            } else {
                errors.put(question.id(), scene.words().say("answer.not-a-choice"));
            }
        }
        if (errors.isEmpty()) {
            flow.problem(scene, about, new Answers(values))
                    .ifPresent(problem -> errors.put(problem.question(), problem.sentence()));
        }
        if (!errors.isEmpty()) {
            scene.answer(new Answer.Invalid(forms.form(scene, flow, about, questions, sent), errors));
            return;
        }
        scene.answer(new Answer.Accepted());
        course.finish(scene, flow, about, values);
    }

    /** Whether a conversation waits for a document. */
    static boolean awaitsDocument(Midway at) {
        return at.asked().filter(FlowPlayer::isForDocument).isPresent();
    }

    private static boolean isForDocument(Question question) {
        return question.input() instanceof Form.Document;
    }

    /** The file that came along with an answer, if one did and can be taken. */
    static Optional<Reading> document(Scene scene) {
        Received received = scene.received();
        if (received instanceof Received.Unfit unfit) {
            return Optional.of(new Reading.Unfit(scene.words().say(unfit.key())));
        }
        if (received instanceof Received.File file) {
            return Optional.of(new Reading.Value(scene.tx()
                    .documents()
                    .add(scene.person().id(), file.name(), file.mediaType(), file.content())
                    .reference()));
        }
        return Optional.empty();
    }
}
