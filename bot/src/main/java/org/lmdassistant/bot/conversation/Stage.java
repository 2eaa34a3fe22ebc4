package org.lmdassistant.bot.conversation;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lmdassistant.adapters.chat.Act;
import org.lmdassistant.adapters.chat.Answer;
import org.lmdassistant.bot.understanding.Understanding;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.replies.Aside;
import org.lmdassistant.bot.understanding.replies.Replies;
import org.lmdassistant.bot.understanding.slots.Slot;

/** Decides which part of the repertoire a turn calls for, checks that the speaker may, and lets it play. */
final class Stage {

    /** Verbs that the stage itself relies on; topics provide them. */
    static final String GREET = "greet";

    static final String INTRODUCE = "introduce";
    static final String HELP = "help";
    static final String NOT_UNDERSTOOD = "not-understood";

    private static final String SPEAK = "speak";

    /** Asks the question that waits once more. */
    static final Action GO_ON = Action.of("go-on");

    private static final int MOST_STEPS = 5;
    private static final double SURELY_FOREIGN = 0.9;
    private static final double SURELY = 0.7;
    private static final double CLEAR = 0.75;
    private static final Pattern SAYS_WHEN = Pattern.compile("\\d.*\\p{L}|\\p{L}.*\\d|\\d[:.-]\\d", Pattern.DOTALL);
    private static final Set<Slot> NAMED = EnumSet.of(
            Slot.WORKSHOP,
            Slot.DATE,
            Slot.TIME,
            Slot.DURATION_MINUTES,
            Slot.PERSON,
            Slot.ADMINISTRATION,
            Slot.REFERENCE,
            Slot.LANGUAGE);
    /** What somebody wants to know, or how, before they answer. */
    private static final Set<String> IN_BETWEEN = Set.of("program_info", "change_language", "help");

    private static final String GREETING = "greeting";
    private static final String TALK = "talk_to_human";

    private final Repertoire repertoire;
    private final Understanding understanding;
    private final Replies replies;
    private final Interpreter interpreter;
    private final FlowPlayer player;

    Stage(Repertoire repertoire, Understanding understanding) {
        AnswerReader reader = new AnswerReader(repertoire, understanding);
        this.repertoire = repertoire;
        this.understanding = understanding;
        this.replies = understanding.replies();
        Filling filling = new Filling(reader, understanding);
        this.interpreter = new Interpreter(reader, filling, understanding);
        this.player = new FlowPlayer(repertoire, reader, filling);
    }

    /** Plays the turn, up to where it has to know what the database says; {@link #finish} follows. */
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

    /** Plays what is left. */
    void finish(Scene scene) {
        onwards(scene);
    }

    /** Whether the speaker is in the middle of a flow that waits for a document. */
    boolean awaitsDocument(Scene scene) {
        return scene.state()
                .flatMap(state -> repertoire
                        .flow(Action.decode(state.flow()).verb())
                        .filter(flow -> scene.may(flow.access()) && player.awaitsDocument(scene, flow, state)))
                .isPresent();
    }

    /** The sentence, if it answers nothing, points at nothing and is not clear by itself; only such a one is read again. */
    Optional<String> unclear(Scene scene) {
        String text = scene.turn().act() instanceof Act.Said said ? Clean.text(said.text()) : "";
        boolean answers = waiting(scene).isPresent()
                || TypedCommand.read(text).isPresent()
                || scene.repliedTo().isPresent()
                || scene.offered()
                        .flatMap(last -> last.meant(text, replies, scene.now()))
                        .isPresent();
        return !text.isBlank() && !answers && isUnclear(understanding.read(text, scene.language(), scene.localNow()))
                ? Optional.of(text)
                : Optional.empty();
    }

    private static boolean isUnclear(Understood said) {
        return !said.close().isEmpty() || (said.isOutOfScope() && said.confidence() < SURELY_FOREIGN);
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
        Optional<State> state = waiting(scene);
        Optional<Flow> flow = state.flatMap(this::flowOf);
        // "French" is an answer where a language is asked for.
        boolean answers = state.isPresent()
                && flow.isPresent()
                && interpreter.isChoice(
                        scene,
                        state.get(),
                        flow.get().questions(scene, state.get().about()),
                        text);
        if (command.isPresent() && !fileCame && !answers) {
            spokenAnew(scene, command.get(), scene.offered());
            return;
        }
        // Nobody is called "my details".
        Optional<Action> called = repertoire.called(scene.words(), text);
        if (called.isPresent()
                && state.isPresent()
                && flow.isPresent()
                && interpreter.asksForName(scene, flow.get(), state.get())) {
            perform(scene, called.get());
            return;
        }
        Optional<Action> reply = scene.repliedTo().flatMap(key -> repertoire.inThread(key, text));
        if (reply.isPresent()) {
            perform(scene, reply.get());
            return;
        }
        if (state.isPresent() && flow.isPresent()) {
            if (!state.get().isOld(scene.now()) || fileCame) {
                scene.isAbout(state.get().about().verb());
                answered(scene, flow.get(), state.get(), text);
                return;
            }
            player.offerToGoOn(scene, flow.get(), state.get());
        }
        if (fileCame) {
            // The question that it answers was taken back meanwhile.
            scene.say(scene.words().say("file.unasked"));
            return;
        }
        asked(scene, text, firstContact);
    }

