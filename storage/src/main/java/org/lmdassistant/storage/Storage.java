package org.lmdassistant.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.storage.installations.Installation;
import org.lmdassistant.storage.installations.InstallationCache;
import org.lmdassistant.storage.messages.Arrived;
import org.lmdassistant.storage.messages.Claim;
import org.lmdassistant.storage.messages.Coming;
import org.lmdassistant.storage.messages.Outbox;
import org.lmdassistant.storage.messages.OutboxTaker;
import org.lmdassistant.storage.people.Identity;
import org.lmdassistant.storage.people.PeopleCache;
import org.lmdassistant.storage.people.Person;
import org.lmdassistant.storage.questions.AddedFactCache;
import org.lmdassistant.storage.sealing.Sealing;

/** The database behind everything: opened once, used through transactions. */
public final class Storage implements AutoCloseable {

    private static final int CONNECTIONS = 24;

    /** Longer than any statement may take. */
    private static final String SILENCE_SECONDS = "8";

    static final String CONNECT_SECONDS = "2";

    /** Shorter than the three seconds in which Slack wants its answer. */
    private static final String LIMITS =
            """
            SET lock_timeout = '2s';
            SET statement_timeout = '5s';
            SET idle_in_transaction_session_timeout = '10s';
            SET TIME ZONE 'UTC'
            """;

    private final Database database;
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final Clock clock;
    private final Sealing sealing;
    private final ChangeListener changes;
    private final PeopleCache people = new PeopleCache();
    private final InstallationCache installations = new InstallationCache();
    private final AddedFactCache facts = new AddedFactCache();
    private final SharedCommit turns;
    private volatile @Nullable OutboxTaker taker;

    private Storage(Database database, HikariDataSource pool, Clock clock, Sealing sealing) {
        this.database = database;
        this.pool = pool;
        this.jdbi = Jdbi.create(pool).installPlugin(new PostgresPlugin());
        // What people wrote stands in the arguments of a statement; it must not reach a log with an exception.
        this.jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        this.clock = clock;
        this.sealing = sealing;
        this.changes = new ChangeListener(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword(), SILENCE_SECONDS);
        this.turns = new SharedCommit(jdbi, new Together());
    }

