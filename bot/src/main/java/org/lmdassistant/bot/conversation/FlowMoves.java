package org.lmdassistant.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.understanding.Plain;

/** The moves of whoever is in the middle of a flow: an answer, another one, back, on, over a question. */
final class FlowMoves {

    private final AnswerReader reader;
    private final Filling filling;
    private final Prompter prompter;
    private final FlowCourse course;

    FlowMoves(AnswerReader reader, Filling filling, Prompter prompter, FlowCourse course) {
        this.reader = reader;
        this.filling = filling;
        this.prompter = prompter;
        this.course = course;
    }

    /** Takes what was read as the answer to the question that waits; what else the text says answers others. */
    void given(Midway at, Reading reading, String text) {
        if (at.asked().isEmpty()) {
            course.goOn(at, List.of());
            return;
        }
        Question asked = at.asked().get();
        if (reading instanceof Reading.Value value) {
            State answered =
                    withoutAnothersAddress(at, asked, value.value(), at.state().with(asked.id(), value.value()));
            course.goOn(
                    at.with(filling.byAnswer(at.scene(), at.flow(), answered, at.questions(), asked, text)), List.of());
        } else if (reading instanceof Reading.Unfit unfit) {
            course.askAgain(at, asked, unfit.sentence());
        } else if (reading instanceof Reading.Several several) {
            course.askWhich(at, asked, several);
        }
    }

    /** An e-mail address that was given for somebody else is asked for anew. */
    private static State withoutAnothersAddress(Midway at, Question asked, String name, State state) {
        State left = state;
        for (Question question : at.questions()) {
            String address = state.answers().getOrDefault(question.id(), "");
            if (asked.isName()
                    && question.input() instanceof Form.Email
                    && !address.isEmpty()
                    && !NameCorrections.isOf(address, name)) {
                left = left.without(question.id());
            }
        }
        return left;
    }

    /** Takes a text as the answer to the question that waits. */
    void typed(Midway at, String text) {
        at.asked()
                .ifPresentOrElse(
                        question -> given(at, reader.read(at.scene(), question, text), text), () -> repeat(at));
    }

    /** Takes a pressed answer, if it is one to the question that waits. */
    void pressed(Midway at, Action answer) {
        if (!answer.argument(0).equals(at.state().asked())) {
            repeat(at);
        } else if (answer.verb().equals(Prompter.SKIP)) {
            skip(at, "answer.missing");
        } else {
            typed(at, answer.argument(1));
        }
    }

    /** Puts other answers in the place of earlier ones, and goes on. */
    void corrected(Midway at, Map<String, String> values, String text) {
        List<String> changed = new ArrayList<>();
        // What was said anew is shown before anything is done.
        State next = at.state();
        for (Map.Entry<String, String> each : values.entrySet()) {
            if (each.getValue().isEmpty()) {
                next = next.without(each.getKey());
                continue;
            }
            Optional<Question> question = at.question(each.getKey());
            question.ifPresent(of -> changed.add(prompter.changed(at.scene(), of, each.getValue())));
            if (question.isPresent() && isSomebodyElse(at.answer(question.get()), each.getValue())) {
                next = withoutAnothersAddress(at, question.get(), each.getValue(), next);
            }
            next = next.reading(each.getKey(), each.getValue());
        }
        course.goOn(at.with(filling.byParts(at.scene(), next, at.questions(), text)), changed);
    }

    /** A name that is only spelled anew keeps its address. */
    private static boolean isSomebodyElse(String before, String name) {
        return !Plain.first(before).equals(Plain.first(name));
    }

    /** Goes on about something else, with the answers to all that is asked alike. */
    void rather(Midway at, Action about) {
        Scene scene = at.scene();
        Optional<Card> refusal = at.flow().refusal(scene, about);
        if (refusal.isPresent()) {
            scene.say(refusal.get());
            repeat(at);
            return;
        }
        Map<String, String> prompts = at.questions().stream().collect(Collectors.toMap(Question::id, Question::prompt));
        Midway other = Midway.of(scene, at.flow(), at.state().about(about));
        State next = other.state();
        for (Question question : other.questions()) {
            if (!question.prompt().equals(prompts.get(question.id()))) {
                next = next.without(question.id());
            }
        }
        for (Map.Entry<String, String> each : next.answers().entrySet()) {
            next = next.reading(each.getKey(), each.getValue());
        }
        Midway moved = other.with(next);
        boolean asks = moved.firstOpen().isPresent();
        course.goOn(moved, asks ? at.flow().matter(scene, about).stream().toList() : List.of());
    }

    /** What a flow that changes something proposes, all of it as answered. */
    static Midway asItIs(Scene scene, Flow flow, Action about) {
        Midway at = Midway.of(scene, flow, State.of(about));
        return at.with(Filling.keeping(at.state(), at.questions(), Set.of()));
    }

    /** Changes what a sentence names of something that was just shown, once that is confirmed. */
    void amend(Scene scene, Flow flow, Action about, Map<String, String> values) {
        Midway shown = asItIs(scene, flow, about);
        State state = shown.state();
        for (Map.Entry<String, String> each : values.entrySet()) {
            state = state.reading(each.getKey(), each.getValue());
        }
        course.goOn(shown.with(scene.state().map(state::before).orElse(state)), List.of());
    }

    /** Yes or no to everything that was read. */
    void confirmed(Midway at, boolean yes) {
        boolean whole =
                at.state().asked().equals(State.CONFIRM) && at.firstOpen().isEmpty();
        if (!whole) {
            course.goOn(at, List.of());
        } else if (yes) {
            course.finish(at);
        } else {
            course.askWhatToChange(at);
        }
    }

    /** Asks one question again; without a name, asks which. */
    void change(Midway at, String name) {
        if (at.question(name).isPresent()) {
            course.goOn(at.with(at.state().without(name)), List.of());
        } else {
            course.askWhatToChange(at);
        }
    }

    /** Passes over the question that waits; one that has to be answered is asked again, with the reason before it. */
    void skip(Midway at, String otherwise) {
        boolean may = at.asked().filter(question -> !question.required()).isPresent();
        if (may) {
            course.goOn(at.with(at.state().skipping(at.state().asked())), List.of());
        } else {
            course.goOn(at, List.of(at.scene().words().say(otherwise)));
        }
    }

    /** Goes back to the question before the one that waits. */
    void back(Midway at) {
        Optional<Question> before = at.questions().stream()
                .takeWhile(question -> !question.id().equals(at.state().asked()))
                .filter(question -> !at.state().isOpen(question))
                .reduce((first, last) -> last);
        course.goOn(
                before.map(question -> at.with(at.state().without(question.id())))
                        .orElse(at),
                List.of());
    }

    /** Asks the waiting question once more, for instance in another language. */
    void repeat(Midway at, String... before) {
        course.goOn(at.with(at.state().paused(false)), List.of(before));
    }

    /** Says what is answered so far, and that none of it is done yet, and asks the waiting question once more. */
    void recap(Midway at) {
        String notSent = at.scene().words().say("form.not-sent");
        // Where all is being checked, it is shown anyway.
        boolean shown = at.answered().isEmpty() || at.state().asked().equals(State.CONFIRM);
        repeat(at, shown ? notSent : prompter.soFar(at) + " " + notSent);
    }
}
