package org.lmdassistant.storage.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmdassistant.storage.DatabaseLogin;
import org.lmdassistant.storage.Programme;
import org.lmdassistant.storage.Storage;
import org.lmdassistant.storage.StorageSettings;
import org.lmdassistant.storage.documents.Document;
import org.lmdassistant.storage.people.Identity;
import org.lmdassistant.storage.people.People;

@DisplayName("The encryption key")
class KeyRotationTest {

    private static final String NOW = "the key of now, thirty-two characters";
    private static final String BEFORE = "the key of before, thirty-two characters";

    private final Programme programme = Programme.HERE;

    @TempDir
    private Path data;

    private Storage open(String url, String key, List<String> older) {
        DatabaseLogin login = new DatabaseLogin("postgres", programme.read("postgres.password"));
        return Storage.open(new StorageSettings(url, login, null, data, key, older), Clock.systemUTC());
    }

    @Test
    @DisplayName("is replaced batch by batch; then the old one can be taken away, and until then its absence is told")
    void rotation() throws SQLException {
        String url = programme.anotherDatabase("rotation");
        Document document;
        try (Storage storage = open(url, BEFORE, List.of())) {
            document = storage.inTransaction(tx -> {
                for (int i = 0; i < 5; i++) {
                    tx.installations().save("T" + i, "Customs", "UBOT", "xoxb-" + i, "U1", false);
                }
                return tx.documents()
                        .add(person(tx.people(), "U1"), "a.pdf", "application/pdf", "%PDF".getBytes(UTF_8));
            });
        }
        assertThatThrownBy(() -> open(url, NOW, List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ENCRYPTION_KEY_OLD");
        try (Storage storage = open(url, NOW, List.of(BEFORE))) {
            assertThat((int) storage.inTransaction(tx -> tx.installations().reseal(2)))
                    .as("a batch, before it is interrupted")
                    .isEqualTo(2);
        }
        try (Storage storage = open(url, NOW, List.of(BEFORE))) {
            assertThat((int) storage.inTransaction(tx -> tx.installations().reseal(100)))
                    .isEqualTo(3);
            assertThat((int) storage.inTransaction(tx -> tx.dataKeys().reseal(100)))
                    .isEqualTo(1);
            assertThat((int) storage.inTransaction(
                            tx -> tx.installations().reseal(100) + tx.dataKeys().reseal(100)))
                    .as("nothing is left")
                    .isZero();
        }
        try (Storage storage = open(url, NOW, List.of())) {
            assertThat(storage.installation("T4").orElseThrow().token()).isEqualTo("xoxb-4");
            assertThat(content(storage, document.id())).isEqualTo("%PDF");
        }
        assertThatThrownBy(() -> open(url, BEFORE, List.of())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("encrypts the files that an earlier version kept as they were, and each is bound to its row")
    void files() throws SQLException {
        String url = programme.anotherDatabase("plain_files");
        try (Storage storage = open(url, NOW, List.of());
                Connection connection =
                        DriverManager.getConnection(url, "postgres", programme.read("postgres.password"))) {
            long owner = storage.inTransaction(tx -> person(tx.people(), "U1"));
            connection
                    .createStatement()
                    .execute("INSERT INTO document (owner, name, media_type, content, added_at) SELECT " + owner
                            + ", n, 'text/plain', convert_to(n, 'UTF8'), now() FROM unnest(ARRAY['one ', 'two ']) n");
            assertThat(content(storage, 1)).isEqualTo("one ");
            assertThat((int) storage.inTransaction(tx -> tx.documents().seal(1)))
                    .isEqualTo(1);
            assertThat((int) storage.inTransaction(tx -> tx.documents().seal(5)))
                    .isEqualTo(1);
            assertThat((int) storage.inTransaction(tx -> tx.documents().seal(5)))
                    .isZero();
            assertThat(content(storage, 1)).isEqualTo("one ");
            assertThat(content(storage, 2)).isEqualTo("two ");
            connection
                    .createStatement()
                    .execute("UPDATE document SET content = (SELECT content FROM document WHERE id = 1) WHERE id = 2");
            assertThatThrownBy(() -> content(storage, 2))
                    .hasStackTraceContaining("could not decrypt document|content|2");
        }
    }

    @Test
    @DisplayName("of somebody who has two accounts opens the files of both, and goes with them")
    void linked() throws SQLException {
        String url = programme.anotherDatabase("linked_keys");
        try (Storage storage = open(url, NOW, List.of())) {
            Identity teams = new Identity("TEAMS", "tenant", "29:1");
            long first = storage.inTransaction(tx -> person(tx.people(), "U1"));
            long second = storage.inTransaction(tx ->
                    tx.people().meet(teams, "Awa", "en", ZoneOffset.UTC, "{}").id());
            for (long each : List.of(first, second)) {
                storage.run(tx -> tx.documents().add(each, "a.txt", "text/plain", ("of " + each).getBytes(UTF_8)));
            }
            String code = storage.inTransaction(tx -> tx.links().issue(first, new Identity("SLACK", "T1", "U1")));
            storage.run(tx -> tx.links().redeem(teams, code));
            assertThat(content(storage, 1)).isEqualTo("of " + first);
            assertThat(content(storage, 2)).isEqualTo("of " + second);
            storage.run(tx -> tx.privacy().erase(first));
            assertThat((Object) storage.inTransaction(tx -> tx.documents().get(2)))
                    .isEqualTo(Optional.empty());
            try (Connection connection =
                            DriverManager.getConnection(url, "postgres", programme.read("postgres.password"));
                    var rows = connection.createStatement().executeQuery("SELECT count(*) FROM data_key")) {
                rows.next();
                assertThat(rows.getLong(1)).isZero();
            }
        }
    }

    private static long person(People people, String user) {
        return people.meet(new Identity("SLACK", "T1", user), "Awa", "en", ZoneOffset.UTC, "{}")
                .id();
    }

    private static String content(Storage storage, long id) {
        return storage.inTransaction(
                tx -> new String(tx.documents().content(tx.documents().get(id).orElseThrow()), UTF_8));
    }
}
