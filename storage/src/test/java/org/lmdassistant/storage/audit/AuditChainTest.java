package org.lmdassistant.storage.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmdassistant.storage.ReadyHome;
import org.lmdassistant.storage.Storage;
import org.lmdassistant.storage.StorageSettings;
import org.lmdassistant.storage.Together;

@DisplayName("The audit trail")
class AuditChainTest {

    private Path data;
    private Storage storage;

    @BeforeEach
    void write() {
        data = ReadyHome.copy("audit");
        storage = Storage.open(new StorageSettings(null, null, null, data, null), Clock.systemUTC());
        for (int i = 1; i <= 5; i++) {
            line(i);
        }
        seal();
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private void line(int number) {
        storage.run(
                tx -> tx.audit().write(null, "tested", "test:" + number, "{\"b\": 1, \"a\": " + number + "}", "TEST"));
    }

    private void seal() {
        while (storage.inTransaction(tx -> tx.auditChain().seal()) > 0) {
            // until nothing is left
        }
    }

    private Optional<Anchor> anchor() {
        return storage.inTransaction(tx -> tx.auditChain().anchor());
    }

    private Verdict verify() {
        return storage.inTransaction(tx -> tx.auditChain().verify());
    }

    private Connection superuser() throws IOException, SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:"
                        + Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                                .get(3)
                        + "/postgres",
                "postgres",
                Files.readString(data.resolve("postgres.password")).strip());
    }

    @Test
    @DisplayName("is whole as long as nobody touches it, and says how many lines wait to be sealed")
    void whole() {
        line(6);
        assertThat(verify()).isEqualTo(new Verdict.Whole(5, 1));
        seal();
        assertThat(verify()).isEqualTo(new Verdict.Whole(6, 0));
    }

    @Test
    @DisplayName("can be changed by no ordinary statement")
    void writtenOnce() throws Exception {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("audit", "audit_link")) {
                assertThatThrownBy(() -> statement.execute("DELETE FROM " + table))
                        .hasMessageContaining("written once");
                assertThatThrownBy(() -> statement.execute("TRUNCATE " + table)).hasMessageContaining("written once");
            }
            assertThatThrownBy(() -> statement.execute("UPDATE audit SET act = 'x'"))
                    .hasMessageContaining("written once");
        }
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            UPDATE audit SET act = 'other' WHERE subject = 'test:3'                               | 3
            UPDATE audit SET actor = 7 WHERE subject = 'test:1'                                   | 1
            UPDATE audit SET at = at - interval '1 second' WHERE subject = 'test:4'               | 4
            UPDATE audit SET detail = '{"a": 9}' WHERE subject = 'test:5'                         | 5
            DELETE FROM audit WHERE subject = 'test:2'                                            | 2
            DELETE FROM audit_link WHERE position = 3                                             | 3
            DELETE FROM audit_link WHERE position = 1                                             | 1
            UPDATE audit_link SET line = line + 100000 WHERE position = 2                         | 2
            UPDATE audit_link SET hash = decode('00', 'hex') WHERE position = 5                   | 5
            """)
    @DisplayName("names the first link that whoever owns the database has touched")
    void tampered(String tampering, long position) throws Exception {
        asOwner(tampering);
        assertThat(verify()).isInstanceOf(Verdict.Broken.class);
        assertThat(((Verdict.Broken) verify()).position()).isEqualTo(position);
    }

    @Test
    @DisplayName("shows a line that was put in later under an old date")
    void putIn() throws Exception {
        asOwner("INSERT INTO audit (at, act, subject, detail, came_from)"
                + " VALUES (now() - interval '2 days', 'forged', 'test:0', '{}', 'TEST')");
        seal();
        assertThat(verify()).isEqualTo(new Verdict.Broken(6, "line 6 is older than those before it"));
    }

    @Test
    @DisplayName("shows that its end was cut off, once the day was written down")
    void cutOff() throws Exception {
        assertThat(anchor()).isPresent();
        assertThat(anchor()).isEmpty();
        assertThat(verify()).isEqualTo(new Verdict.Whole(5, 0));
        asOwner("DELETE FROM audit_link WHERE position > 3; DELETE FROM audit WHERE subject IN ('test:4', 'test:5')");
        assertThat(verify()).isInstanceOf(Verdict.Broken.class);
    }

    @Test
    @DisplayName("seals a line whose transaction ended long after thousands of others")
    void straggler() throws Exception {
        String line = "INSERT INTO audit (at, actor, act, subject, detail, came_from)"
                + " SELECT now(), NULL, 'tested', 'test', '{}', 'TEST'";
        try (Connection slow = superuser()) {
            slow.setAutoCommit(false);
            slow.createStatement().execute(line);
            try (Connection busy = superuser()) {
                busy.createStatement().execute(line + " FROM generate_series(1, 6000)");
            }
            seal();
            slow.commit();
        }
        assertThat(storage.<Integer>inTransaction(tx -> tx.auditChain().seal())).isZero();
        assertThat(verify()).isEqualTo(new Verdict.Whole(6005, 1));
        assertThat(storage.<Integer>inTransaction(tx -> tx.auditChain().sealStragglers()))
                .isEqualTo(1);
        assertThat(verify()).isEqualTo(new Verdict.Whole(6006, 0));
    }

    @Test
    @DisplayName("is one chain, whoever writes and seals at the same time")
    void together() throws Exception {
        List<Callable<Boolean>> works = new ArrayList<>();
        for (int writer = 0; writer < 8; writer++) {
            int first = 100 * (writer + 1);
            works.add(() -> {
                for (int i = 0; i < 25; i++) {
                    line(first + i);
                    int unused = storage.inTransaction(tx -> tx.auditChain().seal());
                }
                return true;
            });
        }
        assertThat(Together.run(works)).doesNotContain(false);
        seal();
        assertThat(verify()).isEqualTo(new Verdict.Whole(205, 0));
    }

    private void asOwner(String sql) throws IOException, SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            statement.execute(sql);
        }
    }
}
