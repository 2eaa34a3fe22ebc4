package org.lmdassistant.storage;

import java.util.List;
import java.util.Properties;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jspecify.annotations.Nullable;

/**
 * The role that the running program has in the database: it owns nothing, reads and writes rows, and can only add to what
 * is written once.
 */
final class ProgramRole {

    /** Rows are added to these and never touched again. */
    private static final List<String> WRITTEN_ONCE = List.of("audit", "audit_link", "audit_anchor");

    /** These are the owner's business. */
    private static final List<String> READ_ONLY = List.of("flyway_schema_history");

    private ProgramRole() {}

    /** Makes a role that can log in, or gives it its password again. For whoever may make roles. */
    static void make(Handle handle, DatabaseLogin role) {
        boolean known = handle.createQuery("SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = :role)")
                .bind("role", role.user())
                .mapTo(Boolean.class)
                .one();
        handle.execute(handle.createQuery("SELECT format(:verb || ' ROLE %I LOGIN PASSWORD %L', :role, :password)")
                .bind("verb", known ? "ALTER" : "CREATE")
                .bind("role", role.user())
                .bind("password", role.password())
                .mapTo(String.class)
                .one());
    }

    /**
     * Gives the role exactly what it needs of the tables that there are, and of those that will be added.
     *
     * @throws IllegalStateException with a sentence for the operator if there is no such role
     */
    static void admit(String url, DatabaseLogin owner, DatabaseLogin program) {
        jdbi(url, owner).useTransaction(handle -> {
            // Two copies of the program that start at once would get in each other's way.
            handle.execute("SELECT pg_advisory_xact_lock(hashtext('grants'))");
            boolean known = handle.createQuery("SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = :role)")
                    .bind("role", program.user())
                    .mapTo(Boolean.class)
                    .one();
            if (!known) {
                throw new IllegalStateException("The database has no user " + program.user()
                        + ", which DATABASE_USER names. Make it: CREATE ROLE " + program.user()
                        + " LOGIN PASSWORD '...'");
            }
            grants(handle, String.valueOf(program.user())).forEach(handle::execute);
        });
    }

    private static List<String> grants(Handle handle, String role) {
        return handle.createQuery(
                        """
                        WITH mine AS (
                            SELECT c.oid, CAST(CAST(c.oid AS regclass) AS text) AS name,
                                   CASE WHEN c.relname = ANY (:readOnly) THEN 'SELECT'
                                        WHEN c.relname = ANY (:writtenOnce) THEN 'SELECT, INSERT'
                                        ELSE 'SELECT, INSERT, UPDATE, DELETE' END AS rights
                            FROM pg_class c
                            WHERE c.relkind IN ('r', 'p') AND c.relnamespace = CAST(current_schema() AS regnamespace))
                        SELECT format('GRANT USAGE ON SCHEMA %I TO %I', current_schema(), :role)
                        UNION ALL SELECT format('REVOKE ALL ON %s FROM %I', name, :role) FROM mine
                        UNION ALL SELECT format('GRANT %s ON %s TO %I', rights, name, :role) FROM mine
                        UNION ALL SELECT format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA %I TO %I', current_schema(), :role)
                        UNION ALL SELECT format('ALTER DEFAULT PRIVILEGES IN SCHEMA %I GRANT %s TO %I',
                                                current_schema(), rights, :role)
                                  FROM (VALUES ('SELECT, INSERT, UPDATE, DELETE ON TABLES'), ('USAGE ON SEQUENCES')) d (rights)
                        """)
                .bind("role", role)
                .bind("readOnly", Column.texts(READ_ONLY))
                .bind("writtenOnce", Column.texts(WRITTEN_ONCE))
                .mapTo(String.class)
                .list();
    }

    /** Whether a user of the database can change what is written once, by a right of its own or by owning it. */
    static boolean mayRewriteHistory(String url, DatabaseLogin program) {
        return jdbi(url, program).withHandle(handle -> handle.createQuery(
                        """
                        SELECT bool_or(has_table_privilege(c.oid, 'UPDATE, DELETE, TRUNCATE, TRIGGER')
                                       OR pg_has_role(c.relowner, 'MEMBER'))
                        FROM pg_class c
                        WHERE c.relnamespace = CAST(current_schema() AS regnamespace) AND c.relname = ANY (:writtenOnce)
                        """)
                .bind("writtenOnce", Column.texts(WRITTEN_ONCE))
                .mapTo(Boolean.class)
                .one());
    }

    static Jdbi jdbi(String url, DatabaseLogin login) {
        Properties properties = new Properties();
        set(properties, "user", login.user());
        set(properties, "password", login.password());
        return Jdbi.create(url, properties).installPlugin(new PostgresPlugin());
    }

    private static void set(Properties properties, String name, @Nullable String value) {
        if (value != null) {
            properties.setProperty(name, value);
        }
    }
}
