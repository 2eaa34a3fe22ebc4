package org.lmdassistant.bot.conversation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
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
import org.lmdassistant.bot.understanding.dates.Period;
import org.lmdassistant.bot.understanding.replies.Aside;
import org.lmdassistant.bot.understanding.replies.Replies;
import org.lmdassistant.bot.understanding.slots.Slot;

/**
 * Tells what somebody in the middle of a flow means. An answer comes first; a question, a correction or another wish is
 * believed only where it is clear, so that no answer is taken for something else and lost.
 */
final class Interpreter {

    /** A wish this clear is believed where the text is no answer. */
    private static final double CLEAR = 0.5;
    /** A wish this clear is believed where any text could be an answer. */
    private static final double BEYOND_DOUBT = 0.75;

    /** "Can you make it 12?" asks for nothing that is not told. */
    private static final Pattern INQUIRES = Pattern.compile(
            "^[\\s¿¡]*(?:who|what|when|where|which|how|why|qui|que|quel(?:le)?s?|quand|où|comment|combien|pourquoi"
                    + "|qui[ée]n(?:es)?|qu[ée]|cu[áa]ndo|d[óo]nde|cu[áa]l(?:es)?|c[óo]mo|cu[áa]nt[oa]s?)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern DAY_ALONE = Pattern.compile(
            "(?:(?:on|to|until|the|le|au|jusqu['’]au|el|al|hasta el)\\s+){1,2}(\\d{1,2})(?:st|nd|rd|th)?[.!]?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final int SHORT_WISH = 6;
    private static final int SHORT_ORDER = 10;
    private static final String GREETING = "greeting";
    private static final String TALK = "talk_to_human";
    private static final Set<String> ABOUT_THE_TALK = Set.of("change_language", TALK, "help");

    private final AnswerReader reader;
    private final Filling filling;
    private final Understanding understanding;
    private final Replies replies;

    Interpreter(AnswerReader reader, Filling filling, Understanding understanding) {
        this.reader = reader;
        this.filling = filling;
        this.understanding = understanding;
        this.replies = understanding.replies();
    }

    Meaning read(Scene scene, Flow flow, State state, String text) {
        List<Question> questions = flow.questions(scene, state.about());
        Optional<Question> asked = questions.stream()
                .filter(question -> question.id().equals(state.asked()))
                .findFirst();
        Optional<Meaning> kept = asked.flatMap(question -> kept(scene, question, text));
        if (kept.isPresent()) {
            return kept.get();
        }
        // "No, later" changes nothing to "later".
        Optional<Aside> aside = replies.aside(text)
                .or(() -> replies.correction(text).flatMap(replies::aside))
                .filter(said -> !isAnswer(scene, asked, said, text));
        if (aside.isPresent()) {
            return new Meaning.About(aside.get());
        }
        if (leaves(asked, text)) {
            return new Meaning.About(Aside.STOP);
        }
        Optional<Meaning> renamed = renamed(scene, state, questions, text);
        if (renamed.isPresent()) {
            return renamed.get();
        }
        Optional<String> change =
                replies.change(text).map(what -> named(state, questions, what)).filter(question -> !question.isEmpty());
        if (change.isPresent()) {
            return new Meaning.Change(change.get());
        }
        Optional<Meaning> correction = replies.correction(text)
                .flatMap(instead -> told(scene, flow, state, questions, instead)
                        .or(() -> corrected(scene, flow, state, questions, asked, text, instead)));
        if (correction.isPresent()) {
            return correction.get();
        }
        Understood said = understanding.read(replies.unopened(text), scene.language(), scene.localNow());
        if (asked.isEmpty()) {
            return confirmation(scene, flow, state, questions, text, said);
        }
        boolean inquires = replies.asks(text) && said.confidence() >= BEYOND_DOUBT;
        boolean marked = text.strip().endsWith("?")
                && said.confidence() >= CLEAR
                && !asked.get().isFree();
        boolean asks = !said.isOutOfScope() && (inquires || marked);
        int words = text.split("\\s+").length;
        boolean aboutTheTalk = ABOUT_THE_TALK.contains(said.intent())
                && said.confidence() >= BEYOND_DOUBT
                && (words > 1 || !said.intent().equals(TALK))
                && words <= SHORT_WISH;
        if (asked.get().isFree()) {
            if (saysNothing(text)) {
                return new Meaning.Given(new Reading.Unfit(scene.words().say("answer.in-words")));
            }
            // Nor is it "not now".
            if (replies.yesOrNo(text).isPresent()) {
                return passing(asked.get());
            }
            if (asks || aboutTheTalk) {
                return new Meaning.Elsewhere(said);
            }
            if (isLikeAWish(asked.get(), said, text)) {
                return new Meaning.EitherWay(said);
            }
            Meaning given = given(scene, flow, state, questions, asked.get(), text);
            boolean unfit = given instanceof Meaning.Given answer && answer.reading() instanceof Reading.Unfit;
            return unfit && said.confidence() >= BEYOND_DOUBT ? elsewhere(said).orElse(given) : given;
        }
        // The values behind the choices are numbers, which nobody knows: a number that is typed was meant otherwise.
        Reading reading = asked.get().input() instanceof Form.Search
                        && DIGITS.matcher(text.strip()).matches()
                ? new Reading.Unfit(scene.words().say("answer.nothing-found"))
                : reader.read(scene, asked.get(), text);
        if (reading instanceof Reading.Value) {
            return asks && !said.intent().equals(GREETING) ? new Meaning.Elsewhere(said) : new Meaning.Given(reading);
        }
        Meaning told = given(scene, flow, state, questions, asked.get(), text);
        if (!(told instanceof Meaning.Given given) || given.reading() instanceof Reading.Value) {
            return told;
        }
        if (replies.yesOrNo(text).filter(yes -> !yes).isPresent()
                && !(asked.get().input() instanceof Form.Choose)) {
            return passing(asked.get());
        }
        // "Yes" and "thanks" are no wish of their own: what they do not answer is said.
        return replies.yesOrNo(text).isPresent() || replies.thanks(text)
                ? new Meaning.Given(reading)
                : elsewhere(said).orElseGet(() -> new Meaning.Given(reading));
    }

    /** Whether a text is one of the choices that the question which waits leaves. */
    boolean isChoice(Scene scene, State state, List<Question> questions, String text) {
        return questions.stream()
                .filter(question -> question.id().equals(state.asked()) && question.input() instanceof Form.Choose)
                .anyMatch(question -> reader.read(scene, question, text) instanceof Reading.Value);
    }

    /** "Yes" beside a proposed answer, and "no" where there is nothing to choose but yes. */
    private Optional<Meaning> kept(Scene scene, Question asked, String text) {
        Optional<Boolean> yes = replies.yesOrNo(text);
        String proposed = asked.initial();
        if (proposed != null && !proposed.isBlank() && (replies.keeps(text) || yes.orElse(false))) {
            return Optional.of(new Meaning.Given(reader.read(scene, asked, proposed)));
        }
        boolean only =
                asked.input() instanceof Form.Choose choose && choose.choices().size() == 1;
        return only && replies.refuses(text) ? Optional.of(new Meaning.About(Aside.STOP)) : Optional.empty();
    }

    /** "Actually her name is Grace Ezeh", whatever is asked meanwhile. */
    private Optional<Meaning> renamed(Scene scene, State state, List<Question> questions, String text) {
        return replies.speaksOfName(text) && replies.introduces(text)
                ? answered(state, questions, true).stream()
                        .filter(Question::isName)
                        .findFirst()
                        .flatMap(question -> value(scene, state, question, text))
                : Optional.empty();
    }

    /** The answer, as it stands or by what the text tells: "5 days and 14 seats", where the days are asked for. */
    private Meaning given(Scene scene, Flow flow, State state, List<Question> questions, Question asked, String text) {
        Reading reading = reader.read(scene, asked, text);
        if (reading instanceof Reading.Value) {
            return new Meaning.Given(reading);
        }
        String value = filling.told(scene, flow, state, text).getOrDefault(asked.id(), "");
        return value.isEmpty()
                ? told(scene, flow, state, questions, text).orElse(new Meaning.Given(reading))
                : new Meaning.Given(reader.read(scene, asked, value));
    }

    /** "No" and "not now" where no choice is meant by it. */
    private static Meaning passing(Question question) {
        return new Meaning.About(question.required() ? Aside.UNSURE : Aside.SKIP);
    }

    // "No, leave it as it is": what there was before the flow stays.
    private boolean leaves(Optional<Question> asked, String text) {
        return asked.filter(question -> !question.isFree()).isEmpty()
                && replies.correction(text).filter(replies::keeps).isPresent();
    }

    // Nobody's reason or message is "yes" or "thanks".
    private boolean saysNothing(String text) {
        return replies.thanks(text) || replies.yesOrNo(text).orElse(false);
    }

    // Where a name or several sentences are asked for, one short order is hardly the answer; yet it may be.
    private boolean isLikeAWish(Question asked, Understood said, String text) {
        return asked.input() instanceof Form.Text form
                && (form.multiline() || (form.personName() && !replies.introduces(text)))
                && !said.isOutOfScope()
                && !said.intent().equals(GREETING)
                && said.confidence() >= BEYOND_DOUBT
                && text.split("\\s+").length <= SHORT_ORDER;
    }

    // "None" is a word for skipping, and may be one of the choices; "stop" never is.
    private boolean isAnswer(Scene scene, Optional<Question> asked, Aside aside, String text) {
        boolean may = aside == Aside.SKIP || aside == Aside.RESUME || aside == Aside.UNSURE;
        return may
                && asked.filter(question -> !question.isFree() || (question.required() && aside != Aside.UNSURE))
                        .map(question -> reader.read(scene, question, text))
                        .filter(Reading.Value.class::isInstance)
                        .isPresent();
    }

    private Meaning confirmation(
            Scene scene, Flow flow, State state, List<Question> questions, String text, Understood said) {
        Optional<Boolean> yes = replies.yesOrNo(text);
        if (yes.isPresent()) {
            return state.asked().equals(State.CHANGE) && !yes.get()
                    ? new Meaning.About(Aside.STOP)
                    : new Meaning.Confirmed(yes.get());
        }
        boolean inquires = INQUIRES.matcher(text).find() && said.confidence() >= BEYOND_DOUBT;
        if (!said.isOutOfScope() && (isAboutAnother(said) || inquires)) {
            return elsewhere(said).orElseGet(Meaning.Unclear::new);
        }
        return told(scene, flow, state, questions, text)
                .or(() -> correctable(flow, state, questions, false).stream()
                        .flatMap(question -> value(scene, state, question, text).stream())
                        .findFirst())
                .or(() -> replies.change(text).map(what -> new Meaning.Change(named(state, questions, what))))
                .or(() -> Optional.of(named(state, questions, replies.gist(text)))
                        .filter(question -> !question.isEmpty())
                        .map(Meaning.Change::new))
                .or(() -> elsewhere(said))
                .orElseGet(Meaning.Unclear::new);
    }

    /** "Raise the seats in Suva to 12", while another change waits: who names a workshop means that one. */
    private static boolean isAboutAnother(Understood said) {
        return said.confidence() >= BEYOND_DOUBT
                && said.slots().get(Slot.WORKSHOP).isPresent();
    }

    /** "15 seats, from 10 to 21 May": answers, old or new, by what the text says that they are. */
    private Optional<Meaning> told(Scene scene, Flow flow, State state, List<Question> questions, String text) {
        Map<String, String> told = filling.told(scene, flow, state, text);
        Map<String, String> values = new LinkedHashMap<>();
        for (Question question : questions) {
            String value = told.getOrDefault(question.id(), "");
            if (!value.isEmpty()
                    && reader.alone(scene, question, value) instanceof Reading.Value read
                    && !read.value().equals(state.answers().get(question.id()))) {
                values.put(question.id(), read.value());
            }
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(new Meaning.Corrected(values));
    }

    /** The one answered question in which all these words stand; empty where it is none or several. */
    private static String named(State state, List<Question> questions, List<String> words) {
        List<Question> named = questions.stream()
                .filter(question -> state.answers().containsKey(question.id()))
                .filter(question -> Plain.words(question.prompt()).containsAll(words))
                .toList();
        return !words.isEmpty() && named.size() == 1 ? named.get(0).id() : "";
    }

    private static Optional<Meaning> elsewhere(Understood said) {
        // What is said to people is sent to them: an answer that sounds a little like it must not be.
        double enough = said.intent().equals(TALK) ? BEYOND_DOUBT : CLEAR;
        if (said.isOutOfScope() || said.confidence() < enough) {
            return Optional.empty();
        }
        return Optional.of(said.intent().equals(GREETING) ? new Meaning.Unclear() : new Meaning.Elsewhere(said));
    }

    // The latest answer that the text can replace; else it answers what is asked now.
    private Optional<Meaning> corrected(
            Scene scene,
            Flow flow,
            State state,
            List<Question> questions,
            Optional<Question> asked,
            String text,
            String instead) {
        // "Actually 16", where a number is asked for.
        Optional<Meaning> answer = asked.filter(question -> question.input() instanceof Form.Whole)
                .map(question -> reader.read(scene, question, instead))
                .filter(Reading.Value.class::isInstance)
                .map(Meaning.Given::new);
        if (answer.isPresent()) {
            return answer;
        }
        for (Question question : correctable(flow, state, questions, false)) {
            Optional<Meaning> corrected = value(scene, state, question, instead);
            if (corrected.isPresent()) {
                return corrected;
            }
        }
        if (asked.isPresent() && asked.get().isFree()) {
            // "No, we never had such a workshop" is an answer, as it stands.
            return Optional.of(given(scene, flow, state, questions, asked.get(), text));
        }
        if (asked.isPresent() && reader.read(scene, asked.get(), instead) instanceof Reading.Value value) {
            return Optional.of(new Meaning.Given(value));
        }
        if (replies.points(instead)) {
            // "No, the one in Brussels" is about nothing that was written.
            return Optional.empty();
        }
        return correctable(flow, state, questions, true).stream()
                .filter(question -> !isQuantity(scene, instead))
                .filter(question -> question.slot() != Slot.DATE || saysWhen(scene, instead))
                .filter(question -> elsewhere(understanding.read(instead, scene.language(), scene.localNow()))
                        .isEmpty())
                .flatMap(question -> value(scene, state, question, instead).stream())
                .findFirst();
    }

    // "No, 14 seats" and "rather two weeks" are no other place.
    private boolean isQuantity(Scene scene, String text) {
        return Character.isDigit(text.strip().codePointAt(0))
                || understanding.told(text, scene.language(), scene.localNow()).says("measures");
    }

    /** What may be meant by a correction; of a flow that changes something, what changes. */
    private static List<Question> correctable(Flow flow, State state, List<Question> questions, boolean free) {
        return answered(state, questions, free).stream()
                .filter(question ->
                        !flow.keepsTheRest(state.about()) || state.read().contains(question.id()))
                .toList();
    }

    // "About 25 people actually" is no other month.
    private boolean saysWhen(Scene scene, String text) {
        return understanding
                .slots(text, Set.of(Slot.DATE), scene.language(), scene.localNow())
                .get(Slot.DATE)
                .isPresent();
    }

    private Optional<Meaning> value(Scene scene, State state, Question question, String text) {
        // "Two weeks" is no number of seats.
        boolean counts = question.input() instanceof Form.Whole;
        if (counts
                && !understanding.told(text, scene.language(), scene.localNow()).mayCount(question.prompt())) {
            return Optional.empty();
        }
        return another(scene, state, question, onThatDay(state, question, text))
                .map(value -> new Meaning.Corrected(Map.of(question.id(), value)));
    }

    /** "The 22nd", "al 22": of the month that was answered. */
    private static String onThatDay(State state, Question question, String text) {
        Matcher day = DAY_ALONE.matcher(text.strip());
        Optional<LocalDate> before = question.input() instanceof Form.Date
                ? Period.of(state.answers().getOrDefault(question.id(), "")).flatMap(Period::day)
                : Optional.empty();
        return before.isPresent() && day.matches()
                ? before.map(YearMonth::from)
                        .filter(month -> month.isValidDay(Integer.parseInt(day.group(1))))
                        .map(month ->
                                month.atDay(Integer.parseInt(day.group(1))).toString())
                        .orElse(text)
                : text;
    }

    /** What a text answers to a question, if that is not its answer already. */
    private Optional<String> another(Scene scene, State state, Question question, String text) {
        return reader.read(scene, question, text) instanceof Reading.Value value
                        && !value.value().equals(state.answers().get(question.id()))
                ? Optional.of(value.value())
                : Optional.empty();
    }

    private static List<Question> answered(State state, List<Question> questions, boolean free) {
        List<Question> answered = new ArrayList<>(questions.stream()
                .filter(question -> state.answers().containsKey(question.id()))
                .filter(question -> question.isFree() == free)
                .filter(question -> !(question.input() instanceof Form.Document))
                .toList());
        Collections.reverse(answered);
        return answered;
    }
}
