package org.lmdassistant.bot.conversation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lmdassistant.adapters.chat.Act;
import org.lmdassistant.adapters.chat.Answer;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.ChatJson;
import org.lmdassistant.adapters.chat.Form;

/**
 * Plays a flow: as a form where the platform can open one, else question by question. What asks for a document is
 * played in the chat, where a file can be sent.
 */
final class FlowPlayer {

    /** Questions are asked and answered in private only, wherever a flow was started. */
    static final String PRIVATE = "direct";

    private final AnswerReader reader;
    private final Prompter prompter;
    private final FlowForm forms;

    FlowPlayer(Repertoire repertoire) {
        this.reader = new AnswerReader(repertoire);
        this.prompter = new Prompter();
        this.forms = new FlowForm(repertoire);
    }

    /** Begins, or, where the same flow is in the middle, goes on with what is answered so far. */
    void start(Scene scene, Flow flow, Action about) {
        Optional<Card> refusal = flow.refusal(scene, about);
        if (refusal.isPresent()) {
            forget(scene);
            scene.say(refusal.get());
            return;
        }
        List<Question> questions = flow.questions(scene, about);
        if (questions.isEmpty()) {
            finish(scene, flow, about, Map.of());
        } else if (scene.turn().canOpenForm() && questions.stream().noneMatch(FlowPlayer::isForDocument)) {
            Map<String, String> known = state(scene)
                    .filter(state -> state.flow().equals(about.encode()))
                    .map(State::answers)
                    .orElse(Map.of());
            scene.answer(new Answer.Open(forms.form(scene, flow, about, questions, known)));
        } else {
            ask(scene, flow, about, questions, new State(about.encode(), Map.of(), Set.of(), ""));
        }
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
        finish(scene, flow, about, values);
    }

    /** Takes a typed answer to the question that waits. */
    void typed(Scene scene, Flow flow, State state, String text) {
        Action about = Action.decode(state.flow());
        List<Question> questions = flow.questions(scene, about);
        Optional<Question> asked = questions.stream()
                .filter(question -> question.id().equals(state.asked()))
                .findFirst();
        if (asked.isEmpty()) {
            ask(scene, flow, about, questions, state);
            return;
        }
        Question question = asked.get();
        Reading reading =
                isForDocument(question) ? document(scene, question, text) : reader.read(scene, question, text);
        if (reading instanceof Reading.Value value) {
            ask(scene, flow, about, questions, state.with(question.id(), value.value()));
        } else if (reading instanceof Reading.Unfit unfit) {
            scene.say(prompter.card(scene, flow, about, question, unfit.sentence()));
        } else if (reading instanceof Reading.Several several) {
            scene.say(prompter.whichOf(scene, question, several.choices()));
        }
    }

    /** Whether a conversation waits for a document. */
    boolean awaitsDocument(Scene scene, Flow flow, State state) {
        return flow.questions(scene, Action.decode(state.flow())).stream()
                .anyMatch(question -> question.id().equals(state.asked()) && isForDocument(question));
    }

    private static boolean isForDocument(Question question) {
        return question.input() instanceof Form.Document;
    }

    // The file that came along, if one did and can be taken, else the address that was written.
    private Reading document(Scene scene, Question question, String text) {
        Received received = scene.received();
        if (received instanceof Received.Unfit unfit) {
            return new Reading.Unfit(scene.words().say(unfit.key()));
        }
        if (received instanceof Received.File file) {
            return new Reading.Value(scene.tx()
                    .documents()
                    .add(scene.person().id(), file.name(), file.mediaType(), file.content())
                    .reference());
        }
        return reader.read(scene, question, text);
    }

    /** Takes a pressed answer, if it is one to the question that waits. */
    void pressed(Scene scene, Flow flow, State state, Action answer) {
        if (!answer.argument(0).equals(state.asked())) {
            repeat(scene, flow, state);
        } else if (answer.verb().equals(Prompter.SKIP)) {
            Action about = Action.decode(state.flow());
            ask(scene, flow, about, flow.questions(scene, about), state.skipping(state.asked()));
        } else {
            typed(scene, flow, state, answer.argument(1));
        }
    }

    /** Goes back to the question before the one that waits. */
    void back(Scene scene, Flow flow, State state) {
        Action about = Action.decode(state.flow());
        List<Question> questions = flow.questions(scene, about);
        int position = 0;
        for (int i = 0; i < questions.size(); i++) {
            if (questions.get(i).id().equals(state.asked())) {
                position = i;
            }
        }
        ask(
                scene,
                flow,
                about,
                questions,
                state.without(questions.get(Math.max(0, position - 1)).id()));
    }

    /** Asks the waiting question once more, for instance in another language. */
    void repeat(Scene scene, Flow flow, State state) {
        Action about = Action.decode(state.flow());
        ask(scene, flow, about, flow.questions(scene, about), state);
    }

    private void ask(Scene scene, Flow flow, Action about, List<Question> questions, State state) {
        Optional<Question> open = questions.stream()
                .filter(question -> !state.answers().containsKey(question.id()))
                .filter(question -> !state.skipped().contains(question.id()))
                .findFirst();
        if (open.isPresent()) {
            keep(scene, state.asking(open.get().id()));
            scene.say(prompter.card(scene, flow, about, open.get(), null));
            return;
        }
        Optional<Flow.Problem> problem = flow.problem(scene, about, new Answers(state.answers()));
        if (problem.isPresent()) {
            State again = state.without(problem.get().question());
            keep(scene, again);
            Question question = questions.stream()
                    .filter(each -> each.id().equals(problem.get().question()))
                    .findFirst()
                    .orElseThrow();
            scene.say(prompter.card(scene, flow, about, question, problem.get().sentence()));
            return;
        }
        finish(scene, flow, about, state.answers());
    }

    private void finish(Scene scene, Flow flow, Action about, Map<String, String> values) {
        forget(scene);
        if (!(scene.turn().act() instanceof Act.Submitted)) {
            Optional<Card> refusal = flow.refusal(scene, about);
            if (refusal.isPresent()) {
                scene.say(refusal.get());
                return;
            }
        }
        flow.finish(scene, about, new Answers(new HashMap<>(values)));
    }

    Optional<State> state(Scene scene) {
        return scene.tx().conversations().read(scene.identity(), PRIVATE).map(json -> ChatJson.read(json, State.class));
    }

    private void keep(Scene scene, State state) {
        scene.tx().conversations().write(scene.identity(), PRIVATE, ChatJson.write(state));
    }

    void forget(Scene scene) {
        scene.tx().conversations().drop(scene.identity(), PRIVATE);
    }
}