    /**
     * Opens the database, brings its schema up to date and starts listening for changes by other copies of the program.
     *
     * @throws IllegalStateException with a sentence for the operator if the data directory or what is stored cannot be
     *     used, or a newer version has written the database
     */
    public static Storage open(StorageSettings settings, Clock clock) {
        Database database = Database.of(settings);
        try {
            database.migrate();
            HikariConfig config = database.pool();
            config.setMaximumPoolSize(CONNECTIONS);
            config.setMinimumIdle(2);
            config.setConnectionTimeout(2_000);
            config.setConnectionInitSql(LIMITS);
            config.setPoolName("storage");
            // A server that is there and says nothing: whoever waits is told that nothing could be saved.
            config.setValidationTimeout(1_000);
            config.addDataSourceProperty("socketTimeout", SILENCE_SECONDS);
            config.addDataSourceProperty("connectTimeout", CONNECT_SECONDS);
            Sealing sealing = Sealing.with(keys(settings));
            Storage storage = new Storage(database, new HikariDataSource(config), clock, sealing);
            try {
                storage.checkKeys();
            } catch (RuntimeException e) {
                storage.turns.close();
                storage.pool.close();
                throw e;
            }
            storage.onChange("person", storage.people::forget);
            storage.onChange("installation", storage.installations::forget);
            storage.onChange("facts", change -> storage.facts.forget());
            storage.changes.start();
            return storage;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** The operator's keys, that of now first; with the embedded database also one that is made and kept beside it. */
    private static List<String> keys(StorageSettings settings) {
        List<String> keys = new ArrayList<>();
        if (settings.encryptionKey() != null) {
            keys.add(settings.encryptionKey());
        }
        keys.addAll(settings.oldKeys());
        Path file = settings.dataDirectory().resolve("encryption.key");
        try {
            if (settings.jdbcUrl() == null && keys.isEmpty() && !Files.exists(file)) {
                PrivateFile.write(file, Secrets.token());
            }
            if (settings.jdbcUrl() == null && Files.exists(file)) {
                keys.add(Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep a key in " + settings.dataDirectory(), e);
        }
        return keys;
    }

    // Found out now, and not when the first token or file is needed.
    private void checkKeys() {
        boolean readable = inTransaction(
                tx -> tx.installations().readable() && tx.dataKeys().readable());
        if (!readable) {
            throw new IllegalStateException("What is stored was encrypted with a key that is not set any more."
                    + " Set ENCRYPTION_KEY to that key, or name it in ENCRYPTION_KEY_OLD.");
        }
    }

    /**
     * Runs work in one transaction and returns its result after the commit. The work may run several times, when the
     * database asks for it, so it must do nothing outside the transaction.
     *
     * @throws StorageUnavailable if the database cannot be reached, or did not become free in time
     */
    public <T> T inTransaction(Function<Tx, T> work) {
        return Retries.run(() -> {
            Played<T> played = jdbi.inTransaction(handle -> {
                Tx tx = begin(handle, null);
                T result = work.apply(tx);
                tx.done();
                return new Played<>(tx, result);
            });
            played.tx().committed();
            return played.result();
        });
    }

    /**
     * Writes down that messages arrived, by one statement that commits by itself: one round trip instead of two.
     *
     * @return those behind which another message waits in their lane
     */
    public Set<Long> delivered(List<Arrived> arrived) {
        return Retries.run(
                () -> jdbi.withHandle(handle -> new Outbox(handle, null, new LateWrites(handle)).delivered(arrived)));
    }

    /**
     * As {@link #inTransaction}, for a turn: short, and one of many at the same moment. It may share its commit with
     * others; that shows in nothing but the time it takes.
     *
     * @param coming what the turn is about; its delivery is claimed in the same transaction before the work begins
     * @param work does what the turn is about, and returns what is left of it once the database has answered
     */
    public <T> T inTurn(Coming coming, BiFunction<Tx, Claim, Supplier<T>> work) {
        return turns.run(
                coming,
                work,
                () -> inTransaction(tx ->
                        work.apply(tx, tx.inbox().claim(coming.delivery())).get()));
    }

    private Tx begin(Handle handle, @Nullable Tx before) {
        return new Tx(handle, clock.instant(), people, facts, sealing, taker, before);
    }

    private record Played<T>(Tx tx, T result) {}

    /** Transactions of several works, whose caches must not remember what is not committed. */
    private final class Together implements SharedCommit.Transactions {

        @Override
        public Tx begin(Handle handle, @Nullable Tx before) {
            return Storage.this.begin(handle, before);
        }

        @Override
        public void rolledBack() {
            people.forget("*");
            facts.forget();
        }
    }

    /** Lets new messages go straight to whoever delivers them in this process, instead of through the database's queue. */
    public void handOver(OutboxTaker taker) {
        this.taker = taker;
    }

    /** Runs work without a result in one transaction, as {@link #inTransaction}. */
    public void run(Consumer<Tx> work) {
        Boolean unused = inTransaction(tx -> {
            work.accept(tx);
            return true;
        });
    }

    /** The person behind an account, from a cache that all copies of the program keep true. */
    public Optional<Person> whoIs(Identity identity) {
        return inTransaction(tx -> tx.people().find(identity));
    }

    /** The installation in a Slack workspace, from a cache that all copies of the program keep true. */
    public Optional<Installation> installation(String tenant) {
        return installations.get(
                tenant, () -> inTransaction(tx -> tx.installations().find(tenant)));
    }

    /**
     * Calls the listener after each committed change of a topic ({@code outbox}, {@code person}, {@code installation},
     * {@code facts}), by whichever copy of the program; with {@code *} after the connection was lost, when anything may have changed.
     */
    public void onChange(String topic, Consumer<String> listener) {
        changes.on(topic, listener);
    }

    /** The connections of this process, now. */
    public Connections connections() {
        HikariPoolMXBean now = pool.getHikariPoolMXBean();
        return new Connections(
                now.getActiveConnections(), now.getIdleConnections(), now.getThreadsAwaitingConnection());
    }

    /** Whether the database answers now, and something could be written. */
    public boolean healthy() {
        try {
            return jdbi.withHandle(handle -> handle.createQuery(
                            "SELECT NOT pg_is_in_recovery() AND current_setting('transaction_read_only') = 'off'")
                    .mapTo(Boolean.class)
                    .one());
        } catch (RuntimeException e) {
            return false;
        }
    }

    @Override
    public void close() {
        changes.close();
        turns.close();
        pool.close();
        database.close();
    }
}
