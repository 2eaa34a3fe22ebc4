package org.lmdassistant.bot.conversation;

import java.util.List;
import org.lmdassistant.adapters.chat.Choice;

/** What an answer turned out to be. */
sealed interface Reading {

    /** A value that can be kept. */
    record Value(String value) implements Reading {}

    /**
     * It cannot be taken; the sentence says why and what to write instead.
     *
     * @param ofItsKind whether it is such an answer as is asked for, only one that cannot be: a day that is over
     */
    record Unfit(String sentence, boolean ofItsKind) implements Reading {

        Unfit(String sentence) {
            this(sentence, false);
        }
    }

    /** It may mean several things. */
    record Several(List<Choice> choices) implements Reading {}
}
