package org.lmdassistant.storage.privacy;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.lmdassistant.storage.FailPoint;
import org.lmdassistant.storage.Secrets;
import org.lmdassistant.storage.people.Identity;
import org.lmdassistant.storage.people.People;

/** Shows people their data and erases it. What is counted, and the audit trail of ids, stays. */
public final class Privacy {

    /** How long the address of an export works. */
    public static final Duration EXPORT_VALID = Duration.ofHours(1);

    /** What opens something is no information about a person, and the content of a file is fetched by itself. */
    private static final String WITHOUT_SECRETS = "- 'token' - 'calendar_token' - 'hash' - 'key' - 'content'";

    private final Handle handle;
    private final Instant now;
    private final People people;

    public Privacy(Handle handle, Instant now, People people) {
        this.handle = handle;
        this.now = now;
        this.people = people;
    }

    /** A new unguessable token under which somebody's data can be fetched for a short while. */
    public String exportToken(long person) {
        handle.execute("DELETE FROM export_link WHERE person = ? OR expires_at < ?", person, Timestamp.from(now));
        String token = Secrets.token();
        handle.execute(
                "INSERT INTO export_link (hash, person, expires_at) VALUES (?, ?, ?)",
                Secrets.hash(token),
                person,
                Timestamp.from(now.plus(EXPORT_VALID)));
        return token;
    }

    /** Everything that is kept about whoever the token was given to, as JSON; empty where it is over or unknown. */
    public Optional<String> export(String token) {
        return handle.createQuery("SELECT person FROM export_link WHERE hash = :hash AND expires_at > :now")
                .bind("hash", Secrets.hash(token))
                .bind("now", now)
                .mapTo(Long.class)
                .findOne()
                .map(this::json);
    }

    private String json(long person) {
        Stream<String> own = PersonalData.OWN.stream()
                .map(column -> part(column.table() + "." + column.name(), column.table(), column.name()));
        String parts = Stream.concat(Stream.of(part("person", "person", "id"), part("audit", "audit", "actor")), own)
                .collect(Collectors.joining(", "));
        return handle.createQuery("SELECT jsonb_pretty(jsonb_build_object(" + parts + "))")
                .bind("person", person)
                .mapTo(String.class)
                .one();
    }

    // Names of tables and columns alone, from our own list.
    private static String part(String name, String table, String column) {
        return "'" + name + "', (SELECT coalesce(jsonb_agg(to_jsonb(t) " + WITHOUT_SECRETS + "), '[]') FROM " + table
                + " t WHERE t." + column + " = :person)";
    }

    /**
     * Forgets who somebody is. Whatever of theirs is still to come has been ended before by whoever knows how.
     * Afterwards the assistant does not know them: whoever writes from the same account is somebody new.
     */
    public void erase(long person) {
        List<Identity> accounts = people.identities(person);
        for (String statement : List.of(
                "UPDATE registration SET name = '', email = NULL, position = NULL WHERE person = :person",
                """
                UPDATE evaluation SET comment = NULL
                WHERE registration IN (SELECT id FROM registration WHERE person = :person)
                """,
                "UPDATE help_message SET text = '' WHERE written_by = :person",
                // A question in the words of nobody else goes with them.
                """
                DELETE FROM open_question q WHERE dropped_at IS NULL
                  AND EXISTS (SELECT FROM question_asker a WHERE a.question = q.id AND a.person = :person)
                  AND NOT EXISTS (SELECT FROM question_asker a WHERE a.question = q.id AND a.person <> :person)
                """,
                "DELETE FROM question_asker WHERE person = :person",
                "UPDATE coaching_session SET notes = NULL, next_steps = NULL, reason = NULL WHERE fellow = :person",
                "DELETE FROM coach_week WHERE coach = :person",
                "DELETE FROM coach_day WHERE coach = :person",
                """
                UPDATE support_request SET letter = NULL
                WHERE requested_by = :person AND state = 'WITHDRAWN'
                """,
                """
                UPDATE fellowship_application SET motivation = '', nominated_by = NULL, nomination_reason = NULL,
                    nomination_hash = NULL WHERE person = :person
                """,
                "UPDATE fellowship_application SET nominated_by = NULL WHERE supervisor = :person",
                """
                DELETE FROM application_document
                WHERE application IN (SELECT id FROM fellowship_application WHERE person = :person)
                """,
                """
                UPDATE paper_version SET document = '', comment = NULL
                WHERE milestone IN (SELECT m.id FROM milestone m JOIN fellowship_application a ON a.id = m.application
                                    WHERE a.person = :person)
                """,
                // The formal letter of a request that was sent is the administration's.
                """
                DELETE FROM document d WHERE owner = :person
                  AND NOT EXISTS (SELECT 1 FROM support_request r WHERE r.letter = 'document:' || d.id)
                """,
                "DELETE FROM learner WHERE person = :person",
                "DELETE FROM calendar_feed WHERE person = :person",
                "DELETE FROM link_code WHERE person = :person",
                "DELETE FROM export_link WHERE person = :person",
                "UPDATE pairing SET ended_at = coalesce(ended_at, :now) WHERE fellow = :person OR coach = :person",
                """
                UPDATE person SET name = '', position = NULL, language = 'en', zone = 'UTC', introduced = false,
                       erased_at = :now WHERE id = :person
                """)) {
            handle.createUpdate(statement)
                    .bind("person", person)
                    .bind("now", now)
                    .execute();
        }
        FailPoint.pass("person-erasing");
        accounts.forEach(this::forget);
        people.erased(person);
    }

    // What was said to them, and where they stood in a conversation.
    private void forget(Identity account) {
        for (String statement : List.of(
                """
                UPDATE outbox SET card = '{"summary": "", "elements": []}'
                WHERE state <> 'QUEUED' AND lane IN (SELECT concat_ws('|', platform, tenant, direct_place->>'conversation')
                                                     FROM identity WHERE platform = :platform AND tenant = :tenant
                                                       AND user_id = :user)
                """,
                """
                DELETE FROM conversation WHERE platform = :platform AND tenant = :tenant AND user_id = :user
                """,
                """
                DELETE FROM identity WHERE platform = :platform AND tenant = :tenant AND user_id = :user
                """)) {
            handle.createUpdate(statement)
                    .bind("platform", account.platform())
                    .bind("tenant", account.tenant())
                    .bind("user", account.user())
                    .execute();
        }
    }
}
