package org.lmdassistant.bot.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.Understanding;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.replies.Replies;
import org.lmdassistant.bot.understanding.replies.Spoken;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.understanding.slots.Slots;

/**
 * Tells what somebody in the middle of a flow means. An answer comes first; a question, a correction or another wish is
 * believed only where it is clear, so that no answer is taken for something else and lost.
 */
final class Interpreter {

    /** "My position is", "changez ma fonction en" */
    private static final Pattern OWN_DETAIL = Pattern.compile(
            "(?<!\\p{L})(?:my|mon|ma|mi)\\s+(?:(?:new|nouve(?:au|lle)|nuev[oa])\\s+)?(\\p{L}+)\\s+(?:is|to|est|en|es|a)\\s",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "Not Nairobi, Brussels" */
    private static final Pattern NOT_THAT_ONE =
            Pattern.compile("^\\s*(?:not|pas|no)\\s[^,;]{1,40}[,;]\\s*", Pattern.CASE_INSENSITIVE);

    /** A decision by its own verb. */
    private static final Pattern DECIDES = Pattern.compile(
            "(?<!\\p{L})(?:accept|approv|admit|confirm|grant|declin|reject|refus|defer|postpon|put off|approuv|valid|rejet|report|acept|acépt|aprob|aprueb|apruéb|rechaz|recház|deneg|nieg|niég|aplaz|pospon)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** With more words, what begins like another decision is an answer. */
    private static final int SHORT_DECISION = 4;

    /** What each language calls itself: nobody writes "français" in an English sentence, nor "English" in a Spanish one. */
    private static final Map<String, String> OWN_NAMES =
            Map.of("english", "en", "francais", "fr", "espanol", "es", "castellano", "es");

    private final AnswerReader reader;
    private final Understanding understanding;
    private final Replies replies;
    private final Corrections corrections;
    private final Additions additions;
    private final KeptAnswers kept;
    private final BriefAnswers brief;
    private final AboutTheFlow aboutTheFlow;
    private final TwoAtOnce twoAtOnce;
    private final AtTheCheck atTheCheck;
    private final FreeAnswers freeAnswers;
    private final FittingAnswers fittingAnswers;

    Interpreter(AnswerReader reader, Filling filling, Understanding understanding) {
        this.reader = reader;
        this.understanding = understanding;
        this.replies = understanding.replies();
        this.corrections = new Corrections(reader, filling, understanding);
        this.additions = new Additions(understanding.fields());
        this.kept = new KeptAnswers(understanding.fields());
        this.brief = new BriefAnswers(reader, replies);
        this.aboutTheFlow = new AboutTheFlow(reader, understanding);
        this.twoAtOnce = new TwoAtOnce(brief, aboutTheFlow, corrections, understanding);
        this.atTheCheck = new AtTheCheck(corrections, replies);
        this.freeAnswers = new FreeAnswers(reader, corrections, replies);
        this.fittingAnswers = new FittingAnswers(reader, corrections, replies);
    }

    Meaning read(Midway at, String text) {
        return inAnotherTongue(at, text)
                .or(() -> additions.read(at, text))
                .or(() -> Rewordings.read(at, text))
                .or(() -> kept.read(at, text))
                .or(() -> twoAtOnce.read(at, text))
                .or(() -> held(at, text))
                .or(() -> aboutAnother(at, text))
                .or(() -> ownDetail(at, text))
                .or(() -> at.asked().flatMap(asked -> brief.kept(at.scene(), asked, text)))
                .or(() -> aboutTheFlow.read(at, text))
                .orElseGet(() -> answer(at, heard(at.scene(), text)));
    }

    private Heard heard(Scene scene, String text) {
        Understood said = understanding.read(replies.unopened(text), scene.language(), scene.localNow());
        return new Heard(text, Undoing.isProtest(said) ? said.as(Understood.OUT_OF_SCOPE) : said, replies);
    }

    /** What gives other answers anew comes before the answer to the question that waits. */
    private Meaning answer(Midway at, Heard heard) {
        return aboutTheProgrammes(at, heard)
                .or(() -> corrections.byName(at, heard.text()))
                .or(() -> change(at, heard.text()))
                .or(() -> corrections.marked(at, heard.text()))
                .or(() -> corrections.contrasted(at, heard.text()))
                .orElseGet(() -> at.asked()
                        .map(asked -> asked.isFree()
                                ? freeAnswers.read(at, asked, heard)
                                : fittingAnswers.read(at, asked, heard))
                        .orElseGet(() -> atTheCheck.read(at, heard)));
    }

    /** "En français s'il te plaît", while English is spoken, is about the talk, and not about a workshop in French. */
    private Optional<Meaning> inAnotherTongue(Midway at, String text) {
        List<String> words = Plain.words(text);
        if (words.size() > Heard.SHORT_WISH
                || words.stream().noneMatch(OWN_NAMES::containsKey)
                || at.asked().filter(asked -> isOneOf(at.scene(), asked, text)).isPresent()) {
            return Optional.empty();
        }
        Scene scene = at.scene();
        return Optional.of(understanding.read(text, scene.language(), scene.localNow()))
                .filter(said -> said.intent().equals(Intents.SPEAK) && said.isClear())
                .filter(said -> said.slots()
                        .get(Slot.LANGUAGE)
                        .filter(code -> !code.equals(scene.language().code()))
                        .filter(code -> words.stream().anyMatch(word -> code.equals(OWN_NAMES.get(word))))
                        .isPresent())
                .map(Meaning.Elsewhere::new);
    }

    /** "Yes, but 20 people" gives another answer; "yes, but not before the letter is there" is no yes yet. */
    private Optional<Meaning> held(Midway at, String text) {
        boolean checks = at.state().asked().equals(State.CONFIRM);
        return (checks ? replies.held(text) : Optional.<String>empty()).map(more -> {
            Meaning meant = read(at, more);
            return meant instanceof Meaning.Corrected || meant instanceof Meaning.Rather
                    ? meant
                    : new Meaning.Unusable(at.scene().words().say("reply.held"));
        });
    }

    /** "No, the workshop in Nairobi", where the flow is about another one; "no wait, accept it", where it declines. */
    private Optional<Meaning> aboutAnother(Midway at, String text) {
        Set<Slot> by = at.flow().insteadBy();
        // "Sí, adelante con eso" agrees to whatever is being checked.
        boolean agrees = by.contains(Slot.DECISION)
                && replies.beginsWithYes(text)
                && !DECIDES.matcher(text).find();
        if (by.isEmpty() || agrees || replies.yesOrNo(text).isPresent()) {
            return Optional.empty();
        }
        Optional<String> instead = understanding.fields().in(text).stream()
                .flatMap(List::stream)
                .filter(spoken -> understanding.fields().isCalled("workshop", spoken.what()))
                .map(Spoken::value)
                .findFirst()
                .or(() -> replies.correction(text));
        boolean isBrief = text.split("\\s+").length <= Heard.SHORT_WISH;
        if (instead.isEmpty()
                && (!isBrief || at.asked().filter(Question::isFree).isPresent())) {
            return Optional.empty();
        }
        String named = NOT_THAT_ONE.matcher(instead.orElse(text)).replaceFirst("");
        int most = at.asked().isPresent() ? SHORT_DECISION : Heard.SHORT_ORDER;
        if (by.contains(Slot.DECISION) && Plain.words(named).size() > most) {
            return Optional.empty();
        }
        Scene scene = at.scene();
        Slots slots = understanding.slots(named, by, scene.language(), scene.localNow());
        return at.flow().instead(scene, at.state().about(), slots).map(Meaning.Rather::new);
    }

    /** "My position is director of training" says nothing of the colleague whose position was just given. */
    private Optional<Meaning> ownDetail(Midway at, String text) {
        Matcher own = OWN_DETAIL.matcher(text);
        Scene scene = at.scene();
        return at.flow().isAboutSomebodyElse()
                        && own.find()
                        && at.questions().stream()
                                .anyMatch(question ->
                                        understanding.fields().isCalled(question.id(), Plain.words(own.group(1))))
                ? Optional.of(new Meaning.Elsewhere(understanding.read(text, scene.language(), scene.localNow())))
                : Optional.empty();
    }

    /** "Is a suit required in the workshop?" is no answer, though one of the choices is a workshop. */
    private static Optional<Meaning> aboutTheProgrammes(Midway at, Heard heard) {
        Understood said = heard.said();
        return at.asked().isPresent() && heard.isMarked() && said.intent().equals(Intents.INFO) && said.isClear()
                ? Optional.of(new Meaning.Elsewhere(said))
                : Optional.empty();
    }

    private Optional<Meaning> change(Midway at, String text) {
        return replies.change(text)
                .map(at::named)
                .filter(question -> !question.isEmpty())
                .map(Meaning.Change::new);
    }

    /** The answers that a text gives anew to a flow which is not in the middle, but whose matter was just shown. */
    Optional<Map<String, String>> amends(Scene scene, Flow flow, Action about, String text) {
        Midway at = FlowMoves.asItIs(scene, flow, about);
        return corrections.all(at.with(at.state().asking(State.CONFIRM)), text);
    }

    /** Whether a text is one of the choices that the question which waits leaves, or any where all is being confirmed. */
    boolean isChoice(Midway at, String text) {
        boolean checks = at.state().asked().equals(State.CONFIRM);
        return at.questions().stream()
                .filter(question -> checks || at.asks(question))
                .anyMatch(question -> isOneOf(at.scene(), question, text));
    }

    private boolean isOneOf(Scene scene, Question question, String text) {
        return question.input() instanceof Form.Choose && reader.read(scene, question, text) instanceof Reading.Value;
    }
}
