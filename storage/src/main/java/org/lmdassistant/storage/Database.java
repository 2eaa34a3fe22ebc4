package org.lmdassistant.storage;

import com.zaxxer.hikari.HikariConfig;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database of the settings or the embedded one: who owns its tables, and who runs on them. */
record Database(@Nullable EmbeddedDatabase embedded, String url, DatabaseLogin owner, DatabaseLogin program)
        implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Database.class);

    static Database of(StorageSettings settings) {
        if (settings.jdbcUrl() == null) {
            EmbeddedDatabase embedded = EmbeddedDatabase.start(settings.dataDirectory());
            return new Database(embedded, embedded.jdbcUrl(), embedded.owner(), embedded.program());
        }
        DatabaseLogin owner = settings.owner() == null ? settings.program() : settings.owner();
        return new Database(null, settings.jdbcUrl(), owner, settings.program());
    }

    /** Brings the schema up to date as its owner, and lets the program use it. */
    void migrate() {
        Schema.bringUpToDate(Flyway.configure()
                .dataSource(url, owner.user(), owner.password())
                .load());
        if (!owner.equals(program)) {
            ProgramRole.admit(url, owner, program);
        }
        if (ProgramRole.mayRewriteHistory(url, program)) {
            log.warn("the database's user that the program runs as could change the audit trail:"
                    + " set DATABASE_OWNER_USER, and let DATABASE_USER be a user that owns nothing");
        }
    }

    /** Settings of a pool of the program's connections. */
    HikariConfig pool() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(program.user());
        config.setPassword(program.password());
        // The details of an error hold the values of rows.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return config;
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
