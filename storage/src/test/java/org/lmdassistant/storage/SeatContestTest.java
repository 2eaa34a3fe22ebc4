package org.lmdassistant.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lmdassistant.storage.workshops.Attendee;
import org.lmdassistant.storage.workshops.CancelResult;
import org.lmdassistant.storage.workshops.DecideResult;
import org.lmdassistant.storage.workshops.Lapse;
import org.lmdassistant.storage.workshops.OfferResult;
import org.lmdassistant.storage.workshops.RegisterResult;
import org.lmdassistant.storage.workshops.Registration;
import org.lmdassistant.storage.workshops.State;
import org.lmdassistant.storage.workshops.Workshop;

/** {@code -Drounds=10000} for the long form; {@link ControlTest} shows that such contests can be lost. */
@DisplayName("A contest for seats")
class SeatContestTest {

    /** More than there are connections, and fewer than wait for one in vain. */
    private static final int AT_ONCE = 16;

    private final Programme programme = Programme.HERE;
    private final Storage storage = programme.storage;

    private DecideResult approve(Registration registration) {
        return storage.inTransaction(tx -> tx.registrations().approve(registration.id(), programme.staff));
    }

    private CancelResult cancel(Registration registration) {
        return storage.inTransaction(
                tx -> tx.registrations().cancel(registration.id(), registration.registeredBy(), false));
    }

    private void seatsAreRight(Workshop workshop) {
        assertThat(programme.count("SELECT count(*) FROM workshop w WHERE w.id = " + workshop.id()
                        + " AND seats_taken <= capacity AND seats_taken = (SELECT count(*) FROM registration r"
                        + " WHERE r.workshop = w.id AND r.state IN ('CONFIRMED', 'OFFERED'))"))
                .as("seats are counted rightly, and none is given twice")
                .isEqualTo(1);
    }

    @Test
    @DisplayName("of five hundred people for one seat one gets it, and all others stand in line in the order they came")
    void fiveHundred() throws Exception {
        Workshop workshop = programme.workshop(1);
        List<Callable<Registration>> people = IntStream.range(0, 500)
                .<Callable<Registration>>mapToObj(i -> () -> programme.registered(workshop))
                .toList();
        List<Registration> all = Together.crowd(AT_ONCE, people);
        List<DecideResult> decided = Together.crowd(
                AT_ONCE,
                all.stream()
                        .<Callable<DecideResult>>map(registration -> () -> approve(registration))
                        .toList());
        assertThat(decided).filteredOn(DecideResult.Seated.class::isInstance).hasSize(1);
        assertThat(decided)
                .filteredOn(DecideResult.Waitlisted.class::isInstance)
                .hasSize(499);
        seatsAreRight(workshop);
        List<Registration> waiting = all.stream()
                .map(programme::now)
                .filter(registration -> registration.state() == State.WAITLISTED)
                .sorted(Comparator.comparing(Registration::submittedAt).thenComparing(Registration::id))
                .toList();
        for (int place : new int[] {1, 2, 100, 499}) {
            Registration one = waiting.get(place - 1);
            OptionalInt position =
                    storage.inTransaction(tx -> tx.registrations().position(one.id()));
            assertThat(position).hasValue(place);
        }
    }

    @Test
    @DisplayName(
            "one gives up, two are approved and the capacity changes in the same moment: seats stay rightly counted")
    void everythingAtOnce() throws Exception {
        for (int round = 0; round < Together.ROUNDS; round++) {
            Workshop workshop = programme.workshop(2);
            Registration seated = programme.approved(workshop);
            programme.approved(workshop);
            Registration one = programme.registered(workshop);
            Registration other = programme.registered(workshop);
            int capacity = 1 + round % 3;
            Together.run(List.<Callable<Object>>of(
                    () -> cancel(seated),
                    () -> approve(one),
                    () -> approve(other),
                    () -> storage.inTransaction(tx -> tx.workshops()
                            .edit(
                                    workshop.id(),
                                    workshop.version(),
                                    Programme.draft(null, capacity),
                                    programme.staff))));
            seatsAreRight(workshop);
        }
    }

    @Test
    @DisplayName("two give up in the same moment: each freed seat is offered once, to the first two in line")
    void twoGiveUp() throws Exception {
        for (int round = 0; round < Together.ROUNDS; round++) {
            Workshop workshop = programme.workshop(2);
            Registration one = programme.approved(workshop);
            Registration other = programme.approved(workshop);
            List<Registration> line =
                    Stream.generate(() -> programme.approved(workshop)).limit(3).toList();
            Together.run(List.of(() -> cancel(one), () -> cancel(other)));
            assertThat(line)
                    .extracting(programme::state)
                    .containsExactly(State.OFFERED, State.OFFERED, State.WAITLISTED);
            seatsAreRight(workshop);
        }
    }

    @Test
    @DisplayName(
            "an offer is accepted while it lapses on a copy whose clock runs ahead: one of both happens, never both")
    void acceptedWhileItLapses() throws Exception {
        try (Storage ahead = programme.anotherCopy(Duration.ofHours(49))) {
            for (int round = 0; round < Together.ROUNDS; round++) {
                Workshop workshop = programme.workshop(1);
                Registration seated = programme.approved(workshop);
                Registration offered = programme.approved(workshop);
                Registration next = programme.approved(workshop);
                cancel(seated);
                List<Object> results = Together.run(List.<Callable<Object>>of(
                        () -> storage.inTransaction(
                                tx -> tx.registrations().acceptOffer(offered.id(), offered.registeredBy())),
                        () -> ahead.<List<Lapse>>inTransaction(
                                tx -> tx.registrations().lapseOffers())));
                boolean seat = results.get(0) instanceof OfferResult.Seated;
                assertThat(programme.state(offered)).isEqualTo(seat ? State.CONFIRMED : State.LAPSED);
                assertThat(programme.state(next)).isEqualTo(seat ? State.WAITLISTED : State.OFFERED);
                seatsAreRight(workshop);
            }
        }
    }

    @Test
    @DisplayName("somebody presses register twice in the same moment: one registration")
    void doubleClick() throws Exception {
        for (int round = 0; round < Together.ROUNDS; round++) {
            Workshop workshop = programme.workshop(5);
            long manager = programme.manager("SN");
            Attendee attendee = new Attendee("Awa", null, "Head", "SN", manager);
            Callable<RegisterResult> press = () -> storage.inTransaction(tx -> tx.registrations()
                    .register(workshop.id(), attendee, manager)
                    .get());
            List<RegisterResult> results = Together.run(List.of(press, press));
            assertThat(results)
                    .filteredOn(RegisterResult.Registered.class::isInstance)
                    .hasSize(1);
            assertThat(results)
                    .filteredOn(RegisterResult.AlreadyRegistered.class::isInstance)
                    .hasSize(1);
        }
    }
}
