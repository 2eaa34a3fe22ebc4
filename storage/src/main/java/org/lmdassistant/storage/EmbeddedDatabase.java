package org.lmdassistant.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL below the data directory, for whoever has none. The library that brings it is made for tests: here
 * writing to disk is switched on, a password is set, and whatever a killed process left behind is cleared first.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final String USER = "postgres";
    private static final String PROGRAM = "lmd_assistant";
    private static final String MAJOR_VERSION = "18";
    private static final Duration STARTUP = Duration.ofSeconds(30);

    private final EmbeddedPostgres postgres;
    private final DirectoryLock lock;
    private final DatabaseLogin owner;
    private final DatabaseLogin program;

    private EmbeddedDatabase(
            EmbeddedPostgres postgres, DirectoryLock lock, DatabaseLogin owner, DatabaseLogin program) {
        this.postgres = postgres;
        this.lock = lock;
        this.owner = owner;
        this.program = program;
    }

    static EmbeddedDatabase start(Path dataDirectory) {
        Path home = dataDirectory.toAbsolutePath().normalize();
        DirectoryLock lock = DirectoryLock.take(home);
        try {
            Path data = home.resolve("postgres");
            Path passwordFile = home.resolve("postgres.password");
            boolean first = !Files.exists(passwordFile);
            if (first) {
                // Without a password the database was never up for anybody: an interrupted first start.
                delete(data);
            } else {
                checkVersion(data);
            }
            Leftovers.clear(data);
            String password = first ? Secrets.token() : Files.readString(passwordFile);
            EmbeddedPostgres postgres =
                    builder(home, data, first ? null : password).start();
            if (first) {
                secure(postgres, data, password);
                PrivateFile.write(passwordFile, password);
            }
            DatabaseLogin owner = new DatabaseLogin(USER, password);
            return new EmbeddedDatabase(postgres, lock, owner, program(home, postgres, owner));
        } catch (IOException e) {
            lock.close();
            throw new UncheckedIOException("the embedded PostgreSQL did not start in " + home, e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    String jdbcUrl() {
        return url(postgres);
    }

    /** Who may do everything; the schema is brought up to date as this one. */
    DatabaseLogin owner() {
        return owner;
    }

    /** Who the running program is. */
    DatabaseLogin program() {
        return program;
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.close();
        }
    }

    private static EmbeddedPostgres.Builder builder(Path home, Path data, @Nullable String password)
            throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(home.resolve("postgres-binaries").toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(STARTUP)
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C.UTF-8")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "50")
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "");
        if (password != null) {
            builder.setConnectConfig("password", password);
        }
        return builder;
    }

    /** From trusting every local user to asking for a password, before anybody else could have connected for long. */
    private static void secure(EmbeddedPostgres postgres, Path data, String password) throws IOException {
        try (Connection connection = DriverManager.getConnection(url(postgres), USER, "");
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER USER " + USER + " PASSWORD '" + password + "'");
            Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("SELECT pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException("could not set the database's password", e);
        }
    }

    /** The program's own role, also in a data directory that was made before there was one. */
    private static DatabaseLogin program(Path home, EmbeddedPostgres postgres, DatabaseLogin owner) throws IOException {
        Path file = home.resolve("program.password");
        if (!Files.exists(file)) {
            PrivateFile.write(file, Secrets.token());
        }
        DatabaseLogin program = new DatabaseLogin(PROGRAM, Files.readString(file));
        ProgramRole.jdbi(url(postgres), owner).useHandle(handle -> ProgramRole.make(handle, program));
        return program;
    }

    private static String url(EmbeddedPostgres postgres) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
    }

    private static void checkVersion(Path data) throws IOException {
        Path version = data.resolve("PG_VERSION");
        if (Files.exists(version)
                && !List.of(MAJOR_VERSION).contains(Files.readString(version).strip())) {
            throw new IllegalStateException("The data in " + data + " were written by PostgreSQL "
                    + Files.readString(version).strip() + "; this program brings " + MAJOR_VERSION
                    + ". Dump them with the old version and load them into the new one.");
        }
    }

    private static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
