package org.lmdassistant.storage.messages;

import static org.lmdassistant.storage.Column.texts;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.storage.LateWrites;
import org.lmdassistant.storage.RoundTrip;
import org.lmdassistant.storage.people.Identity;

/** Conversations in the middle, each of one account in one place. */
public final class Conversations {

    private static final LateWrites.Kind<Reached> REACHED = Conversations::keep;

    private final Handle handle;
    private final Instant now;
    private final LateWrites late;
    // By account and place; shared by all works of a transaction, as are those whose conversation is written late.
    private final Map<Identity, Map<String, String>> foreseen;
    private final Set<Identity> waiting;

    /**
     * The conversations as one work sees them.
     *
     * @param before those of whoever was last in the same transaction, or null for the first
     */
    public Conversations(Handle handle, Instant now, LateWrites late, @Nullable Conversations before) {
        this.handle = handle;
        this.now = now;
        this.late = late;
        this.foreseen = before == null ? new HashMap<>() : before.foreseen;
        this.waiting = before == null ? new HashSet<>() : before.waiting;
    }

    private record Where(Identity identity, String place) {}

    private record Reached(Where where, String state, Instant at) {}

    /** Reads and locks at once what {@link #read} will be asked for. */
    public void foresee(RoundTrip trip, Set<Identity> speakers) {
        speakers.forEach(speaker -> foreseen.put(speaker, new HashMap<>()));
        trip.read(
                """
                SELECT c.platform, c.tenant, c.user_id, c.place, c.state
                FROM unnest(:speakAt, :speakersTenants, :speakersUsers) AS s (platform, tenant, user_id)
                JOIN conversation c USING (platform, tenant, user_id)
                ORDER BY c.platform, c.tenant, c.user_id, c.place FOR UPDATE OF c
                """,
                query -> query.bind("speakAt", texts(speakers, Identity::platform))
                        .bind("speakersTenants", texts(speakers, Identity::tenant))
                        .bind("speakersUsers", texts(speakers, Identity::user)),
                (row, context) -> new Kept(
                        new Identity(row.getString("platform"), row.getString("tenant"), row.getString("user_id")),
                        row.getString("place"),
                        row.getString("state")),
                read -> read.forEach(kept -> foreseen.computeIfAbsent(kept.identity(), one -> new HashMap<>())
                        .put(kept.place(), kept.state())));
    }

    private record Kept(Identity identity, String place, String state) {}

    /** Lets everything be read anew, after something else changed it. */
    public void changed() {
        foreseen.clear();
    }

    /** The state of a conversation, as JSON; two turns of one conversation at once go one after the other. */
    public Optional<String> read(Identity identity, String place) {
        Map<String, String> known = foreseen.get(identity);
        return known == null ? locked(identity, place) : Optional.ofNullable(known.get(place));
    }

    private Optional<String> locked(Identity identity, String place) {
        writeWhatWaits(identity);
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
        foreseen.remove(identity);
        waiting.add(identity);
        late.add(REACHED, new Reached(new Where(identity, place), state, now));
    }

    private static void keep(RoundTrip trip, List<Reached> all) {
        Map<Where, Reached> last = new LinkedHashMap<>();
        all.forEach(each -> last.put(each.where(), each));
        Collection<Reached> reached = last.values();
        trip.write(
                """
                INSERT INTO conversation (platform, tenant, user_id, place, state, changed_at)
                SELECT platform, tenant, user_id, r.place, CAST(r.state AS jsonb), CAST(r.at AS timestamptz)
                FROM unnest(:keptAt, :keptTenants, :keptUsers, :keptPlaces, :keptStates, :keptWhen)
                     AS r (platform, tenant, user_id, place, state, at)
                JOIN identity USING (platform, tenant, user_id)
                ON CONFLICT (platform, tenant, user_id, place) DO UPDATE
                SET state = excluded.state, changed_at = excluded.changed_at
                """,
                query -> query.bind(
                                "keptAt",
                                texts(reached, one -> one.where().identity().platform()))
                        .bind(
                                "keptTenants",
                                texts(reached, one -> one.where().identity().tenant()))
                        .bind(
                                "keptUsers",
                                texts(reached, one -> one.where().identity().user()))
                        .bind("keptPlaces", texts(reached, one -> one.where().place()))
                        .bind("keptStates", texts(reached, Reached::state))
                        .bind("keptWhen", texts(reached, one -> one.at().toString())));
    }

    private void writeWhatWaits(Identity identity) {
        if (waiting.remove(identity)) {
            late.flush();
        }
    }

    public void drop(Identity identity, String place) {
        foreseen.remove(identity);
        writeWhatWaits(identity);
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
