package org.lmdassistant.storage.privacy;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.lmdassistant.storage.LateWrites;
import org.lmdassistant.storage.people.Identity;

/**
 * Takes out of every table who somebody was, and what they wrote. What is counted stays, and so does the audit trail of
 * ids. One thing is held: a support request that was sent, with its letter and the questions about it, is the
 * administration's, not the person's.
 */
final class Erasure {

    /** A shorter name would be found in every other sentence. */
    private static final int LEAST_NAME = 3;

    private static final List<String> OWN_WORDS = List.of(
            """
            UPDATE exchange SET question = '', answer = CASE WHEN answer IS NOT NULL THEN '' END WHERE subject IN (
                SELECT 'registration:' || id FROM registration WHERE person = :person OR registered_by = :person
                UNION ALL SELECT 'application:' || id FROM fellowship_application WHERE person = :person
                UNION ALL SELECT 'support:' || id FROM support_request
                          WHERE requested_by = :person AND state IN ('DRAFT', 'WITHDRAWN'))
            """,
            "UPDATE registration SET name = '', email = NULL, position = NULL, reason = NULL WHERE person = :person",
            """
            UPDATE evaluation SET comment = NULL
            WHERE registration IN (SELECT id FROM registration WHERE person = :person)
            """,
            """
            UPDATE help_message SET text = ''
            WHERE written_by = :person OR talk IN (SELECT id FROM help_talk WHERE person = :person)
            """,
            // A question in the words of nobody else goes with them.
            """
            DELETE FROM open_question q WHERE dropped_at IS NULL
              AND EXISTS (SELECT FROM question_asker a WHERE a.question = q.id AND a.person = :person)
              AND NOT EXISTS (SELECT FROM question_asker a WHERE a.question = q.id AND a.person <> :person)
            """,
            // Whoever else asked it asked it in their own words.
            """
            UPDATE open_question q SET text = (SELECT a.text FROM question_asker a
                                               WHERE a.question = q.id AND a.person <> :person ORDER BY a.at LIMIT 1)
            WHERE dropped_at IS NULL
              AND EXISTS (SELECT FROM question_asker a WHERE a.question = q.id AND a.person = :person)
            """,
            "DELETE FROM question_asker WHERE person = :person",
            "UPDATE coaching_session SET about = NULL, notes = NULL, next_steps = NULL, reason = NULL WHERE fellow = :person",
            "UPDATE coaching_session SET reason = NULL WHERE coach = :person AND state = 'CANCELLED_BY_COACH'",
            "DELETE FROM coach_week WHERE coach = :person",
            "DELETE FROM coach_day WHERE coach = :person",
            """
            UPDATE support_request SET letter = NULL, reason = '', topics = '', period = '', decision = NULL
            WHERE requested_by = :person AND state IN ('DRAFT', 'WITHDRAWN')
            """,
            """
            UPDATE fellowship_application SET topic = '', motivation = '', language_level = '', nominated_by = NULL,
                nomination_reason = NULL, nomination_hash = NULL, decision = NULL WHERE person = :person
            """,
            "UPDATE fellowship_application SET nominated_by = NULL, nomination_reason = NULL WHERE supervisor = :person",
            """
            DELETE FROM application_document
            WHERE application IN (SELECT id FROM fellowship_application WHERE person = :person)
            """,
            """
            UPDATE paper_version SET document = '', comment = NULL
            WHERE milestone IN (SELECT m.id FROM milestone m JOIN fellowship_application a ON a.id = m.application
                                WHERE a.person = :person)
            """,
            """
            UPDATE study_trip SET information = ''
            WHERE application IN (SELECT id FROM fellowship_application WHERE person = :person)
            """,
            "UPDATE enrolment SET certificate = NULL WHERE person = :person",
            "DELETE FROM learner WHERE person = :person",
            "DELETE FROM calendar_feed WHERE person = :person",
            "DELETE FROM link_code WHERE person = :person",
            "DELETE FROM export_link WHERE person = :person",
            "UPDATE pairing SET ended_at = coalesce(ended_at, :now) WHERE fellow = :person OR coach = :person");

