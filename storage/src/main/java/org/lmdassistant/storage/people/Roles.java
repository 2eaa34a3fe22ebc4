package org.lmdassistant.storage.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.storage.ReadOnce;
import org.lmdassistant.storage.RoundTrip;
import org.lmdassistant.storage.Secrets;

/** Who is staff. Read anew at every act: no cache stands between a right taken away and the next press. */
public final class Roles {

    private final Handle handle;
    private final Instant now;
    private final People people;
    private final Tries tries;
    private final ReadOnce<List<Person>> present;

    /**
     * The roles as one work sees them.
     *
     * @param before those of whoever was last in the same transaction, or null for the first
     */
    public Roles(Handle handle, Instant now, People people, @Nullable Roles before) {
        this.handle = handle;
        this.now = now;
        this.people = people;
        this.tries = new Tries(handle, now);
        this.present = before == null ? new ReadOnce<>() : before.present;
    }

    public boolean isStaff(long person) {
        return handle.createQuery("SELECT EXISTS (SELECT FROM staff WHERE person = :person)")
                .bind("person", person)
                .mapTo(Boolean.class)
                .one();
    }

    /**
     * A new one-time code for the first member of staff, replacing an earlier unclaimed one; empty once there is staff.
     */
    public Optional<String> openClaim() {
        if (!staff().isEmpty()) {
            return Optional.empty();
        }
        String code = Secrets.code();
        handle.createUpdate(
                        """
                        INSERT INTO staff_claim (hash) VALUES (:hash)
                        ON CONFLICT (single) DO UPDATE SET hash = excluded.hash
                        """)
                .bind("hash", Secrets.hashOfCode(code))
                .execute();
        return Optional.of(code);
    }

    /** Makes somebody the first member of staff, if they know the code; the code works once. */
    public ClaimResult claim(long person, String code) {
        String who = String.valueOf(person);
        if (tries.usedUp("claim", who)) {
            return ClaimResult.TOO_MANY_TRIES;
        }
        if (!staff().isEmpty()) {
            return ClaimResult.ALREADY_CLAIMED;
        }
        int claimed = handle.execute("DELETE FROM staff_claim WHERE hash = ?", Secrets.hashOfCode(code));
        if (claimed == 0) {
            tries.wrong("claim", who);
            return ClaimResult.WRONG_CODE;
        }
        add(person, null);
        return ClaimResult.CLAIMED;
    }

    public GrantResult grant(long person, long by) {
        if (!isStaff(by) || people.get(person).isEmpty()) {
            return GrantResult.NOT_ALLOWED;
        }
        return add(person, by) ? GrantResult.GRANTED : GrantResult.ALREADY_STAFF;
    }

    /** Takes the role away; two members who remove each other at once cannot leave nobody. */
    public RevokeResult revoke(long person, long by) {
        present.forget();
        handle.execute("LOCK TABLE staff IN SHARE ROW EXCLUSIVE MODE");
        if (!isStaff(by)) {
            return RevokeResult.NOT_ALLOWED;
        }
        if (!isStaff(person)) {
            return RevokeResult.NOT_STAFF;
        }
        if (staff().size() == 1) {
            return RevokeResult.LAST_STAFF;
        }
        handle.execute("DELETE FROM staff WHERE person = ?", person);
        return RevokeResult.REVOKED;
    }

    /** The members of staff, the longest-serving first. */
    public List<Person> staff() {
        return handle.createQuery(
                        """
                        SELECT p.* FROM staff s JOIN person p ON p.id = s.person ORDER BY s.granted_at, p.id
                        """)
                .map(People::person)
                .list();
    }

    private boolean add(long person, @Nullable Long by) {
        present.forget();
        return handle.createUpdate(
                                """
                                INSERT INTO staff (person, granted_by, granted_at) VALUES (:person, :by, :now)
                                ON CONFLICT DO NOTHING
                                """)
                        .bind("person", person)
                        .bind("by", by)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    /** The members of staff who are not away; all of them where nobody else is left to ask. */
    public List<Person> present() {
        return present.get(handle, this::foresee);
    }

    /** Lets it be read anew who is there. */
    public void changed() {
        present.forget();
    }

    /** Reads what {@link #present} will be asked for. */
    public void foresee(RoundTrip trip) {
        trip.read(
                """
                SELECT p.* FROM staff s JOIN person p ON p.id = s.person
                WHERE s.away_until IS NULL OR s.away_until < :today OR s.away_from > :today
                   OR NOT EXISTS (SELECT FROM staff t
                                  WHERE t.away_until IS NULL OR t.away_until < :today OR t.away_from > :today)
                ORDER BY s.granted_at, p.id
                """,
                query -> query.bind("today", now.atOffset(ZoneOffset.UTC).toLocalDate()),
                People::person,
                present::set);
    }

    /** Notes that a member of staff is away from one day up to and with another, and who stands in. */
    public void away(long person, LocalDate from, LocalDate until, long standsIn) {
        present.forget();
        handle.createUpdate(
                        """
                        UPDATE staff SET away_from = :from, away_until = :until, stands_in = :other WHERE person = :person
                        """)
                .bind("from", from)
                .bind("until", until)
                .bind("other", standsIn)
                .bind("person", person)
                .execute();
    }

    /** The absence of a member of staff that is noted and not over yet. */
    public Optional<Absence> absence(long person) {
        return handle.createQuery(
                        """
                        SELECT COALESCE(away_from, :today) AS away_from, away_until, stands_in FROM staff WHERE person = :person AND away_until >= :today
                        """)
                .bind("person", person)
                .bind("today", now.atOffset(ZoneOffset.UTC).toLocalDate())
                .map((row, context) -> new Absence(
                        row.getObject("away_from", LocalDate.class),
                        row.getObject("away_until", LocalDate.class),
                        row.getLong("stands_in")))
                .findOne();
    }

    /** Notes that they are back, or go nowhere; false where no absence was noted. */
    public boolean back(long person) {
        present.forget();
        return handle.execute(
                        """
                        UPDATE staff SET away_from = NULL, away_until = NULL, stands_in = NULL
                        WHERE person = ? AND away_until IS NOT NULL
                        """,
                        person)
                == 1;
    }
}
