package org.lmdassistant.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lmdassistant.storage.messages.Arrived;
import org.lmdassistant.storage.messages.Limit;
import org.lmdassistant.storage.messages.OutboxTaker;
import org.lmdassistant.storage.messages.Outgoing;

@DisplayName("A new message goes straight to the courier")
class StraightToTheCourierTest {

    private static final List<Outgoing> taken = new CopyOnWriteArrayList<>();
    private static Storage copy;

    private final String lane = "SLACK|T|" + UUID.randomUUID();

    @BeforeAll
    static void open() {
        copy = Programme.HERE.anotherCopy();
        copy.handOver(new OutboxTaker() {
            @Override
            public boolean hasRoom() {
                return true;
            }

            @Override
            public Duration lease() {
                return Duration.ofSeconds(15);
            }

            @Override
            public List<Limit> limits() {
                return List.of(new Limit("SLACK|", Duration.ofMinutes(1), 3));
            }

            @Override
            public void take(Outgoing outgoing, long leasedAt) {
                taken.add(outgoing);
            }
        });
    }

    @AfterAll
    static void close() {
        copy.close();
    }

    @BeforeEach
    void forget() {
        taken.clear();
    }

    private void post(Tx tx, String card) {
        tx.outbox().post(lane, "{}", "{\"text\":\"" + card + "\"}", null, null, "en");
    }

    private List<String> cards() {
        return taken.stream().map(Outgoing::card).toList();
    }

    private static List<Outgoing> claimed(List<Limit> limits) {
        return copy.inTransaction(tx -> tx.outbox().claim(1_000, Duration.ofSeconds(30), limits));
    }

    private static boolean arrived(Outgoing outgoing) {
        return copy.inTransaction(tx -> !tx.outbox()
                .delivered(List.of(new Arrived(outgoing.id(), "m1", "{}")))
                .isEmpty());
    }

    @Test
    @DisplayName("once its transaction is committed, and nobody else can claim it")
    void straight() {
        copy.run(tx -> {
            post(tx, "hello");
            assertThat(taken).as("not yet committed").isEmpty();
        });
        assertThat(cards()).singleElement().asString().contains("hello");
        assertThat(claimed(List.of())).noneMatch(outgoing -> outgoing.lane().equals(lane));
    }

    @Test
    @DisplayName("never if its transaction is not committed")
    void rolledBack() {
        assertThatThrownBy(() -> copy.run(tx -> {
                    post(tx, "hello");
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(taken).isEmpty();
    }

    @Test
    @DisplayName("but not past one that is before it: that one's arrival tells that it waits")
    void behind() {
        copy.run(tx -> {
            post(tx, "first");
            post(tx, "second");
        });
        assertThat(cards()).singleElement().asString().contains("first");
        assertThat(arrived(taken.get(0))).as("another waits").isTrue();
        List<Outgoing> next = claimed(List.of());
        assertThat(next)
                .filteredOn(each -> each.lane().equals(lane))
                .singleElement()
                .satisfies(second -> assertThat(arrived(second)).isFalse());
    }

    @Test
    @DisplayName("one of two that are written at the same moment")
    void atOnce() {
        copy.run(tx -> {
            post(tx, "first");
            assertThat(tx.outbox().shown("nothing")).as("read, so written").isEmpty();
            copy.run(other -> post(other, "in between"));
        });
        assertThat(cards()).singleElement().asString().contains("first");
    }

    @Test
    @DisplayName("unless its place has had as much as the platform takes")
    void limited() {
        for (int i = 0; i < 3; i++) {
            copy.run(tx -> post(tx, "another"));
            assertThat(arrived(taken.get(i))).isFalse();
        }
        copy.run(tx -> post(tx, "one too many"));
        assertThat(taken).hasSize(3);
        List<Limit> limits = List.of(new Limit("SLACK|", Duration.ofMinutes(1), 3));
        assertThat(claimed(limits)).noneMatch(outgoing -> outgoing.lane().equals(lane));
        List<Limit> wider =
                List.of(new Limit("SLACK|", Duration.ofMinutes(1), 4), new Limit("TEAMS|", Duration.ofHours(1), 0));
        assertThat(claimed(wider)).anyMatch(outgoing -> outgoing.lane().equals(lane));
    }

    @Test
    @DisplayName("unless its tenant is held")
    void held() {
        String prefix = "SLACK|Theld" + UUID.randomUUID() + "|";
        copy.run(tx -> tx.outbox().holdTenant(prefix, "token_revoked"));
        copy.run(tx -> tx.outbox().post(prefix + "C1", "{}", "{}", null, null, "en"));
        assertThat(taken).isEmpty();
    }
}
