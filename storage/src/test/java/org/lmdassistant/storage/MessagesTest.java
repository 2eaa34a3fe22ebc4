package org.lmdassistant.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lmdassistant.storage.messages.Claim;
import org.lmdassistant.storage.messages.Dead;
import org.lmdassistant.storage.messages.Kind;
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

    private List<Outgoing> claim() {
        return storage.inTransaction(tx -> tx.outbox().claim(100, Duration.ofSeconds(30), List.of()));
    }

    @Test
    @DisplayName("the same delivery twenty times at once is one first and nineteen repeats with its answer")
    void delivery() throws Exception {
        String delivery = UUID.randomUUID().toString();
        Callable<Claim> take = () -> storage.inTransaction(tx -> {
            Claim claim = tx.inbox().claim("SLACK", "T1", delivery);
            if (claim instanceof Claim.First) {
                tx.inbox().answered("SLACK", "T1", delivery, "{\"n\":1}", "U1");
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
        now.forEach(each -> storage.run(tx -> tx.outbox().delivered(each.id(), "m1", "{}")));
        assertThat(claim())
                .extracting(Outgoing::card)
                .singleElement()
                .asString()
                .contains("second");
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
    @DisplayName("a message with a key is updated wherever it was shown")
    void updates() {
        String key = "prompt:" + UUID.randomUUID();
        for (String lane : List.of("a", "b")) {
            storage.run(tx -> tx.outbox().post(lane + key, "{}", "{}", null, key, "en"));
        }
        claim().forEach(each -> storage.run(tx -> tx.outbox().delivered(each.id(), "m" + each.id(), "{}")));
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
