package org.lmdassistant.storage.people;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.lmdassistant.storage.Secrets;

/** Makes two accounts one person, by a code shown to the first and typed by the second. */
public final class Links {

    private static final Duration VALID = Duration.ofMinutes(10);

    private final Handle handle;
    private final Instant now;
    private final People people;
    private final Tries tries;

    public Links(Handle handle, Instant now, People people) {
        this.handle = handle;
        this.now = now;
        this.people = people;
        this.tries = new Tries(handle, now);
    }

    /** A code that works once, for ten minutes; it replaces an older one of the same person. */
    public String issue(long person, Identity startedFrom) {
        String code = Secrets.code();
        handle.createUpdate(
                        """
                        INSERT INTO link_code (person, platform, tenant, user_id, hash, expires_at)
                        VALUES (:person, :platform, :tenant, :user, :hash, :expires)
                        ON CONFLICT (person) DO UPDATE
                        SET platform = excluded.platform, tenant = excluded.tenant, user_id = excluded.user_id,
                            hash = excluded.hash, expires_at = excluded.expires_at
                        """)
                .bind("person", person)
                .bind("platform", startedFrom.platform())
                .bind("tenant", startedFrom.tenant())
                .bind("user", startedFrom.user())
                .bind("hash", Secrets.hashOfCode(code))
                .bind("expires", now.plus(VALID))
                .execute();
        return code;
    }

    /**
     * Gives the account of whoever types a code to the person who was shown it, with everything registered from it.
     * Staff rights of the second person are not carried over.
     */
    public LinkResult redeem(Identity by, String code) {
        String who = by.platform() + "|" + by.tenant() + "|" + by.user();
        if (tries.usedUp("link", who)) {
            return new LinkResult.TooManyTries();
        }
        Optional<Long> owner = handle.createQuery(
                        "SELECT person FROM link_code WHERE hash = :hash AND expires_at > :now FOR UPDATE")
                .bind("hash", Secrets.hashOfCode(code))
                .bind("now", now)
                .mapTo(Long.class)
                .findOne();
        Optional<Person> second = people.find(by);
        if (owner.isEmpty() || second.isEmpty()) {
            tries.wrong("link", who);
            return new LinkResult.UnknownOrExpired();
        }
        if (owner.get() == second.get().id()) {
            return new LinkResult.OwnCode();
        }
        if (bothRegistered(owner.get(), second.get().id())) {
            return new LinkResult.BothRegistered();
        }
        List<Contact> others = people.contacts(owner.get());
        handle.execute("DELETE FROM link_code WHERE person = ?", owner.get());
        adopt(second.get().id(), owner.get(), by);
        return new LinkResult.Linked(people.get(owner.get()).orElseThrow(), others);
    }

    private boolean bothRegistered(long owner, long second) {
        return handle.createQuery(
                        """
                        SELECT EXISTS (
                            SELECT FROM registration a JOIN registration b ON b.workshop = a.workshop
                            WHERE a.person = :owner AND b.person = :second
                              AND a.state IN ('PENDING', 'QUESTIONED', 'CONFIRMED', 'WAITLISTED', 'OFFERED')
                              AND b.state IN ('PENDING', 'QUESTIONED', 'CONFIRMED', 'WAITLISTED', 'OFFERED'))
                            OR EXISTS (
                            SELECT FROM fellowship_application a JOIN fellowship_application b ON b.session = a.session
                            WHERE a.person = :owner AND b.person = :second
                              AND a.state NOT IN ('DECLINED', 'WITHDRAWN') AND b.state NOT IN ('DECLINED', 'WITHDRAWN'))
                        """)
                .bind("owner", owner)
                .bind("second", second)
                .mapTo(Boolean.class)
                .one();
    }

    private void adopt(long second, long owner, Identity account) {
        people.move(account, owner);
        people.tell(second);
        if (!people.contacts(second).isEmpty()) {
            return;
        }
        handle.execute("DELETE FROM staff WHERE person = ?", second);
        handle.execute("DELETE FROM link_code WHERE person = ?", second);
        handle.createUpdate("UPDATE registration SET attendee = :attendee WHERE person = :second")
                .bind("attendee", "person:" + owner)
                .bind("second", second)
                .execute();
        handOver(second, owner);
    }

    /** Whatever refers to the second person refers to the owner from now on, in every table there is. */
    private void handOver(long second, long owner) {
        handle.createQuery(
                        """
                        SELECT format('UPDATE %s SET %I = %s WHERE %I = %s', CAST(c.conrelid AS regclass), a.attname,
                                      :owner, a.attname, :second)
                        FROM pg_constraint c
                        JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
                        WHERE c.contype = 'f' AND c.confrelid = CAST('person' AS regclass)
                        """)
                .bind("owner", owner)
                .bind("second", second)
                .mapTo(String.class)
                .forEach(update -> handle.execute(update));
    }
}
