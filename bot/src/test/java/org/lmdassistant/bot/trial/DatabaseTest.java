package org.lmdassistant.bot.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Tag("alone")
@DisplayName("The database is hurt under load")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseTest {

    private static final int STOPS = Trial.many("stops", 2);
    private static final int ACTS = Trial.many("acts", 15);
    private static final int SECONDS = Trial.many("seconds", 3);
    private static final Duration BACK = Duration.ofSeconds(5);
    private static final Duration NOTICED = Duration.ofSeconds(15);

    private final Trial trial = new Trial(60, 200 + 4 * STOPS + 10 * ACTS);
    private final Server server = trial.server();
    private final Program program = Program.start(trial.plan("database"));
    private final Traffic traffic = new Traffic(program::address, trial.outside(), trial.population());

    @BeforeEach
    void begin() {
        traffic.begin(6);
        traffic.until(ACTS);
    }

    @AfterEach
    void nothingLost() {
        traffic.until(ACTS);
        traffic.stop();
        Duration unused = trial.untilDelivered();
        Ledger ledger = trial.kept(traffic);
        assertThat(ledger.acts()).isGreaterThanOrEqualTo((int) traffic.acknowledged());
        assertThat(traffic.statuses().keySet()).as("done, or to be tried again").isSubsetOf(200, 503, 0);
    }

    @AfterAll
    void end() {
        traffic.close();
        program.close();
        trial.close();
    }

    @Test
    @DisplayName("stopped at once: 503 meanwhile, and ready again within 5 s of its return")
    void stopped() {
        for (int stop = 0; stop < STOPS; stop++) {
            server.stopAtOnce();
            Duration unused = Waiting.until("not ready", NOTICED, () -> program.readiness() == 503);
            long done = traffic.acknowledged();
            Waiting.pause(200);
            assertThat(traffic.acknowledged()).as("no false 200").isEqualTo(done);
            server.start();
            assertThat(program.untilReady()).isLessThan(BACK);
            traffic.until(ACTS);
        }
        assertThat(traffic.statuses()).containsKey(503);
    }

    @Test
    @DisplayName("killed, its log is replayed, and nothing acknowledged is lost")
    void killed() {
        server.kill();
        server.start();
        assertThat(program.untilReady()).isLessThan(BACK);
    }

    @Test
    @DisplayName("all its connections broken at once")
    void terminated() {
        server.terminateConnections();
        assertThat(program.untilReady()).isLessThan(BACK);
    }

    @Test
    @DisplayName("silent for some seconds: people are told in time that nothing could be saved")
    void silent() {
        server.freeze();
        Duration noticed = Waiting.until("not ready", NOTICED, () -> program.readiness() == 503);
        Waiting.pause(1_000L * SECONDS);
        server.thaw();
        assertThat(noticed).isLessThan(Duration.ofSeconds(10));
        assertThat(program.untilReady()).isLessThan(BACK);
    }

    @Test
    @DisplayName("read only: 503, and nothing is broken when it can be written again")
    void readOnly() {
        server.execute("ALTER SYSTEM SET default_transaction_read_only = on", "SELECT pg_reload_conf()");
        try {
            Duration unused = Waiting.until("not ready", NOTICED, () -> program.readiness() == 503);
            // Those who had begun to write come to an end.
            Waiting.pause(1_000);
            long before = server.count("SELECT count(*) FROM registration");
            long done = traffic.acknowledged();
            Waiting.pause(500);
            assertThat(traffic.acknowledged()).as("no false 200").isEqualTo(done);
            assertThat(server.count("SELECT count(*) FROM registration")).isEqualTo(before);
        } finally {
            server.execute(
                    "SET default_transaction_read_only = off",
                    "ALTER SYSTEM RESET default_transaction_read_only",
                    "SELECT pg_reload_conf()");
        }
        assertThat(program.untilReady()).isLessThan(BACK);
    }
}
