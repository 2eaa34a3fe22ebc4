package org.lmdassistant.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lmdassistant.storage.messages.Arrived;
import org.lmdassistant.storage.messages.Claim;
import org.lmdassistant.storage.messages.Dead;
import org.lmdassistant.storage.messages.DeliveryId;
import org.lmdassistant.storage.messages.Inbox;
import org.lmdassistant.storage.messages.Kind;
import org.lmdassistant.storage.messages.Outbox;
import org.lmdassistant.storage.messages.Outgoing;

@DisplayName("Messages in and out")
class MessagesTest {

    private final Programme programme = Programme.HERE;
    private final Storage storage = programme.storage;

    @BeforeEach
    void emptyOutbox() {
        storage.inTransaction(tx -> tx.outbox().claim(1_000, Duration.ofMinutes(5), List.of()))
                .forEach(left -> storage.run(tx -> tx.outbox().dead(left.id(), "left by another test")));
    }

    private void post(String lane, String text) {
        storage.run(tx -> tx.outbox().post(lane, "{}", "{\"text\":\"" + text + "\"}", null, null, "en"));
    }

    private boolean isHeld() {
        return storage.inTransaction(tx -> tx.sending().isHeld());
    }

    /** Whether sending was stopped because the records come from elsewhere. */
    private boolean wasStopped() {
        return storage.inTransaction(tx -> tx.sending().holdIfRestored());
    }

    private static List<Outgoing> claimBy(Storage copy, Duration lease) {
        return copy.inTransaction(tx -> tx.outbox().claim(100, lease, List.of()));
    }

    private List<Outgoing> claim() {
        return storage.inTransaction(tx -> tx.outbox().claim(100, Duration.ofSeconds(30), List.of()));
    }

    @Test
    @DisplayName("the same delivery twenty times at once is one first and nineteen repeats with its answer")
    void delivery() throws Exception {
        String delivery = UUID.randomUUID().toString();
        Callable<Claim> take = () -> storage.inTransaction(tx -> {
            Claim claim = tx.inbox().claim(new DeliveryId("SLACK", "T1", delivery));
            if (claim instanceof Claim.First) {
                tx.inbox().answered(new DeliveryId("SLACK", "T1", delivery), "{\"n\":1}", "U1");
            }
            return claim;
        });
        List<Claim> claims =
                Together.run(IntStream.range(0, 20).mapToObj(i -> take).toList());
        assertThat(claims).filteredOn(Claim.First.class::isInstance).hasSize(1);
        assertThat(claims)
                .filteredOn(Claim.Repeated.class::isInstance)
                .hasSize(19)
                .allSatisfy(
                        claim -> assertThat(((Claim.Repeated) claim).answer()).contains("1"));
    }

    @Test
    @DisplayName("a lane gives one message at a time, in order; lanes go side by side")
    void order() {
        String lane = "L" + UUID.randomUUID();
        post(lane, "first");
        post(lane, "second");
        post(lane + "x", "elsewhere");
        List<Outgoing> now = claim();
        assertThat(now).extracting(Outgoing::card).anyMatch(card -> card.contains("first"));
        assertThat(now).extracting(Outgoing::card).anyMatch(card -> card.contains("elsewhere"));
        assertThat(now).extracting(Outgoing::card).noneMatch(card -> card.contains("second"));
        assertThat(claim()).as("all leased").isEmpty();
        now.forEach(each -> storage.run(tx -> tx.outbox().delivered(List.of(new Arrived(each.id(), "m1", "{}")))));
        assertThat(claim())
                .extracting(Outgoing::card)
                .singleElement()
                .asString()
                .contains("second");
    }

    @Test
    @DisplayName(
            "receipts that come together tell which lanes go on, and read nothing of a long queue but their own messages")
    void receipts() throws SQLException {
        String lane = "L" + UUID.randomUUID();
        post(lane, "first");
        post(lane, "second");
        post(lane + "x", "alone");
        List<Outgoing> now = claim();
        List<Arrived> arrived =
                now.stream().map(each -> new Arrived(each.id(), "m", "{}")).toList();
        Long first = now.stream()
                .filter(each -> each.lane().equals(lane))
                .findFirst()
                .orElseThrow()
                .id();
        try (Connection connection = programme.connection()) {
            connection.setAutoCommit(false);
            Jdbi.create(connection).useHandle(handle -> {
                Outbox outbox = new Outbox(handle, null, new LateWrites(handle));
                assertThat(outbox.delivered(List.of())).as("planned by now").isEmpty();
                handle.execute(
                        """
                        INSERT INTO outbox (kind, lane, place, card, language)
                        SELECT 'POST', ? || n, '{}', '{}', 'en' FROM generate_series(1, 5000) n
                        """,
                        lane);
                long before = rowsRead(handle, "outbox");
                assertThat(outbox.delivered(arrived)).containsExactly(first);
                assertThat(rowsRead(handle, "outbox") - before).isLessThan(100);
            });
            connection.rollback();
        }
        assertThat(storage.delivered(arrived)).containsExactly(first);
        assertThat(claim()).singleElement().satisfies(next -> assertThat(next.card())
                .contains("second"));
    }

