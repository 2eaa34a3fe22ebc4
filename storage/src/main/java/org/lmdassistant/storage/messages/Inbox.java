package org.lmdassistant.storage.messages;

import static org.lmdassistant.storage.Column.texts;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.lmdassistant.storage.LateWrites;
import org.lmdassistant.storage.RoundTrip;

/** Deliveries that were taken: each takes effect once, however often it comes. */
public final class Inbox {

    private static final LateWrites.Kind<Answered> ANSWERS = Inbox::keep;

    private final Handle handle;
    private final Instant now;
    private final LateWrites late;

    public Inbox(Handle handle, Instant now, LateWrites late) {
        this.handle = handle;
        this.now = now;
        this.late = late;
    }

    private record Answered(DeliveryId delivery, Instant at, String answer, String speaker) {}

    /**
     * Claims a delivery. A second claim at the same time waits for the first transaction and then sees its answer; if
     * that one fell, the second is the first.
     */
    public Claim claim(DeliveryId delivery) {
        Set<DeliveryId> first = new HashSet<>();
        RoundTrip.make(handle, trip -> claim(trip, List.of(delivery), first));
        return claimed(delivery, first);
    }

    /**
     * Claims several deliveries at once.
     *
     * @param first into which those come, each once, that are claimed for the first time
     */
    public void claim(RoundTrip trip, List<DeliveryId> deliveries, Set<DeliveryId> first) {
        trip.read(
                """
                INSERT INTO inbox (platform, tenant, delivery, taken_at)
                SELECT platform, tenant, delivery, CAST(:takenAt AS timestamptz)
                FROM unnest(:claimedFrom, :claimedTenants, :claimed) AS d (platform, tenant, delivery)
                ON CONFLICT DO NOTHING RETURNING platform, tenant, delivery
                """,
                query -> query.bind("takenAt", now.toString())
                        .bind("claimedFrom", texts(deliveries, DeliveryId::platform))
                        .bind("claimedTenants", texts(deliveries, DeliveryId::tenant))
                        .bind("claimed", texts(deliveries, DeliveryId::delivery)),
                (row, context) ->
                        new DeliveryId(row.getString("platform"), row.getString("tenant"), row.getString("delivery")),
                first::addAll);
    }

    /**
     * What a claim came to.
     *
     * @param first the deliveries that were claimed for the first time; this one is taken out of them
     */
    public Claim claimed(DeliveryId delivery, Set<DeliveryId> first) {
        if (first.remove(delivery)) {
            return new Claim.First();
        }
        late.flush();
        Optional<String> answer = handle.createQuery(
                        """
                        SELECT answer FROM inbox
                        WHERE platform = :platform AND tenant = :tenant AND delivery = :delivery
                          AND answer IS NOT NULL
                        """)
                .bind("platform", delivery.platform())
                .bind("tenant", delivery.tenant())
                .bind("delivery", delivery.delivery())
                .mapTo(String.class)
                .findOne();
        return new Claim.Repeated(answer.orElse(null));
    }

    /**
     * Keeps the answer for whoever delivers again.
     *
     * @param speaker who was answered; somebody who was forgotten by that very turn is not noted
     */
    public void answered(DeliveryId delivery, String answer, String speaker) {
        late.add(ANSWERS, new Answered(delivery, now, answer, speaker));
    }

    // Their rows are there since the claim. An UPDATE that joins them could be planned while the inbox is short so that
    // it
    // reads all of it, and would still do so when it is long; what conflicts is always found by the key.
    private static void keep(RoundTrip trip, List<Answered> answers) {
        trip.write(
                """
                INSERT INTO inbox (platform, tenant, delivery, taken_at, answer, speaker)
                SELECT platform, tenant, delivery, CAST(at AS timestamptz), CAST(answer AS jsonb),
                    (SELECT user_id FROM identity
                     WHERE platform = a.platform AND tenant = a.tenant AND user_id = a.speaker)
                FROM unnest(:answeredTo, :answeredTenants, :answered, :answeredAt, :answers, :speakers)
                     AS a (platform, tenant, delivery, at, answer, speaker)
                ON CONFLICT (platform, tenant, delivery) DO UPDATE
                SET answer = excluded.answer, speaker = excluded.speaker
                """,
                query -> query.bind("answeredTo", texts(answers, one -> one.delivery()
                                .platform()))
                        .bind("answeredTenants", texts(answers, one -> one.delivery()
                                .tenant()))
                        .bind("answered", texts(answers, one -> one.delivery().delivery()))
                        .bind("answeredAt", texts(answers, one -> one.at().toString()))
                        .bind("answers", texts(answers, Answered::answer))
                        .bind("speakers", texts(answers, Answered::speaker)));
    }

    /** Forgets deliveries older than any platform repeats. */
    public void forget(Instant olderThan) {
        handle.createUpdate("DELETE FROM inbox WHERE taken_at < :olderThan")
                .bind("olderThan", olderThan)
                .execute();
    }
}
