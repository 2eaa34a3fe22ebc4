package org.lmdassistant.storage.workshops;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reading and writing the rows of registrations; what may follow what is decided elsewhere. */
final class RegistrationRows {

    private static final String OPEN = "('PENDING', 'QUESTIONED', 'CONFIRMED', 'WAITLISTED', 'OFFERED')";

    private final Handle handle;

    RegistrationRows(Handle handle) {
        this.handle = handle;
    }

    /** Nothing where the attendee has a standing registration. */
    Optional<Registration> insert(
            String reference,
            long workshop,
            Attendee attendee,
            long by,
            Instant now,
            @Nullable Long replaces,
            String calendarToken) {
        return handle.createQuery(
                        """
                        INSERT INTO registration (reference, workshop, name, email, position, administration, person,
                                                  attendee, registered_by, state, submitted_at, replaces, calendar_token)
                        VALUES (:reference, :workshop, :name, :email, :position, :administration, :person,
                                :attendee, :by, 'PENDING', :now, :replaces, :calendarToken)
                        ON CONFLICT (workshop, attendee) WHERE state IN
                        """
                                + OPEN + " DO NOTHING RETURNING *")
                .bind("reference", reference)
                .bind("workshop", workshop)
                .bind("name", attendee.name())
                .bind("email", attendee.email())
                .bind("position", attendee.position())
                .bind("administration", attendee.administration())
                .bind("person", attendee.person())
                .bind("attendee", attendee.key())
                .bind("by", by)
                .bind("now", now)
                .bind("replaces", replaces)
                .bind("calendarToken", calendarToken)
                .map(RegistrationRows::registration)
                .findOne();
    }

    Optional<Registration> get(long id) {
        return handle.createQuery("SELECT * FROM registration WHERE id = :id")
                .bind("id", id)
                .map(RegistrationRows::registration)
                .findOne();
    }

    Optional<Registration> byCalendarToken(String token) {
        return handle.createQuery("SELECT * FROM registration WHERE calendar_token = :token")
                .bind("token", token)
                .map(RegistrationRows::registration)
                .findOne();
    }

    /** The standing registration of an attendee. */
    Optional<Registration> open(long workshop, Attendee attendee) {
        return handle.createQuery(
                        "SELECT * FROM registration WHERE workshop = :workshop AND attendee = :attendee AND state IN "
                                + OPEN)
                .bind("workshop", workshop)
                .bind("attendee", attendee.key())
                .map(RegistrationRows::registration)
                .findOne();
    }

    Optional<Registration> openReplacementOf(long id) {
        return handle.createQuery(
                        "SELECT * FROM registration WHERE replaces = :id AND state IN ('PENDING', 'QUESTIONED')")
                .bind("id", id)
                .map(RegistrationRows::registration)
                .findOne();
    }

    List<Registration> of(long person) {
        return handle.createQuery(
                        """
                        SELECT * FROM registration WHERE person = :person OR registered_by = :person
                        ORDER BY submitted_at DESC, id DESC
                        """)
                .bind("person", person)
                .map(RegistrationRows::registration)
                .list();
    }

    List<Registration> search(String text, int limit) {
        return handle.createQuery(
                        """
                        SELECT * FROM registration
                        WHERE strpos(lower(reference), lower(:text)) > 0 OR strpos(lower(name), lower(:text)) > 0
                        ORDER BY id DESC LIMIT :limit
                        """)
                .bind("text", text.strip())
                .bind("limit", limit)
                .map(RegistrationRows::registration)
                .list();
    }

    List<Registration> in(long workshop) {
        return handle.createQuery("SELECT * FROM registration WHERE workshop = :workshop ORDER BY submitted_at, id")
                .bind("workshop", workshop)
                .map(RegistrationRows::registration)
                .list();
    }

    List<Registration> pending() {
        return handle.createQuery(
                        """
                        SELECT * FROM registration WHERE state IN ('PENDING', 'QUESTIONED') ORDER BY submitted_at, id
                        """)
                .map(RegistrationRows::registration)
                .list();
    }

    OptionalInt position(long id) {
        Optional<Integer> position = handle.createQuery(
                        """
                        SELECT count(*) FROM registration mine JOIN registration ahead ON ahead.workshop = mine.workshop
                        WHERE mine.id = :id AND mine.state = 'WAITLISTED' AND ahead.state = 'WAITLISTED'
                          AND (ahead.submitted_at, ahead.id) <= (mine.submitted_at, mine.id)
                        """)
                .bind("id", id)
                .mapTo(Integer.class)
                .findOne();
        return position.isEmpty() || position.get() == 0 ? OptionalInt.empty() : OptionalInt.of(position.get());
    }

    /** Writes a decision of staff. */
    void decide(long id, State state, long by, Instant now, @Nullable String reason) {
        handle.createUpdate(
                        """
                        UPDATE registration SET state = :state, decided_by = :by, decided_at = :now, reason = :reason,
                               offer_until = NULL, calendar_sequence = calendar_sequence + 1
                        WHERE id = :id
                        """)
                .bind("id", id)
                .bind("state", state.name())
                .bind("by", by)
                .bind("now", now)
                .bind("reason", reason)
                .execute();
    }

    /** Changes the state alone; what staff decided stays. */
    void change(long id, State state) {
        handle.createUpdate(
                        """
                        UPDATE registration SET state = :state, offer_until = NULL,
                               calendar_sequence = calendar_sequence + 1
                        WHERE id = :id
                        """)
                .bind("id", id)
                .bind("state", state.name())
                .execute();
    }

    void offer(long id, Instant until) {
        handle.createUpdate(
                        """
                        UPDATE registration SET state = 'OFFERED', offer_until = :until,
                               calendar_sequence = calendar_sequence + 1
                        WHERE id = :id
                        """)
                .bind("id", id)
                .bind("until", until)
                .execute();
    }

    static Registration registration(ResultSet row, StatementContext context) throws SQLException {
        return new Registration(
                row.getLong("id"),
                row.getString("reference"),
                row.getLong("workshop"),
                new Attendee(
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("position"),
                        row.getString("administration"),
                        (Long) row.getObject("person")),
                row.getLong("registered_by"),
                State.valueOf(row.getString("state")),
                row.getTimestamp("submitted_at").toInstant(),
                (Long) row.getObject("decided_by"),
                instant(row, "decided_at"),
                row.getString("reason"),
                instant(row, "offer_until"),
                (Long) row.getObject("replaces"),
                row.getString("calendar_token"),
                row.getInt("calendar_sequence"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
