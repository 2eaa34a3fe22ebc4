package org.lmdassistant.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Comparator;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * Data directories as the first start of the program leaves them. A first start takes seconds, so it is done once, and
 * each test gets a copy of what it left. All of them go with the process: each takes some 40 MB.
 */
public final class ReadyHome {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    /** What the library unpacks, once a process and into the first directory that it serves. */
    private static final String PROGRAMS = "postgres-binaries";

    private static final Queue<Path> HOMES = new ConcurrentLinkedQueue<>();

    private static final Path MADE = make();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> HOMES.forEach(ReadyHome::delete)));
    }

    private ReadyHome() {}

    /** A new directory below {@code target} whose name begins so. */
    public static Path copy(String name) {
        try {
            Path home = Files.createTempDirectory(TARGET, name);
            Files.delete(home);
            HOMES.add(home);
            copy(MADE, home);
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies a directory with all that is in it but for the programs of PostgreSQL. */
    public static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Path within = from.relativize(path);
                if (!within.startsWith(PROGRAMS)) {
                    Files.copy(path, to.resolve(within), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    /** Whatever a server that still stops holds on to stays. */
    private static void delete(Path home) {
        try (Stream<Path> paths = Files.walk(home)) {
            paths.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            // "mvn clean" takes the rest.
        }
    }

    private static Path make() {
        try {
            Path home = Files.createTempDirectory(Files.createDirectories(TARGET), "ready");
            HOMES.add(home);
            Storage.open(new StorageSettings(null, null, null, home, null), Clock.systemUTC())
                    .close();
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
