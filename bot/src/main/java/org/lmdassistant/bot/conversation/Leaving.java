package org.lmdassistant.bot.conversation;

/** Ends what is still to come of somebody who wants to be forgotten, and tells those whom it concerns. */
@FunctionalInterface
public interface Leaving {
    void leave(Scene scene);
}
