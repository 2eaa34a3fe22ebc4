package org.lmdassistant.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.stream.Stream;

/**
 * Data directories as the first start of the program leaves them. A first start takes seconds, so it is done once, and
 * each test gets a copy of what it left.
 */
public final class ReadyHome {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    /** What the library unpacks, once a process and into the first directory that it serves. */
    private static final String PROGRAMS = "postgres-binaries";

    private static final Path MADE = make();

    private ReadyHome() {}

    /** A new directory below {@code target} whose name begins so. */
    public static Path copy(String name) {
        try {
            Path home = Files.createTempDirectory(TARGET, name);
            Files.delete(home);
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

    private static Path make() {
        try {
            Path home = Files.createTempDirectory(Files.createDirectories(TARGET), "ready");
            Storage.open(new StorageSettings(null, null, null, home, null), Clock.systemUTC())
                    .close();
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
