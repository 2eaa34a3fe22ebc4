package org.lmdassistant.bot.conversation;

import java.util.Optional;
import org.lmdassistant.adapters.chat.Act;
import org.lmdassistant.adapters.chat.Answer;
import org.lmdassistant.bot.understanding.Understanding;

/** Decides which part of the repertoire a turn calls for, checks that the speaker may, and lets it play. */
final class Stage {

    /** Verbs that the stage itself relies on; topics provide them. */
    static final String GREET = "greet";

    static final String INTRODUCE = "introduce";
    static final String NOT_UNDERSTOOD = "not-understood";
    static final String DETAILS = "details";

    /** Says a sentence as if it had been typed. */
    static final String SAY = "say";

    /** Asks the question that waits once more. */
    static final Action GO_ON = Action.of("go-on");

    private static final int MOST_STEPS = 5;

    private final Repertoire repertoire;
    private final Understanding understanding;
    private final FlowCourse course;
    private final FlowMoves moves;
    private final FlowPlayer player;
    private final Wishes wishes;
    private final Listener listener;

    Stage(Repertoire repertoire, Understanding understanding) {
        AnswerReader reader = new AnswerReader(repertoire, understanding);
        Filling filling = new Filling(reader, understanding);
        Interpreter interpreter = new Interpreter(reader, filling, understanding);
        this.repertoire = repertoire;
        this.understanding = understanding;
        Labels labels = new Labels(repertoire);
        Prompter prompter = new Prompter(labels);
        this.course = new FlowCourse(prompter);
        this.moves = new FlowMoves(reader, filling, prompter, course);
        this.player = new FlowPlayer(reader, filling, new FlowForm(labels), course);
        this.wishes = new Wishes(this, repertoire, understanding);
        FlowTalk flowTalk = new FlowTalk(this, repertoire, course, moves, interpreter, wishes);
        this.listener = new Listener(this, repertoire, understanding, interpreter, course, moves, flowTalk, wishes);
    }

    /** Plays the turn, up to where it has to know what the database says; {@link #finish} follows. */
    void play(Scene scene, boolean firstContact) {
        Act act = scene.turn().act();
        if (act instanceof Act.Said said) {
            listener.heard(scene, Clean.text(said.text()), firstContact);
        } else if (act instanceof Act.Pressed pressed) {
            pressed(scene, Action.decode(pressed.action()));
        } else if (act instanceof Act.Submitted submitted) {
            submitted(scene, Action.decode(submitted.form()), submitted);
        } else if (act instanceof Act.Arrived && !scene.person().introduced() && firstContact) {
            perform(scene, Action.of(GREET));
        }
    }

    /** Plays what is left. */
    void finish(Scene scene) {
        onwards(scene);
    }

    /** Whether the speaker is in the middle of a flow that waits for a document. */
    boolean awaitsDocument(Scene scene) {
        return midway(scene).filter(FlowPlayer::awaitsDocument).isPresent();
    }

    /** The sentence, if it answers nothing, points at nothing and is not clear by itself; only such a one is read again. */
    Optional<String> unclear(Scene scene) {
        return listener.unclear(scene);
    }

    /** The flow that waits for the speaker here, if they may go on with it. */
    Optional<Midway> waiting(Scene scene) {
        return scene.place().isDirect() ? midway(scene).filter(at -> !at.state().paused()) : Optional.empty();
    }

    /** The flow that is in the middle, wherever that is asked and though it may be put aside, if the speaker may go on with it. */
    private Optional<Midway> midway(Scene scene) {
        return scene.state().flatMap(state -> repertoire
                .flow(state.about().verb())
                .filter(flow -> scene.may(flow.access()))
                .map(flow -> Midway.of(scene, flow, state)));
    }

    /** Whether a flow waits until something else is answered. */
    static boolean isPutAside(Scene scene) {
        return scene.state().filter(State::aside).isPresent();
    }

    private void pressed(Scene scene, Action action) {
        switch (action.verb()) {
            case Prompter.STOP -> stop(scene);
            case Prompter.ANSWER, Prompter.SKIP, Prompter.CONFIRM, Prompter.CHANGE -> {
                midway(scene)
                        .ifPresentOrElse(
                                at -> replied(at, action),
                                () -> scene.remark(scene.words().say("button.over")));
                onwards(scene);
            }
            default -> {
                if (isPutAside(scene)) {
                    scene.comesBack();
                }
                perform(scene, action);
            }
        }
    }

