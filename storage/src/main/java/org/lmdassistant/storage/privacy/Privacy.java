package org.lmdassistant.storage.privacy;

import static org.lmdassistant.storage.Column.numbers;
import static org.lmdassistant.storage.Column.texts;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.lmdassistant.storage.FailPoint;
import org.lmdassistant.storage.LateWrites;
import org.lmdassistant.storage.Secrets;
import org.lmdassistant.storage.documents.Document;
import org.lmdassistant.storage.documents.Documents;
import org.lmdassistant.storage.messages.Conversations;
import org.lmdassistant.storage.messages.Outbox;
import org.lmdassistant.storage.people.People;
import org.lmdassistant.storage.sealing.DataKeys;

/** Shows people their data and erases it. What is counted, and the audit trail of ids, stays. */
public final class Privacy {

    /** How long the address of an export works. */
    public static final Duration EXPORT_VALID = Duration.ofHours(1);

    /** What opens something is no information about a person, and the content of a file is fetched by itself. */
    private static final String WITHOUT_SECRETS = "- 'token' - 'calendar_token' - 'hash' - 'key' - 'content'";

    private final Handle handle;
    private final Instant now;
    private final People people;
    private final Documents documents;
    private final DataKeys keys;
    private final Outbox outbox;
    private final Conversations conversations;
    private final LateWrites late;

    public Privacy(
            Handle handle,
            Instant now,
            People people,
            Documents documents,
            DataKeys keys,
            Outbox outbox,
            Conversations conversations,
            LateWrites late) {
        this.handle = handle;
        this.now = now;
        this.people = people;
        this.documents = documents;
        this.keys = keys;
        this.outbox = outbox;
        this.conversations = conversations;
        this.late = late;
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

    /**
     * Everything that is kept about whoever the token was given to, as JSON; empty where it is over or unknown.
     *
     * @param address makes the address of a file of theirs from the token that opens it for a short while
     */
    public Optional<String> export(String token, UnaryOperator<String> address) {
        return handle.createQuery("SELECT person FROM export_link WHERE hash = :hash AND expires_at > :now")
                .bind("hash", Secrets.hash(token))
                .bind("now", now)
                .mapTo(Long.class)
                .findOne()
                .map(person -> json(person, address));
    }

    private String json(long person, UnaryOperator<String> address) {
        String parts = PersonalData.parts().entrySet().stream()
                .map(part -> "'" + part.getKey() + "', (SELECT coalesce(jsonb_agg(" + row(part.getKey())
                        + "), '[]') FROM " + part.getValue() + ")")
                .collect(Collectors.joining(", "));
        List<Document> files = documents.of(person);
        return handle.createQuery("SELECT jsonb_pretty(jsonb_build_object(" + parts + "))")
                .bind("person", person)
                .bind("files", numbers(files, Document::id))
                .bind("addresses", texts(files, file -> address.apply(documents.link(file))))
                .mapTo(String.class)
                .one();
    }

    // Names of tables and columns alone, from our own list.
    private static String row(String name) {
        String row = "to_jsonb(t) " + WITHOUT_SECRETS;
        return switch (name) {
            case "document.owner" ->
                row + " || jsonb_build_object('address', (SELECT f.address"
                        + " FROM unnest(:files, :addresses) f (id, address) WHERE f.id = t.id))";
            // Whom somebody registered is another person, with data of their own.
            case "registration.registered_by" ->
                "CASE WHEN t.person = :person THEN " + row + " ELSE " + row
                        + " - 'name' - 'email' - 'position' - 'seniority' - 'attendee' END";
            default -> row;
        };
    }

    /**
     * Forgets who somebody is. Whatever of theirs is still to come has been ended before by whoever knows how.
     * Afterwards the assistant does not know them: whoever writes from the same account is somebody new.
     */
    public void erase(long person) {
        new Erasure(handle, now, late).erase(person, people.identities(person));
        FailPoint.pass("person-erasing");
        documents.forget(person);
        keys.shred(person);
        conversations.changed();
        outbox.dropForgotten();
        people.erased(person);
    }
}
