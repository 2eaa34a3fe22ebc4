package org.lmdassistant.bot.conversation;

import java.util.Map;
import java.util.Optional;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.replies.Aside;

/** What somebody in the middle of a flow meant. */
sealed interface Meaning {

    /** Something about the flow itself: stop, back. */
    record About(Aside aside) implements Meaning {}

    /** An answer, fit or not, to the question that waits. */
    record Given(Reading reading) implements Meaning {}

    /** Other answers to questions that were answered before; a question whose answer is empty is asked again. */
    record Corrected(Map<String, String> values) implements Meaning {}

    /** A value that was named cannot be taken: the sentence says why, and the question that waits is asked again. */
    record Unusable(String sentence) implements Meaning {}

    /** The same flow about something else: "no, the workshop in Nairobi". */
    record Rather(Action about) implements Meaning {}

    /** Another answer is wished to a question, or to one that is not named yet (empty). */
    record Change(String question) implements Meaning {}

    /** Yes or no to everything that was read. */
    record Confirmed(boolean yes) implements Meaning {}

    /** Two at once: an answer, a yes or the end of the flow, and something else that is wished then. */
    record Both(Meaning first, String more) implements Meaning {}

    /** Something else; the question waits meanwhile. */
    record Elsewhere(Understood said) implements Meaning {}

    /** An answer or something else; the person says which. */
    record EitherWay(Understood said) implements Meaning {}

    /** Nothing that can be taken; the question is asked again. */
    record Unclear() implements Meaning {}

    /** What a text says by itself, where that is clear enough; nobody greets in the middle of a flow. */
    static Optional<Meaning> elsewhere(Understood said) {
        // What is said to people is sent to them: an answer that sounds a little like it must not be.
        boolean enough = said.intent().equals(Intents.TALK) ? said.isClear() : said.isLikely();
        return enough
                ? Optional.of(said.intent().equals(Intents.GREETING) ? new Unclear() : new Elsewhere(said))
                : Optional.empty();
    }

    /** "No" and "not now" where no choice is meant by it. */
    static Meaning passing(Question question) {
        return new About(question.required() ? Aside.UNSURE : Aside.SKIP);
    }
}
