package org.lmdassistant.storage.fellowship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lmdassistant.storage.Programme;
import org.lmdassistant.storage.Together;

@DisplayName("Places of a Fellowship session")
class PlacesTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);

    private final Programme programme = Programme.HERE;

    @Test
    @DisplayName(
            "two staff accept for the last place, a hundred times: one fellow, the other one reads that it is full")
    void theLastPlace() throws Exception {
        for (int round = 0; round < 100; round++) {
            FellowshipSession session = session(1);
            Application one = nominated(session);
            Application other = nominated(session);
            List<ApplicationResult> results = Together.run(List.of(() -> accept(one), () -> accept(other)));
            assertThat(results)
                    .filteredOn(ApplicationResult.Taken.class::isInstance)
                    .hasSize(1);
            assertThat(results)
                    .filteredOn(ApplicationResult.Full.class::isInstance)
                    .hasSize(1);
            assertThat(taken(session)).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("a fellow withdraws while another is accepted, a hundred times: never more fellows than places")
    void oneLeavesOneComes() throws Exception {
        for (int round = 0; round < 100; round++) {
            FellowshipSession session = session(1);
            Application fellow = nominated(session);
            Application next = nominated(session);
            assertThat(accept(fellow)).isInstanceOf(ApplicationResult.Taken.class);
            Together.run(List.of(
                    () -> programme.storage.inTransaction(
                            tx -> tx.applications().withdraw(fellow.id(), fellow.person())),
                    () -> accept(next)));
            ApplicationState state = state(next);
            assertThat(taken(session)).isEqualTo(state == ApplicationState.ACCEPTED ? 1 : 0);
        }
    }

    @Test
    @DisplayName("the session is cancelled while somebody is accepted, fifty times: nobody is left as its fellow")
    void cancelledMeanwhile() throws Exception {
        for (int round = 0; round < 50; round++) {
            FellowshipSession session = session(2);
            Application application = nominated(session);
            Together.run(List.<Callable<Object>>of(
                    () -> accept(application),
                    () -> programme.storage.inTransaction(
                            tx -> tx.fellowships().cancel(session.id(), "no money", programme.staff))));
            assertThat(state(application)).isEqualTo(ApplicationState.DECLINED);
        }
    }

    @Test
    @DisplayName("nobody becomes a fellow without a nomination, nor decides on their own application")
    void nominationFirst() {
        FellowshipSession session = session(1);
        Application application = applied(session);
        assertThat(accept(application)).isInstanceOf(ApplicationResult.NotNominated.class);
        assertThat(programme.storage.<ApplicationResult>inTransaction(
                        tx -> tx.applications().accept(application.id(), application.person())))
                .isInstanceOf(ApplicationResult.Own.class);
    }

    @Test
    @DisplayName("a second application for the same session is not taken while the first is open")
    void once() {
        FellowshipSession session = session(1);
        Application application = applied(session);
        assertThat(again(session, application)).isEmpty();
        programme.storage.run(tx -> assertThat(tx.applications().withdraw(application.id(), application.person()))
                .isInstanceOf(ApplicationResult.Taken.class));
        assertThat(again(session, application)).isPresent();
    }

    @Test
    @DisplayName("the database refuses more fellows than places, whatever is written around the program")
    void aroundTheProgram() {
        FellowshipSession session = session(1);
        assertThatThrownBy(() -> {
                    try (Connection connection = programme.connection();
                            Statement statement = connection.createStatement()) {
                        statement.execute("UPDATE fellowship_session SET places_taken = 2 WHERE id = " + session.id());
                    }
                })
                .hasMessageContaining("fellowship_session");
    }

    @Test
    @DisplayName("a new fellow's way is laid out, and what is done cannot be moved or handed in again")
    void theWay() {
        FellowshipSession session = session(1);
        Application fellow = nominated(session);
        accept(fellow);
        programme.storage.run(tx -> {
            List<Milestone> way = tx.journey().of(fellow.id());
            assertThat(way).hasSize(Milestone.Kind.values().length);
            assertThat(way).isSortedAccordingTo((one, other) -> one.due().compareTo(other.due()));
            Milestone topic = way.stream()
                    .filter(each -> each.kind() == Milestone.Kind.TOPIC)
                    .findFirst()
                    .orElseThrow();
            assertThat(topic.due()).isEqualTo(MONDAY.plusDays(3));
            assertThat(tx.journey().accept(topic.id(), null, programme.staff)).isEmpty();
            assertThat(tx.journey().handIn(topic.id(), "https://x.example/1")).isPresent();
            assertThat(tx.journey().comment(topic.id(), "Narrower, please.", programme.staff))
                    .isPresent();
            assertThat(tx.journey().handIn(topic.id(), "https://x.example/2")).isPresent();
            assertThat(tx.journey().accept(topic.id(), null, programme.staff)).isPresent();
            assertThat(tx.journey().handIn(topic.id(), "https://x.example/3")).isEmpty();
            assertThat(tx.journey().move(topic.id(), MONDAY.plusDays(9))).isEmpty();
            assertThat(tx.journey().done(topic.id())).isEmpty();
            assertThat(tx.journey().versions(topic.id()))
                    .extracting(PaperVersion::comment)
                    .containsExactly("Narrower, please.", null);
        });
    }

    private FellowshipSession session(int places) {
        return programme.storage.inTransaction(tx -> tx.fellowships()
                .open(new SessionDraft(
                        "fr",
                        MONDAY,
                        MONDAY.plusDays(25),
                        MONDAY.plusDays(28),
                        MONDAY.plusDays(39),
                        "Japan",
                        places,
                        MONDAY.minusDays(120))));
    }

    private static ApplicationDraft draft() {
        return new ApplicationDraft(7, "Risk management", "To learn", ApplicationDraft.Level.FLUENT);
    }

    private Application applied(FellowshipSession session) {
        long person = programme.manager("SN");
        return programme.storage.inTransaction(tx -> {
            Application draft =
                    tx.applications().draft(session.id(), draft(), "SN", person).orElseThrow();
            return ((ApplicationResult.Taken) tx.applications().submit(draft.id(), person)).application();
        });
    }

    private Application nominated(FellowshipSession session) {
        Application application = applied(session);
        long boss = programme.manager("SN");
        return programme.storage.inTransaction(tx -> {
            assertThat(tx.applications().askSupervisor(application.id(), boss, application.person()))
                    .isInstanceOf(ApplicationResult.Taken.class);
            return ((ApplicationResult.Taken)
                            tx.applications().nominate(application.id(), one -> true, "Director", null))
                    .application();
        });
    }

    private ApplicationResult accept(Application application) {
        return programme.storage.inTransaction(tx -> tx.applications().accept(application.id(), programme.staff));
    }

    private Optional<Application> again(FellowshipSession session, Application first) {
        return programme.storage.inTransaction(
                tx -> tx.applications().draft(session.id(), draft(), "SN", first.person()));
    }

    private ApplicationState state(Application application) {
        return programme.storage.inTransaction(
                tx -> tx.applications().get(application.id()).orElseThrow().state());
    }

    private int taken(FellowshipSession session) {
        return programme.storage.inTransaction(
                tx -> tx.fellowships().get(session.id()).orElseThrow().placesTaken());
    }
}
