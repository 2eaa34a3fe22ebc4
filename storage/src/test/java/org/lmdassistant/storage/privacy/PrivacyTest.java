package org.lmdassistant.storage.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lmdassistant.storage.Programme;
import org.lmdassistant.storage.people.Identity;
import org.lmdassistant.storage.people.Person;

@DisplayName("Personal data")
class PrivacyTest {

    private final Programme programme = Programme.HERE;

    @Test
    @DisplayName("is known column by column: a new table that refers to a person has to be put on one of the lists")
    void complete() throws SQLException {
        List<String> referring = new ArrayList<>();
        try (Connection connection = programme.connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        """
                        SELECT c.conrelid::regclass || '.' || a.attname
                        FROM pg_constraint c
                        JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
                        WHERE c.contype = 'f' AND c.confrelid = 'person'::regclass
                        """)) {
            while (rows.next()) {
                referring.add(rows.getString(1).replace("\"", ""));
            }
        }
        assertThat(Stream.concat(PersonalData.OWN.stream(), PersonalData.OF_OTHERS.stream())
                        .map(column -> column.table() + "." + column.name()))
                .containsExactlyInAnyOrderElementsOf(referring);
    }

    @Test
    @DisplayName("is shown to whoever has the address, for an hour, and to nobody else")
    void export() {
        long awa = programme.manager("SN");
        String other = name(programme.manager("ML"));
        String token = programme.storage.inTransaction(tx -> tx.privacy().exportToken(awa));
        String shown = export(token).orElseThrow();
        assertThat(shown).contains(name(awa), "identity.person").doesNotContain(other);
        assertThat(export("nobody's")).isEmpty();
        programme.moveOn(Privacy.EXPORT_VALID.plusSeconds(1));
        assertThat(export(token)).isEmpty();
    }

    @Test
    @DisplayName("is erased so that nothing says who it was, and whoever comes back is somebody new")
    void erase() {
        long awa = programme.manager("SN");
        String name = name(awa);
        Identity account = programme
                .storage
                .inTransaction(tx -> tx.people().identities(awa))
                .get(0);
        programme.storage.run(tx -> tx.talks().say(awa, "My name is " + name));
        programme.storage.run(tx -> tx.privacy().erase(awa));
        Optional<Person> known =
                programme.storage.inTransaction(tx -> tx.people().find(account));
        assertThat(known).isEmpty();
        assertThat(name(awa)).isEmpty();
        assertThat(programme.count("SELECT count(*) FROM help_message WHERE text LIKE '%" + name + "%'"))
                .isZero();
        assertThat(programme.count("SELECT count(*) FROM person WHERE id = " + awa + " AND administration = 'SN'"))
                .as("what is counted stays")
                .isOne();
    }

    private Optional<String> export(String token) {
        return programme.storage.inTransaction(tx -> tx.privacy().export(token));
    }

    private String name(long person) {
        return programme.storage.inTransaction(
                tx -> tx.people().get(person).orElseThrow().name());
    }
}
