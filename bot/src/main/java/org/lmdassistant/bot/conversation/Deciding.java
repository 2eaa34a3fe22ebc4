package org.lmdassistant.bot.conversation;

import java.util.Optional;
import org.lmdassistant.bot.understanding.Understood;

/** A way in which a sentence decides on something that waits for the speaker alone, and for no staff. */
@FunctionalInterface
public interface Deciding {

    /** What it does, or asks first; empty where it is about nothing of the kind. */
    Optional<Action> action(Scene scene, Understood said);
}
