package org.lmdassistant.storage.history;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The steps of subjects such as {@code support:12}. */
public final class History {

    private final Handle handle;
    private final Instant now;

    public History(Handle handle, Instant now) {
        this.handle = handle;
        this.now = now;
    }

    public void add(String subject, String name, @Nullable Long by) {
        handle.createUpdate("INSERT INTO step (subject, name, by, at) VALUES (:subject, :name, :by, :now)")
                .bind("subject", subject)
                .bind("name", name)
                .bind("by", by)
                .bind("now", now)
                .execute();
    }

    /** The steps so far, the oldest first. */
    public List<Happened> of(String subject) {
        return handle.createQuery("SELECT * FROM step WHERE subject = :subject ORDER BY id")
                .bind("subject", subject)
                .map((row, context) -> new Happened(
                        row.getString("name"),
                        (Long) row.getObject("by"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
