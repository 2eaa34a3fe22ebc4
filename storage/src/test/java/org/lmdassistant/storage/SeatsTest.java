package org.lmdassistant.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lmdassistant.storage.workshops.Attendee;
import org.lmdassistant.storage.workshops.CancelResult;
import org.lmdassistant.storage.workshops.DecideResult;
import org.lmdassistant.storage.workshops.EditResult;
import org.lmdassistant.storage.workshops.Lapse;
import org.lmdassistant.storage.workshops.OfferResult;
import org.lmdassistant.storage.workshops.RegisterResult;
import org.lmdassistant.storage.workshops.Registration;
import org.lmdassistant.storage.workshops.State;
import org.lmdassistant.storage.workshops.SubstituteResult;
import org.lmdassistant.storage.workshops.Workshop;
import org.lmdassistant.storage.workshops.WorkshopCancelResult;
import org.lmdassistant.storage.workshops.WorkshopDraft;

@DisplayName("Seats")
class SeatsTest {

    private final Programme programme = Programme.HERE;
    private final Storage storage = programme.storage;

    private CancelResult cancels(Registration registration) {
        return storage.inTransaction(
                tx -> tx.registrations().cancel(registration.id(), registration.registeredBy(), false));
    }

    @Test
    @DisplayName("a 21st manager joins the waiting list")
    void twentyFirst() {
        Workshop workshop = programme.workshop(20);
        List<Registration> first = IntStream.range(0, 20)
                .mapToObj(i -> programme.approved(workshop))
                .toList();
        assertThat(first).allMatch(registration -> registration.state() == State.CONFIRMED);
        Registration next = programme.approved(workshop);
        assertThat(next.state()).isEqualTo(State.WAITLISTED);
        OptionalInt position = storage.inTransaction(tx -> tx.registrations().position(next.id()));
        assertThat(position).hasValue(1);
    }

    @Test
    @DisplayName("the address of a seat's calendar file leads nowhere before the decision")
    void calendarAddress() {
        Workshop workshop = programme.workshop(1);
        Registration registered = programme.registered(workshop);
        Registration seated = programme.approved(workshop);

        assertThat(byCalendarAddress(registered)).isEmpty();
        assertThat(byCalendarAddress(seated)).map(Registration::id).hasValue(seated.id());
        cancels(seated);
        assertThat(byCalendarAddress(seated)).map(Registration::state).hasValue(State.CANCELLED);
    }

    private Optional<Registration> byCalendarAddress(Registration registration) {
        return storage.inTransaction(tx -> tx.registrations().byCalendarToken(registration.calendarToken()));
    }

    @Test
    @DisplayName("a freed seat is offered to whoever registered first, whoever was approved first")
    void offeredInOrderOfRegistration() {
        Workshop workshop = programme.workshop(1);
        Registration seated = programme.approved(workshop);
        Registration early = programme.registered(workshop);
        Registration late = programme.registered(workshop);
        storage.inTransaction(tx -> tx.registrations().approve(late.id(), programme.staff));
        storage.inTransaction(tx -> tx.registrations().approve(early.id(), programme.staff));

        CancelResult result = cancels(seated);
        assertThat(((CancelResult.Cancelled) result).offered())
                .extracting(Registration::id)
                .containsExactly(early.id());
        assertThat(programme.now(early).offerUntil())
                .isBetween(
                        programme.now(seated).submittedAt().plus(Duration.ofHours(47)),
                        programme.now(seated).submittedAt().plus(Duration.ofHours(49)));
        assertThat(programme.state(late)).isEqualTo(State.WAITLISTED);
    }

