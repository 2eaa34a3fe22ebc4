package org.lmdassistant.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The running program's role in the database")
class ProgramRoleTest {

    private static final String PERMISSION_DENIED = "42501";
    private static final String KEY = "a key of at least thirty-two characters";

    private final Programme programme = Programme.HERE;

    @TempDir
    private Path data;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit SET act = 'nothing'",
                "DELETE FROM audit",
                "TRUNCATE audit CASCADE",
                "ALTER TABLE audit DISABLE TRIGGER ALL",
                "ALTER TABLE audit ADD COLUMN more text",
                "DROP TRIGGER audit_rows ON audit",
                "CREATE TRIGGER more BEFORE INSERT ON audit FOR EACH ROW EXECUTE FUNCTION audit_is_written_once()",
                "CREATE RULE more AS ON INSERT TO audit DO INSTEAD NOTHING",
                "CREATE OR REPLACE FUNCTION audit_is_written_once() RETURNS trigger LANGUAGE plpgsql AS"
                        + " 'BEGIN RETURN NEW; END'",
                "DROP TABLE audit",
                "UPDATE audit_link SET hash = ''",
                "DELETE FROM audit_link",
                "TRUNCATE audit_link",
                "DROP TABLE audit_link",
                "UPDATE audit_anchor SET position = 1",
                "DELETE FROM audit_anchor",
                "TRUNCATE audit_anchor",
                "ALTER TABLE audit_anchor DISABLE TRIGGER USER",
                "DROP TABLE audit_anchor",
                "UPDATE flyway_schema_history SET success = false",
                "INSERT INTO flyway_schema_history SELECT * FROM flyway_schema_history",
                "DELETE FROM flyway_schema_history",
                "SET session_replication_role = replica",
                "SET ROLE postgres",
                "GRANT UPDATE ON audit TO lmd_assistant",
            })
    @DisplayName("is refused by the database whatever would change what is written once")
    void refused(String statement) throws SQLException {
        storageWritesALine(programme.storage);
        try (Connection connection = programme.asProgram();
                Statement jdbc = connection.createStatement()) {
            // A grant that nobody may give is a warning to PostgreSQL, and changes nothing.
            if (statement.startsWith("GRANT")) {
                jdbc.execute(statement);
                assertThat(programme.count(
                                "SELECT count(*) WHERE has_table_privilege('lmd_assistant', 'audit', 'UPDATE')"))
                        .isZero();
                return;
            }
            assertThatThrownBy(() -> jdbc.execute(statement))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            e -> assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo(PERMISSION_DENIED));
        }
    }

    @Test
    @DisplayName("is renewed in a data directory that was made before there was one")
    void olderDirectory() throws Exception {
        StorageSettings settings = new StorageSettings(null, null, null, data, null);
        Storage.open(settings, Clock.systemUTC()).close();
        Files.delete(data.resolve("program.password"));
        for (int start = 0; start < 2; start++) {
            try (Storage storage = Storage.open(settings, Clock.systemUTC())) {
                storageWritesALine(storage);
            }
        }
    }

    @Test
    @DisplayName("on a database of one's own: the owner migrates, the program runs, and cannot change the audit trail")
    void ownDatabase() throws SQLException {
        run("CREATE ROLE the_owner LOGIN PASSWORD 'o'", "CREATE ROLE the_program LOGIN PASSWORD 'p'");
        String url = programme.anotherDatabase("owned");
        run("ALTER DATABASE owned OWNER TO the_owner");
        DatabaseLogin owner = new DatabaseLogin("the_owner", "o");
        DatabaseLogin program = new DatabaseLogin("the_program", "p");
        for (int start = 0; start < 2; start++) {
            try (Storage storage =
                    Storage.open(new StorageSettings(url, program, owner, data, KEY, List.of()), Clock.systemUTC())) {
                storageWritesALine(storage);
            }
        }
        assertThat(ProgramRole.mayRewriteHistory(url, program)).isFalse();
        assertThat(ProgramRole.mayRewriteHistory(url, owner)).isTrue();
        try (Connection connection = DriverManager.getConnection(url, "the_owner", "o")) {
            connection.createStatement().execute("CREATE TABLE of_the_next_version (id bigint)");
        }
        try (Connection connection = DriverManager.getConnection(url, "the_program", "p");
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO of_the_next_version VALUES (1)");
            assertThatThrownBy(() -> statement.execute("DELETE FROM audit"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(PERMISSION_DENIED));
        }
    }

    @Test
    @DisplayName("that does not exist is named to the operator, with the statement that makes it")
    void unknown() throws SQLException {
        String url = programme.anotherDatabase("unknown_role");
        StorageSettings settings = new StorageSettings(
                url,
                new DatabaseLogin("nobody", "p"),
                new DatabaseLogin("postgres", programme.read("postgres.password")),
                data,
                KEY,
                List.of());
        assertThatThrownBy(() -> Storage.open(settings, Clock.systemUTC()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("The database has no user nobody")
                .hasMessageContaining("CREATE ROLE nobody LOGIN");
    }

    private void run(String... statements) throws SQLException {
        try (Connection connection = programme.connection();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private static void storageWritesALine(Storage storage) {
        storage.run(tx -> tx.audit().write(null, "tested", "test:1", "{}", "TEST"));
        storage.run(tx -> tx.auditChain().seal());
        storage.run(tx -> tx.auditChain().anchor());
    }
}
