package org.lmdassistant.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.storage.people.Identity;
import org.lmdassistant.storage.people.Person;
import org.lmdassistant.storage.people.Seniority;
import org.lmdassistant.storage.workshops.Attendee;
import org.lmdassistant.storage.workshops.RegisterResult;
import org.lmdassistant.storage.workshops.Registration;
import org.lmdassistant.storage.workshops.State;
import org.lmdassistant.storage.workshops.Workshop;
import org.lmdassistant.storage.workshops.WorkshopDraft;

/** A programme on a real PostgreSQL, one for all tests of a run, with a clock that can be moved on. */
public final class Programme {

    public static final Programme HERE = new Programme();

    public final Storage storage;
    public final long staff;

    private final Path data;
    private final AtomicInteger count = new AtomicInteger();
    private volatile Duration ahead = Duration.ZERO;

    private Programme() {
        try {
            data = Files.createTempDirectory(Path.of("target"), "programme").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        storage = Storage.open(new StorageSettings(null, null, null, data, null), clock(Duration.ZERO));
        staff = manager("BE");
        storage.run(tx -> tx.roles().claim(staff, tx.roles().openClaim().orElseThrow()));
        Runtime.getRuntime().addShutdownHook(new Thread(storage::close));
    }

    private Clock clock(Duration more) {
        InstantSource now = () -> Instant.now().plus(ahead).plus(more);
        return now.withZone(ZoneOffset.UTC);
    }

    public void moveOn(Duration time) {
        ahead = ahead.plus(time);
    }

    /** A second copy of the program on the same database. */
    public Storage anotherCopy() {
        return anotherCopy(Duration.ZERO);
    }

    /** A second copy, on a machine whose clock runs ahead. */
    public Storage anotherCopy(Duration ofClock) {
        return anotherCopy(clock(ofClock));
    }

    /** A second copy whose clock tells something else. */
    public Storage anotherCopy(Clock clock) {
        return Storage.open(
                new StorageSettings(url(), "postgres", read("postgres.password"), data, read("encryption.key")), clock);
    }

    public Identity identity(String user) {
        return new Identity("SLACK", "T1", user);
    }

    public long manager(String administration) {
        String user = "U" + count.incrementAndGet();
        return storage.inTransaction(tx -> {
            Person met = tx.people().meet(identity(user), user, "en", ZoneOffset.UTC, "{}");
            return tx.people()
                    .introduce(met.id(), user, administration, "Head", Seniority.SENIOR, ZoneOffset.UTC)
                    .id();
        });
    }

    public Workshop workshop(int capacity) {
        return storage.inTransaction(tx -> tx.workshops().create(draft("Brussels", capacity), staff));
    }

    /** What a workshop of this programme is like, in more than a year. */
    static WorkshopDraft draft(@Nullable String venue, int capacity) {
        LocalDate starts = LocalDate.now(ZoneOffset.UTC).plusDays(400);
        return new WorkshopDraft(
                "Leading change",
                venue,
                starts,
                starts.plusDays(10),
                9,
                "en",
                capacity,
                starts.minusDays(30),
                48,
                ZoneOffset.UTC,
                null);
    }

    public Registration registered(Workshop workshop) {
        long manager = manager("SN");
        Attendee attendee = new Attendee("Awa", null, "Head", "SN", manager);
        RegisterResult result = storage.inTransaction(tx ->
                tx.registrations().register(workshop.id(), attendee, manager).get());
        return ((RegisterResult.Registered) result).registration();
    }

    /** A registration that staff approved: with a seat, or on the waiting list. */
    public Registration approved(Workshop workshop) {
        Registration registration = registered(workshop);
        storage.inTransaction(tx -> tx.registrations().approve(registration.id(), staff));
        return now(registration);
    }

    public Registration now(Registration registration) {
        return storage.inTransaction(
                tx -> tx.registrations().get(registration.id()).orElseThrow());
    }

    public State state(Registration registration) {
        return now(registration).state();
    }

    public long seatsTaken(Workshop workshop) {
        return count("SELECT count(*) FROM registration WHERE state IN ('CONFIRMED', 'OFFERED') AND workshop = "
                + workshop.id());
    }

    public Connection connection() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", read("postgres.password"));
    }

    /** A connection with no more rights than the running program has. */
    public Connection asProgram() throws SQLException {
        return DriverManager.getConnection(url(), "lmd_assistant", read("program.password"));
    }

    /** The address of an empty database of its own beside the programme's, made for a test. */
    public String anotherDatabase(String name) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return url().replaceAll("/postgres$", "/" + name);
    }

    public long count(String sql) {
        try (Connection connection = connection();
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String url() {
        try {
            return "jdbc:postgresql://127.0.0.1:"
                    + Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                            .get(3) + "/postgres";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A secret that lies in the data directory. */
    public String read(String file) {
        try {
            return Files.readString(data.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
