package org.lmdassistant.storage.messages;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.lmdassistant.storage.people.Identity;

/** Conversations in the middle, each of one account in one place. */
public final class Conversations {

    private final Handle handle;
    private final Instant now;

    public Conversations(Handle handle, Instant now) {
        this.handle = handle;
        this.now = now;
    }

    /** The state of a conversation, as JSON; two turns of one conversation at once go one after the other. */
    public Optional<String> read(Identity identity, String place) {
        return handle.createQuery(
                        """
                        SELECT state FROM conversation
                        WHERE platform = :platform AND tenant = :tenant AND user_id = :user AND place = :place
                        FOR UPDATE
                        """)
                .bind("platform", identity.platform())
                .bind("tenant", identity.tenant())
                .bind("user", identity.user())
                .bind("place", place)
                .mapTo(String.class)
                .findOne();
    }

    /** Keeps where a conversation is; of somebody who was forgotten meanwhile nothing is kept. */
    public void write(Identity identity, String place, String state) {
        handle.createUpdate(
                        """
                        INSERT INTO conversation (platform, tenant, user_id, place, state, changed_at)
                        SELECT platform, tenant, user_id, :place, CAST(:state AS jsonb), :now FROM identity
                        WHERE platform = :platform AND tenant = :tenant AND user_id = :user
                        ON CONFLICT (platform, tenant, user_id, place) DO UPDATE
                        SET state = excluded.state, changed_at = excluded.changed_at
                        """)
                .bind("platform", identity.platform())
                .bind("tenant", identity.tenant())
                .bind("user", identity.user())
                .bind("place", place)
                .bind("state", state)
                .bind("now", now)
                .execute();
    }

    public void drop(Identity identity, String place) {
        handle.createUpdate(
                        """
                        DELETE FROM conversation
                        WHERE platform = :platform AND tenant = :tenant AND user_id = :user AND place = :place
                        """)
                .bind("platform", identity.platform())
                .bind("tenant", identity.tenant())
                .bind("user", identity.user())
                .bind("place", place)
                .execute();
    }

    /** Drops conversations that nobody came back to. */
    public void dropOlderThan(Instant instant) {
        handle.createUpdate("DELETE FROM conversation WHERE changed_at < :instant")
                .bind("instant", instant)
                .execute();
    }
}
