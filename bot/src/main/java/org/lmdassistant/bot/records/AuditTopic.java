package org.lmdassistant.bot.records;

import java.time.Duration;
import org.lmdassistant.bot.conversation.Repertoire;
import org.lmdassistant.bot.conversation.Topic;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.audit.AuditChain;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals the audit trail as it grows, and writes its end into the operator's log once a day. */
public final class AuditTopic implements Topic {

    private static final Logger log = LoggerFactory.getLogger(AuditTopic.class);

    private static final int MOST_BATCHES = 20;

    @Override
    public void addTo(Repertoire repertoire) {
        repertoire.chore("audit seals", Duration.ofSeconds(2), AuditTopic::seal);
        repertoire.chore(
                "audit stragglers", Duration.ofMinutes(1), tx -> tx.auditChain().sealStragglers());
        repertoire.chore("audit anchor", Duration.ofMinutes(10), AuditTopic::anchor);
    }

    private static void seal(Tx tx) {
        // What comes while a batch is being sealed waits for the next time.
        for (int batch = 0; batch < MOST_BATCHES && tx.auditChain().seal() == AuditChain.BATCH; batch++) {
            // a full batch: more of them wait
        }
    }

    // Whoever changes the database cannot change what the operator's log said yesterday.
    private static void anchor(Tx tx) {
        tx.auditChain()
                .anchor()
                .ifPresent(anchor -> log.info(
                        "audit anchor {}: position {} hash {}", anchor.day(), anchor.position(), anchor.hash()));
    }
}
