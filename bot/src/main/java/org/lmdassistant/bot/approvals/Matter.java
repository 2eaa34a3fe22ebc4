package org.lmdassistant.bot.approvals;

import java.util.Optional;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.conversation.Scene;

/** Something that staff decide on and may ask about before: a registration, a support request, an application. */
public interface Matter {

    /** Names the acts: {@code ask-registration}, {@code answer-registration}, {@code decline-registration}. */
    String kind();

    /** What it is and of whom, on one line; empty where there is none of that id. */
    Optional<String> label(Scene scene, long id);

    /** The number with which a {@link #label} begins. */
    static String number(String label) {
        return label.split(" ", 2)[0];
    }

    /** Why staff can no longer decide on it, with who decided what and when; empty where they can. */
    Optional<Card> decided(Scene scene, long id);

    /** The question that waits for the speaker's answer, if there is one and it is theirs to answer. */
    Optional<String> questionFor(Scene scene, long id);

    /** Staff ask; whoever asked for the matter is told the question. */
    void ask(Scene scene, long id, String question);

    /** The answer returns to staff. */
    void answer(Scene scene, long id, String answer);

    /** Staff decline, with a reason that is told. */
    void decline(Scene scene, long id, String reason);
}
