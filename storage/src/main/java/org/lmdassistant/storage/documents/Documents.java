package org.lmdassistant.storage.documents;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.lmdassistant.storage.Secrets;

/** Keeps files, whole or not at all, and gives them out under addresses that work for a short while. */
public final class Documents {

    /** How long the address of a document works. */
    public static final Duration LINK_VALID = Duration.ofMinutes(15);

    private static final String FACTS = "id, owner, name, media_type, length(content) AS size";

    private final Handle handle;
    private final Instant now;

    public Documents(Handle handle, Instant now) {
        this.handle = handle;
        this.now = now;
    }

    /** Keeps a file, which must not be empty. */
    public Document add(long owner, String name, String mediaType, byte[] content) {
        long id = handle.createUpdate(
                        """
                        INSERT INTO document (owner, name, media_type, content, added_at)
                        VALUES (:owner, :name, :type, :content, :now)
                        """)
                .bind("owner", owner)
                .bind("name", name)
                .bind("type", mediaType)
                .bind("content", content)
                .bind("now", now)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        return new Document(id, owner, name, mediaType, content.length);
    }

    public Optional<Document> get(long id) {
        return handle.createQuery("SELECT " + FACTS + " FROM document WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> new Document(
                        row.getLong("id"),
                        row.getLong("owner"),
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getInt("size")))
                .findOne();
    }

    /** A new unguessable token under which the document can be fetched for a short while. */
    public String link(Document document) {
        handle.execute("DELETE FROM document_link WHERE expires_at < ?", Timestamp.from(now));
        String token = Secrets.token();
        handle.execute(
                "INSERT INTO document_link (hash, document, expires_at) VALUES (?, ?, ?)",
                Secrets.hash(token),
                document.id(),
                Timestamp.from(now.plus(LINK_VALID)));
        return token;
    }

    /** What a token opens; empty where it is over or unknown. */
    public Optional<Document> linked(String token) {
        return handle.createQuery("SELECT document FROM document_link WHERE hash = :hash AND expires_at > :now")
                .bind("hash", Secrets.hash(token))
                .bind("now", now)
                .mapTo(Long.class)
                .findOne()
                .flatMap(this::get);
    }

    public byte[] content(Document document) {
        return handle.createQuery("SELECT content FROM document WHERE id = :id")
                .bind("id", document.id())
                .mapTo(byte[].class)
                .one();
    }

    /** Drops what was sent before then and belongs to nothing: a form that was given up, a letter that was replaced. */
    public void dropUnused(Instant before) {
        handle.createUpdate(
                        """
                        DELETE FROM document d WHERE d.added_at < :before
                          AND NOT EXISTS (SELECT 1 FROM support_request r WHERE r.letter = 'document:' || d.id)
                          AND NOT EXISTS (SELECT 1 FROM application_document a WHERE a.document = 'document:' || d.id)
                          AND NOT EXISTS (SELECT 1 FROM paper_version v WHERE v.document = 'document:' || d.id)
                        """)
                .bind("before", before)
                .execute();
    }
}
