package org.lmdassistant.storage;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the records are kept.
 *
 * @param jdbcUrl a PostgreSQL JDBC address, or null for the embedded PostgreSQL
 * @param program as whom the program runs on a database of its own address
 * @param owner as whom the schema is brought up to date there; null: as the program itself
 * @param dataDirectory holds the embedded PostgreSQL and its secrets
 * @param encryptionKey encrypts secrets at rest; null: a key kept in the data directory, with the embedded database only
 * @param oldKeys open what was encrypted before {@code encryptionKey} was set
 */
public record StorageSettings(
        @Nullable String jdbcUrl,
        DatabaseLogin program,
        @Nullable DatabaseLogin owner,
        Path dataDirectory,
        @Nullable String encryptionKey,
        List<String> oldKeys) {

    /** One user of the database for everything, and one key. */
    public StorageSettings(
            @Nullable String jdbcUrl,
            @Nullable String user,
            @Nullable String password,
            Path dataDirectory,
            @Nullable String encryptionKey) {
        this(jdbcUrl, new DatabaseLogin(user, password), null, dataDirectory, encryptionKey, List.of());
    }
}
