package org.lmdassistant.bot.conversation;

import java.util.List;

/** Gives what one member of staff looks after to another. */
@FunctionalInterface
public interface HandingOver {

    /** Hands everything over and returns how people call each thing. */
    List<String> handOver(Scene scene, long from, long to);
}
