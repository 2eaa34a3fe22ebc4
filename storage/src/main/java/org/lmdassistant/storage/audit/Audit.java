package org.lmdassistant.storage.audit;

import static org.lmdassistant.storage.Column.numbers;
import static org.lmdassistant.storage.Column.texts;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.storage.LateWrites;
import org.lmdassistant.storage.RoundTrip;

/** Who did what, in the same transaction as the deed itself. */
public final class Audit {

    private static final LateWrites.Kind<Line> LINES = Audit::insert;

    private final Handle handle;
    private final Instant now;
    private final LateWrites late;

    public Audit(Handle handle, Instant now, LateWrites late) {
        this.handle = handle;
        this.now = now;
        this.late = late;
    }

    private record Line(Instant at, @Nullable Long actor, String act, String subject, String detail, String from) {}

    /** Writes a line; nothing can change it afterwards, and {@link AuditChain} seals it soon. */
    public void write(@Nullable Long actor, String act, String subject, String detailJson, String from) {
        late.add(LINES, new Line(now, actor, act, subject, detailJson, from));
    }

    private static void insert(RoundTrip trip, List<Line> lines) {
        trip.write(
                """
                        INSERT INTO audit (at, actor, act, subject, detail, came_from)
                        SELECT CAST(at AS timestamptz), actor, act, subject, CAST(detail AS jsonb), came_from
                        FROM unnest(:lineAt, :actor, :act, :subject, :detail, :cameFrom)
                             AS line (at, actor, act, subject, detail, came_from)
                        """,
                query -> query.bind("lineAt", texts(lines, line -> line.at().toString()))
                        .bind("actor", numbers(lines, Line::actor))
                        .bind("act", texts(lines, Line::act))
                        .bind("subject", texts(lines, Line::subject))
                        .bind("detail", texts(lines, Line::detail))
                        .bind("cameFrom", texts(lines, Line::from)));
    }

    /** Everything done about a subject, the oldest first. */
    public List<AuditLine> of(String subject) {
        late.flush();
        return handle.createQuery("SELECT * FROM audit WHERE subject = :subject ORDER BY id")
                .bind("subject", subject)
                .map(AuditChain::line)
                .list();
    }
}
