package org.lmdassistant.storage.messages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.lmdassistant.storage.LateWrites;

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

    private record Answered(DeliveryId delivery, String answer, String speaker) {}

    /**
     * Claims a delivery. A second claim at the same time waits for the first transaction and then sees its answer; if
     * that one fell, the second is the first.
     */
    public Claim claim(DeliveryId delivery) {
        return claimed(delivery, claim(List.of(delivery)));
    }

    /** Claims several deliveries at once; returns those that are claimed for the first time, each once. */
    public Set<DeliveryId> claim(List<DeliveryId> deliveries) {
        return handle.createQuery(
                        """
                        INSERT INTO inbox (platform, tenant, delivery, taken_at)
                        SELECT platform, tenant, delivery, :now
                        FROM unnest(:platforms, :tenants, :deliveries) AS d (platform, tenant, delivery)
                        ON CONFLICT DO NOTHING RETURNING platform, tenant, delivery
                        """)
                .bind("now", now)
                .bindArray("platforms", String.class, each(deliveries, DeliveryId::platform))
                .bindArray("tenants", String.class, each(deliveries, DeliveryId::tenant))
                .bindArray("deliveries", String.class, each(deliveries, DeliveryId::delivery))
                .map((row, context) ->
                        new DeliveryId(row.getString("platform"), row.getString("tenant"), row.getString("delivery")))
                .collect(Collectors.toSet());
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
        late.add(ANSWERS, new Answered(delivery, answer, speaker));
    }

    private static void keep(Handle handle, List<Answered> answers) {
        handle.createUpdate(
                        """
                        UPDATE inbox SET answer = CAST(a.answer AS jsonb), speaker =
                            (SELECT user_id FROM identity
                             WHERE platform = a.platform AND tenant = a.tenant AND user_id = a.speaker)
                        FROM unnest(:platform, :tenant, :delivery, :answer, :speaker)
                             AS a (platform, tenant, delivery, answer, speaker)
                        WHERE inbox.platform = a.platform AND inbox.tenant = a.tenant AND inbox.delivery = a.delivery
                        """)
                .bindArray("platform", String.class, each(answers, one -> one.delivery()
                        .platform()))
                .bindArray("tenant", String.class, each(answers, one -> one.delivery()
                        .tenant()))
                .bindArray("delivery", String.class, each(answers, one -> one.delivery()
                        .delivery()))
                .bindArray("answer", String.class, each(answers, Answered::answer))
                .bindArray("speaker", String.class, each(answers, Answered::speaker))
                .execute();
    }

    /** Forgets deliveries older than any platform repeats. */
    public void forget(Instant olderThan) {
        handle.createUpdate("DELETE FROM inbox WHERE taken_at < :olderThan")
                .bind("olderThan", olderThan)
                .execute();
    }

    private static <T> List<String> each(List<T> all, Function<T, String> part) {
        return all.stream().map(part).toList();
    }
}
