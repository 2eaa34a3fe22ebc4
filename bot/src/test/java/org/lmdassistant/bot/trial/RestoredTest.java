package org.lmdassistant.bot.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lmdassistant.bot.playground.Player;

@Tag("alone")
@Tag("long")
@DisplayName("Yesterday's records are restored into another database")
class RestoredTest {

    @Test
    @DisplayName("nothing is sent until the operator says so; people are served meanwhile, and nothing is lost")
    void held() throws SQLException {
        try (Trial trial = new Trial(10, 10)) {
            Program.Plan plan = trial.plan("restored");
            try (Program program = Program.start(plan);
                    Traffic traffic = new Traffic(program::address, trial.outside(), trial.population())) {
                trial.outside().fail(place -> new Fault.Broken(503));
                traffic.send(5, 1);
            }
            trial.outside().fail(place -> new Fault.None());
            Map<String, String> environment = new HashMap<>(plan.environment());
            environment.put("DATABASE_URL", copied(trial.server()));
            Program.Plan restored = new Program.Plan(plan.port(), environment, plan.options(), plan.log());
            int before = trial.outside().journal().size();
            try (Program program = Program.start(restored);
                    Traffic traffic = new Traffic(program::address, trial.outside(), trial.population())) {
                assertThat(Program.log(restored)).contains("restored from a dump");
                Player somebody = trial.population().players().get(0);
                Request help =
                        traffic.maker().message(somebody, trial.population().platform(somebody), "7.7", "help");
                assertThat(traffic.send(help)).as("people are served").isEqualTo(200);
                Waiting.pause(2_000);
                assertThat(trial.outside().journal()).as("nothing was sent").hasSize(before);
                Program release = Program.launch(restored, "sending", "release");
                assertThat(release.exitCode(Duration.ofSeconds(60))).hasValue(0);
                Duration unused = Waiting.until(
                        "all is sent",
                        Duration.ofSeconds(30),
                        () -> trial.outside().journal().stream()
                                        .skip(before)
                                        .filter(Call::isShown)
                                        .count()
                                == 6);
            }
            try (Program again = Program.start(restored)) {
                assertThat(again.readiness()).isEqualTo(200);
                assertThat(Program.log(restored)).containsOnlyOnce("restored from a dump");
            }
        }
    }

    /** What a dump and its restoring come to: the same records in a database that is not the one they were written in. */
    private static String copied(Server server) throws SQLException {
        String there = server.jdbcUrl().replaceAll("/postgres$", "/");
        try (Connection connection = DriverManager.getConnection(there + "template1", server.user(), "")) {
            connection.createStatement().execute("CREATE DATABASE yesterday TEMPLATE postgres");
        }
        return there + "yesterday";
    }
}
