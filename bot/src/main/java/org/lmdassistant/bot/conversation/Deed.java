package org.lmdassistant.bot.conversation;

/** Something that happens at once, without questions. */
@FunctionalInterface
public interface Deed {
    void act(Scene scene, Action action);
}
