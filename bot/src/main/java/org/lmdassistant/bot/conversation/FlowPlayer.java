package org.lmdassistant.bot.conversation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lmdassistant.adapters.chat.Act;
import org.lmdassistant.adapters.chat.Answer;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.ChatJson;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.Understood;

/**
 * Plays a flow: as a form where the platform can open one, else question by question. What asks for a document is
 * played in the chat, where a file can be sent.
 */
final class FlowPlayer {

    /** Questions are asked and answered in private only, wherever a flow was started. */
    static final String PRIVATE = "direct";

    private final AnswerReader reader;
    private final Filling filling;
    private final Prompter prompter;
    private final FlowForm forms;

    FlowPlayer(Repertoire repertoire, AnswerReader reader, Filling filling) {
        Labels labels = new Labels(repertoire);
        this.reader = reader;
        this.filling = filling;
        this.prompter = new Prompter(labels);
        this.forms = new FlowForm(labels);
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
            same.ifPresent(state -> leave(scene, state));
            scene.say(refusal.get());
            return;
        }
        List<Question> questions = flow.questions(scene, about);
        if (questions.isEmpty()) {
            finish(scene, flow, about, Map.of());
        } else {
            State begun = before.map(other -> State.of(about).before(other)).orElseGet(() -> State.of(about));
            Optional<Filling.Filled> typed =
                    same.isPresent() ? Optional.empty() : Optional.of(filling.byTyped(scene, flow, begun, questions));
            State state = same.map(waiting -> waiting.paused(false))
                    .or(() -> typed.map(Filling.Filled::state))
                    .orElse(begun);
            Optional<Filling.Filled> filled = said.map(sentence -> filling.by(scene, flow, state, questions, sentence))
                    .or(() -> typed.filter(each -> !each.unfit().isEmpty()));
            begin(scene, flow, questions, filled.map(Filling.Filled::state).orElse(state), said, filled);
        }
    }

    private void begin(
            Scene scene,
            Flow flow,
            List<Question> questions,
            State state,
            Optional<Understood> said,
            Optional<Filling.Filled> filled) {
        Action about = state.about();
        if (scene.turn().canOpenForm() && questions.stream().noneMatch(FlowPlayer::isForDocument)) {
            Form form = forms.form(scene, flow, about, questions, state.answers());
            scene.answer(new Answer.Open(form, scene.words().say("form.too-late")));
            return;
        }
        Optional<Question> open = firstOpen(questions, state);
        List<Card> instead =
                filled.filter(Filling.Filled::nothing).isPresent() ? flow.nothingTold(scene, about) : List.of();
        Optional<Reading.Several> several =
                open.flatMap(question -> said.flatMap(sentence -> filling.several(scene, question, sentence)));
        if (!instead.isEmpty()) {
            instead.forEach(scene::say);
        } else if (several.isPresent()) {
            askWhich(scene, state, open.orElseThrow(), several.get());
        } else {
            ask(
                    scene,
                    flow,
                    questions,
                    state,
                    filled.map(each -> wrong(scene, questions, state, open, each.unfit()))
                            .orElse(List.of()));
        }
    }

    /** What is wrong with what was told; of a question that is not asked yet, with the question. */
    private static List<String> wrong(
            Scene scene, List<Question> questions, State state, Optional<Question> open, Map<String, String> unfit) {
        return questions.stream()
                .filter(question -> state.isOpen(question) && unfit.containsKey(question.id()))
                .map(question -> open.filter(question::equals).isPresent()
                        ? unfit.getOrDefault(question.id(), "")
                        : question.about(scene.words(), unfit.getOrDefault(question.id(), "")))
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
        finish(scene, flow, about, values);
    }

    /** Takes what was read as the answer to the question that waits; what else the text says answers others. */
    void given(Scene scene, Flow flow, State state, Reading reading, String text) {
        Action about = state.about();
        List<Question> questions = flow.questions(scene, about);
        Optional<Question> asked = question(questions, state.asked());
        if (asked.isEmpty()) {
            ask(scene, flow, questions, state, List.of());
        } else if (reading instanceof Reading.Value value) {
            State answered = withoutAnothersAddress(
                    questions,
                    asked.get(),
                    value.value(),
                    state.with(asked.get().id(), value.value()));
            ask(
                    scene,
                    flow,
                    questions,
                    filling.byAnswer(scene, flow, answered, questions, asked.get(), text),
                    List.of());
        } else if (reading instanceof Reading.Unfit unfit) {
            keep(scene, state);
            scene.asked();
            scene.say(prompter.card(scene, flow, about, asked.get(), List.of(unfit.sentence())));
        } else if (reading instanceof Reading.Several several) {
            askWhich(scene, state, asked.get(), several);
        }
    }

    /** An e-mail address that was given for somebody else is asked for anew. */
    private static State withoutAnothersAddress(List<Question> questions, Question asked, String value, State state) {
        State left = state;
        for (Question question : questions) {
            String address = state.answers().getOrDefault(question.id(), "");
            if (asked.isName()
                    && question.input() instanceof Form.Email
                    && !address.isEmpty()
                    && !Corrections.isOf(address, value)) {
                left = left.without(question.id());
            }
        }
        return left;
    }

    private void askWhich(Scene scene, State state, Question question, Reading.Several several) {
        keep(scene, state.asking(question.id()));
        scene.asked();
        scene.say(prompter.whichOf(scene, question, several.choices()));
    }

    private static Optional<Question> firstOpen(List<Question> questions, State state) {
        return questions.stream().filter(question -> state.isOpen(question)).findFirst();
    }

    /** Takes a text as the answer to the question that waits. */
    void typed(Scene scene, Flow flow, State state, String text) {
        question(flow.questions(scene, state.about()), state.asked())
                .ifPresentOrElse(
                        question -> given(scene, flow, state, reader.read(scene, question, text), text),
                        () -> repeat(scene, flow, state));
    }

    /** Puts other answers in the place of earlier ones, and goes on. */
    void corrected(Scene scene, Flow flow, State state, Map<String, String> values, String text) {
        List<Question> questions = flow.questions(scene, state.about());
        List<String> changed = new ArrayList<>();
        // What was said anew is shown before anything is done.
        State next = state;
        for (Map.Entry<String, String> each : values.entrySet()) {
            if (each.getValue().isEmpty()) {
                next = next.without(each.getKey());
                continue;
            }
            question(questions, each.getKey())
                    .ifPresent(question -> changed.add(prompter.changed(scene, question, each.getValue())));
            Optional<Question> other =
                    question(questions, each.getKey()).filter(question -> isSomebodyElse(state, each));
            next = other.isPresent() ? withoutAnothersAddress(questions, other.get(), each.getValue(), next) : next;
            next = next.reading(each.getKey(), each.getValue());
        }
        ask(scene, flow, questions, filling.byParts(scene, next, questions, text), changed);
    }

    /** A name that is only spelled anew keeps its address. */
    private static boolean isSomebodyElse(State state, Map.Entry<String, String> name) {
        String before = state.answers().getOrDefault(name.getKey(), "");
        return !Plain.first(before).equals(Plain.first(name.getValue()));
    }

    /** Goes on about something else, with the answers to all that is asked alike. */
    void rather(Scene scene, Flow flow, State state, Action about) {
        Optional<Card> refusal = flow.refusal(scene, about);
        if (refusal.isPresent()) {
            scene.say(refusal.get());
            repeat(scene, flow, state);
            return;
        }
        Map<String, String> prompts =
                flow.questions(scene, state.about()).stream().collect(Collectors.toMap(Question::id, Question::prompt));
        List<Question> questions = flow.questions(scene, about);
        State next = state.about(about);
        for (Question question : questions) {
            if (!question.prompt().equals(prompts.get(question.id()))) {
                next = next.without(question.id());
            }
        }
        for (Map.Entry<String, String> each : next.answers().entrySet()) {
            next = next.reading(each.getKey(), each.getValue());
        }
        boolean asks = firstOpen(questions, next).isPresent();
        ask(
                scene,
                flow,
                questions,
                next,
                asks ? flow.matter(scene, about).stream().toList() : List.of());
    }

    /** What a flow that changes something proposes, all of it as answered. */
    static State asItIs(Scene scene, Flow flow, Action about) {
        return Filling.keeping(State.of(about), flow.questions(scene, about), Set.of());
    }

    /** Changes what a sentence names of something that was just shown, once that is confirmed. */
    void amend(Scene scene, Flow flow, Action about, Map<String, String> values) {
        State state = asItIs(scene, flow, about);
        for (Map.Entry<String, String> each : values.entrySet()) {
            state = state.reading(each.getKey(), each.getValue());
        }
        State amended = scene.state().map(state::before).orElse(state);
        ask(scene, flow, flow.questions(scene, about), amended, List.of());
    }

    /** Yes or no to everything that was read. */
    void confirmed(Scene scene, Flow flow, State state, boolean yes) {
        List<Question> questions = flow.questions(scene, state.about());
        boolean whole =
                state.asked().equals(State.CONFIRM) && questions.stream().noneMatch(question -> state.isOpen(question));
        if (!whole) {
            ask(scene, flow, questions, state, List.of());
        } else if (yes) {
            finish(scene, flow, state.about(), state.answers());
        } else {
            change(scene, flow, state, "");
        }
    }

    /** Asks one question again; without a name, asks which. */
    void change(Scene scene, Flow flow, State state, String name) {
        List<Question> questions = flow.questions(scene, state.about());
        if (question(questions, name).isPresent()) {
            ask(scene, flow, questions, state.without(name), List.of());
        } else {
            // "Yes" to that confirms nothing.
            keep(scene, state.asking(State.CHANGE));
            scene.asked();
            scene.say(prompter.whichToChange(scene, answered(questions, state)));
        }
    }

    /** Passes over the question that waits; one that has to be answered is asked again, with the reason before it. */
    void skip(Scene scene, Flow flow, State state, String otherwise) {
        List<Question> questions = flow.questions(scene, state.about());
        boolean may = question(questions, state.asked())
                .filter(question -> !question.required())
                .isPresent();
        ask(
                scene,
                flow,
                questions,
                may ? state.skipping(state.asked()) : state,
                may ? List.of() : List.of(scene.words().say(otherwise)));
    }

    private static List<Question> answered(List<Question> questions, State state) {
        return questions.stream()
                .filter(question -> state.answers().containsKey(question.id()))
                .toList();
    }

    private static Optional<Question> question(List<Question> questions, String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    /** Whether a conversation waits for a document. */
    boolean awaitsDocument(Scene scene, Flow flow, State state) {
        return flow.questions(scene, Action.decode(state.flow())).stream()
                .anyMatch(question -> question.id().equals(state.asked()) && isForDocument(question));
    }

    private static boolean isForDocument(Question question) {
        return question.input() instanceof Form.Document;
    }

    /** The file that came along with an answer, if one did and can be taken. */
    Optional<Reading> document(Scene scene) {
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

    /** Takes a pressed answer, if it is one to the question that waits. */
    void pressed(Scene scene, Flow flow, State state, Action answer) {
        if (!answer.argument(0).equals(state.asked())) {
            repeat(scene, flow, state);
        } else if (answer.verb().equals(Prompter.SKIP)) {
            skip(scene, flow, state, "answer.missing");
        } else {
            typed(scene, flow, state, answer.argument(1));
        }
    }

    /** Goes back to the question before the one that waits. */
    void back(Scene scene, Flow flow, State state) {
        List<Question> questions = flow.questions(scene, state.about());
        Optional<Question> before = questions.stream()
                .takeWhile(question -> !question.id().equals(state.asked()))
                .filter(question -> !state.isOpen(question))
                .reduce((first, last) -> last);
        ask(
                scene,
                flow,
                questions,
                before.map(question -> state.without(question.id())).orElse(state),
                List.of());
    }

    /** Asks the waiting question once more, for instance in another language. */
    void repeat(Scene scene, Flow flow, State state, String... before) {
        ask(scene, flow, flow.questions(scene, state.about()), state.paused(false), List.of(before));
    }

    /** Says what is answered so far, and that none of it is done yet, and asks the waiting question once more. */
    void recap(Scene scene, Flow flow, State state) {
        List<Question> answered = answered(flow.questions(scene, state.about()), state);
        String notSent = scene.words().say("form.not-sent");
        // Where all is being checked, it is shown anyway.
        repeat(
                scene,
                flow,
                state,
                answered.isEmpty() || state.asked().equals(State.CONFIRM)
                        ? notSent
                        : prompter.soFar(scene, answered, state) + " " + notSent);
    }

    /** Asks somebody who left a flow long ago whether to go on. */
    void offerToGoOn(Scene scene, Flow flow, State state) {
        keep(scene, state.paused(true));
        scene.say(prompter.goOn(scene, flow, state));
    }

    /** Asks whether to go on with a flow that waited behind one that was just dropped. */
    void offerTheOneBehind(Scene scene, Flow flow, State state) {
        keep(scene, state.paused(true));
        scene.say(prompter.goOnBehind(scene, flow, state));
    }

    /** Lets a flow wait for "continue", or until what is asked meanwhile is answered. */
    void putAside(Scene scene, Flow flow, State state) {
        keep(scene, state.putAside());
        scene.say(scene.words().say("form.put-aside", "title", flow.title(scene, state.about())));
    }

    private void ask(Scene scene, Flow flow, List<Question> questions, State state, List<String> before) {
        Action about = state.about();
        Optional<Question> open = firstOpen(questions, state);
        if (flow.settles(new Answers(state.answers()))) {
            finish(scene, flow, about, state.answers());
            return;
        }
        if (open.isPresent()) {
            asks(scene, flow, questions, state, open.get(), before);
            return;
        }
        Optional<Flow.Problem> problem = flow.problem(scene, about, new Answers(state.answers()));
        if (problem.isPresent()) {
            asks(
                    scene,
                    flow,
                    questions,
                    state.without(problem.get().question()),
                    question(questions, problem.get().question()).orElseThrow(),
                    List.of(problem.get().sentence()));
        } else if (!state.read().isEmpty() || flow.isReadBack()) {
            keep(scene, state.asking(State.CONFIRM));
            scene.asked();
            scene.say(prompter.confirmation(scene, flow, about, questions, state.answers(), before));
        } else {
            finish(scene, flow, about, state.answers());
        }
    }

    private void asks(
            Scene scene, Flow flow, List<Question> questions, State state, Question question, List<String> before) {
        List<String> first = new ArrayList<>(before);
        if (state.asked().isEmpty()) {
            flow.matter(scene, state.about()).ifPresent(first::add);
        }
        if (state.asked().isEmpty() && !state.read().isEmpty()) {
            first.add(prompter.understood(scene, questions, state));
        }
        keep(scene, state.asking(question.id()));
        scene.asked();
        scene.say(prompter.card(scene, flow, state.about(), question, first));
    }

    private void finish(Scene scene, Flow flow, Action about, Map<String, String> values) {
        Optional<State> state = scene.state()
                .filter(waiting -> waiting.flow().equals(about.encode())
                        || (isIntroduction(about) && isIntroduction(waiting.about())));
        state.ifPresent(waiting -> leave(scene, waiting));
        if (!(scene.turn().act() instanceof Act.Submitted)) {
            Optional<Card> refusal = flow.refusal(scene, about);
            if (refusal.isPresent()) {
                scene.say(refusal.get());
                return;
            }
        }
        flow.finish(scene, about, new Answers(new HashMap<>(values)));
    }

    // Whoever introduced themselves by an older form is introduced, whatever they wished for meanwhile.
    private static boolean isIntroduction(Action about) {
        return about.verb().equals(Stage.INTRODUCE);
    }

    /** Ends a flow in the middle; the one that waited behind it is the one in the middle then. */
    void leave(Scene scene, State state) {
        State next = state.next();
        if (next == null) {
            scene.tx().conversations().drop(scene.identity(), PRIVATE);
        } else {
            keep(scene, next);
            scene.comesBack();
        }
    }

    private void keep(Scene scene, State state) {
        scene.tx().conversations().write(scene.identity(), PRIVATE, ChatJson.write(state.moved(scene.now())));
    }
}
