package org.lmdassistant.bot.conversation;

import java.util.Optional;
import org.lmdassistant.adapters.chat.Act;
import org.lmdassistant.adapters.chat.Answer;
import org.lmdassistant.bot.understanding.Understanding;
import org.lmdassistant.bot.understanding.Understood;

/** Decides which part of the repertoire a turn calls for, checks that the speaker may, and lets it play. */
final class Stage {

    /** Verbs that the stage itself relies on; topics provide them. */
    static final String GREET = "greet";

    static final String INTRODUCE = "introduce";
    static final String HELP = "help";
    static final String NOT_UNDERSTOOD = "not-understood";

    private static final Action GO_ON = Action.of("go-on");
    private static final int MOST_STEPS = 5;

    private final Repertoire repertoire;
    private final Understanding understanding;
    private final FlowPlayer player;

    Stage(Repertoire repertoire, Understanding understanding) {
        this.repertoire = repertoire;
        this.understanding = understanding;
        this.player = new FlowPlayer(repertoire);
    }

    void play(Scene scene, boolean firstContact) {
        Act act = scene.turn().act();
        if (act instanceof Act.Said said) {
            heard(scene, Clean.text(said.text()), firstContact);
        } else if (act instanceof Act.Pressed pressed) {
            pressed(scene, Action.decode(pressed.action()));
        } else if (act instanceof Act.Submitted submitted) {
            submitted(scene, Action.decode(submitted.form()), submitted);
        } else if (act instanceof Act.Arrived && !scene.person().introduced() && firstContact) {
            perform(scene, Action.of(GREET));
        }
    }

    /** Whether the speaker is in the middle of a flow that waits for a document. */
    boolean awaitsDocument(Scene scene) {
        return player.state(scene)
                .flatMap(state -> repertoire
                        .flow(Action.decode(state.flow()).verb())
                        .filter(flow -> mayGoOn(scene, flow) && player.awaitsDocument(scene, flow, state)))
                .isPresent();
    }

    private void heard(Scene scene, String text, boolean firstContact) {
        if (scene.received() instanceof Received.Unasked) {
            scene.say(scene.words().say("file.unasked"));
            if (text.isBlank()) {
                return;
            }
        }
        Optional<Action> command = TypedCommand.read(text);
        boolean fileCame = scene.received() instanceof Received.File || scene.received() instanceof Received.Unfit;
        if (command.isPresent() && !fileCame) {
            perform(scene, command.get());
            return;
        }
        Optional<Action> reply = scene.repliedTo().flatMap(key -> repertoire.inThread(key, text));
        if (reply.isPresent()) {
            perform(scene, reply.get());
            return;
        }
        Optional<State> state = scene.place().isDirect() ? player.state(scene) : Optional.empty();
        Optional<Flow> flow = state.flatMap(
                waiting -> repertoire.flow(Action.decode(waiting.flow()).verb()));
        if (state.isPresent() && flow.isPresent() && mayGoOn(scene, flow.get())) {
            answered(scene, flow.get(), state.get(), text);
            return;
        }
        if (fileCame) {
            // The question that it answers was taken back meanwhile.
            scene.say(scene.words().say("file.unasked"));
            return;
        }
        Understood said = understanding.read(
                text, scene.language(), scene.now().atZone(scene.person().zone()));
        Optional<Action> asked = repertoire.actionFor(scene, said);
        // A bare command or mention: whoever calls without a wish is greeted and shown what there is.
        if (asked.isEmpty() && (firstContact || text.isBlank())) {
            perform(scene, Action.of(GREET));
        } else {
            perform(scene, asked.orElse(Action.of(NOT_UNDERSTOOD)));
        }
    }

    private void answered(Scene scene, Flow flow, State state, String text) {
        // What is written beside a file is no wish of its own.
        switch (scene.received() instanceof Received.Nothing ? Aside.of(text) : Aside.ANSWER) {
            case STOP -> stop(scene);
            case BACK -> player.back(scene, flow, state);
            case RESTART -> {
                player.forget(scene);
                perform(scene, Action.decode(state.flow()));
            }
            case ANSWER -> {
                player.typed(scene, flow, state, text);
                onwards(scene);
            }
        }
    }

    private void pressed(Scene scene, Action action) {
        switch (action.verb()) {
            case Prompter.STOP -> stop(scene);
            case Prompter.ANSWER, Prompter.SKIP -> {
                Optional<State> state = player.state(scene);
                Optional<Flow> flow = state.flatMap(
                        waiting -> repertoire.flow(Action.decode(waiting.flow()).verb()));
                if (state.isPresent() && flow.isPresent() && mayGoOn(scene, flow.get())) {
                    player.pressed(scene, flow.get(), state.get(), action);
                    onwards(scene);
                } else {
                    scene.remark(scene.words().say("button.over"));
                }
            }
            default -> perform(scene, action);
        }
    }

    private void submitted(Scene scene, Action about, Act.Submitted submitted) {
        Optional<Flow> flow = repertoire.flow(about.verb());
        if (flow.isEmpty()) {
            scene.say(scene.words().say("button.unknown"));
            scene.answer(new Answer.Accepted());
        } else if (mayGoOn(scene, flow.get())) {
            player.submitted(scene, flow.get(), about, submitted.answers());
            onwards(scene);
        } else {
            scene.say(scene.words().say("refused.staff-only"));
            scene.answer(new Answer.Accepted());
        }
    }

    private void stop(Scene scene) {
        player.forget(scene);
        scene.say(scene.words().say("form.stopped"));
    }

    /** Does what an action says, if it exists and the speaker may; what it hands on to follows. */
    void perform(Scene scene, Action action) {
        Optional<Repertoire.Entry> deed = repertoire.deed(action.verb());
        Optional<Flow> flow = repertoire.flow(action.verb());
        if (deed.isEmpty() && flow.isEmpty()) {
            scene.remark(scene.words().say("button.unknown"));
            return;
        }
        Access access =
                deed.isPresent() ? deed.get().access() : flow.orElseThrow().access();
        if (access == Access.STAFF && !scene.byStaff()) {
            scene.audit("refused:" + action.verb(), "person:" + scene.person().id());
            scene.remark(scene.words().say("refused.staff-only"));
            return;
        }
        if (access != Access.ANYONE && !scene.person().introduced()) {
            perform(scene, Action.of(INTRODUCE, action.encode()));
            return;
        }
        if (deed.isPresent()) {
            deed.get().deed().act(scene, action);
        } else {
            player.start(scene, flow.orElseThrow(), action);
        }
        onwards(scene);
    }

    /** Plays what was handed on; {@code go-on} asks a waiting question once more, say in another language. */
    private void onwards(Scene scene) {
        for (int step = 0; step < MOST_STEPS; step++) {
            Optional<Action> next = scene.takeNext();
            if (next.isEmpty()) {
                return;
            }
            if (next.get().equals(GO_ON)) {
                repeatQuestion(scene);
            } else {
                perform(scene, next.get());
            }
        }
    }

    private void repeatQuestion(Scene scene) {
        player.state(scene).ifPresent(state -> repertoire
                .flow(Action.decode(state.flow()).verb())
                .ifPresent(flow -> player.repeat(scene, flow, state)));
    }

    private static boolean mayGoOn(Scene scene, Flow flow) {
        return switch (flow.access()) {
            case ANYONE -> true;
            case INTRODUCED -> scene.person().introduced();
            case STAFF -> scene.byStaff();
        };
    }
}