    @Test
    @DisplayName("what was planned while queue and inbox were empty does not read all of them once they are long")
    void plannedWhileShort() throws SQLException {
        try (Connection connection = programme.connection()) {
            connection.setAutoCommit(false);
            Jdbi.create(connection).useHandle(handle -> {
                handle.execute("TRUNCATE outbox, inbox");
                handle.execute("ANALYZE outbox, inbox");
                // The driver prepares a statement when it comes for the fifth time.
                for (int i = 0; i < 12; i++) {
                    turn(handle, "short-" + i);
                }
                handle.execute(
                        """
                        INSERT INTO outbox (kind, lane, place, card, language, state, done_at)
                        SELECT 'POST', 'long-' || n, '{}', '{}', 'en',
                               CASE WHEN n % 2 = 0 THEN 'QUEUED' ELSE 'SENT' END, CASE WHEN n % 2 = 1 THEN clock_timestamp() END
                        FROM generate_series(1, 5000) n
                        """);
                handle.execute(
                        """
                        INSERT INTO inbox (platform, tenant, delivery, taken_at)
                        SELECT 'SLACK', 'T1', 'long-' || n, now() FROM generate_series(1, 5000) n
                        """);
                long queued = rowsRead(handle, "outbox");
                long taken = rowsRead(handle, "inbox");
                turn(handle, "now");
                assertThat(rowsRead(handle, "outbox") - queued).isLessThan(100);
                assertThat(rowsRead(handle, "inbox") - taken).isLessThan(100);
            });
            connection.rollback();
        }
    }

    /** What the database does for each turn about deliveries and messages. */
    private static void turn(Handle handle, String delivery) {
        LateWrites late = new LateWrites(handle);
        Inbox inbox = new Inbox(handle, Instant.EPOCH, late);
        assertThat(inbox.claim(new DeliveryId("SLACK", "T1", delivery))).isInstanceOf(Claim.First.class);
        inbox.answered(new DeliveryId("SLACK", "T1", delivery), "{}", "U1");
        late.flush();
        boolean free = handle.createQuery(
                        "SELECT outbox_lane_is_free(:lane, '{short,now}', '{1 second,1 second}', '{1,1}')")
                .bind("lane", delivery)
                .mapTo(Boolean.class)
                .one();
        assertThat(free).isTrue();
    }

    private static long rowsRead(Handle handle, String table) {
        return handle.createQuery(
                        """
                        SELECT seq_tup_read + coalesce(idx_tup_fetch, 0) FROM pg_stat_xact_user_tables
                        WHERE relid = CAST(:table AS regclass)
                        """)
                .bind("table", table)
                .mapTo(Long.class)
                .one();
    }

    @Test
    @DisplayName("a message that has to wait holds its lane, a dead one does not")
    void waiting() {
        String lane = "L" + UUID.randomUUID();
        post(lane, "first");
        post(lane, "second");
        Outgoing first = claim().get(0);
        storage.run(tx -> tx.outbox().later(first.id(), Duration.ofMinutes(10), "http_503"));
        assertThat(claim()).isEmpty();
        storage.run(tx -> tx.outbox().dead(first.id(), "channel_not_found"));
        assertThat(claim()).singleElement().satisfies(next -> assertThat(next.card())
                .contains("second"));
        List<Dead> deadLetters = storage.inTransaction(tx -> tx.outbox().dead(100));
        assertThat(deadLetters)
                .anyMatch(dead -> dead.id() == first.id() && dead.reason().equals("channel_not_found"));
    }

