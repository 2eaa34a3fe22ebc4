package org.lmdassistant.storage.messages;

import org.jdbi.v3.core.Handle;

/**
 * Whether anything is sent at all. After a dump was restored it is not, until the operator says so: what the dump owes
 * was perhaps sent by the database that was lost.
 */
public final class Sending {

    /** Every lane begins so. */
    private static final String EVERYTHING = "";

    private final Handle handle;
    private final Outbox outbox;

    public Sending(Handle handle, Outbox outbox) {
        this.handle = handle;
        this.outbox = outbox;
    }

    /** Stops all sending; what is owed is kept. */
    public void hold(String reason) {
        outbox.holdTenant(EVERYTHING, reason);
    }

    /** Sends again, what was owed first. */
    public void release() {
        outbox.releaseTenant(EVERYTHING);
    }

    public boolean isHeld() {
        return handle.createQuery("SELECT EXISTS (SELECT FROM held_tenant WHERE prefix = '')")
                .mapTo(Boolean.class)
                .one();
    }

    /** Stops all sending where these records were written in another database than this one; true where they were. */
    public boolean holdIfRestored() {
        int same = handle.createUpdate(
                        """
                        INSERT INTO home_database (cluster, database)
                        SELECT system_identifier, d.oid FROM pg_control_system(), pg_database d
                        WHERE d.datname = current_database()
                        ON CONFLICT (single) DO UPDATE SET seen_at = clock_timestamp()
                        WHERE home_database.cluster = excluded.cluster AND home_database.database = excluded.database
                        """)
                .execute();
        if (same == 1) {
            return false;
        }
        hold("restored from a dump");
        handle.execute(
                """
                UPDATE home_database SET cluster = system_identifier, database = d.oid, seen_at = clock_timestamp()
                FROM pg_control_system(), pg_database d WHERE d.datname = current_database()
                """);
        return true;
    }
}
