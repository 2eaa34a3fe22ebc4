package org.lmdassistant.bot.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("alone")
@DisplayName("The program is killed at random moments under load")
class KillTest {

    private static final int KILLS = Trial.many("kills", 5);
    private static final int ACTS = Trial.many("acts", 15);
    /** More than a hundred acts a second, each client one after the other. */
    private static final int CLIENTS = 4;
    /** Three copies for four kills were seen over two hundred; a single kill can leave one of each client's. */
    private static final int FEW_KILLS = 20;

    @Test
    @DisplayName(
            "nothing acknowledged is lost, nothing is applied twice, and only what is on its way can be sent once more")
    void killed() {
        try (Trial trial = new Trial(60, 4 * KILLS + 20 * ACTS)) {
            Program.Plan plan = trial.plan("killed");
            Program program = Program.start(plan);
            try (Traffic traffic = new Traffic(program::address, trial.outside(), trial.population())) {
                traffic.begin(CLIENTS);
                long alive = 0;
                for (int kill = 0; kill < KILLS; kill++) {
                    long begun = System.nanoTime();
                    traffic.until(ThreadLocalRandom.current().nextLong(1, 2L * ACTS));
                    alive += System.nanoTime() - begun;
                    program.kill();
                    program = Program.start(plan);
                }
                double rate = traffic.acknowledged() / (alive / 1e9);
                traffic.until(ACTS);
                traffic.stop();
                Duration left = trial.untilDelivered();
                Ledger ledger = trial.ledger(traffic);
                System.out.printf(
                        "%d kills: %d acknowledged (%.0f a second), %d took effect, %d copies; all delivered %s later; told %s%n",
                        KILLS, traffic.acknowledged(), rate, ledger.acts(), ledger.copies(), left, traffic.statuses());
                assertThat(ledger.complaints()).isEmpty();
                assertThat(ledger.acts()).as("under load").isGreaterThan(KILLS);
                assertThat(ledger.copies())
                        .as("one a kill")
                        .isLessThanOrEqualTo(KILLS < FEW_KILLS ? CLIENTS * KILLS : KILLS);
            } finally {
                program.close();
            }
        }
    }
}
