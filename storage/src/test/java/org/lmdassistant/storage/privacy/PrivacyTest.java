package org.lmdassistant.storage.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lmdassistant.storage.Programme;
import org.lmdassistant.storage.people.Identity;
import org.lmdassistant.storage.people.Person;
import org.lmdassistant.storage.workshops.Attendee;
import org.lmdassistant.storage.workshops.RegisterResult;

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
        return programme.storage.inTransaction(tx -> tx.privacy().export(token, opens -> "/document/" + opens));
    }

    private String name(long person) {
        return programme.storage.inTransaction(
                tx -> tx.people().get(person).orElseThrow().name());
    }

    @Test
    @DisplayName("comes whole and within five seconds, with a thousand records and the addresses of the files")
    void large() {
        long awa = programme.manager("SN");
        programme.storage.run(tx -> {
            for (int i = 0; i < 1_000; i++) {
                tx.audit().write(awa, "tested-" + i, "test:" + i, "{}", "TEST");
                tx.talks().say(awa, "sentence-" + i + ".");
            }
            tx.documents().add(awa, "letter.pdf", "application/pdf", "%PDF".getBytes(UTF_8));
        });
        String token = programme.storage.inTransaction(tx -> tx.privacy().exportToken(awa));
        long before = System.nanoTime();
        String shown = export(token).orElseThrow();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        for (int i = 0; i < 1_000; i++) {
            assertThat(shown).contains("\"tested-" + i + "\"", "\"sentence-" + i + ".\"");
        }
        Matcher address = Pattern.compile("\"/document/([\\w-]+)\"").matcher(shown);
        assertThat(address.find()).isTrue();
        byte[] file = programme.storage.inTransaction(tx ->
                tx.documents().content(tx.documents().linked(address.group(1)).orElseThrow()));
        assertThat(file).isEqualTo("%PDF".getBytes(UTF_8));
    }

    @Test
    @DisplayName("does not hold the name and the address of a colleague whom somebody registered")
    void nominee() {
        long awa = programme.manager("SN");
        Attendee colleague = new Attendee("Binta Fall", "binta@customs.example", "Officer", "SN", null);
        RegisterResult unused = programme.storage.inTransaction(tx -> tx.registrations()
                .register(programme.workshop(3).id(), colleague, awa)
                .get());
        String token = programme.storage.inTransaction(tx -> tx.privacy().exportToken(awa));
        assertThat(export(token).orElseThrow())
                .contains("registration.registered_by", "\"reference\": \"R-")
                .doesNotContain("Binta", "binta");
    }

    @Test
    @DisplayName("that cannot be stored is not told by the exception, which may be logged")
    void failing() {
        Identity account = programme.identity("U-CANARY");
        assertThatThrownBy(() -> programme.storage.run(
                        tx -> tx.people().meet(account, "Canary Diop", "en", ZoneOffset.UTC, "{Canary place")))
                .satisfies(e -> assertThat(stackTrace(e))
                        .contains("invalid input syntax for type json")
                        .doesNotContainIgnoringCase("canary"));
    }

    private static String stackTrace(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
