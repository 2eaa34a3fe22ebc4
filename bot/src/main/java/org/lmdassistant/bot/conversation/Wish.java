package org.lmdassistant.bot.conversation;

import org.lmdassistant.bot.understanding.Understood;

/** What a sentence of an intent does, given what it names. */
@FunctionalInterface
public interface Wish {
    Action action(Scene scene, Understood said);
}
