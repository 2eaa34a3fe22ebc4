package org.lmdassistant.storage.history;

import java.sql.Timestamp;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Which reminders were sent. */
public final class Reminders {

    private final Handle handle;
    private final Instant now;

    public Reminders(Handle handle, Instant now) {
        this.handle = handle;
        this.now = now;
    }

    /**
     * Notes that a reminder is sent; true for whoever is the first to send it.
     *
     * @param since since when the subject waits
     * @param level how urgent the reminder is
     */
    public boolean first(String subject, Instant since, int level) {
        return handle.execute(
                        "INSERT INTO reminder (subject, since, level, sent_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
                        subject,
                        Timestamp.from(since),
                        level,
                        Timestamp.from(now))
                == 1;
    }
}
