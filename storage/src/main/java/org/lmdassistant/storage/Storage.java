package org.lmdassistant.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.storage.installations.Installation;
import org.lmdassistant.storage.installations.InstallationCache;
import org.lmdassistant.storage.installations.Sealing;
import org.lmdassistant.storage.people.Identity;
import org.lmdassistant.storage.people.PeopleCache;
import org.lmdassistant.storage.people.Person;
import org.lmdassistant.storage.questions.AddedFactCache;

/** The database behind everything: opened once, used through transactions. */
public final class Storage implements AutoCloseable {

    private static final int CONNECTIONS = 10;

    /** Longer than any statement may take. */
    private static final String SILENCE_SECONDS = "8";

    /** Shorter than the three seconds in which Slack wants its answer. */
    private static final String LIMITS =
            """
            SET lock_timeout = '2s';
            SET statement_timeout = '5s';
            SET idle_in_transaction_session_timeout = '10s';
            SET TIME ZONE 'UTC'
            """;

    private final @Nullable EmbeddedDatabase embedded;
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final Clock clock;
    private final Sealing sealing;
    private final ChangeListener changes;
    private final PeopleCache people = new PeopleCache();
    private final InstallationCache installations = new InstallationCache();
    private final AddedFactCache facts = new AddedFactCache();

    private Storage(@Nullable EmbeddedDatabase embedded, HikariDataSource pool, Clock clock, Sealing sealing) {
        this.embedded = embedded;
        this.pool = pool;
        this.jdbi = Jdbi.create(pool).installPlugin(new PostgresPlugin());
        this.clock = clock;
        this.sealing = sealing;
        this.changes = new ChangeListener(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
    }

    /**
     * Opens the database, brings its schema up to date and starts listening for changes by other copies of the program.
     *
     * @throws IllegalStateException with a sentence for the operator if the data directory cannot be used, or a newer
     *     version has written the database
     */
    public static Storage open(StorageSettings settings, Clock clock) {
        EmbeddedDatabase embedded =
                settings.jdbcUrl() == null ? EmbeddedDatabase.start(settings.dataDirectory()) : null;
        try {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(embedded == null ? settings.jdbcUrl() : embedded.jdbcUrl());
            config.setUsername(embedded == null ? settings.user() : embedded.user());
            config.setPassword(embedded == null ? settings.password() : embedded.password());
            Schema.bringUpToDate(Flyway.configure()
                    .dataSource(config.getJdbcUrl(), config.getUsername(), config.getPassword())
                    .load());
            config.setMaximumPoolSize(CONNECTIONS);
            config.setMinimumIdle(2);
            config.setConnectionTimeout(2_000);
            config.setConnectionInitSql(LIMITS);
            config.setPoolName("storage");
            // A server that is there and says nothing: whoever waits is told that nothing could be saved.
            config.setValidationTimeout(1_000);
            config.addDataSourceProperty("socketTimeout", SILENCE_SECONDS);
            config.addDataSourceProperty("connectTimeout", "2");
            Storage storage = new Storage(embedded, new HikariDataSource(config), clock, Sealing.with(key(settings)));
            storage.onChange("person", storage.people::forget);
            storage.onChange("installation", storage.installations::forget);
            storage.onChange("facts", change -> storage.facts.forget());
            storage.changes.start();
            return storage;
        } catch (RuntimeException e) {
            if (embedded != null) {
                embedded.close();
            }
            throw e;
        }
    }

    /** The operator's key; with the embedded database alone, one that is made and kept beside it. */
    private static @Nullable String key(StorageSettings settings) {
        if (settings.encryptionKey() != null || settings.jdbcUrl() != null) {
            return settings.encryptionKey();
        }
        Path file = settings.dataDirectory().resolve("encryption.key");
        try {
            if (!Files.exists(file)) {
                PrivateFile.write(file, Secrets.token());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep a key in " + settings.dataDirectory(), e);
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
                Tx tx = new Tx(handle, clock.instant(), people, facts, sealing);
                return new Played<>(tx, work.apply(tx));
            });
            played.tx().committed();
            return played.result();
        });
    }

    private record Played<T>(Tx tx, T result) {}

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

    /** Whether the database answers now, and something could be written. */
    public boolean healthy() {
        try {
            return jdbi.withHandle(handle -> handle.createQuery(
                            "SELECT NOT pg_is_in_recovery()" + " AND current_setting('transaction_read_only') = 'off'")
                    .mapTo(Boolean.class)
                    .one());
        } catch (RuntimeException e) {
            return false;
        }
    }

    @Override
    public void close() {
        changes.close();
        pool.close();
        if (embedded != null) {
            embedded.close();
        }
    }
}
