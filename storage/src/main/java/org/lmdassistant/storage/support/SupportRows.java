package org.lmdassistant.storage.support;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The table of support requests. */
final class SupportRows {

    private final Handle handle;
    private final Instant now;

    SupportRows(Handle handle, Instant now) {
        this.handle = handle;
        this.now = now;
    }

    long insert(String reference, String administration, SupportDraft draft, long by) {
        return details(
                        handle.createQuery(
                                """
                                INSERT INTO support_request (reference, administration, requested_by, kind, reason, topics,
                                    language, period, participants, level, state, created_at, changed_at)
                                VALUES (:reference, :administration, :by, :kind, :reason, :topics,
                                    :language, :period, :participants, :level, 'DRAFT', :now, :now)
                                RETURNING id
                                """),
                        draft)
                .bind("reference", reference)
                .bind("administration", administration)
                .bind("by", by)
                .bind("now", now)
                .mapTo(Long.class)
                .one();
    }

    void update(long id, SupportDraft draft) {
        details(
                        handle.createUpdate(
                                """
                                UPDATE support_request SET kind = :kind, reason = :reason, topics = :topics,
                                    language = :language, period = :period, participants = :participants,
                                    level = :level, changed_at = :now
                                WHERE id = :id
                                """),
                        draft)
                .bind("id", id)
                .bind("now", now)
                .execute();
    }

    void letter(long id, String letter) {
        handle.createUpdate("UPDATE support_request SET letter = :letter, changed_at = :now WHERE id = :id")
                .bind("letter", letter)
                .bind("now", now)
                .bind("id", id)
                .execute();
    }

    void submitted(long id) {
        handle.execute("UPDATE support_request SET submitted_at = ? WHERE id = ?", Timestamp.from(now), id);
    }

    void assign(long id, long to) {
        handle.execute("UPDATE support_request SET assigned_to = ? WHERE id = ?", to, id);
    }

    void decide(long id, long by, @Nullable String reason) {
        handle.execute("UPDATE support_request SET decided_by = ?, decision = ? WHERE id = ?", by, reason, id);
    }

    void schedule(long id, long workshop) {
        handle.execute("UPDATE support_request SET workshop = ? WHERE id = ?", workshop, id);
    }

    /** What was decided, or said when it was put off, stands no longer. */
    void undecide(long id) {
        handle.execute("UPDATE support_request SET decided_by = NULL, decision = NULL WHERE id = ?", id);
    }

    void change(long id, SupportState to, @Nullable LocalDate reviewOn) {
        handle.execute(
                "UPDATE support_request SET state = ?, review_on = ?, changed_at = ? WHERE id = ?",
                to.name(),
                reviewOn,
                Timestamp.from(now),
                id);
    }

    void change(long id, SupportState to) {
        change(id, to, null);
    }

    Optional<SupportRequest> get(long id) {
        return handle.createQuery("SELECT * FROM support_request WHERE id = :id")
                .bind("id", id)
                .map(SupportRows::request)
                .findOne();
    }

    Optional<SupportRequest> lock(long id) {
        return handle.createQuery("SELECT * FROM support_request WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .map(SupportRows::request)
                .findOne();
    }

    Optional<SupportRequest> byReference(String reference) {
        return handle.createQuery("SELECT * FROM support_request WHERE reference = upper(:reference)")
                .bind("reference", reference)
                .map(SupportRows::request)
                .findOne();
    }

    List<SupportRequest> search(String text, int limit) {
        return handle.createQuery(
                        """
                        SELECT r.* FROM support_request r JOIN person p ON p.id = r.requested_by
                        WHERE r.state <> 'DRAFT' AND (strpos(lower(r.reference), lower(:text)) > 0
                            OR strpos(plain(p.name), plain(:text)) > 0)
                        ORDER BY r.id DESC LIMIT :limit
                        """)
                .bind("text", text.strip())
                .bind("limit", limit)
                .map(SupportRows::request)
                .list();
    }

    List<SupportRequest> ofAdministration(String administration, int limit) {
        return handle.createQuery(
                        """
                        SELECT * FROM support_request WHERE administration = :administration AND state <> 'DRAFT'
                        ORDER BY id DESC LIMIT :limit
                        """)
                .bind("administration", administration)
                .bind("limit", limit)
                .map(SupportRows::request)
                .list();
    }

    List<SupportRequest> of(long person) {
        return handle.createQuery("SELECT * FROM support_request WHERE requested_by = :person ORDER BY id DESC")
                .bind("person", person)
                .map(SupportRows::request)
                .list();
    }

    List<SupportRequest> in(String administration, Collection<SupportState> states) {
        return handle.createQuery(
                        """
                        SELECT * FROM support_request
                        WHERE administration = :administration AND state IN (<states>) ORDER BY id DESC
                        """)
                .bind("administration", administration)
                .bindList("states", states.stream().map(Enum::name).toList())
                .map(SupportRows::request)
                .list();
    }

    List<SupportRequest> assignedTo(long person) {
        return handle.createQuery(
                        """
                        SELECT * FROM support_request WHERE assigned_to = :person AND state IN (<states>) ORDER BY id
                        """)
                .bind("person", person)
                .bindList("states", SupportState.OPEN.stream().map(Enum::name).toList())
                .map(SupportRows::request)
                .list();
    }

    List<SupportRequest> waiting() {
        return handle.createQuery(
                        """
                        SELECT * FROM support_request
                        WHERE state IN (<states>) ORDER BY submitted_at, id
                        """)
                .bindList(
                        "states", SupportState.WAITING.stream().map(Enum::name).toList())
                .map(SupportRows::request)
                .list();
    }

    /** What was put off until a day that has come; of several copies of the program each gets other ones. */
    List<SupportRequest> toReview(LocalDate today) {
        return handle.createQuery(
                        """
                        SELECT * FROM support_request WHERE state = 'DEFERRED' AND review_on <= :today
                        ORDER BY review_on, id LIMIT 100 FOR UPDATE SKIP LOCKED
                        """)
                .bind("today", today)
                .map(SupportRows::request)
                .list();
    }

    private static <S extends SqlStatement<S>> S details(S statement, SupportDraft draft) {
        return statement
                .bind("kind", draft.kind().name())
                .bind("reason", draft.reason())
                .bind("topics", draft.topics())
                .bind("language", draft.language())
                .bind("period", draft.period())
                .bind("participants", draft.participants())
                .bind("level", draft.level().name());
    }

    private static SupportRequest request(ResultSet row, StatementContext context) throws SQLException {
        Timestamp submitted = row.getTimestamp("submitted_at");
        return new SupportRequest(
                row.getLong("id"),
                row.getString("reference"),
                row.getString("administration"),
                row.getLong("requested_by"),
                new SupportDraft(
                        SupportDraft.Kind.valueOf(row.getString("kind")),
                        row.getString("reason"),
                        row.getString("topics"),
                        row.getString("language"),
                        row.getString("period"),
                        row.getInt("participants"),
                        SupportDraft.Level.valueOf(row.getString("level"))),
                row.getString("letter"),
                SupportState.valueOf(row.getString("state")),
                (Long) row.getObject("assigned_to"),
                (Long) row.getObject("decided_by"),
                row.getString("decision"),
                row.getObject("review_on", LocalDate.class),
                (Long) row.getObject("workshop"),
                row.getTimestamp("created_at").toInstant(),
                submitted == null ? null : submitted.toInstant());
    }
}
