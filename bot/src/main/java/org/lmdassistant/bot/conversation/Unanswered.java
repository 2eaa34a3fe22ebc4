package org.lmdassistant.bot.conversation;

import java.util.List;
import org.lmdassistant.adapters.chat.Card;

/** A source of what somebody is asked and has not answered: an offered seat, another hour, a question of staff. */
@FunctionalInterface
public interface Unanswered {

    /** The cards on which the speaker can answer. */
    List<Card> cards(Scene scene);
}
