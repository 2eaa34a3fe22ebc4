package org.lmdassistant.storage.messages;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Deliveries that were taken: each takes effect once, however often it comes. */
public final class Inbox {

    private final Handle handle;
    private final Instant now;

    public Inbox(Handle handle, Instant now) {
        this.handle = handle;
        this.now = now;
    }

    /**
     * Claims a delivery. A second claim at the same time waits for the first transaction and then sees its answer; if
     * that one fell, the second is the first.
     */
    public Claim claim(String platform, String tenant, String delivery) {
        int inserted = handle.createUpdate(
                        """
                        INSERT INTO inbox (platform, tenant, delivery, taken_at)
                        VALUES (:platform, :tenant, :delivery, :now) ON CONFLICT DO NOTHING
                        """)
                .bind("platform", platform)
                .bind("tenant", tenant)
                .bind("delivery", delivery)
                .bind("now", now)
                .execute();
        if (inserted == 1) {
            return new Claim.First();
        }
        Optional<String> answer = handle.createQuery(
                        """
                        SELECT answer FROM inbox
                        WHERE platform = :platform AND tenant = :tenant AND delivery = :delivery
                          AND answer IS NOT NULL
                        """)
                .bind("platform", platform)
                .bind("tenant", tenant)
                .bind("delivery", delivery)
                .mapTo(String.class)
                .findOne();
        return new Claim.Repeated(answer.orElse(null));
    }

    /**
     * Keeps the answer for whoever delivers again.
     *
     * @param speaker who was answered; somebody who was forgotten by that very turn is not noted
     */
    public void answered(String platform, String tenant, String delivery, String answer, String speaker) {
        handle.createUpdate(
                        """
                        UPDATE inbox SET answer = CAST(:answer AS jsonb), speaker =
                            (SELECT user_id FROM identity
                             WHERE platform = :platform AND tenant = :tenant AND user_id = :speaker)
                        WHERE platform = :platform AND tenant = :tenant AND delivery = :delivery
                        """)
                .bind("platform", platform)
                .bind("tenant", tenant)
                .bind("delivery", delivery)
                .bind("answer", answer)
                .bind("speaker", speaker)
                .execute();
    }

    /** Forgets deliveries older than any platform repeats. */
    public void forget(Instant olderThan) {
        handle.createUpdate("DELETE FROM inbox WHERE taken_at < :olderThan")
                .bind("olderThan", olderThan)
                .execute();
    }
}
