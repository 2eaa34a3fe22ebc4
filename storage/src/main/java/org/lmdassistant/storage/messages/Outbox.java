package org.lmdassistant.storage.messages;

import static org.lmdassistant.storage.Column.numbers;
import static org.lmdassistant.storage.Column.texts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.storage.LateWrites;
import org.slf4j.MDC;

/**
 * Messages on their way out. They leave in order within a lane, at most one of a lane at a time; leases run by the
 * database's own clock, so that copies of the program whose clocks differ agree.
 */
public final class Outbox {

    /** Why a tenant is held that took the app out. */
    public static final String REMOVED = "the app was removed";

    private final Handle handle;
    private final LateWrites late;
    private final NewMessages news;

    /**
     * The outbox as one transaction sees it.
     *
     * @param taker who takes new messages of this process, or null where nobody does
     */
    public Outbox(Handle handle, @Nullable OutboxTaker taker, LateWrites late) {
        this.handle = handle;
        this.late = late;
        this.news = new NewMessages(taker, late);
    }

    /** The database, with all that this transaction posted so far. */
    private Handle database() {
        late.flush();
        return handle;
    }

    /**
     * Queues a new message.
     *
     * @param onlyTo the user who alone may see it, or null
     * @param key under which it can be found and updated later, or null
     */
    public void post(
            String lane, String place, String card, @Nullable String onlyTo, @Nullable String key, String language) {
        news.add(lane, place, card, onlyTo, key, language);
    }

    /** After the commit: what is leased to this process goes on its way. */
    public void committed() {
        news.committed();
    }

    /** Every message under a key that people see or will see. */
    public List<Shown> shown(String key) {
        return database()
                .createQuery(
                        """
                        SELECT id, lane, language FROM outbox
                        WHERE key = :key AND kind = 'POST' AND state IN ('QUEUED', 'SENT') ORDER BY id
                        """)
                .bind("key", key)
                .map((row, context) -> new Shown(row.getLong("id"), row.getString("lane"), row.getString("language")))
                .list();
    }

    /** The key of a message that was posted into a lane, by the platform's id of the message. */
    public Optional<String> keyOf(String lane, String message) {
        return database()
                .createQuery("SELECT key FROM outbox WHERE lane = :lane AND message = :message AND key IS NOT NULL")
                .bind("lane", lane)
                .bind("message", message)
                .mapTo(String.class)
                .findFirst();
    }

    /** Replaces a shown message, after it in its lane; an older replacement that has not left yet is left out. */
    public void update(long shown, String card) {
        database()
                .createUpdate(
                        """
                        UPDATE outbox SET state = 'SUPERSEDED', done_at = clock_timestamp()
                        WHERE target = :shown AND state = 'QUEUED'
                          AND (lease_until IS NULL OR lease_until < clock_timestamp())
                        """)
                .bind("shown", shown)
                .execute();
        database()
                .createUpdate(
                        """
                        INSERT INTO outbox (kind, lane, place, card, language, target, turn)
                        SELECT 'UPDATE', lane, place, CAST(:card AS jsonb), language, id, :turn FROM outbox WHERE id = :shown
                        """)
                .bind("shown", shown)
                .bind("turn", MDC.get(NewMessages.TURN))
                .bind("card", card)
                .execute();
        wake();
    }

