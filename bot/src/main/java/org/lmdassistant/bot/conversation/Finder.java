package org.lmdassistant.bot.conversation;

import java.util.List;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.Tx;

/** Finds what staff search for in one part of the programme. */
@FunctionalInterface
public interface Finder {

    /** At most so many of each part are worth showing. */
    int MOST = 10;

    List<Found> find(Tx tx, Words words, String text);

    /**
     * One thing that was found.
     *
     * @param label what it is, on one line
     * @param show shows it to staff
     */
    record Found(String label, Action show) {}
}
