package org.lmdassistant.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lmdassistant.storage.messages.Claim;
import org.lmdassistant.storage.messages.Coming;
import org.lmdassistant.storage.messages.DeliveryId;
import org.lmdassistant.storage.messages.SentForm;
import org.lmdassistant.storage.people.Identity;
import org.lmdassistant.storage.people.Person;
import org.lmdassistant.storage.workshops.Attendee;
import org.lmdassistant.storage.workshops.RegisterResult;
import org.lmdassistant.storage.workshops.Registration;
import org.lmdassistant.storage.workshops.Workshop;
import org.lmdassistant.storage.workshops.WorkshopStatus;

@DisplayName("What waits at the same moment shares a commit")
class SharedCommitTest {

    private final Programme programme = Programme.HERE;
    private final Storage storage = programme.storage;
    private final String tenant = "T" + UUID.randomUUID();

    private Claim claim(String delivery) {
        return storage.inTurn(turn(delivery), (tx, claim) -> () -> claim);
    }

    private Coming turn(String delivery) {
        return new Coming(new DeliveryId("SLACK", tenant, delivery), null);
    }

    private long taken() {
        return programme.count("SELECT count(*) FROM inbox WHERE tenant = '" + tenant + "'");
    }

    private static List<Callable<Boolean>> times(int count, IntPredicate work) {
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            all.add(() -> work.test(number));
        }
        return all;
    }

    @Test
    @DisplayName("a hundred works are all done once, in fewer commits than works")
    void shared() throws Exception {
        List<Boolean> first = Together.run(times(100, i -> claim("d" + i) instanceof Claim.First));
        assertThat(first).hasSize(100).containsOnly(true);
        assertThat(taken()).isEqualTo(100);
        assertThat(programme.count("SELECT count(DISTINCT xmin::text) FROM inbox WHERE tenant = '" + tenant + "'"))
                .as("transactions")
                .isLessThan(100);
    }

    @Test
    @DisplayName("the same delivery from many threads at once is one first and many repeated")
    void oneFirst() throws Exception {
        List<Boolean> first = Together.run(times(40, i -> claim("same") instanceof Claim.First));
        assertThat(first).filteredOn(each -> each).hasSize(1);
    }

    @Test
    @DisplayName("a work that breaks costs only itself")
    void broken() throws Exception {
        List<Boolean> results = Together.run(times(60, i -> {
            try {
                return storage.inTurn(turn("d" + i), (tx, claim) -> {
                    if (i % 20 == 7) {
                        throw new IllegalStateException("this one is broken");
                    }
                    return () -> claim instanceof Claim.First;
                });
            } catch (IllegalStateException e) {
                return false;
            }
        }));
        assertThat(results).filteredOn(each -> !each).hasSize(3);
        assertThat(taken()).isEqualTo(57);
    }

    /** A connection that has the workshop locked until it is rolled back. */
    private Connection holding(Workshop workshop) throws SQLException {
        Connection other = programme.connection();
        other.setAutoCommit(false);
        other.createStatement().execute("SELECT FROM workshop WHERE id = " + workshop.id() + " FOR UPDATE");
        return other;
    }

    @Test
    @DisplayName("a work that waits for somebody else's lock does not hold up the others")
    void locked() throws Exception {
        Workshop workshop = programme.workshop(1);
        try (Connection other = holding(workshop)) {
            CompletableFuture<Boolean> stuck = CompletableFuture.supplyAsync(() -> storage.inTurn(
                    turn("stuck"), (tx, claim) -> () -> tx.workshops().close(workshop.id(), programme.staff)));
            Instant before = Instant.now();
            Together.run(times(30, i -> claim("d" + i) instanceof Claim.First));
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(2));
            assertThat(taken()).as("all but the stuck one").isEqualTo(30);
            assertThat(stuck).isNotDone();
            other.rollback();
            assertThat(stuck.get(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    @DisplayName("those that have to go alone are four at a time, and all are done in the end")
    void fewAlone() throws Exception {
        Workshop workshop = programme.workshop(1);
        try (Connection other = holding(workshop)) {
            CompletableFuture<List<Boolean>> all = new CompletableFuture<>();
            Thread together = new Thread(() -> {
                try {
                    all.complete(Together.run(times(
                            12,
                            i -> storage.inTurn(turn("d" + i), (tx, claim) -> () -> {
                                tx.workshops().close(workshop.id(), programme.staff);
                                return true;
                            }))));
                } catch (Exception e) {
                    all.completeExceptionally(e);
                }
            });
            together.start();
            long most = 0;
            // By then all would have gone alone, and none has waited for the two seconds after which it gives up.
            Instant until = Instant.now().plusMillis(1_200);
            while (Instant.now().isBefore(until) && !all.isDone()) {
                TimeUnit.MILLISECONDS.sleep(20);
                most = Math.max(
                        most,
                        programme.count("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                                + " AND datname = current_database()"));
            }
            other.rollback();
            assertThat(all.get(10, TimeUnit.SECONDS)).hasSize(12).containsOnly(true);
            assertThat(most).as("four, and perhaps the batch beside them").isBetween(4L, 5L);
        }
    }

    @Test
    @DisplayName("nobody is remembered whom a batch met and then did not save")
    void noPhantoms() throws Exception {
        String user = "U" + UUID.randomUUID();
        for (int round = 0; round < 20; round++) {
            String somebody = user + round;
            Together.run(times(8, i -> {
                try {
                    return storage.inTurn(turn(somebody + "-" + i), (tx, claim) -> {
                        Person met = tx.people()
                                .find(programme.identity(somebody))
                                .orElseGet(() -> tx.people()
                                        .meet(programme.identity(somebody), somebody, "en", ZoneOffset.UTC, "{}"));
                        if (i == 3) {
                            throw new IllegalStateException("and then it broke");
                        }
                        tx.people().speak(met.id(), "fr");
                        return () -> true;
                    });
                } catch (IllegalStateException e) {
                    return e.getMessage() != null && e.getMessage().contains("and then it broke");
                }
            }));
            assertThat(storage.whoIs(programme.identity(somebody)))
                    .hasValueSatisfying(person -> assertThat(person.language()).isEqualTo("fr"));
        }
    }

    private static Attendee colleague(String name) {
        return new Attendee("Colleague", name + "@example.org", "Head", "SN", null);
    }

    /** Sends forms while the commits wait for another copy of the program; what became of each, in their order. */
    private List<RegisterResult> together(Storage copy, List<Attendee> attendees, Workshop workshop) throws Exception {
        List<Callable<RegisterResult>> forms = new ArrayList<>();
        for (Attendee attendee : attendees) {
            Identity sender = programme.identity("sender-" + UUID.randomUUID());
            forms.add(() -> copy.inTurn(
                    new Coming(
                            new DeliveryId("SLACK", tenant, sender.user()),
                            new SentForm(sender, Set.of(workshop.id()))),
                    (tx, claim) -> tx.registrations().register(workshop.id(), attendee, programme.staff)));
        }
        CountDownLatch held = new CountDownLatch(1);
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> holdCommits(held));
        assertThat(held.await(10, TimeUnit.SECONDS)).isTrue();
        List<RegisterResult> results = Together.run(forms);
        other.get(10, TimeUnit.SECONDS);
        return results;
    }

    /** Not for as long as a commit would wait. */
    private void holdCommits(CountDownLatch held) {
        try (Connection other = programme.connection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("SELECT pg_advisory_xact_lock(hashtext('shared commit'))");
            held.countDown();
            other.createStatement().execute("SELECT pg_sleep(0.05)");
            other.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName(
            "forty people who send the form at once are registered together, each once, with numbers without a gap")
    void registeredTogether() throws Exception {
        Workshop workshop = programme.workshop(2);
        List<Attendee> attendees = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            // Every fourth is nominated by two people at the same moment.
            attendees.add(colleague("together-" + tenant + (i % 4 == 3 ? i - 1 : i)));
        }
        List<RegisterResult> results = together(storage, attendees, workshop);
        assertThat(results)
                .filteredOn(RegisterResult.Registered.class::isInstance)
                .hasSize(30);
        assertThat(results)
                .filteredOn(RegisterResult.AlreadyRegistered.class::isInstance)
                .hasSize(10);
        assertThat(programme.count("SELECT count(*) FROM registration WHERE workshop = " + workshop.id()))
                .isEqualTo(30);
        assertThat(programme.count(
                        "SELECT count(DISTINCT xmin::text) FROM registration WHERE workshop = " + workshop.id()))
                .as("transactions")
                .isLessThan(30);
        assertThat(numbersLeftOut(workshop)).isZero();
        for (int i = 0; i < results.size(); i++) {
            String email = attendees.get(i).email();
            Registration registration = results.get(i) instanceof RegisterResult.Registered made
                    ? made.registration()
                    : ((RegisterResult.AlreadyRegistered) results.get(i)).registration();
            assertThat(registration.attendee().email())
                    .as("what each is told is about theirs")
                    .isEqualTo(email);
        }
    }

    private long numbersLeftOut(Workshop workshop) {
        return programme.count(
                "SELECT max(n) - min(n) + 1 - count(*) FROM (SELECT CAST(substring(reference FROM '\\d+$') AS int) n"
                        + " FROM registration WHERE workshop = " + workshop.id() + ") numbers");
    }

    @Test
    @DisplayName("whoever is registered already is told so among many who are not, and no number is left out for them")
    void someAreRegistered() throws Exception {
        Workshop workshop = programme.workshop(2);
        List<Attendee> attendees = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            attendees.add(colleague("among-" + tenant + i));
        }
        assertThat(together(storage, attendees.subList(5, 10), workshop))
                .hasSize(5)
                .allMatch(RegisterResult.Registered.class::isInstance);
        List<RegisterResult> results = together(storage, attendees, workshop);
        for (int i = 0; i < results.size(); i++) {
            assertThat(results.get(i))
                    .isInstanceOf(
                            i >= 5 && i < 10
                                    ? RegisterResult.AlreadyRegistered.class
                                    : RegisterResult.Registered.class);
        }
        assertThat(numbersLeftOut(workshop)).as("numbers left out").isZero();
    }

    @Test
    @DisplayName("at the turn of the year whoever registers together is numbered within one year")
    void turnOfTheYear() throws Exception {
        Workshop workshop = programme.workshop(2);
        Instant midnight = LocalDate.now(ZoneOffset.UTC)
                .plusYears(1)
                .withDayOfYear(1)
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC);
        // Asked again and again in the last moment of the old year and in the first of the new one.
        AtomicInteger asked = new AtomicInteger();
        InstantSource around = () -> midnight.plusMillis(asked.getAndIncrement() % 2 == 0 ? -1 : 1);
        List<Attendee> attendees = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            attendees.add(colleague("new-year-" + tenant + i));
        }
        try (Storage copy = programme.anotherCopy(around.withZone(ZoneOffset.UTC))) {
            assertThat(together(copy, attendees, workshop)).allMatch(RegisterResult.Registered.class::isInstance);
            assertThat(together(copy, attendees, workshop))
                    .hasSize(12)
                    .allMatch(RegisterResult.AlreadyRegistered.class::isInstance);
        }
        assertThat(programme.count("SELECT count(*) FROM registration WHERE workshop = " + workshop.id()))
                .isEqualTo(12);
        // No number of a year is beyond what that year's counter has reached: it would be given a second time.
        assertThat(programme.count("SELECT count(*) FROM registration r LEFT JOIN counter c"
                        + " ON c.name = 'registration-' || split_part(r.reference, '-', 2)"
                        + " WHERE CAST(split_part(r.reference, '-', 3) AS int) > coalesce(c.last, 0)"))
                .isZero();
    }

    @Test
    @DisplayName("of a workshop that is closed nobody of many gets a seat")
    void closedForAll() throws Exception {
        Workshop workshop = programme.workshop(2);
        assertThat(storage.<Boolean>inTransaction(tx -> tx.workshops().close(workshop.id(), programme.staff)))
                .isTrue();
        List<Attendee> attendees = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            attendees.add(colleague("late-" + tenant + i));
        }
        assertThat(together(storage, attendees, workshop))
                .hasSize(10)
                .allMatch(RegisterResult.NotOpen.class::isInstance);
    }

    @Test
    @DisplayName("a workshop that was read ahead and then changed is seen as it is")
    void workshopsReadAhead() {
        Workshop workshop = programme.workshop(2);
        List<WorkshopStatus> seen = storage.inTurn(
                new Coming(
                        new DeliveryId("SLACK", tenant, "closing"),
                        new SentForm(programme.identity("closer-" + tenant), Set.of(workshop.id()))),
                (tx, claim) -> {
                    List<WorkshopStatus> states = new ArrayList<>();
                    states.add(
                            tx.workshops().glance(workshop.id()).orElseThrow().status());
                    boolean unused = tx.workshops().close(workshop.id(), programme.staff);
                    states.add(
                            tx.workshops().glance(workshop.id()).orElseThrow().status());
                    return () -> states;
                });
        assertThat(seen).containsExactly(WorkshopStatus.OPEN, WorkshopStatus.CLOSED);
    }

    @Test
    @DisplayName("a form that is sent in the middle of a conversation sees what that conversation has become")
    void conversationsReadAhead() {
        Identity somebody = programme.identity("reader-" + tenant);
        storage.run(tx -> {
            Person unused = tx.people().meet(somebody, "Somebody", "en", ZoneOffset.UTC, "{}");
            tx.conversations().write(somebody, "direct", "{\"step\": 1}");
            tx.conversations().write(somebody, "offered", "{\"step\": 0}");
        });
        List<String> seen = storage.inTurn(
                new Coming(new DeliveryId("SLACK", tenant, "form"), new SentForm(somebody, Set.of())), (tx, claim) -> {
                    List<String> states = new ArrayList<>();
                    states.add(tx.conversations().read(somebody, "direct").orElse("none"));
                    states.add(tx.conversations().read(somebody, "nowhere").orElse("none"));
                    tx.conversations().write(somebody, "direct", "{\"step\": 2}");
                    states.add(tx.conversations().read(somebody, "direct").orElse("none"));
                    states.add(tx.conversations().read(somebody, "offered").orElse("none"));
                    tx.conversations().drop(somebody, "direct");
                    states.add(tx.conversations().read(somebody, "direct").orElse("none"));
                    return () -> states;
                });
        assertThat(seen).containsExactly("{\"step\": 1}", "none", "{\"step\": 2}", "{\"step\": 0}", "none");
    }

    @Test
    @DisplayName("the driver does not stop in the middle of a round trip")
    void noStops() throws Exception {
        Workshop workshop = programme.workshop(2);
        List<String> stops = new CopyOnWriteArrayList<>();
        Logger driver = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
        driver.setFilter(said -> {
            if (said.getMessage().contains("Forcing Sync")) {
                stops.add(said.getMessage());
            }
            return false;
        });
        driver.setLevel(Level.FINEST);
        try {
            // The driver prepares a statement when it comes for the fifth time.
            for (int i = 0; i < 12; i++) {
                assertThat(together(storage, List.of(colleague("straight-" + tenant + i)), workshop))
                        .allMatch(RegisterResult.Registered.class::isInstance);
            }
        } finally {
            driver.setLevel(null);
            driver.setFilter(null);
        }
        assertThat(stops).isEmpty();
    }

    @Test
    @DisplayName("once it is closed whoever comes is told that there is no database")
    void closed() {
        Storage copy = programme.anotherCopy();
        copy.close();
        assertThatThrownBy(() -> copy.inTurn(turn("late"), (tx, claim) -> () -> claim))
                .isInstanceOf(StorageUnavailable.class);
    }
}
