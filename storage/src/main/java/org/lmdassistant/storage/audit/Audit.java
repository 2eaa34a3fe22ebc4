package org.lmdassistant.storage.audit;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Who did what, in the same transaction as the deed itself. */
public final class Audit {

    private final Handle handle;
    private final Instant now;

    public Audit(Handle handle, Instant now) {
        this.handle = handle;
        this.now = now;
    }

    /** Writes a line; nothing can change it afterwards, and {@link AuditChain} seals it soon. */
    public void write(@Nullable Long actor, String act, String subject, String detailJson, String from) {
        handle.createUpdate(
                        """
                        INSERT INTO audit (at, actor, act, subject, detail, came_from)
                        VALUES (:at, :actor, :act, :subject, CAST(:detail AS jsonb), :from)
                        """)
                .bind("at", now)
                .bind("actor", actor)
                .bind("act", act)
                .bind("subject", subject)
                .bind("detail", detailJson)
                .bind("from", from)
                .execute();
    }

    /** Everything done about a subject, the oldest first. */
    public List<AuditLine> of(String subject) {
        return handle.createQuery("SELECT * FROM audit WHERE subject = :subject ORDER BY id")
                .bind("subject", subject)
                .map(AuditChain::line)
                .list();
    }
}
