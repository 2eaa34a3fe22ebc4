package org.lmdassistant.bot.conversation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.understanding.Understanding;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.replies.Aside;
import org.lmdassistant.bot.understanding.replies.Replies;

/**
 * Tells what somebody in the middle of a flow means. An answer comes first; a question, a correction or another wish is
 * believed only where it is clear, so that no answer is taken for something else and lost.
 */
final class Interpreter {

    /** A wish this clear is believed where the text is no answer. */
    private static final double CLEAR = 0.5;
    /** A wish this clear is believed where any text could be an answer. */
    private static final double BEYOND_DOUBT = 0.75;

    private static final int SHORT_WISH = 6;
    private static final int SHORT_ORDER = 10;
    private static final String GREETING = "greeting";
    private static final Set<String> ABOUT_THE_TALK = Set.of("change_language", "talk_to_human", "help");

    private final AnswerReader reader;
    private final Understanding understanding;
    private final Replies replies;

    Interpreter(AnswerReader reader, Understanding understanding) {
        this.reader = reader;
        this.understanding = understanding;
        this.replies = understanding.replies();
    }

    Meaning read(Scene scene, State state, List<Question> questions, String text) {
        Optional<Question> asked = questions.stream()
                .filter(question -> question.id().equals(state.asked()))
                .findFirst();
        Optional<Aside> aside = replies.aside(text).filter(said -> !isAnswer(scene, asked, said, text));
        if (aside.isPresent()) {
            return new Meaning.About(aside.get());
        }
        Optional<Meaning> correction =
                replies.correction(text).flatMap(instead -> corrected(scene, state, questions, asked, text, instead));
        if (correction.isPresent()) {
            return correction.get();
        }
        Understood said = understanding.read(text, scene.language(), scene.localNow());
        if (asked.isEmpty()) {
            return confirmation(scene, state, questions, text, said);
        }
        boolean asks = replies.asks(text) && !said.isOutOfScope() && said.confidence() >= BEYOND_DOUBT;
        boolean aboutTheTalk = ABOUT_THE_TALK.contains(said.intent())
                && said.confidence() >= BEYOND_DOUBT
                && text.split("\\s+").length <= SHORT_WISH;
        if (asked.get().isFree()) {
            if (asks || aboutTheTalk) {
                return new Meaning.Elsewhere(said);
            }
            return isLikeAWish(asked.get(), said, text)
                    ? new Meaning.EitherWay(said)
                    : new Meaning.Given(reader.read(scene, asked.get(), text));
        }
        Reading reading = reader.read(scene, asked.get(), text);
        if (reading instanceof Reading.Value || asked.get().input() instanceof Form.Document) {
            return asks && !said.intent().equals(GREETING) ? new Meaning.Elsewhere(said) : new Meaning.Given(reading);
        }
        return elsewhere(said).orElseGet(() -> new Meaning.Given(reading));
    }

    // Where several sentences are asked for, one short order is hardly the answer; yet it may be.
    private static boolean isLikeAWish(Question asked, Understood said, String text) {
        return asked.input() instanceof Form.Text form
                && form.multiline()
                && !said.isOutOfScope()
                && !said.intent().equals(GREETING)
                && said.confidence() >= BEYOND_DOUBT
                && text.split("\\s+").length <= SHORT_ORDER;
    }

    // "None" is a word for skipping, and may be one of the choices; "stop" never is.
    private boolean isAnswer(Scene scene, Optional<Question> asked, Aside aside, String text) {
        boolean may = aside == Aside.SKIP || aside == Aside.RESUME;
        return may
                && asked.filter(question -> !question.isFree() || question.required())
                        .map(question -> reader.read(scene, question, text))
                        .filter(Reading.Value.class::isInstance)
                        .isPresent();
    }

    private Meaning confirmation(Scene scene, State state, List<Question> questions, String text, Understood said) {
        Optional<Boolean> yes = replies.yesOrNo(text);
        if (yes.isPresent()) {
            return new Meaning.Confirmed(yes.get());
        }
        return answered(state, questions, false).stream()
                .flatMap(question -> value(scene, state, question, text).stream())
                .findFirst()
                .or(() -> elsewhere(said))
                .orElseGet(Meaning.Unclear::new);
    }

    private static Optional<Meaning> elsewhere(Understood said) {
        if (said.isOutOfScope() || said.confidence() < CLEAR) {
            return Optional.empty();
        }
        return Optional.of(said.intent().equals(GREETING) ? new Meaning.Unclear() : new Meaning.Elsewhere(said));
    }

    // The latest answer that the text can replace; else it answers what is asked now.
    private Optional<Meaning> corrected(
            Scene scene, State state, List<Question> questions, Optional<Question> asked, String text, String instead) {
        for (Question question : answered(state, questions, false)) {
            Optional<Meaning> corrected = value(scene, state, question, instead);
            if (corrected.isPresent()) {
                return corrected;
            }
        }
        if (asked.isPresent() && asked.get().isFree()) {
            // "No, we never had such a workshop" is an answer, as it stands.
            return Optional.of(new Meaning.Given(reader.read(scene, asked.get(), text)));
        }
        if (asked.isPresent() && reader.read(scene, asked.get(), instead) instanceof Reading.Value value) {
            return Optional.of(new Meaning.Given(value));
        }
        return answered(state, questions, true).stream()
                .filter(question -> elsewhere(understanding.read(instead, scene.language(), scene.localNow()))
                        .isEmpty())
                .flatMap(question -> value(scene, state, question, instead).stream())
                .findFirst();
    }

    private Optional<Meaning> value(Scene scene, State state, Question question, String text) {
        return reader.read(scene, question, text) instanceof Reading.Value value
                        && !value.value().equals(state.answers().get(question.id()))
                ? Optional.of(new Meaning.Corrected(question.id(), value.value()))
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
