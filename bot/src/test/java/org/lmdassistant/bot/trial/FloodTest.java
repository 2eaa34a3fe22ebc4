package org.lmdassistant.bot.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("alone")
@Tag("long")
@DisplayName("A flood of unsigned requests")
class FloodTest {

    private static final int SECONDS = Trial.many("flood", 3);
    private static final int HANDS = 8;
    private static final Duration PATIENCE_OF_SLACK = Duration.ofSeconds(3);
    private static final int LOG_LINES = 100;

    @Test
    @DisplayName("people are answered in time, no strange request reaches the database, and the log stays short")
    void flood() {
        try (Trial trial = new Trial(60, 2_000)) {
            Program.Plan plan = trial.plan("flood");
            try (Program program = Program.start(plan);
                    Traffic traffic = new Traffic(program::address, trial.outside(), trial.population());
                    Traffic strangers = new Traffic(program::address, trial.outside(), trial.population())) {
                traffic.send(20, 2);
                AtomicLong refused = new AtomicLong();
                AtomicLong other = new AtomicLong();
                ExecutorService hands = Executors.newFixedThreadPool(HANDS);
                long until = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
                for (int hand = 0; hand < HANDS; hand++) {
                    Request unsigned = hand % 2 == 0
                            ? new Request("/slack/events", Map.of("Content-Type", "application/json"), "{}")
                            : new Request("/api/messages", Map.of("Content-Type", "application/json"), "{}");
                    hands.execute(() -> {
                        while (System.nanoTime() < until) {
                            int status = strangers.send(unsigned);
                            // Turned away at the door, or told to come less often.
                            (status == 401 || status == 429 ? refused : other).incrementAndGet();
                        }
                    });
                }
                traffic.begin(2);
                Waiting.pause(1_000L * SECONDS);
                traffic.stop();
                hands.shutdown();
                Duration unused = Waiting.until("all have gone", Duration.ofSeconds(20), hands::isTerminated);
                List<Duration> times = traffic.times();
                Duration p99 = times.get(times.size() * 99 / 100);
                System.out.printf("%d strangers refused, %d acts, p99 %s%n", refused.get(), times.size(), p99);
                assertThat(other).hasValue(0);
                assertThat(refused.get()).isPositive();
                assertThat(p99).isLessThan(PATIENCE_OF_SLACK);
                Duration left = trial.untilDelivered();
                assertThat(trial.server().count("SELECT count(*) FROM inbox"))
                        .as("rows of people's own deliveries alone, %s later", left)
                        .isEqualTo(trial.kept(traffic).acts());
                assertThat(Program.log(plan).lines().count()).isLessThan(LOG_LINES);
            }
        }
    }
}