    /** The flow that waits for the speaker here, if they may go on with it. */
    private Optional<State> waiting(Scene scene) {
        return scene.place().isDirect()
                ? scene.state().filter(state -> !state.paused()).filter(state -> flowOf(state)
                        .filter(flow -> scene.may(flow.access()))
                        .isPresent())
                : Optional.empty();
    }

    private Optional<Flow> flowOf(State state) {
        return repertoire.flow(state.about().verb());
    }

    /** Reads a sentence that answers no question of a flow: what was offered last comes first, then what it says by itself. */
    private void asked(Scene scene, String text, boolean firstContact) {
        Optional<Offered> offers = scene.offered();
        if (amended(scene, offers, text)) {
            return;
        }
        Optional<Action> completed =
                offers.flatMap(last -> last.awaits(scene.now())).flatMap(wish -> completed(scene, wish, text));
        // "At 10" is when; "10" is the tenth.
        Optional<Action> reply = completed
                .filter(wish -> SAYS_WHEN.matcher(text).find())
                .or(() -> offers.flatMap(last -> last.meant(text, replies, scene.now())))
                .or(() -> repertoire.called(scene.words(), text))
                .or(() -> completed)
                .or(() -> offers.flatMap(last -> last.leaning(text, () -> isNoWish(scene, text), replies, scene.now())))
                .or(() -> replies.aside(text).isPresent()
                        ? Optional.empty()
                        : offers.flatMap(last -> last.called(text, replies, scene.now())));
        if (reply.filter(action -> action.verb().equals(Prompter.STOP)).isPresent()) {
            stop(scene);
        } else if (reply.isPresent()) {
            // Whoever calls something by its name answers nothing.
            if (isPutAside(scene) && repertoire.called(scene.words(), text).isEmpty()) {
                scene.comesBack();
            }
            spokenAnew(scene, reply.get(), offers);
        } else if (replies.aside(text).filter(Aside.RESUME::equals).isPresent() && isPutAside(scene)) {
            repeatQuestion(scene);
        } else if (!aside(scene, offers, text)) {
            understood(scene, offers, text, firstContact);
        }
    }

    /** Does what was said; in another language, what was asked is asked again. */
    private void spokenAnew(Scene scene, Action action, Optional<Offered> before) {
        Optional<Action> asked = before.flatMap(last -> last.asking(scene.now()));
        perform(scene, action);
        if (action.verb().equals(SPEAK)) {
            asked.ifPresent(again -> askAgain(scene, again));
        }
    }

    /** Whether a text changes something of what was just shown: "actually 15 years", "the topic is integrity". */
    private boolean amended(Scene scene, Optional<Offered> offers, String text) {
        Optional<Action> shown = offers.flatMap(last -> last.awaits(scene.now()));
        Optional<Flow> flow = shown.flatMap(about -> repertoire.flow(about.verb()))
                .filter(found -> found.keepsTheRest(shown.get()) && scene.may(found.access()));
        Optional<Map<String, String>> values = flow.filter(found -> !isOwnWish(scene, text))
                .flatMap(found -> interpreter.amends(scene, found, shown.orElseThrow(), text));
        values.ifPresent(changed -> {
            scene.isAbout(shown.orElseThrow().verb());
            player.amend(scene, flow.orElseThrow(), shown.orElseThrow(), changed);
        });
        return values.isPresent();
    }

    // "Change the topic to integrity" is about what was shown, whatever else it sounds like.
    private boolean isOwnWish(Scene scene, String text) {
        Understood said = understanding.read(text, scene.language(), scene.localNow());
        return replies.correction(text).isEmpty()
                && replies.change(text).isEmpty()
                && !said.isOutOfScope()
                && said.confidence() >= CLEAR;
    }