    /**
     * Takes the head of each lane that is due, within its limits and not on its way, for as long as the lease. A lease
     * that ran out while the database was away counts a moment longer: whoever delivered meanwhile writes it down first.
     */
    public List<Outgoing> claim(int limit, Duration lease, List<Limit> limits) {
        Query claim = database()
                .createQuery(
                        """
                        WITH due AS (
                            SELECT o.id FROM outbox o
                            WHERE o.state = 'QUEUED' AND o.id > 0 AND o.due_at <= clock_timestamp()
                              AND (o.lease_until IS NULL OR (o.lease_until < clock_timestamp()
                                   AND pg_postmaster_start_time() < clock_timestamp() - interval '3 seconds'))
                              AND CASE WHEN EXISTS (SELECT FROM outbox e
                                                    WHERE e.lane = o.lane AND e.state = 'QUEUED' AND e.id < o.id)
                                         OR EXISTS (SELECT FROM held_tenant t WHERE starts_with(o.lane, t.prefix))
                                  THEN false
                                  ELSE outbox_within_limits(o.lane, :limited, CAST(:spans AS interval[]), CAST(:most AS integer[])) END
                            ORDER BY o.id LIMIT :limit FOR UPDATE OF o SKIP LOCKED)
                        UPDATE outbox o
                        SET lease_until = clock_timestamp() + CAST(:lease AS interval), attempts = attempts + 1
                        FROM due WHERE o.id = due.id
                        RETURNING o.*, (SELECT t.message FROM outbox t WHERE t.id = o.target) AS target_message,
                                       (SELECT t.place FROM outbox t WHERE t.id = o.target) AS target_place
                        """)
                .bind("limit", limit)
                .bind("lease", Limit.interval(lease));
        return Limit.bind(claim, limits).map(Outbox::outgoing).list();
    }

    /** These arrived; returns those behind which another message waits in their lane. */
    public Set<Long> delivered(List<Arrived> arrived) {
        return database()
                .createQuery("SELECT outbox_delivered(:ids, :messages, :places)")
                .bind("ids", numbers(arrived, Arrived::id))
                .bind("messages", texts(arrived, Arrived::message))
                .bind("places", texts(arrived, Arrived::place))
                .mapTo(Long.class)
                .set();
    }

    /** The message waits, and its lane with it. */
    public void later(long id, Duration wait, String reason) {
        database()
                .createUpdate(
                        """
                        UPDATE outbox SET due_at = clock_timestamp() + CAST(:wait AS interval), lease_until = NULL,
                               reason = :reason WHERE id = :id
                        """)
                .bind("id", id)
                .bind("wait", Limit.interval(wait))
                .bind("reason", reason)
                .execute();
    }

    /** The message is given up; what would have replaced it goes with it, the rest of the lane flows on. */
    public void dead(long id, String reason) {
        database()
                .createUpdate(
                        """
                        UPDATE outbox SET state = 'DEAD', lease_until = NULL, reason = :reason,
                               done_at = clock_timestamp()
                        WHERE id = :id OR (target = :id AND state = 'QUEUED')
                        """)
                .bind("id", id)
                .bind("reason", reason)
                .execute();
    }

    /** Stops every lane whose name begins so; what is queued is kept. */
    public void holdTenant(String prefix, String reason) {
        database()
                .createUpdate(
                        """
                        INSERT INTO held_tenant (prefix, reason, held_at) VALUES (:prefix, :reason, clock_timestamp())
                        ON CONFLICT (prefix) DO UPDATE SET reason = excluded.reason
                        """)
                .bind("prefix", prefix)
                .bind("reason", reason)
                .execute();
    }

    /**
     * Lets what a platform refused for a whole tenant be tried once more: a token may have been replaced, an app allowed
     * again. Where the app was removed, or everything is held, it stays so.
     */
    public void tryHeldAgain() {
        int released = database()
                .createUpdate("DELETE FROM held_tenant WHERE prefix <> '' AND reason <> :removed")
                .bind("removed", REMOVED)
                .execute();
        if (released > 0) {
            wake();
        }
    }

    /** Lets held lanes flow again. */
    public void releaseTenant(String prefix) {
        database().execute("DELETE FROM held_tenant WHERE prefix = ?", prefix);
        wake();
    }

