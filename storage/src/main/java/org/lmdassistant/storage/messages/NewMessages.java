package org.lmdassistant.storage.messages;

import static org.lmdassistant.storage.Column.flags;
import static org.lmdassistant.storage.Column.texts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.storage.LateWrites;
import org.lmdassistant.storage.RoundTrip;
import org.slf4j.MDC;

/**
 * What one work posts. A message that nothing is before in its lane is leased to this process as it is written, and
 * leaves as soon as that is committed; all others wait in the queue.
 */
final class NewMessages {

    /** The id under which the log tells of the turn that wrote a message, so that it can be followed to its delivery. */
    static final String TURN = "turn";

    private static final LateWrites.Kind<Post> POSTS = NewMessages::insert;

    private static final String INSERT =
            """
            WITH written AS (
                INSERT INTO outbox (kind, lane, place, card, only_to, key, language, turn, lease_until, attempts)
                SELECT 'POST', lane, CAST(place AS jsonb), CAST(card AS jsonb), only_to, key, language, turn,
                       CASE WHEN free THEN clock_timestamp() + CAST(:lease AS interval) END,
                       CASE WHEN free THEN 1 ELSE 0 END
                FROM (SELECT post.*, CASE WHEN straight
                                     THEN outbox_lane_is_free(lane, :limited, CAST(:spans AS interval[]), CAST(:most AS integer[])) ELSE false END AS free
                      FROM (SELECT * FROM unnest(:lanes, :places, :cards, :onlyTo, :keys, :languages, :turns, :straight)
                            WITH ORDINALITY AS p (lane, place, card, only_to, key, language, turn, straight, nth)
                            ORDER BY nth) post) posts
                RETURNING id, lease_until IS NOT NULL AS leased)
            SELECT id, leased, CASE WHEN NOT leased THEN pg_notify('outbox', '') END FROM written ORDER BY id
            """;

    private final @Nullable OutboxTaker taker;
    private final LateWrites late;
    private final List<Leased> leased = new ArrayList<>();

    NewMessages(@Nullable OutboxTaker taker, LateWrites late) {
        this.taker = taker;
        this.late = late;
    }

    private record Leased(Outgoing outgoing, long at) {}

    /** @param taker whoever would take it straight away, or null */
    private record Post(
            NewMessages of,
            @Nullable OutboxTaker taker,
            String lane,
            String place,
            String card,
            @Nullable String onlyTo,
            @Nullable String key,
            String language,
            @Nullable String turn) {}

    private record Written(long id, boolean leased) {}

    void add(String lane, String place, String card, @Nullable String onlyTo, @Nullable String key, String language) {
        OutboxTaker straight = taker != null && taker.hasRoom() ? taker : null;
        late.add(POSTS, new Post(this, straight, lane, place, card, onlyTo, key, language, MDC.get(TURN)));
    }

    /** After the commit: what is leased to this process goes on its way. */
    void committed() {
        if (taker != null) {
            leased.forEach(one -> taker.take(one.outgoing(), one.at()));
        }
    }

    private static void insert(RoundTrip trip, List<Post> posts) {
        long began = System.nanoTime();
        Optional<OutboxTaker> taker =
                posts.stream().map(Post::taker).filter(Objects::nonNull).findFirst();
        List<Limit> limits = taker.map(OutboxTaker::limits).orElse(List.of());
        trip.read(
                INSERT,
                query -> Limit.bind(query, limits)
                        .bind(
                                "lease",
                                Limit.interval(taker.map(OutboxTaker::lease).orElse(Duration.ZERO)))
                        .bind("lanes", texts(posts, Post::lane))
                        .bind("places", texts(posts, Post::place))
                        .bind("cards", texts(posts, Post::card))
                        .bind("onlyTo", texts(posts, Post::onlyTo))
                        .bind("keys", texts(posts, Post::key))
                        .bind("languages", texts(posts, Post::language))
                        .bind("turns", texts(posts, Post::turn))
                        .bind("straight", flags(firstOfTheirLanes(posts))),
                (row, context) -> new Written(row.getLong("id"), row.getBoolean("leased")),
                written -> lease(posts, written, began));
    }

    private static void lease(List<Post> posts, List<Written> written, long at) {
        for (int i = 0; i < posts.size(); i++) {
            Post post = posts.get(i);
            if (written.get(i).leased()) {
                post.of().leased.add(new Leased(outgoing(post, written.get(i).id()), at));
            }
        }
    }

    private static List<Boolean> firstOfTheirLanes(List<Post> posts) {
        Set<String> lanes = new HashSet<>();
        return posts.stream()
                .map(post -> lanes.add(post.lane()) && post.taker() != null)
                .toList();
    }

    private static Outgoing outgoing(Post post, long id) {
        return new Outgoing(id, Kind.POST, post.lane(), post.place(), null, post.card(), post.onlyTo(), 1, post.turn());
    }
}
