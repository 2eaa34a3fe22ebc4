package org.lmdassistant.storage.people;

import static org.lmdassistant.storage.Column.texts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The people the assistant has met. */
public final class People {

    private final Handle handle;
    private final Instant now;
    private final PeopleCache cache;
    private final Set<Long> told = new HashSet<>();
    private final Map<Identity, String> seen = new HashMap<>();
    // Shared by all works of a transaction.
    private AtomicBoolean changed = new AtomicBoolean();

    public People(Handle handle, Instant now, PeopleCache cache) {
        this.handle = handle;
        this.now = now;
        this.cache = cache;
    }

    /** The person behind an account. Inside a transaction that changes people, always what it has changed so far. */
    public Optional<Person> find(Identity identity) {
        return changed.get() ? read(identity) : cache.get(identity, () -> read(identity));
    }

    private Optional<Person> read(Identity identity) {
        return handle.createQuery(
                        """
                        SELECT p.* FROM identity i JOIN person p ON p.id = i.person
                        WHERE i.platform = :platform AND i.tenant = :tenant AND i.user_id = :user
                        """)
                .bind("platform", identity.platform())
                .bind("tenant", identity.tenant())
                .bind("user", identity.user())
                .map(People::person)
                .findOne();
    }

    /** Those of some plain words (lower case, no accents) that are part of the name of anybody who is known or registered. */
    public Set<String> namesAmong(Collection<String> words) {
        return handle.createQuery(
                        """
                        SELECT DISTINCT word
                        FROM (SELECT name FROM person UNION SELECT name FROM registration) AS known
                        CROSS JOIN LATERAL regexp_split_to_table(
                            regexp_replace(normalize(lower(name), NFKD), '[\\u0300-\\u036F]', '', 'g'), '[\\s.,''’-]+') AS word
                        WHERE word = ANY(:words)
                        """)
                .bind("words", texts(words))
                .mapTo(String.class)
                .set();
    }

    /** The person of an id, as committed or changed in this transaction. */
    public Optional<Person> get(long id) {
        return handle.createQuery("SELECT * FROM person WHERE id = :id")
                .bind("id", id)
                .map(People::person)
                .findOne();
    }

    /**
     * The person behind an account, made if there is none; two first contacts at once make one person.
     *
     * @param directPlace where to reach them in private, as JSON
     */
    public Person meet(Identity identity, String name, String language, ZoneId zone, String directPlace) {
        handle.execute(
                "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))",
                identity.platform() + "|" + identity.tenant() + "|" + identity.user());
        Optional<Person> known = read(identity);
        if (known.isPresent()) {
            return known.get();
        }
        Person person = handle.createQuery(
                        """
                        INSERT INTO person (name, language, zone, met_at) VALUES (:name, :language, :zone, :now)
                        RETURNING *
                        """)
                .bind("name", name)
                .bind("language", language)
                .bind("zone", zone.getId())
                .bind("now", now)
                .map(People::person)
                .one();
        handle.createUpdate(
                        """
                        INSERT INTO identity (platform, tenant, user_id, person, direct_place, seen_at)
                        VALUES (:platform, :tenant, :user, :person, CAST(:place AS jsonb), :now)
                        """)
                .bind("platform", identity.platform())
                .bind("tenant", identity.tenant())
                .bind("user", identity.user())
                .bind("person", person.id())
                .bind("place", directPlace)
                .bind("now", now)
                .execute();
        tell(person.id());
        return person;
    }

    /** Remembers where an account can be reached in private; does nothing where that is known already. */
    public void rememberPlace(Identity identity, String directPlace) {
        if (cache.knowsPlace(identity, directPlace)) {
            return;
        }
        seen.put(identity, directPlace);
        int unused = handle.createUpdate(
                        """
                        UPDATE identity SET direct_place = CAST(:place AS jsonb), seen_at = :now
                        WHERE platform = :platform AND tenant = :tenant AND user_id = :user
                          AND (direct_place <> CAST(:place AS jsonb) OR seen_at < :dayAgo)
                        """)
                .bind("platform", identity.platform())
                .bind("tenant", identity.tenant())
                .bind("user", identity.user())
                .bind("place", directPlace)
                .bind("now", now)
                .bind("dayAgo", now.minusSeconds(3_600))
                .execute();
    }

    /** Writes down who somebody said they are. */
    public Person introduce(
            long id, String name, String administration, String position, Seniority seniority, ZoneId zone) {
        Person person = handle.createQuery(
                        """
                        UPDATE person SET name = :name, administration = :administration, position = :position,
                               seniority = :seniority, zone = :zone, introduced = true
                        WHERE id = :id RETURNING *
                        """)
                .bind("id", id)
                .bind("name", name)
                .bind("administration", administration)
                .bind("position", position)
                .bind("seniority", seniority.name())
                .bind("zone", zone.getId())
                .map(People::person)
                .one();
        tell(id);
        return person;
    }