    @Test
    @DisplayName("an offer that nobody answers lapses after its 48 hours, and the next one is asked")
    void lapse() {
        Workshop workshop = programme.workshop(1);
        Registration seated = programme.approved(workshop);
        Registration first = programme.approved(workshop);
        Registration second = programme.approved(workshop);
        cancels(seated);
        programme.moveOn(Duration.ofHours(49));
        List<Lapse> lapses = storage.inTransaction(tx -> tx.registrations().lapseOffers());
        assertThat(lapses)
                .anyMatch(lapse -> lapse.lapsed().id() == first.id()
                        && lapse.offered().get(0).id() == second.id());
        assertThat(programme.state(first)).isEqualTo(State.LAPSED);
        assertThat((Object)
                        storage.inTransaction(tx -> tx.registrations().acceptOffer(first.id(), first.registeredBy())))
                .isInstanceOf(OfferResult.OfferOver.class);
        assertThat((Object)
                        storage.inTransaction(tx -> tx.registrations().acceptOffer(second.id(), second.registeredBy())))
                .isInstanceOf(OfferResult.Seated.class);
        assertThat(programme.seatsTaken(workshop)).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "a workshop that something holds locked makes nobody wait longer than the platforms do: nothing is saved")
    void locked() throws SQLException {
        Workshop workshop = programme.workshop(1);
        Registration registration = programme.registered(workshop);
        try (Connection connection = programme.connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT FROM workshop WHERE id = " + workshop.id() + " FOR UPDATE");
            long begun = System.nanoTime();
            assertThatThrownBy(() ->
                            storage.inTransaction(tx -> tx.registrations().approve(registration.id(), programme.staff)))
                    .isInstanceOf(StorageUnavailable.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(2_900));
            connection.rollback();
        }
        assertThat(programme.state(registration)).isEqualTo(State.PENDING);
    }

    @Test
    @DisplayName("nobody decides on their own request, nor on what they asked for somebody else")
    void ownRequest() {
        Workshop workshop = programme.workshop(1);
        Registration own = programme.registered(workshop);
        assertThat((Object) storage.inTransaction(tx -> tx.registrations().approve(own.id(), own.registeredBy())))
                .isInstanceOf(DecideResult.OwnRequest.class);
        assertThat((Object) storage.inTransaction(tx -> tx.registrations().decline(own.id(), "no", own.registeredBy())))
                .isInstanceOf(DecideResult.OwnRequest.class);
        assertThat(programme.state(own)).isEqualTo(State.PENDING);
    }

    @Test
    @DisplayName("an offer is the person's own to take")
    void offerOfSomebodyElse() {
        Workshop workshop = programme.workshop(1);
        Registration seated = programme.approved(workshop);
        Registration waiting = programme.approved(workshop);
        cancels(seated);
        assertThat((Object) storage.inTransaction(
                        tx -> tx.registrations().acceptOffer(waiting.id(), seated.registeredBy())))
                .isInstanceOf(OfferResult.NotYours.class);
        assertThat((Object) storage.inTransaction(
                        tx -> tx.registrations().declineOffer(waiting.id(), waiting.registeredBy())))
                .isInstanceOf(OfferResult.Cancelled.class);
        assertThat(programme.seatsTaken(workshop)).isZero();
    }

    @Test
    @DisplayName("seats that staff add are offered at once; fewer than are given away is refused")
    void capacity() {
        Workshop workshop = programme.workshop(1);
        programme.approved(workshop);
        Registration waiting = programme.approved(workshop);
        EditResult more = edit(workshop, workshop.version(), 2);
        assertThat(((EditResult.Edited) more).offered())
                .extracting(Registration::id)
                .containsExactly(waiting.id());
        assertThat(edit(workshop, workshop.version(), 3)).isInstanceOf(EditResult.ChangedMeanwhile.class);
        int version = ((EditResult.Edited) more).after().version();
        assertThat(edit(workshop, version, 1)).isInstanceOf(EditResult.TooFewSeats.class);
    }

    private EditResult edit(Workshop workshop, int version, int capacity) {
        LocalDate starts = workshop.details().starts();
        WorkshopDraft draft = new WorkshopDraft(
                "Leading change",
                null,
                starts,
                starts.plusDays(10),
                9,
                "en",
                capacity,
                starts.minusDays(30),
                48,
                ZoneOffset.UTC,
                null);
        return storage.inTransaction(tx -> tx.workshops().edit(workshop.id(), version, draft, programme.staff));
    }

