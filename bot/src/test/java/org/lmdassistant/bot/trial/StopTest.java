package org.lmdassistant.bot.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("alone")
@DisplayName("The program is asked to stop under load")
class StopTest {

    private static final int TERMINATED = 143;

    @Test
    @DisplayName("it says so before it goes, answers what is under way, and is gone within 30 s")
    void drains() {
        try (Trial trial = new Trial(60, 100);
                Program program = Program.start(trial.plan("stopped"));
                Traffic traffic = new Traffic(program::address, trial.outside(), trial.population())) {
            traffic.begin(6);
            traffic.until(20);
            program.terminate();
            Duration noticed = Waiting.until("not ready", Duration.ofSeconds(3), () -> program.readiness() == 503);
            // Whoever asks whether it is ready sends it nothing new from here on.
            traffic.stop();
            assertThat(program.exitCode(Duration.ofSeconds(30))).hasValue(TERMINATED);
            assertThat(traffic.statuses().keySet())
                    .as("every act answered, noticed after %s", noticed)
                    .containsOnly(200);
            Ledger ledger = trial.ledger(traffic);
            assertThat(ledger.complaints())
                    .as("what has not left rests in the outbox")
                    .allMatch(complaint -> complaint.startsWith("never sent"));
            try (Program next = Program.start(trial.plan("next"))) {
                Duration unused = trial.untilDelivered();
                assertThat(next.readiness()).isEqualTo(200);
                assertThat(trial.kept(traffic).copies()).isZero();
            }
        }
    }
}
