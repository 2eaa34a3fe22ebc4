package org.lmdassistant.bot.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Tag("alone")
@Tag("long")
@DisplayName("Several copies of the program on one database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CopiesTest {

    private static final int COPIES = Trial.many("copies", 2);
    private static final int ACTS = Trial.many("acts", 15);
    private static final int IN_FLIGHT = 16;
    private static final Duration LEASES = Duration.ofSeconds(15);
    private static final Duration STOPPED = Duration.ofSeconds(30);

    private final Trial trial = new Trial(60, 100 + 10 * ACTS);
    private final List<Program> copies = new ArrayList<>();
    private final List<URI> reachable = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private int copiesSoFar;
    private final Traffic traffic = new Traffic(this::next, trial.outside(), trial.population());

    CopiesTest() {
        for (int i = 0; i < COPIES; i++) {
            copies.add(Program.launch(trial.plan("copy" + i)));
        }
        copies.forEach(copy -> {
            Duration unused = copy.untilReady();
            reachable.add(copy.address());
        });
    }

    @BeforeEach
    void begin() {
        traffic.begin(6);
        traffic.until(ACTS);
    }

    /** As a balancer does: one after the other of those that are ready. */
    private URI next() {
        List<URI> now = List.copyOf(reachable);
        return now.get(Math.floorMod(turn.getAndIncrement(), now.size()));
    }

    @AfterAll
    void end() {
        traffic.close();
        copies.forEach(Program::close);
        trial.close();
    }

    @Test
    @DisplayName("a rolling restart loses nothing, and nothing is sent twice")
    void rolling() {
        int refused = traffic.statuses().getOrDefault(503, 0);
        int unanswered = traffic.statuses().getOrDefault(0, 0);
        for (int i = 0; i < COPIES; i++) {
            Program old = copies.get(i);
            old.terminate();
            Duration unused = Waiting.until("not ready", STOPPED, () -> old.readiness() != 200);
            reachable.remove(old.address());
            assertThat(old.exitCode(STOPPED)).isPresent();
            Program fresh = Program.start(trial.plan("fresh" + i));
            copies.set(i, fresh);
            reachable.add(fresh.address());
            traffic.until(ACTS);
        }
        traffic.stop();
        Duration unused = trial.untilDelivered();
        assertThat(traffic.statuses().getOrDefault(503, 0)).as("refused").isEqualTo(refused);
        assertThat(traffic.statuses().getOrDefault(0, 0))
                .as("without an answer")
                .isEqualTo(unanswered);
        assertThat(trial.kept(traffic).copies()).isEqualTo(copiesSoFar);
    }

    @Test
    @DisplayName("what a killed copy had on its way, another one sends within 15 s")
    void takenOver() {
        trial.outside().fail(place -> new Fault.Slow(500));
        traffic.until(ACTS);
        copies.get(0).kill();
        reachable.remove(copies.get(0).address());
        Waiting.pause(100);
        traffic.stop();
        trial.outside().fail(place -> new Fault.None());
        Duration left = Waiting.until(
                "the dead copy's leases are taken over",
                LEASES.plusSeconds(5),
                () -> trial.server().count("SELECT count(*) FROM outbox WHERE state = 'QUEUED'") == 0);
        assertThat(left).isLessThan(LEASES.plusSeconds(2));
        Ledger ledger = trial.kept(traffic);
        assertThat(ledger.copies() - copiesSoFar)
                .as("what was on its way, once more")
                .isLessThanOrEqualTo(IN_FLIGHT);
        copiesSoFar = ledger.copies();
        Program fresh = Program.start(trial.plan("risen"));
        copies.set(0, fresh);
        reachable.add(fresh.address());
    }
}
