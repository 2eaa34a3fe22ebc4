package org.lmdassistant.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lmdassistant.storage.messages.Claim;
import org.lmdassistant.storage.messages.DeliveryId;
import org.lmdassistant.storage.people.Person;
import org.lmdassistant.storage.workshops.Workshop;

@DisplayName("What waits at the same moment shares a commit")
class SharedCommitTest {

    private final Programme programme = Programme.HERE;
    private final Storage storage = programme.storage;
    private final String tenant = "T" + UUID.randomUUID();

    private Claim claim(String delivery) {
        return storage.inTurn(id(delivery), (tx, claim) -> claim);
    }

    private DeliveryId id(String delivery) {
        return new DeliveryId("SLACK", tenant, delivery);
    }

    private long taken() {
        return programme.count("SELECT count(*) FROM inbox WHERE tenant = '" + tenant + "'");
    }

    private static List<Callable<Boolean>> times(int count, IntPredicate work) {
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            all.add(() -> work.test(number));
        }
        return all;
    }

    @Test
    @DisplayName("a hundred works are all done once, in fewer commits than works")
    void shared() throws Exception {
        List<Boolean> first = Together.run(times(100, i -> claim("d" + i) instanceof Claim.First));
        assertThat(first).hasSize(100).containsOnly(true);
        assertThat(taken()).isEqualTo(100);
        assertThat(programme.count("SELECT count(DISTINCT xmin::text) FROM inbox WHERE tenant = '" + tenant + "'"))
                .as("transactions")
                .isLessThan(100);
    }

    @Test
    @DisplayName("the same delivery from many threads at once is one first and many repeated")
    void oneFirst() throws Exception {
        List<Boolean> first = Together.run(times(40, i -> claim("same") instanceof Claim.First));
        assertThat(first).filteredOn(each -> each).hasSize(1);
    }

    @Test
    @DisplayName("a work that breaks costs only itself")
    void broken() throws Exception {
        List<Boolean> results = Together.run(times(60, i -> {
            try {
                return storage.inTurn(id("d" + i), (tx, claim) -> {
                    if (i % 20 == 7) {
                        throw new IllegalStateException("this one is broken");
                    }
                    return claim instanceof Claim.First;
                });
            } catch (IllegalStateException e) {
                return false;
            }
        }));
        assertThat(results).filteredOn(each -> !each).hasSize(3);
        assertThat(taken()).isEqualTo(57);
    }

    @Test
    @DisplayName("a work that waits for somebody else's lock does not hold up the others")
    void locked() throws Exception {
        Workshop workshop = programme.workshop(1);
        try (Connection other = programme.connection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("SELECT FROM workshop WHERE id = " + workshop.id() + " FOR UPDATE");
            CompletableFuture<Boolean> stuck = CompletableFuture.supplyAsync(() ->
                    storage.inTurn(id("stuck"), (tx, claim) -> tx.workshops().close(workshop.id(), programme.staff)));
            Instant before = Instant.now();
            Together.run(times(30, i -> claim("d" + i) instanceof Claim.First));
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(2));
            assertThat(taken()).as("all but the stuck one").isEqualTo(30);
            assertThat(stuck).isNotDone();
            other.rollback();
            assertThat(stuck.get(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    @DisplayName("nobody is remembered whom a batch met and then did not save")
    void noPhantoms() throws Exception {
        String user = "U" + UUID.randomUUID();
        for (int round = 0; round < 20; round++) {
            String somebody = user + round;
            Together.run(times(8, i -> {
                try {
                    return storage.inTurn(id(somebody + "-" + i), (tx, claim) -> {
                        Person met = tx.people()
                                .find(programme.identity(somebody))
                                .orElseGet(() -> tx.people()
                                        .meet(programme.identity(somebody), somebody, "en", ZoneOffset.UTC, "{}"));
                        if (i == 3) {
                            throw new IllegalStateException("and then it broke");
                        }
                        tx.people().speak(met.id(), "fr");
                        return true;
                    });
                } catch (IllegalStateException e) {
                    return e.getMessage() != null && e.getMessage().contains("and then it broke");
                }
            }));
            assertThat(storage.whoIs(programme.identity(somebody)))
                    .hasValueSatisfying(person -> assertThat(person.language()).isEqualTo("fr"));
        }
    }

    @Test
    @DisplayName("once it is closed whoever comes is told that there is no database")
    void closed() {
        Storage copy = programme.anotherCopy();
        copy.close();
        assertThatThrownBy(() -> copy.inTurn(id("late"), (tx, claim) -> claim)).isInstanceOf(StorageUnavailable.class);
    }
}