    @Test
    @DisplayName("a seat goes to a substitute of the same administration, once staff approve, and to nobody else's")
    void substitute() {
        Workshop workshop = programme.workshop(1);
        Registration seated = programme.approved(workshop);
        Attendee colleague = new Attendee("Moussa", "moussa@douanes.example", "Deputy", "SN", null);
        Attendee foreigner = new Attendee("Ana", "ana@aduana.example", "Deputy", "UY", null);
        assertThat(substitutes(seated, foreigner, seated.registeredBy()))
                .isInstanceOf(SubstituteResult.OtherAdministration.class);
        assertThat(substitutes(seated, colleague, programme.staff)).isInstanceOf(SubstituteResult.NotYours.class);
        SubstituteResult asked = substitutes(seated, colleague, seated.registeredBy());
        Registration newcomer = ((SubstituteResult.Registered) asked).registration();
        assertThat(substitutes(seated, colleague, seated.registeredBy()))
                .isInstanceOfAny(SubstituteResult.AlreadyAsked.class, SubstituteResult.AlreadyRegistered.class);
        assertThat(programme.state(seated)).isEqualTo(State.CONFIRMED);
        assertThat((Object) storage.inTransaction(tx -> tx.registrations().approve(newcomer.id(), programme.staff)))
                .isInstanceOf(DecideResult.Replaced.class);
        assertThat(programme.state(seated)).isEqualTo(State.SUBSTITUTED);
        assertThat(programme.state(newcomer)).isEqualTo(State.CONFIRMED);
        assertThat(programme.seatsTaken(workshop)).isEqualTo(1);
    }

    private SubstituteResult substitutes(Registration seat, Attendee newcomer, long by) {
        return storage.inTransaction(tx -> tx.registrations().substitute(seat.id(), newcomer, by));
    }

    @Test
    @DisplayName("nobody registers twice, late, or for a workshop that is closed or cancelled")
    void refused() {
        Workshop workshop = programme.workshop(5);
        Registration registration = programme.registered(workshop);
        Attendee same = registration.attendee();
        assertThat(registers(workshop, same)).isInstanceOf(RegisterResult.AlreadyRegistered.class);
        storage.inTransaction(tx -> tx.workshops().close(workshop.id(), programme.staff));
        Attendee other = new Attendee("B", "b@x.example", "Head", "SN", null);
        assertThat(registers(workshop, other)).isInstanceOf(RegisterResult.NotOpen.class);
        storage.inTransaction(tx -> tx.workshops().reopen(workshop.id(), programme.staff));
        assertThat(registers(workshop, other)).isInstanceOf(RegisterResult.Registered.class);
        WorkshopCancelResult cancelled =
                storage.inTransaction(tx -> tx.workshops().cancel(workshop.id(), "Flood", programme.staff));
        assertThat(((WorkshopCancelResult.Cancelled) cancelled).concerned()).hasSize(2);
        assertThat(programme.state(registration)).isEqualTo(State.WORKSHOP_CANCELLED);
        assertThat(registers(workshop, new Attendee("C", "c@x.example", "Head", "SN", null)))
                .isInstanceOf(RegisterResult.NotOpen.class);
    }

    private RegisterResult registers(Workshop workshop, Attendee attendee) {
        return storage.inTransaction(tx -> tx.registrations()
                .register(workshop.id(), attendee, programme.staff)
                .get());
    }

    @Test
    @DisplayName("whatever comes in whatever order: one end, and a seat is taken by whoever is confirmed alone")
    void anyOrder() {
        List<BiConsumer<Tx, Registration>> deeds = List.of(
                (tx, one) -> tx.registrations().approve(one.id(), programme.staff),
                (tx, one) -> tx.registrations().decline(one.id(), "full", programme.staff),
                (tx, one) -> tx.registrations().ask(one.id(), "Why?", programme.staff),
                (tx, one) -> tx.registrations().answer(one.id(), "So.", one.registeredBy()),
                (tx, one) -> tx.registrations().cancel(one.id(), one.registeredBy(), false));
        Set<State> ends = EnumSet.noneOf(State.class);
        for (List<Integer> order : permutations(deeds.size())) {
            Workshop workshop = programme.workshop(1);
            Registration registration = programme.registered(workshop);
            order.forEach(deed -> storage.run(tx -> deeds.get(deed).accept(tx, registration)));
            ends.add(programme.state(registration));
            assertThat(programme.seatsTaken(workshop))
                    .as("after %s", order)
                    .isEqualTo(programme.count("SELECT seats_taken FROM workshop WHERE id = " + workshop.id()))
                    .isZero();
        }
        assertThat(ends).as("given up in the end, or declined before").containsOnly(State.CANCELLED, State.DECLINED);
    }

    private static List<List<Integer>> permutations(int size) {
        if (size == 0) {
            return List.of(List.of());
        }
        List<List<Integer>> all = new ArrayList<>();
        for (List<Integer> shorter : permutations(size - 1)) {
            for (int at = 0; at <= shorter.size(); at++) {
                List<Integer> one = new ArrayList<>(shorter);
                one.add(at, size - 1);
                all.add(one);
            }
        }
        return all;
    }
}