    /** Whether a flow waits until something else is answered. */
    private static boolean isPutAside(Scene scene) {
        return scene.state().filter(State::aside).isPresent();
    }

    /** Whether a text names nothing and asks for nothing of ours. */
    private boolean isNoWish(Scene scene, String text) {
        Understood said = understanding.read(text, scene.language(), scene.localNow());
        return (said.isOutOfScope() || said.confidence() < CLEAR)
                && understanding
                        .slots(text, NAMED, scene.language(), scene.localNow())
                        .values()
                        .isEmpty();
    }

    /** Replies to what asks for nothing: thanks, "yes" where nothing was asked, "cancel" where nothing is open. */
    private boolean aside(Scene scene, Optional<Offered> offers, String text) {
        if (replies.thanks(text)) {
            scene.say(scene.words().say("reply.welcome"));
        } else if (replies.aside(text).filter(Aside.STOP::equals).isPresent()) {
            boolean open = offers.filter(last -> last.isOpen(scene.now())).isPresent();
            if (!open && isPutAside(scene)) {
                stop(scene);
                return true;
            }
            scene.say(scene.words().say(open ? "form.stopped" : "reply.nothing-to-stop"));
        } else if (replies.yesOrNo(text).isPresent()) {
            boolean asked = offers.filter(Offered::asks)
                    .filter(last -> last.isOpen(scene.now()))
                    .isPresent();
            boolean refused = asked && !replies.yesOrNo(text).orElse(true);
            scene.say(scene.words().say(refused ? "form.stopped" : asked ? "reply.by-button" : "reply.nothing-asked"));
        } else {
            return false;
        }
        return true;
    }

    /** What waits for more, with what a text says of it that is no clear wish of another kind. */
    private Optional<Action> completed(Scene scene, Action wish, String text) {
        Understood said = understanding.read(text, scene.language(), scene.localNow());
        return repertoire
                .completion(wish.verb())
                .filter(completion -> said.isOutOfScope()
                        || said.confidence() < CLEAR
                        || completion.intents().contains(said.intent()))
                .flatMap(completion -> completion.complete(
                        scene,
                        wish,
                        said.with(understanding.slots(text, completion.slots(), scene.language(), scene.localNow()))));
    }

    private void understood(Scene scene, Optional<Offered> offers, String text, boolean firstContact) {
        Understood heard = understanding.read(replies.unopened(text), scene.language(), scene.localNow());
        boolean unclear = heard.isOutOfScope() || replies.points(text);
        if (heard.isOutOfScope()) {
            offers.flatMap(last -> last.awaits(scene.now())).ifPresent(scene::awaits);
        }
        // What was asked before stays asked where somebody only asks something in between.
        Optional<Action> waits = offers.flatMap(last -> last.asking(scene.now()));
        boolean inBetween = replies.asks(text) || IN_BETWEEN.contains(heard.intent()) || heard.isOutOfScope();
        Optional<Action> pointedAt = unclear
                ? offers.flatMap(last -> last.pointedAt(text, isClear(heard), replies, scene.now()))
                : Optional.empty();
        Understood said = OnTheTable.read(heard, text, replies, offers.flatMap(last -> last.workshop(scene.now())));
        List<String> close = close(scene, said);
        if (pointedAt.isPresent()) {
            perform(scene, pointedAt.get());
        } else if (scene.proposal().isPresent() && isUnclear(said)) {
            scene.say(WhichWish.proposal(scene.words(), scene.proposal().get()));
        } else if (!close.isEmpty() && waits.isPresent() && replies.asks(text)) {
            // "Can I cancel without penalty?", before the yes: it wants to know, and does nothing yet.
            wished(scene, said.as("program_info"));
            askAgain(scene, waits.get());
        } else if (!close.isEmpty() && !text.isBlank()) {
            waits.ifPresent(scene::awaits);
            scene.say(WhichWish.card(scene.words(), said, close));
        } else if (waits.isPresent() && said.isOutOfScope() && !replies.asks(text)) {
            scene.say(scene.words().say("form.not-taken"));
            perform(scene, waits.get());
        } else if (said.isOutOfScope() && (firstContact || text.isBlank())) {
            // A bare command or mention: whoever calls without a wish is greeted and shown what there is.
            perform(scene, Action.of(GREET));
        } else {
            wished(scene, said);
            waits.filter(asked -> inBetween).ifPresent(asked -> askAgain(scene, asked));
        }
    }

    private static boolean isClear(Understood said) {
        return !said.isOutOfScope() && said.confidence() >= CLEAR;
    }

