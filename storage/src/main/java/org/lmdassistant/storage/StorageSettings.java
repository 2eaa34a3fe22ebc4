package org.lmdassistant.storage;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the records are kept.
 *
 * @param jdbcUrl a PostgreSQL JDBC address, or null for the embedded PostgreSQL
 * @param dataDirectory holds the embedded PostgreSQL and its secrets
 * @param encryptionKey encrypts secrets at rest; null: a key kept in the data directory, with the embedded database only
 */
public record StorageSettings(
        @Nullable String jdbcUrl,
        @Nullable String user,
        @Nullable String password,
        Path dataDirectory,
        @Nullable String encryptionKey) {}
