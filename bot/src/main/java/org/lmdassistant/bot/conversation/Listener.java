package org.lmdassistant.bot.conversation;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmdassistant.adapters.chat.Act;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.understanding.Understanding;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.replies.Aside;
import org.lmdassistant.bot.understanding.replies.PassedOn;
import org.lmdassistant.bot.understanding.replies.Replies;
import org.lmdassistant.bot.understanding.replies.TwoParts;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.words.Language;

/** Hears what somebody types: what was offered or asked last comes first, then what the text says by itself. */
final class Listener {

    private static final String SPEAK = "speak";

    private static final double SURELY_FOREIGN = 0.9;
    private static final Pattern SAYS_WHEN = Pattern.compile("\\d.*\\p{L}|\\p{L}.*\\d|\\d[:.-]\\d", Pattern.DOTALL);
    /** "Annule l'atelier de Nairobi, finalement non" */
    private static final Pattern TAKEN_BACK = Pattern.compile(
            "[,;.!…-]\\s*(?:oublie[rz]?(?: [cç]a)?|olv[ií]d[ae](?:lo|la)?|(?:finalement|en fait|ah|euh) non|no,? (?:wait,? )?(?:never ?mind|forget it)|never ?mind|forget it|scratch that"
                    + "|(?:al final|mejor) no|no,? (?:déjalo|dejalo|olvídalo|olvidalo)|laisse[zr]? tomber)[\\s.!]*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    /** "We have 6 instructors", "elle a 8 ans de service": tells something, and asks for nothing by itself. */
    private static final Pattern TELLS = Pattern.compile(
            "^\\s*(?:(?:yes|no|oui|non|s[ií]|well|alors|bueno)[\\s,.!]+){0,3}(?:(?:we|they)(?:['’]re| are| have| had)|(?:he|she|it)(?:['’]s| is| has| was)|there (?:is|are|will be)"
                    + "|nous (?:avons|sommes|serons)|on (?:a|est|sera)|il y a|(?:il|elle|ils|elles) (?:a|ont|est|sont|sera|seront)|ce (?:sera|seront|sont)"
                    + "|tenemos|somos|ser[áa]n?|son|hay|tiene|tienen|(?:ella|[ée]l|ellos|ellas) \\p{L}+)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** With fewer words, nobody is sure of their language. */
    private static final int SENTENCE = 4;

    /** As much of a text as that is looked for in. */
    private static final int END = 80;

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
    private static final Set<String> IN_BETWEEN = Set.of(Intents.INFO, Intents.SPEAK, Intents.HELP);

    private final Stage stage;
    private final Repertoire repertoire;
    private final Understanding understanding;
    private final Replies replies;
    private final Interpreter interpreter;
    private final FlowCourse course;
    private final FlowMoves moves;
    private final FlowTalk flowTalk;
    private final Wishes wishes;
    private final SmallTalk smallTalk;
    private final StaffQuestions questions;

    Listener(
            Stage stage,
            Repertoire repertoire,
            Understanding understanding,
            Interpreter interpreter,
            FlowCourse course,
            FlowMoves moves,
            FlowTalk flowTalk,
            Wishes wishes) {
        this.stage = stage;
        this.repertoire = repertoire;
        this.understanding = understanding;
        this.replies = understanding.replies();
        this.interpreter = interpreter;
        this.course = course;
        this.moves = moves;
        this.flowTalk = flowTalk;
        this.wishes = wishes;
        this.smallTalk = new SmallTalk(stage, replies);
        this.questions = new StaffQuestions(repertoire);
    }

    /** Takes a text: for the flow in the middle, or by itself; where it says beside in which language to answer, that is spoken. */
    void heard(Scene scene, String whole, boolean firstContact) {
        Optional<SpokenTongue> tongue = SpokenTongue.in(whole).filter(any -> !isNoWordToUs(scene, whole));
        tongue.ifPresent(spoken -> speak(scene, spoken.language()));
        String text = tongue.map(SpokenTongue::rest).orElse(whole);
        if (tongue.isEmpty() && firstContact && !scene.person().introduced()) {
            speakAsSpokenTo(scene, text);
        }
        if (scene.received() instanceof Received.Unasked) {
            scene.say(scene.words().say("file.unasked"));
            if (text.isBlank()) {
                return;
            }
        }
        Optional<Action> command = TypedCommand.read(text);
        boolean fileCame = scene.received() instanceof Received.File || scene.received() instanceof Received.Unfit;
        Optional<Midway> waiting = stage.waiting(scene);
        // "French" is an answer where a language is asked for.
        boolean answers = waiting.filter(at -> interpreter.isChoice(at, text)).isPresent();
        if (command.isPresent() && !fileCame && !answers) {
            spokenAnew(scene, command.get(), scene.offered());
            return;
        }
        // Nobody is called "my details".
        Optional<Action> called = repertoire.called(scene.words(), text);
        if (called.isPresent() && waiting.filter(Midway::asksForName).isPresent()) {
            stage.perform(scene, called.get());
            return;
        }
        Optional<Action> reply = scene.repliedTo().flatMap(key -> repertoire.inThread(key, text));
        if (reply.isPresent()) {
            stage.perform(scene, reply.get());
            return;
        }
        if (waiting.isPresent()) {
            Midway at = waiting.get();
            if (!at.state().isOld(scene.now()) || fileCame) {
                scene.isAbout(at.about().verb());
                flowTalk.answered(at, text);
                return;
            }
            course.offerToGoOn(at);
        }
        if (fileCame) {
            // The question that it answers was taken back meanwhile.
            scene.say(scene.words().say("file.unasked"));
            return;
        }
        asked(scene, text, firstContact);
    }

    /** Whether a text goes to somebody else, or answers in which language something shall be. */
    private boolean isNoWordToUs(Scene scene, String text) {
        return scene.repliedTo().isPresent()
                || PassedOn.in(text).isPresent()
                || stage.waiting(scene)
                        .filter(at -> at.asksForProse() || at.asksForLanguage())
                        .isPresent();
    }

    /** Takes what a button says: where a flow waits it is a wish beside that, and no answer to it. */
    void heardBeside(Scene scene, String text) {
        if (stage.waiting(scene).isEmpty()) {
            heard(scene, text, false);
            return;
        }
        repertoire
                .relayed(scene, text)
                .ifPresentOrElse(
                        relay -> stage.perform(scene, relay), () -> wishes.grant(scene, wishes.read(scene, text)));
    }

    /** Whoever begins with a whole sentence in another language than the platform's is answered in it. */
    private void speakAsSpokenTo(Scene scene, String text) {
        Language spoken = understanding.language(text, scene.language());
        if (spoken != scene.language() && text.split("\\s+").length >= SENTENCE) {
            speak(scene, spoken);
        }
    }

    private static void speak(Scene scene, Language spoken) {
        if (spoken != scene.language()) {
            scene.tx().people().speak(scene.person().id(), spoken.code());
            scene.refresh();
        }
    }

    /** Reads a sentence that answers no question of a flow: what was offered last comes first, then what it says by itself. */
    private void asked(Scene scene, String text, boolean firstContact) {
        Optional<Offered> offers = scene.offered();
        if (isTakenBack(text)) {
            scene.say(scene.words().say("reply.taken-back"));
            return;
        }
        if (held(scene, offers, text) || yesAndMore(scene, offers, text) || amended(scene, offers, text)) {
            return;
        }
        Optional<Action> relayed = repertoire.relayed(scene, replies.unthanked(text));
        if (relayed.isPresent()) {
            stage.perform(scene, relayed.get());
            return;
        }
        Optional<Action> completed =
                offers.flatMap(last -> last.awaits(scene.now())).flatMap(wish -> completed(scene, wish, text));
        // "At 10" is when; "10" is the tenth.
        Optional<Action> reply = completed
                .filter(wish -> SAYS_WHEN.matcher(text).find())
                .or(() -> offers.flatMap(last -> last.meant(text, replies, scene.now())))
                .or(() -> offers.flatMap(last -> last.numbered(text, replies, scene.now()))
                        // "Decline R-2026-0022" says what shall be done with it.
                        .filter(numbered -> wishes.read(scene, text)
                                .slots()
                                .get(Slot.DECISION)
                                .isEmpty()))
                .or(() -> repertoire.called(scene.words(), text))
                .or(() -> completed)
                .or(() -> offers.flatMap(last -> last.leaning(
                        text, () -> isNoWish(scene, text), () -> namesNothing(scene, text), replies, scene.now())))
                .or(() -> offers.flatMap(last -> last.begun(text, replies, scene.now())))
                .or(() -> replies.aside(text).isPresent()
                        ? Optional.empty()
                        : offers.flatMap(last -> last.called(text, replies, scene.now())));
        if (reply.filter(action -> action.verb().equals(Prompter.STOP)).isPresent()) {
            stage.stop(scene);
        } else if (reply.isPresent()) {
            // Whoever calls something by its name answers nothing.
            if (Stage.isPutAside(scene)
                    && repertoire.called(scene.words(), text).isEmpty()) {
                scene.comesBack();
            }
            spokenAnew(scene, reply.get(), offers);
        } else if (replies.aside(text).filter(Aside.RESUME::equals).isPresent()
                && scene.state().filter(State::paused).isPresent()) {
            stage.repeatQuestion(scene);
        } else if (!smallTalk.isReplied(scene, offers, text, () -> isNoWish(scene, text))) {
            understood(scene, offers, text, firstContact);
        }
    }

    private static boolean isTakenBack(String text) {
        String end = text.substring(Math.max(0, text.length() - END));
        Matcher takenBack = TAKEN_BACK.matcher(end);
        return takenBack.find() && end.substring(0, takenBack.start()).strip().contains(" ");
    }

    /** "Yes, but at 10" says more of what is asked about; "yes, but ask Awa first" is no yes yet, and what is wished first can be pressed. */
    private boolean held(Scene scene, Optional<Offered> offers, String text) {
        Optional<String> by = offers.filter(last -> last.isOpen(scene.now())).flatMap(last -> replies.held(text));
        if (by.isEmpty()) {
            return false;
        }
        Optional<Action> more =
                offers.flatMap(last -> last.awaits(scene.now())).flatMap(wish -> completed(scene, wish, by.get()));
        if (more.isPresent()) {
            stage.perform(scene, more.get());
            return true;
        }
        String held = scene.words().say("reply.held");
        scene.keepOffers();
        scene.say(
                isWish(scene, offers, by.get())
                        ? Card.text(held, List.of(TwoWishes.button(by.get())))
                        : Card.text(held));
        return true;
    }

    /** "Yes, and then accept Ngozi": does what was asked about, and keeps the rest for afterwards. */
    private boolean yesAndMore(Scene scene, Optional<Offered> offers, String text) {
        for (TwoParts parts : TwoParts.of(text)) {
            Optional<Action> yes = offers.flatMap(last -> last.agreed(parts.first(), replies, scene.now()));
            if (yes.isPresent() && isWish(scene, offers, parts.more())) {
                scene.say(TwoWishes.card(scene, parts.more()));
                stage.perform(scene, yes.get());
                return true;
            }
        }
        return false;
    }

    /** A word for somebody, a question, or a wish that does not only say more of what is asked about. */
    private boolean isWish(Scene scene, Optional<Offered> offers, String text) {
        Heard more = new Heard(text, wishes.read(scene, text), replies);
        return more.isPassedOn()
                || more.asksAtLength()
                || (more.isWish()
                        && offers.flatMap(last -> last.awaits(scene.now()))
                                .flatMap(wish -> completed(scene, wish, more.text()))
                                .isEmpty());
    }

    /** Does what was said; in another language, what was asked is asked again. */
    private void spokenAnew(Scene scene, Action action, Optional<Offered> before) {
        Optional<Action> asked = before.flatMap(last -> last.asking(scene.now()));
        stage.perform(scene, action);
        if (action.verb().equals(SPEAK)) {
            asked.ifPresent(again -> askAgain(scene, again));
        }
    }

    /** Whether a text changes something of what was just shown: "actually 15 years", "the topic is integrity". */
    private boolean amended(Scene scene, Optional<Offered> offers, String text) {
        Optional<Action> shown = offers.flatMap(last -> last.awaits(scene.now()));
        Optional<Flow> flow = shown.flatMap(about -> repertoire.flow(about.verb()))
                .filter(found -> found.keepsTheRest(shown.get()) && scene.may(found.access()));
        Optional<Map<String, String>> values = flow.filter(found -> text.contains(":") || !isOwnWish(scene, text))
                .flatMap(found -> interpreter.amends(scene, found, shown.orElseThrow(), text));
        values.ifPresent(changed -> {
            scene.isAbout(shown.orElseThrow().verb());
            moves.amend(scene, flow.orElseThrow(), shown.orElseThrow(), changed);
        });
        return values.isPresent();
    }

    // "Change the topic to integrity" is about what was shown, whatever else it sounds like.
    private boolean isOwnWish(Scene scene, String text) {
        return replies.correction(text).isEmpty()
                && replies.change(text).isEmpty()
                && understanding.read(text, scene.language(), scene.localNow()).isClear();
    }

    /** Whether a text names nothing and asks for nothing of ours. */
    private boolean isNoWish(Scene scene, String text) {
        return !understanding.read(text, scene.language(), scene.localNow()).isClear() && namesNothing(scene, text);
    }

    private boolean namesNothing(Scene scene, String text) {
        return understanding
                .slots(text, NAMED, scene.language(), scene.localNow())
                .values()
                .isEmpty();
    }

    /** What waits for more, with what a text says of it that is no clear wish of another kind. */
    private Optional<Action> completed(Scene scene, Action wish, String text) {
        Understood said = wishes.read(scene, text);
        return repertoire
                .completion(wish.verb())
                .filter(completion -> completion.surely().test(text)
                        || !said.isClear()
                        || completion.intents().contains(said.intent())
                        || wishes.isForOthers(scene, said))
                .flatMap(completion -> completion.complete(
                        scene,
                        wish,
                        said.with(understanding.slots(text, completion.slots(), scene.language(), scene.localNow()))));
    }

    private void understood(Scene scene, Optional<Offered> offers, String text, boolean firstContact) {
        Understood heard = wishes.read(scene, replies.unopened(text));
        boolean unclear =
                heard.isOutOfScope() || replies.points(text) || heard.intent().equals(Intents.SPEAK);
        if (heard.isOutOfScope() || !heard.close().isEmpty()) {
            offers.flatMap(last -> last.awaits(scene.now())).ifPresent(scene::awaits);
        }
        // What was asked before stays asked where somebody only asks something in between.
        Optional<Action> waits = offers.flatMap(last -> last.asking(scene.now()));
        boolean inBetween = replies.asks(text) || IN_BETWEEN.contains(heard.intent()) || heard.isOutOfScope();
        Optional<Action> pointedAt = unclear
                ? offers.flatMap(last -> last.pointedAt(text, heard.isClear(), replies, scene.now()))
                : Optional.empty();
        Understood said = OnTheTable.counted(
                OnTheTable.read(heard, text, replies, offers.flatMap(last -> last.workshop(scene.now()))),
                offers.flatMap(last -> last.counted(text, replies, scene.now())));
        List<String> close = wishes.close(scene, said);
        if (pointedAt.isPresent()) {
            stage.perform(scene, pointedAt.get());
        } else if (Undoing.isProtest(said)) {
            scene.say(scene.words().say("reply.not-meant"));
        } else if (isOnlyWhoTheyAre(scene, said)) {
            stage.perform(scene, Action.of(Stage.DETAILS));
        } else if (scene.proposal().isPresent() && isUnclear(said)) {
            scene.say(WhichWish.proposal(scene.words(), scene.proposal().get()));
        } else if (mayAnswerStaff(
                scene, close.isEmpty() || !said.isOutOfScope() ? said : said.as(close.get(0)), text)) {
            waits.ifPresent(scene::awaits);
        } else if (!close.isEmpty() && waits.isPresent() && replies.asks(text)) {
            // "Can I cancel without penalty?", before the yes: it wants to know, and does nothing yet.
            wishes.grant(scene, said.as(Intents.INFO));
            askAgain(scene, waits.get());
        } else if (!close.isEmpty() && !text.isBlank() && !wishes.tellsWhoTheyAre(scene, said)) {
            waits.ifPresent(scene::awaits);
            scene.say(WhichWish.card(scene.words(), said, close));
        } else if (waits.isPresent() && said.isOutOfScope() && !replies.asks(text)) {
            scene.say(scene.words().say("form.not-taken"));
            stage.perform(scene, waits.get());
        } else if (said.isOutOfScope() && (firstContact || text.isBlank()) && !wishes.tellsWhoTheyAre(scene, said)) {
            // A bare command or mention: whoever calls without a wish is greeted and shown what there is.
            stage.perform(scene, Action.of(Stage.GREET));
        } else {
            wishes.grant(scene, said);
            waits.filter(asked -> inBetween).ifPresent(asked -> askAgain(scene, asked));
        }
    }

    /** Offers what is hardly a wish as the answer that staff wait for, beside what it may wish, and what only tells something even where it sounds like one. */
    private boolean mayAnswerStaff(Scene scene, Understood said, String text) {
        boolean tells = TELLS.matcher(text).find();
        Optional<Action> answer = (said.isOutOfScope() && !tells)
                        || replies.asks(text)
                        || !scene.person().introduced()
                ? Optional.empty()
                : questions.answer(scene, text);
        if (answer.isEmpty()) {
            return false;
        }
        boolean forOthers = wishes.isForOthers(scene, said);
        if (said.isClear() && !forOthers && (!tells || Undoing.isIntent(said.intent()))) {
            return false;
        }
        boolean wish = !forOthers && !said.isOutOfScope();
        scene.say(WhichWish.orAnswerToStaff(scene.words(), answer.get(), said, wish));
        return true;
    }

    /** "I'm Claire Martin", of somebody who is known already. */
    private boolean isOnlyWhoTheyAre(Scene scene, Understood said) {
        return scene.person().introduced()
                && !said.isClear()
                && understanding
                        .told(said.sentence(), said.language(), scene.localNow())
                        .ownName()
                        .isPresent();
    }

    /** Asks what was asked before, unless something else was asked meanwhile. */
    private void askAgain(Scene scene, Action asked) {
        boolean another = scene.hasAsked()
                || scene.awaited().filter(now -> !now.equals(asked)).isPresent()
                || Offered.by(scene.shown(), null, scene.now()).isAnsweredByYes();
        if (!another) {
            scene.asksAnew();
            stage.perform(scene, asked);
        }
    }

    /** The sentence, if it answers nothing, points at nothing and is not clear by itself; only such a one is read again. */
    Optional<String> unclear(Scene scene) {
        String text = scene.turn().act() instanceof Act.Said said ? Clean.text(said.text()) : "";
        boolean answers = stage.waiting(scene).isPresent()
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
}