    /** Asks what was asked before, unless something else was asked meanwhile. */
    private void askAgain(Scene scene, Action asked) {
        boolean another = scene.hasAsked()
                || scene.awaited().filter(now -> !now.equals(asked)).isPresent()
                || Offered.by(scene.shown(), null, scene.now()).isAnsweredByYes();
        if (!another) {
            scene.asksAnew();
            perform(scene, asked);
        }
    }

    /** The close readings that the speaker may do, or one of them and a human; nobody who says more than hello means hello. */
    private List<String> close(Scene scene, Understood said) {
        List<String> close = said.close().stream()
                .filter(intent -> !intent.equals(GREETING))
                .filter(intent -> !isStaffOnly(scene, said.as(intent)))
                .toList();
        if (close.size() > 1 && doTheSame(scene, said, close)) {
            return List.of();
        }
        return close.size() != 1 || close.contains(TALK) ? close : List.of(close.get(0), TALK);
    }

    private boolean doTheSame(Scene scene, Understood said, List<String> intents) {
        return intents.stream()
                        .map(intent -> repertoire.actionFor(scene, said.as(intent)))
                        .distinct()
                        .count()
                == 1;
    }

    private boolean isStaffOnly(Scene scene, Understood said) {
        return !scene.byStaff()
                && repertoire.actionFor(scene, said).filter(this::isForStaff).isPresent();
    }

    private boolean isForStaff(Action action) {
        return access(action).filter(Access.STAFF::equals).isPresent();
    }

    /** Does what a sentence asks for; a day that cannot be meant is said to be so first. */
    private void wished(Scene scene, Understood heard) {
        if (DoubtfulDay.isDoubtful(heard)) {
            scene.say(DoubtfulDay.card(scene.words(), heard));
            return;
        }
        Understood said = DoubtfulDay.told(scene, heard);
        scene.hears(said);
        // Whoever is no staff hardly meant what only staff do, unless they said so clearly.
        Action action = repertoire
                .actionFor(scene, said)
                .filter(wish -> said.confidence() >= SURELY || scene.byStaff() || !isForStaff(wish))
                .orElse(Action.of(NOT_UNDERSTOOD));
        if (needsIntroduction(scene, action)) {
            // The sentence is read again afterwards, so that nothing that it named is lost.
            introduceFirst(scene, WhichWish.meaning(said));
        } else {
            perform(scene, action);
        }
        scene.hears(null);
    }

    /** Asks who somebody is, and does what they want then; in the middle of that, it goes on and does the latest wish then. */
    private void introduceFirst(Scene scene, Action then) {
        Action introduce = Action.of(INTRODUCE, then.encode());
        Optional<State> introducing =
                waiting(scene).filter(state -> state.about().verb().equals(INTRODUCE));
        if (introducing.isPresent()) {
            scene.say(scene.words().say("introduce.then"));
            State now = introducing.get().about(introduce);
            flowOf(now).ifPresent(flow -> player.repeat(scene, flow, now));
        } else {
            perform(scene, introduce);
        }
    }

    private boolean needsIntroduction(Scene scene, Action action) {
        return !scene.person().introduced()
                && access(action).filter(access -> access == Access.INTRODUCED).isPresent();
    }

    private Optional<Access> access(Action action) {
        return repertoire.deed(action.verb()).map(Repertoire.Entry::access).or(() -> repertoire
                .flow(action.verb())
                .map(Flow::access));
    }

    private void answered(Scene scene, Flow flow, State state, String text) {
        // What is written beside a file is no wish of its own.
        Optional<Reading> document =
                player.awaitsDocument(scene, flow, state) ? player.document(scene) : Optional.empty();
        Meaning meaning =
                document.<Meaning>map(Meaning.Given::new).orElseGet(() -> interpreter.read(scene, flow, state, text));
        if (meaning instanceof Meaning.About about) {
            about(scene, flow, state, about.aside());
        } else if (meaning instanceof Meaning.Given given) {
            player.given(scene, flow, state, given.reading(), text);
        } else if (meaning instanceof Meaning.Corrected corrected) {
            player.corrected(scene, flow, state, corrected.values());
        } else if (meaning instanceof Meaning.Change change) {
            player.change(scene, flow, state, change.question());
        } else if (meaning instanceof Meaning.Confirmed confirmed) {
            player.confirmed(scene, flow, state, confirmed.yes());
        } else if (meaning instanceof Meaning.Unusable unusable) {
            player.repeat(scene, flow, state, unusable.sentence());
        } else if (meaning instanceof Meaning.Rather rather) {
            player.rather(scene, flow, state, rather.about());
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
            meanwhile(scene, flow, state, elsewhere.said());
        } else if (state.asked().equals(State.CONFIRM)) {
            player.repeat(scene, flow, state, scene.words().say("form.not-taken"));
        } else {
            player.repeat(scene, flow, state);
        }
        onwards(scene);
    }

