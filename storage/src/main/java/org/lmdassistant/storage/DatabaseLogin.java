package org.lmdassistant.storage;

import org.jspecify.annotations.Nullable;

/**
 * As whom the database is used.
 *
 * @param user null: whoever the address or the operating system says
 */
public record DatabaseLogin(@Nullable String user, @Nullable String password) {

    /** Without the password, so that it never reaches a log. */
    @Override
    public String toString() {
        return "DatabaseLogin[" + user + "]";
    }
}
