package org.lmdassistant.bot.conversation;

import java.util.Optional;
import org.lmdassistant.bot.understanding.replies.PassedOn;

/** A way in which words of the speaker reach somebody else; they are read back before they go. */
@FunctionalInterface
public interface Relay {

    /** The flow that proposes to pass them on, if they are for somebody to whom the speaker has something to say. */
    Optional<Action> action(Scene scene, PassedOn words);
}
