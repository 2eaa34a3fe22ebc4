package org.lmdassistant.bot.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.understanding.slots.Slots;
import org.lmdassistant.bot.understanding.slots.Told;

/**
 * A conversation with questions, declared once and played as a form or sentence by sentence. An action with the flow's
 * name as verb starts it; the action's arguments say what it is about.
 */
public interface Flow {

    String name();

    Access access();

    /** What heads the form, in the person's language. */
    String title(Scene scene, Action about);

    /** What it is about, on one line; shown where it begins and before it is sent. Empty where the title says it all. */
    default Optional<String> matter(Scene scene, Action about) {
        return Optional.empty();
    }

    /** Whether what was typed is shown once more before it is done, since somebody else reads it at once. */
    default boolean isReadBack() {
        return false;
    }

    /** Why it cannot be done now, told kindly with what is possible instead; empty where it can. */
    default Optional<Card> refusal(Scene scene, Action about) {
        return Optional.empty();
    }

    /** The workshops that a sent form asks for: they are locked and read ahead, for all who send one at the same moment. */
    default Set<Long> workshops(Action about) {
        return Set.of();
    }

    /** What has to be known, in the order of asking; empty where nothing has to. */
    List<Question> questions(Scene scene, Action about);

    /** The answers that were typed before it began, by question; they are only read back. */
    default Map<String, String> typed(Action about) {
        return Map.of();
    }

    /** What a sentence answers beside the slots of the questions, by question: "from 7 to 18 June, 15 seats". */
    default Map<String, String> fromSentence(Scene scene, Action about, Told told) {
        return Map.of();
    }

    /** Whether its answers are about somebody else: "my position is …" is no answer to it then. */
    default boolean isAboutSomebodyElse() {
        return false;
    }

    /** The intents whose sentences speak of it; in the middle of it, a clear wish of another intent is another wish. */
    default Set<String> saidFor() {
        return Set.of();
    }

    /** Whether a sentence changes only what it names: all else stays as the questions propose it. */
    default boolean keepsTheRest(Action about) {
        return false;
    }

    /** What is shown where a sentence that changes something does not say what; the questions where it is empty. */
    default List<Card> nothingTold(Scene scene, Action about) {
        return List.of();
    }

    /** By what a sentence can name something else to do instead: another workshop, another decision. */
    default Set<Slot> insteadBy() {
        return Set.of();
    }

    /**
     * What to do instead, by what a sentence names: the same about another workshop ("no, the one in Nairobi"), or another
     * decision; empty where it names no other one.
     */
    default Optional<Action> instead(Scene scene, Action about, Slots named) {
        return Optional.empty();
    }

    /** Whether an answer leaves nothing more to ask: "no" to what has to be. */
    default boolean settles(Answers answers) {
        return false;
    }

    /** What is wrong with the answers together: the question's id and a sentence; empty where all is well. */
    default Optional<Problem> problem(Scene scene, Action about, Answers answers) {
        return Optional.empty();
    }

    /** Does it, and says what was done. */
    void finish(Scene scene, Action about, Answers answers);

    /** A sentence about the answer to one question. */
    record Problem(String question, String sentence) {}
}
