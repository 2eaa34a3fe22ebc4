package org.lmdassistant.bot.records;

import java.time.Duration;
import org.lmdassistant.bot.conversation.Repertoire;
import org.lmdassistant.bot.conversation.Topic;
import org.lmdassistant.storage.Tx;

/** Encrypts, a few at a time, the files that an earlier version kept as they were. */
public final class SealingTopic implements Topic {

    @Override
    public void addTo(Repertoire repertoire) {
        repertoire.chore("files sealed", Duration.ofSeconds(10), SealingTopic::seal);
    }

    private static void seal(Tx tx) {
        int unused = tx.documents().seal(RotateKeys.FILES);
    }
}