    @Test
    @DisplayName("a lease that runs out gives the message to somebody else")
    void lease() {
        post("L" + UUID.randomUUID(), "once more");
        Outgoing first = storage.inTransaction(tx -> tx.outbox().claim(100, Duration.ofMillis(1), List.of()))
                .get(0);
        long deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        List<Outgoing> again = claim();
        while (again.isEmpty() && System.nanoTime() < deadline) {
            again = claim();
        }
        assertThat(again).singleElement().satisfies(next -> assertThat(next.id())
                .isEqualTo(first.id()));
    }

    @Test
    @DisplayName("a copy whose clock is off by an hour, either way, takes nothing that another one has on its way")
    void wrongClock() {
        Clock now = Clock.systemUTC();
        for (Duration off : List.of(Duration.ofHours(1), Duration.ofHours(-1))) {
            post("L" + UUID.randomUUID(), "ours");
            try (Storage other = programme.anotherCopy(Clock.offset(now, off))) {
                assertThat(claim()).hasSize(1).allSatisfy(ours -> {
                    assertThat(claimBy(other, Duration.ofSeconds(30))).isEmpty();
                    storage.run(tx -> tx.outbox().delivered(List.of(new Arrived(ours.id(), "m", "{}"))));
                });
                post("L" + UUID.randomUUID(), "theirs");
                assertThat(claimBy(other, Duration.ofMillis(1)))
                        .as("and what it took comes back in time")
                        .hasSize(1);
                long deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
                List<Outgoing> back = claim();
                while (back.isEmpty() && System.nanoTime() < deadline) {
                    back = claim();
                }
                assertThat(back).hasSize(1);
                long id = back.get(0).id();
                storage.run(tx -> tx.outbox().delivered(List.of(new Arrived(id, "m", "{}"))));
            }
        }
    }

    @Test
    @DisplayName(
            "a tenant that took the app out is sent nothing, its neighbours are; installed again, it gets what waited")
    void removedTenant() {
        String tenant = "SLACK|T" + UUID.randomUUID() + "|";
        post(tenant + "D1", "waits");
        storage.run(tx -> tx.outbox().holdTenant(tenant, "the app was removed"));
        post(tenant + "D1", "waits too");
        post("SLACK|T2|D" + UUID.randomUUID(), "flows");
        assertThat(claim()).singleElement().satisfies(flows -> assertThat(flows.card())
                .contains("flows"));
        storage.run(tx -> tx.outbox().releaseTenant(tenant));
        assertThat(claim()).as("in order, one at a time").singleElement().satisfies(first -> assertThat(first.card())
                .contains("waits\""));
    }

    @Test
    @DisplayName("while sending is held nothing is given out, however new; released, everything is")
    void held() {
        storage.run(tx -> tx.sending().hold("a test"));
        post("L" + UUID.randomUUID(), "waits");
        assertThat(claim()).isEmpty();
        assertThat(isHeld()).isTrue();
        storage.run(tx -> tx.sending().release());
        assertThat(claim()).hasSize(1);
    }

    @Test
    @DisplayName("records that were written in another database hold sending, once")
    void restored() throws SQLException {
        assertThat(wasStopped()).isFalse();
        assertThat(wasStopped()).isFalse();
        try (Connection connection = programme.connection()) {
            connection.createStatement().execute("UPDATE home_database SET cluster = cluster - 1");
        }
        assertThat(wasStopped()).isTrue();
        assertThat(isHeld()).isTrue();
        storage.run(tx -> tx.sending().release());
        assertThat(wasStopped()).isFalse();
    }

    @Test
    @DisplayName("a message with a key is updated wherever it was shown")
    void updates() {
        String key = "prompt:" + UUID.randomUUID();
        for (String lane : List.of("a", "b")) {
            storage.run(tx -> tx.outbox().post(lane + key, "{}", "{}", null, key, "en"));
        }
        claim().forEach(each ->
                storage.run(tx -> tx.outbox().delivered(List.of(new Arrived(each.id(), "m" + each.id(), "{}")))));
        storage.run(tx -> tx.outbox().shown(key).forEach(shown -> tx.outbox().update(shown.id(), "{\"v\":1}")));
        storage.run(tx -> tx.outbox().shown(key).forEach(shown -> tx.outbox().update(shown.id(), "{\"v\":2}")));
        List<Outgoing> updates = claim();
        assertThat(updates)
                .as("an update that another replaced is not sent")
                .hasSize(2)
                .allSatisfy(update -> {
                    assertThat(update.kind()).isEqualTo(Kind.UPDATE);
                    assertThat(update.message()).startsWith("m");
                    assertThat(update.card()).contains("2");
                });
    }
}
