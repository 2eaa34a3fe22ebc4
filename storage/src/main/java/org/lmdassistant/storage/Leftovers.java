package org.lmdassistant.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a killed program leaves in its database's directory: a server that runs on without it, or the note of a server
 * that is no more. Only a process that is PostgreSQL on this very directory is ever stopped.
 */
final class Leftovers {

    private static final Logger log = LoggerFactory.getLogger(Leftovers.class);
    private static final long PATIENCE_SECONDS = 10;

    private Leftovers() {}

    static void clear(Path data) throws IOException {
        Path note = data.resolve("postmaster.pid");
        if (!Files.exists(note)) {
            return;
        }
        List<String> lines = Files.readAllLines(note);
        Optional<ProcessHandle> server = lines.isEmpty()
                        || !lines.get(0).strip().matches("\\d{1,9}")
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(process -> isServerOf(process, data));
        if (server.isPresent()) {
            stop(server.get());
        }
        Files.deleteIfExists(note);
    }

    private static void stop(ProcessHandle server) {
        log.warn("stopping the database that a killed program left behind, process {}", server.pid());
        server.destroy();
        try {
            server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            server.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A dead process that nobody has reaped has no command line any more. */
    private static boolean isServerOf(ProcessHandle process, Path data) {
        Path commandLine = Path.of("/proc", String.valueOf(process.pid()), "cmdline");
        try {
            if (Files.exists(commandLine)) {
                String command = Files.readString(commandLine);
                return command.contains("postgres") && command.contains(data.toString());
            }
        } catch (IOException e) {
            return false;
        }
        return process.info()
                .command()
                .filter(command -> command.contains("postgres"))
                .isPresent();
    }
}
