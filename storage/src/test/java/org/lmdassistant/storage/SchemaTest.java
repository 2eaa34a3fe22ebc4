package org.lmdassistant.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The shape of the database")
class SchemaTest {

    private final Programme programme = Programme.HERE;

    @Test
    @DisplayName("a migration that fails half-way leaves nothing behind, and the program starts as before")
    void halfWay() {
        Flyway broken = Flyway.configure()
                .dataSource(
                        programme.url(),
                        "postgres",
                        programme.read("postgres.password").strip())
                .locations("classpath:db/migration", "classpath:db/broken")
                .load();
        assertThatThrownBy(broken::migrate).isInstanceOf(FlywayException.class).hasMessageContaining("half_way");
        assertThat(programme.count("SELECT count(*) FROM information_schema.columns WHERE table_name = 'half_way'"
                        + " OR column_name = 'half_way'"))
                .isZero();
        try (Storage copy = programme.anotherCopy()) {
            assertThat(copy.healthy()).isTrue();
        }
    }

    @Test
    @DisplayName("a program that is older than the database says so and does not start")
    void newer() throws SQLException {
        execute("INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                + " execution_time, success) VALUES (9999, '9999', 'of tomorrow', 'SQL', 'V9999', 'us', 0, true)");
        try {
            assertThatThrownBy(programme::anotherCopy)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("newer LMD Assistant")
                    .hasMessageContaining("9999");
        } finally {
            execute("DELETE FROM flyway_schema_history WHERE version = '9999'");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = programme.connection()) {
            connection.createStatement().execute(sql);
        }
    }
}
