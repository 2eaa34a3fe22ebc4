package org.lmdassistant.bot.conversation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Act;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.ChatJson;

/** Leads a flow on: to the next open question, to the check of what was read, or to its end. */
final class FlowCourse {

    /** Questions are asked and answered in private only, wherever a flow was started. */
    static final String PRIVATE = "direct";

    private final Prompter prompter;

    FlowCourse(Prompter prompter) {
        this.prompter = prompter;
    }

    /** Does what comes next; the sentences are said before it. */
    void goOn(Midway at, List<String> before) {
        Answers answers = new Answers(at.state().answers());
        Optional<Question> open = at.firstOpen();
        if (at.flow().settles(answers)) {
            finish(at);
            return;
        }
        if (open.isPresent()) {
            ask(at, open.get(), before);
            return;
        }
        Optional<Flow.Problem> problem = at.flow().problem(at.scene(), at.about(), answers);
        if (problem.isPresent()) {
            String id = problem.get().question();
            ask(
                    at.with(at.state().without(id)),
                    at.question(id).orElseThrow(),
                    List.of(problem.get().sentence()));
        } else if (!at.state().read().isEmpty() || at.flow().isReadBack()) {
            wait(at, State.CONFIRM);
            at.scene().say(prompter.confirmation(at, before));
        } else {
            finish(at);
        }
    }

    private void ask(Midway at, Question question, List<String> before) {
        List<String> first = new ArrayList<>(before);
        if (at.state().asked().isEmpty()) {
            at.flow().matter(at.scene(), at.about()).ifPresent(first::add);
        }
        if (at.state().asked().isEmpty() && !at.state().read().isEmpty()) {
            first.add(prompter.understood(at));
        }
        wait(at, question.id());
        at.scene().say(prompter.card(at, question, first));
    }

    /** Says what is wrong with an answer, and waits on. */
    void askAgain(Midway at, Question question, String wrong) {
        keep(at.scene(), at.state());
        at.scene().asked();
        at.scene().say(prompter.card(at, question, List.of(wrong)));
    }

    /** Asks which of several things that a text names is the answer. */
    void askWhich(Midway at, Question question, Reading.Several several) {
        wait(at, question.id());
        at.scene().say(prompter.whichOf(at.scene(), question, several.choices()));
    }

    /** Asks which answer shall be another one; "yes" to that confirms nothing. */
    void askWhatToChange(Midway at) {
        wait(at, State.CHANGE);
        at.scene().say(prompter.whichToChange(at));
    }

    private void wait(Midway at, String asked) {
        keep(at.scene(), at.state().asking(asked));
        at.scene().asked();
    }

    /** Asks somebody who left a flow long ago whether to go on. */
    void offerToGoOn(Midway at) {
        keep(at.scene(), at.state().paused(true));
        at.scene().say(prompter.goOn(at));
    }

    /** Asks whether to go on with a flow that waited behind one that was just dropped. */
    void offerTheOneBehind(Midway at) {
        keep(at.scene(), at.state().paused(true));
        at.scene().say(prompter.goOnBehind(at));
    }

    /** Lets a flow wait for "continue", or until what is asked meanwhile is answered. */
    void putAside(Midway at) {
        Scene scene = at.scene();
        keep(scene, at.state().putAside());
        scene.say(scene.words().say("form.put-aside", "title", at.flow().title(scene, at.about())));
    }

    /** Does what a flow is for, with all its answers. */
    void finish(Midway at) {
        finish(at.scene(), at.flow(), at.about(), at.state().answers());
    }

    /** The same, with answers that came in a form. */
    void finish(Scene scene, Flow flow, Action about, Map<String, String> values) {
        scene.state()
                .filter(waiting -> waiting.flow().equals(about.encode())
                        || (isIntroduction(about) && isIntroduction(waiting.about())))
                .ifPresent(waiting -> leave(scene, waiting));
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

    private static void keep(Scene scene, State state) {
        scene.tx().conversations().write(scene.identity(), PRIVATE, ChatJson.write(state.moved(scene.now())));
    }
}