    private void about(Scene scene, Flow flow, State state, Aside aside) {
        switch (aside) {
            case STOP -> stop(scene);
            case BACK -> player.back(scene, flow, state);
            case RESTART -> {
                player.leave(scene, state);
                scene.takeComesBack();
                perform(scene, state.about());
            }
            case SKIP -> player.skip(scene, flow, state, "answer.missing");
            case UNSURE -> player.skip(scene, flow, state, "form.no-hurry");
            case RESUME -> player.repeat(scene, flow, state);
        }
    }

    /** Answers something else in the middle of a flow; its question is asked again unless another flow began. */
    private void meanwhile(Scene scene, Flow flow, State state, Understood said) {
        boolean same = repertoire
                .actionFor(scene, said)
                .filter(other -> isSame(other, state))
                .isPresent();
        if (!same) {
            wished(scene, said);
        }
        if (scene.hasAsked()) {
            return;
        }
        // Of two questions, "yes" would answer the wrong one.
        boolean asks = Offered.by(scene.shown(), null, scene.now()).isAnsweredByYes()
                && !state.about().verb().equals(INTRODUCE);
        waiting(scene)
                .filter(still -> still.about().verb().equals(state.about().verb()))
                .ifPresent(still -> {
                    if (asks) {
                        player.putAside(scene, flow, still);
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

    private void pressed(Scene scene, Action action) {
        switch (action.verb()) {
            case Prompter.STOP -> stop(scene);
            case Prompter.ANSWER, Prompter.SKIP, Prompter.CONFIRM, Prompter.CHANGE -> {
                Optional<State> state = scene.state();
                Optional<Flow> flow = state.flatMap(this::flowOf);
                if (state.isPresent()
                        && flow.isPresent()
                        && scene.may(flow.get().access())) {
                    replied(scene, flow.get(), state.get(), action);
                    onwards(scene);
                } else {
                    scene.remark(scene.words().say("button.over"));
                }
            }
            default -> {
                if (isPutAside(scene)) {
                    scene.comesBack();
                }
                perform(scene, action);
            }
        }
    }

    private void replied(Scene scene, Flow flow, State state, Action action) {
        switch (action.verb()) {
            case Prompter.CONFIRM -> player.confirmed(scene, flow, state, true);
            case Prompter.CHANGE -> player.change(scene, flow, state, action.argument(0));
            default -> player.pressed(scene, flow, state, action);
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

    private void stop(Scene scene) {
        scene.state().ifPresent(state -> player.leave(scene, state));
        scene.say(scene.words().say("form.stopped"));
        onwards(scene);
    }

    /** Does what an action says, if it exists and the speaker may; what it hands on to follows. */
    void perform(Scene scene, Action action) {
        if (action.verb().equals(WhichWish.MEANT)) {
            WhichWish.read(action, understanding, scene).ifPresent(said -> wished(scene, said));
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
        Access access =
                deed.isPresent() ? deed.get().access() : flow.orElseThrow().access();
        if (access == Access.STAFF && !scene.byStaff()) {
            scene.refuse(action.verb());
            return;
        }
        if (access != Access.ANYONE && !scene.person().introduced()) {
            introduceFirst(scene, action);
            return;
        }
        if (deed.isPresent()) {
            deed.get().deed().act(scene, action);
        } else {
            player.start(scene, flow.orElseThrow(), action);
        }
        onwards(scene);
    }

    /** Plays what was handed on, and last the flow that waited behind one that is over now. */
    private void onwards(Scene scene) {
        scene.catchUp();
        for (int step = 0; step < MOST_STEPS; step++) {
            Optional<Action> next = scene.takeNext();
            if (next.isPresent()) {
                perform(scene, next.get());
            } else if (scene.takeComesBack() && !scene.hasAsked()) {
                scene.state().ifPresent(state -> flowOf(state)
                        .filter(flow -> scene.may(flow.access()))
                        .ifPresent(flow -> player.repeat(
                                scene,
                                flow,
                                state,
                                scene.words().say("form.back-to", "title", flow.title(scene, state.about())))));
            } else {
                return;
            }
        }
    }

    private void repeatQuestion(Scene scene) {
        scene.state().ifPresent(state -> flowOf(state)
                .filter(flow -> scene.may(flow.access()))
                .ifPresent(flow -> player.repeat(scene, flow, state)));
    }
}
