package org.lmdassistant.storage.fellowship;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.storage.fellowship.Milestone.Kind;
import org.lmdassistant.storage.fellowship.Milestone.State;

/**
 * What fellows go through. A step locks the milestone's row and answers with the milestone as it then stands, or with
 * nothing where it does not stand where the step begins.
 */
public final class Journey {

    private static final String OF_FELLOWS =
            "SELECT m.* FROM milestone m JOIN fellowship_application a ON a.id = m.application AND a.state = 'ACCEPTED' ";

    private final Handle handle;
    private final Instant now;

    public Journey(Handle handle, Instant now) {
        this.handle = handle;
        this.now = now;
    }

    /** Lays out the way of a new fellow, each milestone by its usual day. */
    void begin(Application application) {
        SessionDraft session = handle.createQuery("SELECT * FROM fellowship_session WHERE id = :id")
                .bind("id", application.session())
                .map(FellowshipSessions::session)
                .one()
                .details();
        for (Kind kind : Kind.values()) {
            handle.createUpdate(
                            """
                            INSERT INTO milestone (application, kind, due, state, changed_at)
                            VALUES (:application, :kind, :due, 'OPEN', :now)
                            """)
                    .bind("application", application.id())
                    .bind("kind", kind.name())
                    .bind("due", kind.usually(session))
                    .bind("now", now)
                    .execute();
        }
    }

    /** A fellow's milestones in the order of their days. */
    public List<Milestone> of(long application) {
        return handle.select(OF_FELLOWS + "WHERE m.application = ? ORDER BY m.due, m.id", application)
                .map(Journey::milestone)
                .list();
    }

    public Optional<Milestone> get(long id) {
        return handle.select(OF_FELLOWS + "WHERE m.id = ?", id)
                .map(Journey::milestone)
                .findOne();
    }

    /** Every fellow's milestones that are not done and due by that day, the earliest first. */
    public List<Milestone> due(LocalDate by) {
        return handle.select(OF_FELLOWS + "WHERE m.state <> 'DONE' AND m.due <= ? ORDER BY m.due, m.id", by)
                .map(Journey::milestone)
                .list();
    }

    /** Every part of a paper that waits to be read, the oldest first. */
    public List<Milestone> unread() {
        return handle.select(OF_FELLOWS + "WHERE m.state = 'HANDED_IN' ORDER BY m.changed_at, m.id")
                .map(Journey::milestone)
                .list();
    }

    /** The fellow hands in a part of the paper; what they handed in before and nobody has read is followed by it. */
    public Optional<Milestone> handIn(long id, String document) {
        return step(id, Milestone::isPaperToHandIn, State.HANDED_IN).map(milestone -> {
            handle.createUpdate(
                            """
                                    INSERT INTO paper_version (milestone, document, handed_in_at)
                                    VALUES (:id, :document, :now)
                                    """)
                    .bind("id", id)
                    .bind("document", document)
                    .bind("now", now)
                    .execute();
            return milestone;
        });
    }

    /** The coach comments and wants another version. */
    public Optional<Milestone> comment(long id, String comment, long by) {
        return step(id, Milestone::isUnread, State.CHANGES).map(milestone -> read(milestone, comment, by));
    }

    /** The coach accepts a part of the paper, with a comment or without. */
    public Optional<Milestone> accept(long id, @Nullable String comment, long by) {
        return step(id, Milestone::isUnread, State.DONE).map(milestone -> read(milestone, comment, by));
    }

    /** Something that is not handed in is over. */
    public Optional<Milestone> done(long id) {
        return step(id, milestone -> !milestone.kind().isPaper() && milestone.state() != State.DONE, State.DONE);
    }

    /** Gives it another day. */
    public Optional<Milestone> move(long id, LocalDate due) {
        return lock(id).filter(milestone -> milestone.state() != State.DONE).flatMap(milestone -> {
            handle.execute("UPDATE milestone SET due = ? WHERE id = ?", due, id);
            return get(id);
        });
    }

    /** The versions of a part of the paper, the oldest first. */
    public List<PaperVersion> versions(long milestone) {
        return handle.createQuery("SELECT * FROM paper_version WHERE milestone = :milestone ORDER BY id")
                .bind("milestone", milestone)
                .map((row, context) -> new PaperVersion(
                        row.getString("document"),
                        row.getTimestamp("handed_in_at").toInstant(),
                        row.getString("comment"),
                        row.getTimestamp("read_at") == null
                                ? null
                                : row.getTimestamp("read_at").toInstant()))
                .list();
    }

    /** The fellows whose paper the document is a version of; its coach may read it. */
    public Optional<Long> fellowOf(String document) {
        return handle.createQuery(
                        """
                        SELECT a.person FROM paper_version v JOIN milestone m ON m.id = v.milestone
                        JOIN fellowship_application a ON a.id = m.application
                        WHERE v.document = :document AND a.state = 'ACCEPTED' LIMIT 1
                        """)
                .bind("document", document)
                .mapTo(Long.class)
                .findOne();
    }

    public void plan(long application, StudyTrip trip) {
        handle.createUpdate(
                        """
                        INSERT INTO study_trip (application, host, starts, ends, information)
                        VALUES (:application, :host, :starts, :ends, :information)
                        ON CONFLICT (application) DO UPDATE SET host = :host, starts = :starts, ends = :ends,
                            information = :information
                        """)
                .bind("application", application)
                .bind("host", trip.host())
                .bind("starts", trip.starts())
                .bind("ends", trip.ends())
                .bind("information", trip.information())
                .execute();
        handle.execute(
                "UPDATE milestone SET due = ? WHERE application = ? AND kind = 'TRIP' AND state <> 'DONE'",
                trip.ends(),
                application);
    }

    public Optional<StudyTrip> trip(long application) {
        return handle.createQuery("SELECT * FROM study_trip WHERE application = :application")
                .bind("application", application)
                .map((row, context) -> new StudyTrip(
                        row.getString("host"),
                        row.getObject("starts", LocalDate.class),
                        row.getObject("ends", LocalDate.class),
                        row.getString("information")))
                .findOne();
    }

    private Milestone read(Milestone milestone, @Nullable String comment, long by) {
        handle.createUpdate(
                        """
                        UPDATE paper_version SET comment = :comment, read_by = :by, read_at = :now
                        WHERE id = (SELECT max(id) FROM paper_version WHERE milestone = :milestone)
                        """)
                .bind("comment", comment)
                .bind("by", by)
                .bind("now", now)
                .bind("milestone", milestone.id())
                .execute();
        return milestone;
    }

    private Optional<Milestone> step(long id, Predicate<Milestone> from, State to) {
        return lock(id).filter(from).flatMap(milestone -> {
            handle.execute(
                    "UPDATE milestone SET state = ?, changed_at = ? WHERE id = ?", to.name(), Timestamp.from(now), id);
            return get(id);
        });
    }

    private Optional<Milestone> lock(long id) {
        return handle.select(OF_FELLOWS + "WHERE m.id = ? FOR UPDATE OF m", id)
                .map(Journey::milestone)
                .findOne();
    }

    private static Milestone milestone(ResultSet row, StatementContext context) throws SQLException {
        return new Milestone(
                row.getLong("id"),
                row.getLong("application"),
                Kind.valueOf(row.getString("kind")),
                row.getObject("due", LocalDate.class),
                State.valueOf(row.getString("state")),
                row.getTimestamp("changed_at").toInstant());
    }
}