    /** Changes the language somebody is spoken to in. */
    public void speak(long id, String language) {
        handle.createUpdate("UPDATE person SET language = :language WHERE id = :id")
                .bind("id", id)
                .bind("language", language)
                .execute();
        tell(id);
    }

    /** Where somebody can be reached in private, the place they used last first. */
    public List<Contact> contacts(long person) {
        return handle.createQuery("SELECT * FROM identity WHERE person = :person ORDER BY seen_at DESC, platform")
                .bind("person", person)
                .map((row, context) -> new Contact(identity(row), row.getString("direct_place")))
                .list();
    }

    /** The accounts of somebody. */
    public List<Identity> identities(long person) {
        return contacts(person).stream().map(Contact::identity).toList();
    }

    /** People whose name holds the text, whatever its case; signs that mean something to SQL mean themselves. */
    public List<Person> search(String text, int limit) {
        return handle.createQuery(
                        """
                        SELECT * FROM person WHERE strpos(plain(name), plain(:text)) > 0
                        ORDER BY name, id LIMIT :limit
                        """)
                .bind("text", text.strip())
                .bind("limit", limit)
                .map(People::person)
                .list();
    }

    /** The people of an administration, by their names. */
    public List<Person> of(String administration, int limit) {
        return handle.createQuery(
                        """
                        SELECT * FROM person WHERE introduced AND administration = :administration
                        ORDER BY name, id LIMIT :limit
                        """)
                .bind("administration", administration)
                .bind("limit", limit)
                .map(People::person)
                .list();
    }

    /**
     * Whom a workshop can be announced to: senior and middle managers (the brochure's target group), of the
     * administration that it is reserved for if it is, who neither registered nor were told before.
     */
    public List<Person> toAnnounceTo(long workshop) {
        return handle.createQuery(
                        """
                        SELECT p.* FROM person p JOIN workshop w ON w.id = :workshop
                        WHERE p.introduced AND p.erased_at IS NULL AND p.seniority IN ('SENIOR', 'MIDDLE')
                          AND (w.reserved_for IS NULL OR w.reserved_for = p.administration)
                          AND NOT EXISTS (SELECT FROM staff s WHERE s.person = p.id)
                          AND NOT EXISTS (SELECT FROM registration r WHERE r.workshop = w.id AND r.person = p.id)
                          AND NOT EXISTS (SELECT FROM reminder m WHERE m.subject = 'announced:' || w.id || ':' || p.id)
                        ORDER BY p.id
                        """)
                .bind("workshop", workshop)
                .map(People::person)
                .list();
    }

    /** Gives an account to another person; what the first person had stays with the caller to move. */
    void move(Identity identity, long to) {
        handle.createUpdate(
                        """
                        UPDATE identity SET person = :to
                        WHERE platform = :platform AND tenant = :tenant AND user_id = :user
                        """)
                .bind("platform", identity.platform())
                .bind("tenant", identity.tenant())
                .bind("user", identity.user())
                .bind("to", to)
                .execute();
        tell(to);
    }

    /** Lets every copy of the program forget what it remembers of a person, once this is committed. */
    void tell(long person) {
        told.add(person);
        changed.set(true);
        handle.execute("SELECT pg_notify('person', ?)", String.valueOf(person));
    }

    /** Somebody was forgotten; so must every cache. */
    public void erased(long person) {
        tell(person);
    }

    /** Does not rely on the cache once a work of the same transaction changed people. */
    public void follow(People earlier) {
        changed = earlier.changed;
    }

    /** Whether a work of the same transaction changed anybody. */
    public boolean haveChanged() {
        return changed.get();
    }

    /** After the commit: this copy of the program knows at once, the others as soon as the database tells them. */
    public void committed() {
        told.forEach(person -> cache.forget(String.valueOf(person)));
        cache.rememberPlaces(seen);
    }

    static Person person(ResultSet row, StatementContext context) throws SQLException {
        String seniority = row.getString("seniority");
        return new Person(
                row.getLong("id"),
                row.getString("name"),
                row.getString("administration"),
                row.getString("position"),
                seniority == null ? null : Seniority.valueOf(seniority),
                row.getString("language"),
                ZoneId.of(row.getString("zone")),
                row.getBoolean("introduced"));
    }

    private static Identity identity(ResultSet row) throws SQLException {
        return new Identity(row.getString("platform"), row.getString("tenant"), row.getString("user_id"));
    }
}
