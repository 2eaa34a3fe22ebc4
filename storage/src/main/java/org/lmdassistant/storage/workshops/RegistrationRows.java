package org.lmdassistant.storage.workshops;

import static org.lmdassistant.storage.Column.numbers;
import static org.lmdassistant.storage.Column.texts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.storage.RoundTrip;
import org.lmdassistant.storage.Secrets;
import org.lmdassistant.storage.people.Seniority;

/** Reading and writing the rows of registrations; what may follow what is decided elsewhere. */
final class RegistrationRows {

    private static final String OPEN = "('PENDING', 'QUESTIONED', 'CONFIRMED', 'WAITLISTED', 'OFFERED')";

    private final Handle handle;

    RegistrationRows(Handle handle) {
        this.handle = handle;
    }

    /** A registration that is to be written. */
    record Fresh(
            String reference,
            long workshop,
            Attendee attendee,
            long by,
            Instant now,
            @Nullable Long replaces,
            String calendarToken) {}

    /** One that is submitted now. */
    static Fresh fresh(
            String reference, long workshop, Attendee attendee, long by, Instant now, @Nullable Long replaces) {
        return new Fresh(reference, workshop, attendee, by, now, replaces, Secrets.token());
    }

    /** Under which name the numbers of registrations count: anew in each year. */
    static String counter(Instant now) {
        return "registration-" + year(now);
    }

    /** What a number of that counter is called. */
    static String reference(Instant now, long number) {
        return "R-%d-%04d".formatted(year(now), number);
    }

    private static int year(Instant now) {
        return now.atOffset(ZoneOffset.UTC).getYear();
    }

    /** Writes them in their order, except those whose attendee has a standing registration. */
    List<Registration> insert(List<Fresh> all) {
        return handle.createQuery(
                        """
                        INSERT INTO registration (reference, workshop, name, email, position, administration, person,
                                                  seniority, attendee, registered_by, state, submitted_at, replaces,
                                                  calendar_token)
                        SELECT reference, workshop, name, email, position, administration, person, seniority,
                               attendee, registered_by, 'PENDING', CAST(now AS timestamptz), replaces, calendar_token
                        FROM unnest(:references, :workshops, :names, :emails, :positions, :administrations, :people,
                                    :seniorities, :attendees, :by, :now, :replaces, :calendarTokens) WITH ORDINALITY
                             AS fresh (reference, workshop, name, email, position, administration, person, seniority,
                                       attendee, registered_by, now, replaces, calendar_token, nth)
                        ORDER BY nth
                        ON CONFLICT (workshop, attendee) WHERE state IN
                        """
                                + OPEN + " DO NOTHING RETURNING *")
                .bind("references", texts(all, Fresh::reference))
                .bind("workshops", numbers(all, Fresh::workshop))
                .bind("names", texts(all, one -> one.attendee().name()))
                .bind("emails", texts(all, one -> one.attendee().email()))
                .bind("positions", texts(all, one -> one.attendee().position()))
                .bind("administrations", texts(all, one -> one.attendee().administration()))
                .bind("people", numbers(all, one -> one.attendee().person()))
                .bind("seniorities", texts(all, one -> name(one.attendee().seniority())))
                .bind("attendees", texts(all, one -> one.attendee().key()))
                .bind("by", numbers(all, Fresh::by))
                .bind("now", texts(all, one -> one.now().toString()))
                .bind("replaces", numbers(all, Fresh::replaces))
                .bind("calendarTokens", texts(all, Fresh::calendarToken))
                .map(RegistrationRows::registration)
                .list();
    }

    /** Takes back what this transaction has just written. */
    void takeBack(List<Registration> inserted) {
        handle.createUpdate("DELETE FROM registration WHERE id = ANY(:ids)")
                .bind("ids", numbers(inserted, Registration::id))
                .execute();
    }

    Optional<Registration> get(long id) {
        return handle.createQuery("SELECT * FROM registration WHERE id = :id")
                .bind("id", id)
                .map(RegistrationRows::registration)
                .findOne();
    }

    Optional<Registration> byCalendarToken(String token) {
        return handle.createQuery("SELECT * FROM registration WHERE calendar_token = :token AND decided_at IS NOT NULL")
                .bind("token", token)
                .map(RegistrationRows::registration)
                .findOne();
    }

    /** By what the standing registration of an attendee for a workshop is found; there is one at most. */
    record AttendeeKey(long workshop, String attendee) {}

    /** The standing registration of an attendee. */
    Optional<Registration> open(long workshop, Attendee attendee) {
        Map<AttendeeKey, Registration> standing = new HashMap<>();
        RoundTrip.make(handle, trip -> open(trip, Set.of(new AttendeeKey(workshop, attendee.key())), standing));
        return standing.values().stream().findFirst();
    }

    // OFFSET keeps PostgreSQL from reading the whole table for many at once, which it may have learnt when it was
    // small.
    /** Finds those that stand. */
    void open(RoundTrip trip, Set<AttendeeKey> keys, Map<AttendeeKey, Registration> standing) {
        trip.read(
                """
                SELECT r.* FROM unnest(:theirWorkshops, :attendees) AS a (workshop, attendee)
                CROSS JOIN LATERAL (SELECT * FROM registration
                                    WHERE workshop = a.workshop AND attendee = a.attendee AND state IN %s OFFSET 0) r
                """
                        .formatted(OPEN),
                query -> query.bind("theirWorkshops", numbers(keys, AttendeeKey::workshop))
                        .bind("attendees", texts(keys, AttendeeKey::attendee)),
                (row, context) -> standing.put(
                        new AttendeeKey(row.getLong("workshop"), row.getString("attendee")),
                        registration(row, context)),
                read -> {});
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
                        WHERE strpos(lower(reference), lower(:text)) > 0 OR strpos(plain(name), plain(:text)) > 0
                        ORDER BY id DESC LIMIT :limit
                        """)
                .bind("text", text.strip())
                .bind("limit", limit)
                .map(RegistrationRows::registration)
                .list();
    }

    List<Registration> ofAdministration(String administration, int limit) {
        return handle.createQuery(
                        "SELECT * FROM registration WHERE administration = :administration ORDER BY id DESC LIMIT :limit")
                .bind("administration", administration)
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
                        (Long) row.getObject("person"),
                        seniority(row)),
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

    private static @Nullable String name(@Nullable Seniority seniority) {
        return seniority == null ? null : seniority.name();
    }

    private static @Nullable Seniority seniority(ResultSet row) throws SQLException {
        String seniority = row.getString("seniority");
        return seniority == null ? null : Seniority.valueOf(seniority);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
