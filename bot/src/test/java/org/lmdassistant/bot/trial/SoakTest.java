package org.lmdassistant.bot.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("alone")
@Tag("long")
@DisplayName("The program works for a long time")
class SoakTest {

    private static final int MINUTES = Trial.many("soak", 0);
    private static final int RATE = Trial.many("rate", 100);
    private static final int PEOPLE = 500;
    private static final int SENDERS = 6;
    private static final double GROWTH = 1.05;

    @Test
    @DisplayName("memory, threads and connections stay as they were, and nothing is left over")
    void soak() {
        int acts = MINUTES == 0 ? 60 : RATE * 60 * MINUTES;
        try (Trial trial = new Trial(PEOPLE, 3 + 2 * acts / PEOPLE);
                Program program = Program.start(trial.plan("soak"));
                Traffic traffic = new Traffic(program::address, trial.outside(), trial.population())) {
            // A tenth to warm up: caches fill, classes are loaded, threads begin.
            paced(traffic, acts / 10);
            Use before = use(program, trial.server());
            paced(traffic, acts);
            Duration left = trial.untilDelivered();
            Use after = use(program, trial.server());
            System.out.printf("%d acts; before %s; after %s; all delivered %s later%n", acts, before, after, left);
            assertThat(trial.kept(traffic).acts()).isEqualTo((int) traffic.acknowledged());
            assertThat(after.threads()).isLessThanOrEqualTo(before.threads() + 20);
            assertThat(after.connections()).isLessThanOrEqualTo(26);
            if (MINUTES > 0) {
                assertThat((double) after.heap()).isLessThan(before.heap() * GROWTH);
            }
        }
    }

    /** What the program holds after a collection. */
    private record Use(long heap, long threads, long connections) {}

    private static void paced(Traffic traffic, int acts) {
        for (int sent = 0; sent < acts; sent += RATE) {
            long begun = System.nanoTime();
            traffic.send(Math.min(RATE, acts - sent), SENDERS);
            if (acts > RATE) {
                Waiting.pause(Math.max(0, 1_000 - (System.nanoTime() - begun) / 1_000_000));
            }
        }
    }

    private static Use use(Program program, Server server) {
        try {
            int unused = new ProcessBuilder("jcmd", String.valueOf(program.pid()), "GC.run")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        String metrics = metrics(program);
        return new Use(
                sum(metrics, "jvm_memory_used_bytes{area=\"heap\""),
                sum(metrics, "jvm_threads_live_threads"),
                server.count("SELECT count(*) FROM pg_stat_activity"
                        + " WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"));
    }

    private static long sum(String metrics, String begins) {
        return metrics.lines()
                .filter(line -> line.startsWith(begins))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static String metrics(Program program) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    program.address().resolve("/metrics").toURL().openConnection();
            try (var in = connection.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
