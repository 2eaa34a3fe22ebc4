package org.lmdassistant.bot.records;

import java.time.Duration;
import org.lmdassistant.bot.conversation.Repertoire;
import org.lmdassistant.bot.conversation.Topic;
import org.lmdassistant.storage.Tx;

/** Encrypts, a few at a time, the files that an earlier version kept as they were. */
public final class SealingTopic implements Topic {

    /** A file has up to 10 MB, and is in memory twice. */
    static final int FILES = 3;

    @Override
    public void addTo(Repertoire repertoire) {
        repertoire.chore("files sealed", Duration.ofSeconds(10), SealingTopic::seal);
    }

    private static void seal(Tx tx) {
        int unused = tx.documents().seal(FILES);
    }
}