    /** Forgets what was said in messages that left, or were given up, before an instant; that they were stays. */
    public void forgetTexts(Instant olderThan) {
        database()
                .createUpdate(
                        """
                        UPDATE outbox SET card = '{"summary": "", "elements": []}'
                        WHERE done_at < :olderThan AND state <> 'QUEUED'
                          AND card <> '{"summary": "", "elements": []}'
                        """)
                .bind("olderThan", olderThan)
                .execute();
    }

    /** Takes out what names or was said to somebody who was forgotten, as far as it has left. */
    public void dropForgotten() {
        database()
                .execute("UPDATE outbox SET card = '{\"summary\": \"\", \"elements\": []}', forget = NULL"
                        + " WHERE forget = 'CARD' AND state <> 'QUEUED'");
        // What was to replace such a message came after it was marked.
        database()
                .execute("UPDATE outbox t SET forget = 'ALL' FROM outbox o"
                        + " WHERE t.target = o.id AND o.forget = 'ALL' AND t.forget IS DISTINCT FROM 'ALL'");
        database()
                .execute(
                        """
                DELETE FROM outbox o WHERE forget = 'ALL' AND state <> 'QUEUED'
                  AND NOT EXISTS (SELECT FROM outbox t WHERE t.target = o.id AND t.state = 'QUEUED')
                """);
    }

    /** How many messages wait. */
    public int depth() {
        return database()
                .createQuery("SELECT count(*) FROM outbox WHERE state = 'QUEUED'")
                .mapTo(Integer.class)
                .one();
    }

    /** How long the oldest waiting message has waited. */
    public Duration oldest() {
        long millis = database()
                .createQuery(
                        """
                        SELECT COALESCE(CAST(1000 * extract(epoch FROM clock_timestamp() - min(created_at)) AS bigint), 0)
                        FROM outbox WHERE state = 'QUEUED'
                        """)
                .mapTo(Long.class)
                .one();
        return Duration.ofMillis(millis);
    }

    /** How many messages were given up. */
    public int deadCount() {
        return database()
                .createQuery("SELECT count(*) FROM outbox WHERE state = 'DEAD'")
                .mapTo(Integer.class)
                .one();
    }

    /** To how many tenants nothing is sent. */
    public int heldCount() {
        return database()
                .createQuery("SELECT count(*) FROM held_tenant")
                .mapTo(Integer.class)
                .one();
    }

    /** What was given up, the newest first. */
    public List<Dead> dead(int limit) {
        return database()
                .createQuery("SELECT * FROM outbox WHERE state = 'DEAD' ORDER BY id DESC LIMIT :limit")
                .bind("limit", limit)
                .map((row, context) -> new Dead(
                        row.getLong("id"),
                        row.getString("lane"),
                        row.getString("reason") == null ? "" : row.getString("reason"),
                        row.getInt("attempts")))
                .list();
    }

    /** Tries a given-up message again; false if it is none. */
    public boolean resend(long id) {
        int changed = database()
                .createUpdate(
                        """
                        UPDATE outbox SET state = 'QUEUED', attempts = 0, due_at = clock_timestamp(), done_at = NULL
                        WHERE id = :id AND state = 'DEAD'
                        """)
                .bind("id", id)
                .execute();
        wake();
        return changed == 1;
    }

    /** Lets a given-up message be; false if it is none. */
    public boolean drop(long id) {
        return database()
                        .createUpdate("UPDATE outbox SET state = 'SUPERSEDED' WHERE id = :id AND state = 'DEAD'")
                        .bind("id", id)
                        .execute()
                == 1;
    }

    private void wake() {
        database().execute("NOTIFY outbox");
    }

    private static Outgoing outgoing(ResultSet row, StatementContext context) throws SQLException {
        String targetPlace = row.getString("target_place");
        return new Outgoing(
                row.getLong("id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("lane"),
                targetPlace == null ? row.getString("place") : targetPlace,
                row.getString("target_message"),
                row.getString("card"),
                row.getString("only_to"),
                row.getInt("attempts"),
                row.getString("turn"));
    }
}
