package org.lmdassistant.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lmdassistant.storage.people.ClaimResult;
import org.lmdassistant.storage.people.GrantResult;
import org.lmdassistant.storage.people.Identity;
import org.lmdassistant.storage.people.LinkResult;
import org.lmdassistant.storage.people.RevokeResult;

@DisplayName("Who is who, and who may what")
class TrustTest {

    private final Programme programme = Programme.HERE;
    private final Storage storage = programme.storage;

    private static Identity onTeams() {
        return new Identity("TEAMS", "tenant", UUID.randomUUID().toString());
    }

    private long meets(Identity identity) {
        return storage.inTransaction(tx -> tx.people()
                .meet(identity, "Somebody", "en", ZoneOffset.UTC, "{}")
                .id());
    }

    private LinkResult redeems(Identity identity, String code) {
        return storage.inTransaction(tx -> tx.links().redeem(identity, code));
    }

    @Test
    @DisplayName("two accounts become one person by a code that works once, and not for its own maker")
    void link() {
        Identity slack = programme.identity("L" + UUID.randomUUID());
        long owner = meets(slack);
        Identity teams = onTeams();
        meets(teams);
        String code = storage.inTransaction(tx -> tx.links().issue(owner, slack));
        assertThat(redeems(slack, code)).isInstanceOf(LinkResult.OwnCode.class);
        assertThat(redeems(teams, code)).isInstanceOf(LinkResult.Linked.class);
        assertThat(storage.whoIs(teams).orElseThrow().id()).isEqualTo(owner);
        Identity third = onTeams();
        meets(third);
        assertThat(redeems(third, code)).as("used").isInstanceOf(LinkResult.UnknownOrExpired.class);
    }

    @Test
    @DisplayName("one user id in two workspaces is two people")
    void twoWorkspaces() {
        String user = "U" + UUID.randomUUID();
        long here = meets(new Identity("SLACK", "T1", user));
        long there = meets(new Identity("SLACK", "T2", user));
        assertThat(here).isNotEqualTo(there);
        assertThat(storage.whoIs(new Identity("SLACK", "T2", user))
                        .orElseThrow()
                        .id())
                .isEqualTo(there);
        assertThat(storage.whoIs(new Identity("TEAMS", "T2", user))).isEmpty();
    }

    @Test
    @DisplayName("a code is over after ten minutes, and guessing ends after a few tries")
    void guessing() {
        Identity slack = programme.identity("L" + UUID.randomUUID());
        String code = storage.inTransaction(tx -> tx.links().issue(meets(slack), slack));
        programme.moveOn(Duration.ofMinutes(11));
        Identity teams = onTeams();
        meets(teams);
        assertThat(redeems(teams, code)).isInstanceOf(LinkResult.UnknownOrExpired.class);
        LinkResult last = redeems(teams, "WRONG");
        for (int i = 0; i < 20 && !(last instanceof LinkResult.TooManyTries); i++) {
            last = redeems(teams, "WRONG" + i);
        }
        assertThat(last).isInstanceOf(LinkResult.TooManyTries.class);
    }

    @Test
    @DisplayName("the role is claimed once, given by staff alone, and the last one keeps it")
    void roles() {
        long manager = programme.manager("SN");
        long colleague = programme.manager("SN");
        assertThat((Object) storage.inTransaction(tx -> tx.roles().claim(manager, "anything")))
                .isEqualTo(ClaimResult.ALREADY_CLAIMED);
        assertThat((Object) storage.inTransaction(tx -> tx.roles().grant(colleague, manager)))
                .isEqualTo(GrantResult.NOT_ALLOWED);
        assertThat((Object) storage.inTransaction(tx -> tx.roles().revoke(programme.staff, programme.staff)))
                .isEqualTo(RevokeResult.LAST_STAFF);
        assertThat((Object) storage.inTransaction(tx -> tx.roles().grant(manager, programme.staff)))
                .isEqualTo(GrantResult.GRANTED);
        assertThat((Object) storage.inTransaction(tx -> tx.roles().revoke(manager, programme.staff)))
                .isEqualTo(RevokeResult.REVOKED);
    }

    @Test
    @DisplayName("what was done stays written: the database refuses to change or delete an audit line")
    void audit() throws SQLException {
        storage.run(tx -> tx.audit().write(programme.staff, "tested", "test:1", "{}", "SLACK"));
        try (Connection connection = programme.connection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("UPDATE audit SET act = 'nothing'"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> statement.execute("DELETE FROM audit")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    @DisplayName("a workspace's token rests encrypted, and is no use in another workspace's row")
    void tokens() throws SQLException {
        String tenant = "T" + UUID.randomUUID();
        String other = "T" + UUID.randomUUID();
        storage.run(tx -> tx.installations().save(tenant, "Customs", "UBOT", "xoxb-secret", "U1", false));
        storage.run(tx -> tx.installations().save(other, "Other", "UBOT", "xoxb-other", "U1", false));
        assertThat(storage.installation(tenant).orElseThrow().token()).isEqualTo("xoxb-secret");
        assertThat(programme.count("SELECT count(*) FROM slack_installation i WHERE i::text LIKE '%xoxb%'"))
                .isZero();
        try (Connection connection = programme.connection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "UPDATE slack_installation SET token = (SELECT token FROM slack_installation WHERE tenant = '"
                            + tenant + "') WHERE tenant = '" + other + "'");
        }
        assertThatThrownBy(() -> storage.inTransaction(tx -> tx.installations().find(other)))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    @DisplayName("what one copy of the program changes, another one knows within a second")
    void twoCopies() {
        Identity identity = programme.identity("C" + UUID.randomUUID());
        long person = meets(identity);
        try (Storage other = programme.anotherCopy()) {
            assertThat(other.whoIs(identity).orElseThrow().language()).isEqualTo("en");
            storage.run(tx -> tx.people().speak(person, "fr"));
            soon(() -> other.whoIs(identity).orElseThrow().language().equals("fr"));
        }
    }

    private static void soon(BooleanSupplier holds) {
        long deadline = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within a second").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