    private void replied(Midway at, Action action) {
        switch (action.verb()) {
            case Prompter.CONFIRM -> moves.confirmed(at, true);
            case Prompter.CHANGE -> moves.change(at, action.argument(0));
            default -> moves.pressed(at, action);
        }
    }

    private void submitted(Scene scene, Action about, Act.Submitted submitted) {
        Optional<Flow> flow = repertoire.flow(about.verb());
        if (flow.isEmpty()) {
            scene.say(scene.words().say("button.unknown"));
            scene.answer(new Answer.Accepted());
        } else if (scene.may(flow.get().access())) {
            scene.isAbout(about.verb());
            player.submitted(scene, flow.get(), about, submitted.answers());
        } else {
            scene.refuse(about.verb());
            scene.answer(new Answer.Accepted());
        }
    }

    /** Ends the flow in the middle, if one is; whoever drops it may not want the one behind it either, and is asked. */
    void stop(Scene scene) {
        scene.state().ifPresent(state -> course.leave(scene, state));
        scene.say(scene.words().say("form.stopped"));
        if (scene.takeComesBack()) {
            midway(scene).ifPresent(course::offerTheOneBehind);
        }
        onwards(scene);
    }

    /** What a button does that says a sentence for whoever presses it. */
    static Action saying(String sentence) {
        return Action.cutToFit(sentence, cut -> Action.of(SAY, cut));
    }

    /** Does what an action says, if it exists and the speaker may; what it hands on to follows. */
    void perform(Scene scene, Action action) {
        if (action.verb().equals(WhichWish.MEANT)) {
            WhichWish.read(action, understanding, scene).ifPresent(said -> wishes.grant(scene, said));
            return;
        }
        if (action.verb().equals(SAY)) {
            listener.heardBeside(scene, Clean.text(action.argument(0)));
            return;
        }
        if (action.verb().equals(GO_ON.verb())) {
            repeatQuestion(scene);
            return;
        }
        Optional<Repertoire.Entry> deed = repertoire.deed(action.verb());
        Optional<Flow> flow = repertoire.flow(action.verb());
        if (deed.isEmpty() && flow.isEmpty()) {
            scene.remark(scene.words().say("button.unknown"));
            return;
        }
        scene.isAbout(action.verb());
        Access access = repertoire.access(action.verb()).orElseThrow();
        if (access == Access.STAFF && !scene.byStaff()) {
            scene.refuse(action.verb());
            return;
        }
        if (access != Access.ANYONE && !scene.person().introduced()) {
            introduceFirst(scene, Optional.of(action));
            return;
        }
        if (deed.isPresent()) {
            deed.get().deed().act(scene, action);
        } else {
            player.start(scene, flow.orElseThrow(), action);
        }
        onwards(scene);
    }

    /** Asks who somebody is, and does what they want then; in the middle of that, it goes on and does the latest wish then, but no question. */
    void introduceFirst(Scene scene, Optional<Action> then) {
        Action introduce = Action.of(INTRODUCE, then.map(Action::encode).orElse(""));
        Optional<Midway> introducing =
                waiting(scene).filter(at -> at.about().verb().equals(INTRODUCE));
        if (introducing.isPresent()) {
            scene.say(scene.words().say("introduce.then"));
            // Whoever only asks something on the way still wants what they wanted.
            boolean asks = scene.turn().act() instanceof Act.Said said
                    && Clean.text(said.text()).strip().endsWith("?")
                    && !introducing.get().about().argument(0).isEmpty();
            Midway at = introducing.get();
            moves.repeat(asks ? at : Midway.of(scene, at.flow(), at.state().about(introduce)));
        } else {
            perform(scene, introduce);
        }
    }

    /** Plays what was handed on, and last the flow that waited behind one that is over now. */
    void onwards(Scene scene) {
        scene.catchUp();
        for (int step = 0; step < MOST_STEPS; step++) {
            Optional<Action> next = scene.takeNext();
            if (next.isPresent()) {
                perform(scene, next.get());
            } else if (scene.takeComesBack() && !scene.hasAsked()) {
                // What waits for "continue" goes on waiting.
                midway(scene)
                        .filter(at -> !at.state().paused() || at.state().aside())
                        .ifPresent(at -> moves.repeat(
                                at,
                                scene.words()
                                        .say("form.back-to", "title", at.flow().title(scene, at.about()))));
            } else {
                return;
            }
        }
    }

    /** Asks the question of the flow in the middle once more. */
    void repeatQuestion(Scene scene) {
        midway(scene).ifPresent(moves::repeat);
    }
}
