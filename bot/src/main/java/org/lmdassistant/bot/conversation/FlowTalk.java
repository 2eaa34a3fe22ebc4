package org.lmdassistant.bot.conversation;

import java.util.Optional;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.replies.Aside;

/** Takes what is typed in the middle of a flow. */
final class FlowTalk {

    private final Stage stage;
    private final Repertoire repertoire;
    private final FlowCourse course;
    private final FlowMoves moves;
    private final Interpreter interpreter;
    private final Wishes wishes;

    FlowTalk(
            Stage stage,
            Repertoire repertoire,
            FlowCourse course,
            FlowMoves moves,
            Interpreter interpreter,
            Wishes wishes) {
        this.stage = stage;
        this.repertoire = repertoire;
        this.course = course;
        this.moves = moves;
        this.interpreter = interpreter;
        this.wishes = wishes;
    }

    /** Takes a text as an answer, a correction, a word about the flow, a question or another wish. */
    void answered(Midway at, String text) {
        // What is written beside a file is no wish of its own.
        Optional<Reading> document = FlowPlayer.awaitsDocument(at) ? FlowPlayer.document(at.scene()) : Optional.empty();
        Meaning meaning = document.<Meaning>map(Meaning.Given::new).orElseGet(() -> interpreter.read(at, text));
        take(at, text, meaning);
        stage.onwards(at.scene());
    }

    private void take(Midway at, String text, Meaning meaning) {
        if (meaning instanceof Meaning.About about) {
            about(at, about.aside());
        } else if (meaning instanceof Meaning.Given given) {
            moves.given(at, given.reading(), text);
        } else if (meaning instanceof Meaning.Corrected corrected) {
            moves.corrected(at, corrected.values(), text);
        } else if (meaning instanceof Meaning.Change change) {
            moves.change(at, change.question());
        } else if (meaning instanceof Meaning.Confirmed confirmed) {
            moves.confirmed(at, confirmed.yes());
        } else if (meaning instanceof Meaning.Both both) {
            both(at, text, both);
        } else if (meaning instanceof Meaning.Unusable unusable) {
            moves.repeat(at, unusable.sentence());
        } else if (meaning instanceof Meaning.Rather rather) {
            instead(at, rather.about());
        } else if (meaning instanceof Meaning.EitherWay either) {
            eitherWay(at, text, either.said());
        } else if (meaning instanceof Meaning.Elsewhere elsewhere) {
            meanwhile(at, OnTheTable.ofFlow(elsewhere.said(), at.flow().matter(at.scene(), at.about())));
        } else if (at.state().asked().equals(State.CONFIRM)) {
            moves.repeat(at, at.scene().words().say("form.not-taken"));
        } else {
            moves.repeat(at);
        }
    }

    /** Takes the one, and keeps the other in a button; what comes in the place of the flow comes at once. */
    private void both(Midway at, String text, Meaning.Both both) {
        Scene scene = at.scene();
        if (both.first() instanceof Meaning.About) {
            course.leave(scene, at.state());
            scene.takeComesBack();
            scene.say(scene.words().say("form.stopped"));
            stage.perform(scene, Stage.saying(both.more()));
        } else {
            scene.say(TwoWishes.card(scene, both.more()));
            take(at, text, both.first());
        }
    }

    /** Asks whether it is an answer or a wish, unless it wishes for nothing but what the flow is about already. */
    private void eitherWay(Midway at, String text, Understood said) {
        Scene scene = at.scene();
        boolean another = repertoire
                .actionFor(scene, said)
                .filter(action -> !isSame(action, at.about()))
                .isPresent();
        if (another) {
            scene.asked();
            scene.say(WhichWish.orAnswer(scene.words(), at.state().asked(), said));
        } else {
            moves.typed(at, text);
        }
    }

    /** Goes on with the same flow about something else, or drops it for another action. */
    private void instead(Midway at, Action about) {
        if (about.verb().equals(at.flow().name())) {
            moves.rather(at, about);
        } else {
            leaveFor(at, about);
        }
    }

    /** Does something else in the place of a flow; what waits behind it goes on waiting. */
    private void leaveFor(Midway at, Action about) {
        course.leave(at.scene(), at.state());
        at.scene().takeComesBack();
        stage.perform(at.scene(), about);
    }

    private void about(Midway at, Aside aside) {
        switch (aside) {
            case STOP -> stage.stop(at.scene());
            case BACK -> moves.back(at);
            case RESTART -> leaveFor(at, at.about());
            case SKIP -> moves.skip(at, "answer.missing");
            case UNSURE -> moves.skip(at, "form.no-hurry");
            case RESUME -> moves.repeat(at);
            case RECAP -> moves.recap(at);
        }
    }

    /** Answers something else in the middle of a flow; its question is asked again unless another flow began. */
    private void meanwhile(Midway at, Understood said) {
        Scene scene = at.scene();
        if (said.intent().equals(Intents.HELP)) {
            moves.repeat(at, scene.words().say("form.help", "title", at.flow().title(scene, at.about())));
            return;
        }
        boolean same = repertoire
                .actionFor(scene, said)
                .filter(other -> isSame(other, at.about()))
                .isPresent();
        if (!same) {
            wishes.grant(scene, wishes.forSpeaker(scene, said));
        }
        if (scene.hasAsked()) {
            return;
        }
        // Of two questions, "yes" would answer the wrong one.
        boolean asks = Offered.by(scene.shown(), null, scene.now()).isAnsweredByYes()
                && !at.about().verb().equals(Stage.INTRODUCE);
        stage.waiting(scene)
                .filter(still -> still.about().verb().equals(at.about().verb()))
                .ifPresent(still -> {
                    if (asks) {
                        course.putAside(still);
                    } else if (same) {
                        // At the check, whoever wants the flow that they are in wants something else of it.
                        boolean checks = still.state().asked().equals(State.CONFIRM);
                        moves.repeat(still, scene.words().say(checks ? "form.not-taken" : "form.at-it"));
                    } else {
                        moves.repeat(still);
                    }
                });
    }

    /** Whether an action is what a flow is about already; the same flow about another workshop is another. */
    private static boolean isSame(Action action, Action about) {
        return action.verb().equals(about.verb()) && (action.id() == 0 || action.id() == about.id());
    }
}
