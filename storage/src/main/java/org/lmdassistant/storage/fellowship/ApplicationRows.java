package org.lmdassistant.storage.fellowship;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The table of applications. */
final class ApplicationRows {

    private final Handle handle;
    private final Instant now;

    ApplicationRows(Handle handle, Instant now) {
        this.handle = handle;
        this.now = now;
    }

    /** Inserts it; empty where the person has an open one for the session, maybe since a moment ago. */
    Optional<Long> insert(String reference, long session, ApplicationDraft draft, String administration, long person) {
        return details(
                        handle.createQuery(
                                """
                                INSERT INTO fellowship_application (reference, session, person, administration, years,
                                    topic, motivation, language_level, state, created_at)
                                VALUES (:reference, :session, :person, :administration, :years,
                                    :topic, :motivation, :level, 'DRAFT', :now)
                                ON CONFLICT DO NOTHING
                                RETURNING id
                                """),
                        draft)
                .bind("reference", reference)
                .bind("session", session)
                .bind("person", person)
                .bind("administration", administration)
                .bind("now", now)
                .mapTo(Long.class)
                .findOne();
    }

    void update(long id, ApplicationDraft draft) {
        details(
                        handle.createUpdate(
                                """
                                UPDATE fellowship_application SET years = :years, topic = :topic,
                                    motivation = :motivation, language_level = :level
                                WHERE id = :id
                                """),
                        draft)
                .bind("id", id)
                .execute();
    }

    void nomination(
            long id,
            Nomination.State state,
            @Nullable Long supervisor,
            @Nullable String hash,
            @Nullable String by,
            @Nullable String reason) {
        handle.createUpdate(
                        """
                        UPDATE fellowship_application SET nomination = :state, supervisor = :supervisor,
                            nomination_hash = :hash, nominated_by = :by, nomination_reason = :reason
                        WHERE id = :id
                        """)
                .bind("state", state.name())
                .bind("supervisor", supervisor)
                .bind("hash", hash)
                .bind("by", by)
                .bind("reason", reason)
                .bind("id", id)
                .execute();
    }

    void decide(long id, long by, @Nullable String reason) {
        handle.execute("UPDATE fellowship_application SET decided_by = ?, decision = ? WHERE id = ?", by, reason, id);
    }

    void change(long id, ApplicationState to) {
        handle.execute("UPDATE fellowship_application SET state = ? WHERE id = ?", to.name(), id);
    }

    Optional<Application> get(long id) {
        return select("WHERE id = ?", id).stream().findFirst();
    }

    Optional<Application> lock(long id) {
        return select("WHERE id = ? FOR UPDATE", id).stream().findFirst();
    }

    List<Application> lockOpen(long session) {
        return select("WHERE session = ? AND state NOT IN ('DECLINED', 'WITHDRAWN') ORDER BY id FOR UPDATE", session);
    }

    Optional<Application> byHash(String hash) {
        return select("WHERE nomination_hash = ? AND nomination = 'ASKED'", hash).stream()
                .filter(application -> ApplicationState.THEIRS.contains(application.state()))
                .findFirst();
    }

    List<Application> of(long person) {
        return select("WHERE person = ? ORDER BY id DESC", person);
    }

    List<Application> search(String text, int limit) {
        return select(
                """
                WHERE state <> 'DRAFT' AND (strpos(lower(reference), lower(?)) > 0
                    OR person IN (SELECT id FROM person WHERE strpos(plain(name), plain(?)) > 0))
                ORDER BY id DESC LIMIT ?
                """,
                text.strip(),
                text.strip(),
                limit);
    }

    List<Application> toNominate(long supervisor) {
        return select(
                """
                WHERE supervisor = ? AND nomination = 'ASKED' AND state NOT IN ('ACCEPTED', 'DECLINED', 'WITHDRAWN')
                ORDER BY id
                """,
                supervisor);
    }

    List<Application> in(long session) {
        return select(
                """
                WHERE session = ? AND state NOT IN ('DRAFT', 'WITHDRAWN')
                ORDER BY array_position(ARRAY['ACCEPTED', 'SHORTLISTED', 'SUBMITTED', 'WAITLISTED', 'DECLINED'], state),
                         waits_since, submitted_at, id
                """,
                session);
    }

    List<Application> undecided() {
        return select("WHERE state IN ('SUBMITTED', 'SHORTLISTED') ORDER BY submitted_at, id");
    }

    private List<Application> select(String condition, Object... values) {
        return handle.select("SELECT * FROM fellowship_application " + condition, values)
                .map(ApplicationRows::application)
                .list();
    }

    private static <S extends SqlStatement<S>> S details(S statement, ApplicationDraft draft) {
        return statement
                .bind("years", draft.years())
                .bind("topic", draft.topic())
                .bind("motivation", draft.motivation())
                .bind("level", draft.level().name());
    }

    private static Application application(ResultSet row, StatementContext context) throws SQLException {
        return new Application(
                row.getLong("id"),
                row.getString("reference"),
                row.getLong("session"),
                row.getLong("person"),
                row.getString("administration"),
                new ApplicationDraft(
                        row.getInt("years"),
                        row.getString("topic"),
                        row.getString("motivation"),
                        ApplicationDraft.Level.valueOf(row.getString("language_level"))),
                ApplicationState.valueOf(row.getString("state")),
                new Nomination(
                        Nomination.State.valueOf(row.getString("nomination")),
                        (Long) row.getObject("supervisor"),
                        row.getString("nominated_by"),
                        row.getString("nomination_reason")),
                (Long) row.getObject("decided_by"),
                row.getString("decision"),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "submitted_at"),
                instant(row, "waits_since"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
