package org.lmdassistant.bot.conversation;

import java.util.Optional;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.replies.Aside;

/** Takes what is typed in the middle of a flow. */
final class FlowTalk {

    private static final String HELP = "help";

    private final Stage stage;
    private final Repertoire repertoire;
    private final FlowPlayer player;
    private final Interpreter interpreter;
    private final Wishes wishes;

    FlowTalk(Stage stage, Repertoire repertoire, FlowPlayer player, Interpreter interpreter, Wishes wishes) {
        this.stage = stage;
        this.repertoire = repertoire;
        this.player = player;
        this.interpreter = interpreter;
        this.wishes = wishes;
    }

    /** Takes a text as an answer, a correction, a word about the flow, a question or another wish. */
    void answered(Scene scene, Flow flow, State state, String text) {
        // What is written beside a file is no wish of its own.
        Optional<Reading> document =
                player.awaitsDocument(scene, flow, state) ? player.document(scene) : Optional.empty();
        Meaning meaning =
                document.<Meaning>map(Meaning.Given::new).orElseGet(() -> interpreter.read(scene, flow, state, text));
        take(scene, flow, state, text, meaning);
        stage.onwards(scene);
    }

    private void take(Scene scene, Flow flow, State state, String text, Meaning meaning) {
        if (meaning instanceof Meaning.About about) {
            about(scene, flow, state, about.aside());
        } else if (meaning instanceof Meaning.Given given) {
            player.given(scene, flow, state, given.reading(), text);
        } else if (meaning instanceof Meaning.Corrected corrected) {
            player.corrected(scene, flow, state, corrected.values(), text);
        } else if (meaning instanceof Meaning.Change change) {
            player.change(scene, flow, state, change.question());
        } else if (meaning instanceof Meaning.Confirmed confirmed) {
            player.confirmed(scene, flow, state, confirmed.yes());
        } else if (meaning instanceof Meaning.Both both) {
            both(scene, flow, state, text, both);
        } else if (meaning instanceof Meaning.Unusable unusable) {
            player.repeat(scene, flow, state, unusable.sentence());
        } else if (meaning instanceof Meaning.Rather rather) {
            instead(scene, flow, state, rather.about());
        } else if (meaning instanceof Meaning.EitherWay either) {
            if (repertoire
                    .actionFor(scene, either.said())
                    .filter(action -> !isSame(action, state))
                    .isPresent()) {
                scene.asked();
                scene.say(WhichWish.orAnswer(scene.words(), state.asked(), either.said()));
            } else {
                player.typed(scene, flow, state, text);
            }
        } else if (meaning instanceof Meaning.Elsewhere elsewhere) {
            meanwhile(scene, flow, state, OnTheTable.ofFlow(elsewhere.said(), flow.matter(scene, state.about())));
        } else if (state.asked().equals(State.CONFIRM)) {
            player.repeat(scene, flow, state, scene.words().say("form.not-taken"));
        } else {
            player.repeat(scene, flow, state);
        }
    }

    /** Takes the one, and keeps the other in a button; what comes in the place of the flow comes at once. */
    private void both(Scene scene, Flow flow, State state, String text, Meaning.Both both) {
        if (both.first() instanceof Meaning.About) {
            player.leave(scene, state);
            scene.takeComesBack();
            scene.say(scene.words().say("form.stopped"));
            stage.perform(scene, Stage.saying(both.more()));
        } else {
            scene.say(TwoWishes.card(scene, both.more()));
            take(scene, flow, state, text, both.first());
        }
    }

    /** Goes on with the same flow about something else, or drops it for another action. */
    private void instead(Scene scene, Flow flow, State state, Action about) {
        if (about.verb().equals(flow.name())) {
            player.rather(scene, flow, state, about);
        } else {
            leaveFor(scene, state, about);
        }
    }

    /** Does something else in the place of a flow; what waits behind it goes on waiting. */
    private void leaveFor(Scene scene, State state, Action about) {
        player.leave(scene, state);
        scene.takeComesBack();
        stage.perform(scene, about);
    }

    private void about(Scene scene, Flow flow, State state, Aside aside) {
        switch (aside) {
            case STOP -> stage.stop(scene);
            case BACK -> player.back(scene, flow, state);
            case RESTART -> leaveFor(scene, state, state.about());
            case SKIP -> player.skip(scene, flow, state, "answer.missing");
            case UNSURE -> player.skip(scene, flow, state, "form.no-hurry");
            case RESUME -> player.repeat(scene, flow, state);
            case RECAP -> player.recap(scene, flow, state);
        }
    }

    /** Answers something else in the middle of a flow; its question is asked again unless another flow began. */
    private void meanwhile(Scene scene, Flow flow, State state, Understood said) {
        if (said.intent().equals(HELP)) {
            player.repeat(
                    scene, flow, state, scene.words().say("form.help", "title", flow.title(scene, state.about())));
            return;
        }
        boolean same = repertoire
                .actionFor(scene, said)
                .filter(other -> isSame(other, state))
                .isPresent();
        if (!same) {
            wishes.grant(scene, said);
        }
        if (scene.hasAsked()) {
            return;
        }
        // Of two questions, "yes" would answer the wrong one.
        boolean asks = Offered.by(scene.shown(), null, scene.now()).isAnsweredByYes()
                && !state.about().verb().equals(Stage.INTRODUCE);
        stage.waiting(scene)
                .filter(still -> still.about().verb().equals(state.about().verb()))
                .ifPresent(still -> {
                    if (asks) {
                        player.putAside(scene, flow, still);
                    } else if (same) {
                        player.repeat(scene, flow, still, scene.words().say("form.at-it"));
                    } else {
                        player.repeat(scene, flow, still);
                    }
                });
    }

    /** Whether an action is what a flow is about already; the same flow about another workshop is another. */
    private static boolean isSame(Action action, State state) {
        Action about = state.about();
        return action.verb().equals(about.verb()) && (action.id() == 0 || action.id() == about.id());
    }
}
