package org.lmdassistant.bot.conversation;

/** A part of the programme that adds what it can do to the repertoire. */
@FunctionalInterface
public interface Topic {
    void addTo(Repertoire repertoire);
}
