package org.lmdassistant.bot.trial;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.storage.ReadyHome;

/** A PostgreSQL of a trial's own that writes to disk as a real one does, and that can be hurt and started again. */
public final class Server implements AutoCloseable {

    /** With what a program encrypts that has its records here. */
    public static final String ENCRYPTION_KEY = "only-for-trials-only-for-trials-only";

    private static final Path SHARED = Path.of("target", "trial", "postgres").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path home;
    private final Path data;
    private final int port;
    private final List<String> start;
    private @Nullable Process process;

    /** Makes and starts one below a directory; what is there already goes on being used. */
    public Server(Path home) {
        this(home, home.resolve("data"));
    }

    /** One whose data lie somewhere else, such as on a small disk. */
    public Server(Path home, Path data) {
        this.home = home.toAbsolutePath();
        this.data = data.toAbsolutePath();
        this.port = freePort();
        try {
            Path binaries = made(this.data);
            this.start = command(binaries);
            start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    public String user() {
        return "postgres";
    }

    public long pid() {
        return running().pid();
    }

    /** A connection for looking; whoever opens it closes it. */
    public Connection connection() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), user(), "");
    }

    /** Runs statements, one after the other. */
    public void execute(String... statements) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A single number. */
    public long count(String sql) {
        try (Connection connection = connection();
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts it, and returns once it answers. */
    public void start() {
        try {
            process = new ProcessBuilder(start)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            home.resolve("server.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Waiting.until("PostgreSQL answers", PATIENCE, () -> {
            if (!isRunning()) {
                throw new AssertionError("PostgreSQL did not start, see " + home.resolve("server.log"));
            }
            return answers();
        });
    }

    public boolean isRunning() {
        return running().isAlive();
    }

    /** As {@code pg_ctl stop -m immediate}: no goodbye, no checkpoint; the log is replayed at the next start. */
    public void stopAtOnce() {
        List<ProcessHandle> children = running().descendants().toList();
        signal("QUIT");
        gone(children);
    }

    /** Kills the server; its children go once they notice. */
    public void kill() {
        List<ProcessHandle> children = running().descendants().toList();
        running().destroyForcibly();
        gone(children);
    }

    /** Freezes the server with all its connections: nothing is refused, and nothing is answered. */
    public void freeze() {
        family().forEach(pid -> signal("STOP", pid));
    }

    public void thaw() {
        family().forEach(pid -> signal("CONT", pid));
    }

    /** Breaks every connection but the one that asks. */
    public void terminateConnections() {
        count("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                + " WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'");
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            thaw();
            signal("INT");
            gone(List.of());
        }
    }

    private boolean answers() {
        try (Connection connection = connection()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process;
    }

    private void gone(List<ProcessHandle> children) {
        try {
            if (!running().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("PostgreSQL does not stop");
            }
            Waiting.until(
                    "its children are gone", PATIENCE, () -> children.stream().noneMatch(ProcessHandle::isAlive));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Long> family() {
        List<Long> family = new ArrayList<>(List.of(running().pid()));
        running().descendants().forEach(child -> family.add(child.pid()));
        return family;
    }

    private void signal(String name) {
        signal(name, running().pid());
    }

    private static void signal(String name, long pid) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(pid)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Unpacks PostgreSQL and lays out a fresh database once for all trials; returns where its programs are. */
    private static synchronized Path made(Path data) throws IOException {
        Path programs = SHARED.resolve("programs");
        Path fresh = SHARED.resolve("fresh");
        if (!Files.exists(programs.resolve("bin/postgres"))) {
            try (EmbeddedPostgres made = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(SHARED.resolve("unpacked").toFile())
                    .setDataDirectory(fresh)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(PATIENCE)
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("unix_socket_directories", "")
                    .start()) {
                // The library unpacks once for a whole process, perhaps for somebody else and elsewhere.
                ReadyHome.copy(home(fresh, made), programs);
            }
        }
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            ReadyHome.copy(fresh, data);
        }
        return programs.resolve("bin");
    }

    /** Where a running server was unpacked to. */
    private static Path home(Path data, EmbeddedPostgres running) throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        String executable = ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .orElseThrow(() -> new IOException("no server at port " + running.getPort()));
        return Path.of(executable).getParent().getParent();
    }

    // PostgreSQL does not run as root: there it is started as somebody else, as the library does it.
    private List<String> command(Path programs) {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(List.of(programs.resolve("postgres").toString(), "-D", data.toString(), "-p", "" + port));
        for (String setting : List.of(
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "max_connections=100",
                "shared_buffers=128MB",
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=")) {
            command.addAll(List.of("-c", setting));
        }
        return command;
    }

    /** A port that nobody listens on now. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
