package org.lmdassistant.storage;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** The shape of the database, changed by numbered migrations, each whole or not at all. */
final class Schema {

    private Schema() {}

    /**
     * Runs what has not run yet.
     *
     * @throws IllegalStateException if a newer version of the program has changed the database
     */
    static void bringUpToDate(Flyway flyway) {
        MigrationInfo[] applied = flyway.info().applied();
        Arrays.stream(applied)
                .filter(migration -> !migration.getState().isResolved())
                .findFirst()
                .ifPresent(unknown -> {
                    throw new IllegalStateException("A newer LMD Assistant has changed this database (its migration "
                            + unknown.getVersion() + " is unknown here). Start that version again, or restore a dump"
                            + " from before.");
                });
        flyway.migrate();
    }
}
