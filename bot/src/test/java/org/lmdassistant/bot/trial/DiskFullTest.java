package org.lmdassistant.bot.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("alone")
@Tag("long")
@DisplayName("The database's disk is full")
class DiskFullTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path disk =
            Path.of("target", "trial", "small-disk-" + System.nanoTime()).toAbsolutePath();

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        Files.createDirectories(disk);
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=200m", "tmpfs", disk.toString()), "needs root to mount");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        run("umount", "-l", disk.toString());
    }

    @Test
    @DisplayName(
            "people are told that nothing could be saved; with room again all is whole, and nothing acknowledged is lost")
    void full() throws IOException {
        try (Trial trial = new Trial(60, 1_000, disk.resolve("data"));
                Program program = Program.start(trial.plan("disk"));
                Traffic traffic = new Traffic(program::address, trial.outside(), trial.population())) {
            traffic.begin(6);
            traffic.until(20);
            Path rest = disk.resolve("the-rest");
            fill(rest);
            Duration unused =
                    Waiting.until("refused", PATIENCE, () -> traffic.statuses().getOrDefault(503, 0) > 20);
            Files.delete(rest);
            // Where even its log found no room the server has given itself up.
            if (!trial.server().isRunning()) {
                trial.server().start();
            }
            Duration back = program.untilReady();
            traffic.until(20);
            traffic.stop();
            Duration left = trial.untilDelivered();
            System.out.printf(
                    "told %s; ready %s after there was room, all sent %s later%n", traffic.statuses(), back, left);
            assertThat(trial.kept(traffic).acts()).isGreaterThan(40);
            assertThat(traffic.statuses().keySet()).isSubsetOf(200, 503, 0);
        }
    }

    private static void fill(Path file) throws IOException {
        byte[] block = new byte[8_192];
        try (OutputStream out = Files.newOutputStream(file)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space");
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