    /** Where an account was spoken with. */
    private static final List<String> ACCOUNT = List.of(
            """
            UPDATE outbox SET forget = 'ALL' WHERE starts_with(lane, :prefix) AND (only_to = :user OR lane IN (
                SELECT :prefix || place FROM (
                    SELECT direct_place ->> 'conversation' FROM identity
                    WHERE platform = :platform AND tenant = :tenant AND user_id = :user
                    UNION ALL VALUES (:user), ('user:' || :user)) places (place) WHERE place IS NOT NULL))
            """,
            """
            UPDATE inbox SET answer = NULL, speaker = NULL
            WHERE platform = :platform AND tenant = :tenant AND speaker = :user
            """,
            "DELETE FROM conversation WHERE platform = :platform AND tenant = :tenant AND user_id = :user",
            "DELETE FROM wrong_try WHERE who = :prefix || :user",
            "UPDATE slack_installation SET installed_by = NULL WHERE tenant = :tenant AND installed_by = :user",
            "DELETE FROM identity WHERE platform = :platform AND tenant = :tenant AND user_id = :user");

    /** What others were shown that names somebody; a form of somebody else's that names them begins anew. */
    private static final List<String> NAMED = List.of(
            """
            UPDATE outbox SET forget = 'CARD'
            WHERE forget IS NULL AND strpos(CAST(card AS text), :inJson) > 0
            """,
            "UPDATE inbox SET answer = NULL WHERE answer IS NOT NULL AND strpos(CAST(answer AS text), :inJson) > 0",
            """
            DELETE FROM conversation WHERE EXISTS (
                SELECT FROM jsonb_path_query(state, 'strict $.** ? (@.type() == "string")') said
                WHERE strpos(said #>> '{}', :name) > 0)
            """);

    private final Handle handle;
    private final Instant now;
    private final LateWrites late;

    Erasure(Handle handle, Instant now, LateWrites late) {
        this.handle = handle;
        this.now = now;
        this.late = late;
    }

    void erase(long person, List<Identity> accounts) {
        late.flush();
        List<String> names = names(person);
        for (String statement : OWN_WORDS) {
            handle.createUpdate(statement)
                    .bind("person", person)
                    .bind("now", now)
                    .execute();
        }
        accounts.forEach(this::forget);
        // Forms quote what they are about; whoever's delivery comes again now asks for the form once more.
        handle.execute("UPDATE inbox SET answer = NULL WHERE answer -> 'form' IS NOT NULL");
        names.forEach(this::forgetNamed);
        handle.createUpdate(
                        """
                        UPDATE person SET name = '', position = NULL, language = 'en', zone = 'UTC', introduced = false,
                               erased_at = :now WHERE id = :person
                        """)
                .bind("person", person)
                .bind("now", now)
                .execute();
    }

    /** As what they are known to others: the names they gave, their addresses and accounts. */
    private List<String> names(long person) {
        return handle.createQuery(
                        """
                        SELECT name FROM (
                            SELECT name FROM person WHERE id = :person
                            UNION SELECT name FROM registration WHERE person = :person
                            UNION SELECT email FROM registration WHERE person = :person
                            UNION SELECT user_id FROM identity WHERE person = :person) known
                        WHERE length(name) >= :least
                        """)
                .bind("person", person)
                .bind("least", LEAST_NAME)
                .mapTo(String.class)
                .list();
    }

    private void forget(Identity account) {
        for (String statement : ACCOUNT) {
            handle.createUpdate(statement)
                    .bind("platform", account.platform())
                    .bind("tenant", account.tenant())
                    .bind("user", account.user())
                    .bind("prefix", account.platform() + "|" + account.tenant() + "|")
                    .execute();
        }
    }

    private void forgetNamed(String name) {
        String quoted = handle.createQuery("SELECT CAST(to_jsonb(CAST(:name AS text)) AS text)")
                .bind("name", name)
                .mapTo(String.class)
                .one();
        for (String statement : NAMED) {
            handle.createUpdate(statement)
                    .bind("name", name)
                    .bind("inJson", quoted.substring(1, quoted.length() - 1))
                    .execute();
        }
    }
}
