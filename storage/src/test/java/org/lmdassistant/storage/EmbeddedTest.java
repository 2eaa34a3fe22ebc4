package org.lmdassistant.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmdassistant.storage.people.Identity;

@DisplayName("The embedded PostgreSQL")
class EmbeddedTest {

    private static final Identity AWA = new Identity("SLACK", "T1", "UAWA");

    @TempDir
    private Path data;

    private Storage open() {
        return Storage.open(new StorageSettings(null, null, null, data, null), Clock.systemUTC());
    }

    /** Writes and never stops: to be killed. */
    static final class Writer {
        public static void main(String[] arguments) throws Exception {
            Path data = Path.of(arguments[0]);
            Storage storage = Storage.open(new StorageSettings(null, null, null, data, null), Clock.systemUTC());
            storage.run(tx -> tx.people().meet(AWA, "Awa", "fr", ZoneOffset.UTC, "{}"));
            Files.createFile(data.resolve("written"));
            Thread.sleep(60_000);
        }
    }

    @Test
    @DisplayName("keeps everything through a stop, and through a kill -9 of the program and of the server")
    void survives() throws Exception {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target/killed-writer.log").toFile())
                .start();
        while (!Files.exists(data.resolve("written"))) {
            assertThat(writer.isAlive()).as("the writer starts").isTrue();
            Thread.onSpinWait();
        }
        long server = Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .get(0)
                .strip());
        writer.destroyForcibly().waitFor();
        ProcessHandle.of(server).ifPresent(ProcessHandle::destroyForcibly);

        for (int start = 0; start < 2; start++) {
            try (Storage storage = open()) {
                assertThat(storage.whoIs(AWA).orElseThrow().name()).isEqualTo("Awa");
            }
        }
    }

    @Test
    @DisplayName("writes to disk, asks for a password, and is used by one program at a time")
    void careful() throws SQLException, IOException {
        try (Storage storage = open()) {
            assertThat(storage.healthy()).isTrue();
            List<String> pid = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
            String url = "jdbc:postgresql://127.0.0.1:" + pid.get(3) + "/postgres";
            assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "guess"))
                    .isInstanceOf(SQLException.class);
            String password = Files.readString(data.resolve("postgres.password"));
            try (Connection connection = DriverManager.getConnection(url, "postgres", password)) {
                assertThat(show(connection, "fsync")).isEqualTo("on");
                assertThat(show(connection, "synchronous_commit")).isEqualTo("on");
                assertThat(show(connection, "listen_addresses")).isEqualTo("127.0.0.1");
            }
            assertThatThrownBy(this::open)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Another LMD Assistant is using");
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (ResultSet rows = connection.createStatement().executeQuery("SHOW " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
