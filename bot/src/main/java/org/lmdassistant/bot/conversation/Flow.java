package org.lmdassistant.bot.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lmdassistant.adapters.chat.Card;

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

    /** What is wrong with the answers together: the question's id and a sentence; empty where all is well. */
    default Optional<Problem> problem(Scene scene, Action about, Answers answers) {
        return Optional.empty();
    }

    /** Does it, and says what was done. */
    void finish(Scene scene, Action about, Answers answers);

    /** A sentence about the answer to one question. */
    record Problem(String question, String sentence) {}
}
