package org.lmdassistant.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lmdassistant.storage.workshops.DecideResult;
import org.lmdassistant.storage.workshops.Registration;
import org.lmdassistant.storage.workshops.State;
import org.lmdassistant.storage.workshops.Workshop;

@DisplayName("In the same moment, two hundred times over or more")
class RacesTest {

    private static final int ROUNDS = Together.MANY_ROUNDS;

    private final Programme programme = Programme.HERE;

    private DecideResult approve(Registration registration) {
        return programme.storage.inTransaction(tx -> tx.registrations().approve(registration.id(), programme.staff));
    }

    private DecideResult decline(Registration registration) {
        return programme.storage.inTransaction(
                tx -> tx.registrations().decline(registration.id(), "no", programme.staff));
    }

    @Test
    @DisplayName("two staff decide: one decision, and the other one is shown it")
    void oneDecision() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Workshop workshop = programme.workshop(1);
            Registration registration = programme.registered(workshop);
            List<DecideResult> results =
                    Together.run(List.of(() -> approve(registration), () -> decline(registration)));
            assertThat(results)
                    .filteredOn(DecideResult.AlreadyDecided.class::isInstance)
                    .hasSize(1);
            boolean approved = results.get(0) instanceof DecideResult.Seated;
            assertThat(programme.state(registration)).isEqualTo(approved ? State.CONFIRMED : State.DECLINED);
        }
    }

    @Test
    @DisplayName("the last seat's two approvals: one seat, one place on the waiting list")
    void lastSeat() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Workshop workshop = programme.workshop(1);
            Registration one = programme.registered(workshop);
            Registration other = programme.registered(workshop);
            List<DecideResult> results = Together.run(List.of(() -> approve(one), () -> approve(other)));
            assertThat(results)
                    .filteredOn(DecideResult.Seated.class::isInstance)
                    .hasSize(1);
            assertThat(programme.seatsTaken(workshop)).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("and the control: a check before a write, as one must not do it, gives the last seat twice")
    void controlOversells() throws Exception {
        int oversold = 0;
        try (Connection setUp = programme.connection();
                Statement statement = setUp.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS naive_seat (workshop int, holder int)");
        }
        for (int round = 0; round < ROUNDS && oversold == 0; round++) {
            int workshop = round;
            Together.run(List.of(() -> naive(workshop, 1), () -> naive(workshop, 2)));
            oversold += programme.count("SELECT count(*) FROM naive_seat WHERE workshop = " + workshop) > 1 ? 1 : 0;
        }
        assertThat(oversold).as("the race is real").isPositive();
    }

    private boolean naive(int workshop, int holder) throws Exception {
        try (Connection connection = programme.connection();
                Statement statement = connection.createStatement()) {
            ResultSet taken = statement.executeQuery("SELECT count(*) FROM naive_seat WHERE workshop = " + workshop);
            taken.next();
            if (taken.getLong(1) < 1) {
                statement.execute("INSERT INTO naive_seat VALUES (" + workshop + ", " + holder + ")");
                return true;
            }
            return false;
        }
    }
}
