package org.lmdassistant.storage.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.storage.Secrets;
import org.lmdassistant.storage.sealing.DataKey;
import org.lmdassistant.storage.sealing.DataKeys;

/** Keeps files, whole or not at all, and gives them out under addresses that work for a short while. */
public final class Documents {

    /** How long the address of a document works. */
    public static final Duration LINK_VALID = Duration.ofMinutes(15);

    private static final String FACTS = "id, owner, name, media_type, coalesce(size, length(content)) AS size";

    private final Handle handle;
    private final Instant now;
    private final DataKeys keys;

    public Documents(Handle handle, Instant now, DataKeys keys) {
        this.handle = handle;
        this.now = now;
        this.keys = keys;
    }

    /** Keeps a file, which must not be empty, encrypted with the key of whoever handed it in. */
    public Document add(long owner, String name, String mediaType, byte[] content) {
        long id = handle.createQuery("SELECT nextval(pg_get_serial_sequence('document', 'id'))")
                .mapTo(Long.class)
                .one();
        DataKey key = keys.of(owner);
        handle.createUpdate(
                        """
                        INSERT INTO document (id, owner, name, media_type, content, key, size, added_at)
                        OVERRIDING SYSTEM VALUE VALUES (:id, :owner, :name, :type, :content, :key, :size, :now)
                        """)
                .bind("id", id)
                .bind("owner", owner)
                .bind("name", name)
                .bind("type", mediaType)
                .bind("content", key.seal(content, boundTo(id)))
                .bind("key", key.id())
                .bind("size", content.length)
                .bind("now", now)
                .execute();
        return new Document(id, owner, name, mediaType, content.length);
    }

    public Optional<Document> get(long id) {
        return handle.createQuery("SELECT " + FACTS + " FROM document WHERE id = :id")
                .bind("id", id)
                .map(Documents::document)
                .findOne();
    }

    /** The files of somebody, in the order in which they came. */
    public List<Document> of(long owner) {
        return handle.createQuery("SELECT " + FACTS + " FROM document WHERE owner = :owner ORDER BY id")
                .bind("owner", owner)
                .map(Documents::document)
                .list();
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

    /**
     * The file itself.
     *
     * @throws IllegalStateException if it was encrypted for another row or with another key
     */
    public byte[] content(Document document) {
        return content(document.id());
    }

    private byte[] content(long id) {
        return handle.createQuery("SELECT content, key FROM document WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> opened(id, row.getBytes("content"), row.getObject("key", UUID.class)))
                .one();
    }

    private byte[] opened(long id, byte[] content, @Nullable UUID key) {
        return key == null ? content : keys.get(key).open(content, boundTo(id));
    }

    /** Encrypts files that an earlier version kept as they were, up to a batch; returns how many. */
    public int seal(int batch) {
        Map<Long, Long> plain = handle.createQuery(
                        "SELECT id, owner FROM document WHERE key IS NULL LIMIT :batch FOR UPDATE SKIP LOCKED")
                .bind("batch", batch)
                .reduceRows(new HashMap<>(), (all, row) -> {
                    all.put(row.getColumn("id", Long.class), row.getColumn("owner", Long.class));
                    return all;
                });
        plain.forEach(this::sealFor);
        return plain.size();
    }

    private void sealFor(long id, @Nullable Long person) {
        DataKey key = keys.of(person);
        byte[] content = content(id);
        handle.execute(
                "UPDATE document SET content = ?, key = ?, size = ? WHERE id = ?",
                key.seal(content, boundTo(id)),
                key.id(),
                content.length,
                id);
    }

    /**
     * Drops the files of somebody who is forgotten. The formal letter of a request that was sent is the administration's
     * and stays, under a name that says nothing and a key that is nobody's.
     */
    public void forget(long owner) {
        handle.createUpdate(
                        """
                        DELETE FROM document d WHERE owner = :owner
                          AND NOT EXISTS (SELECT FROM support_request r WHERE r.letter = 'document:' || d.id)
                        """)
                .bind("owner", owner)
                .execute();
        handle.createQuery(
                        """
                        UPDATE document SET name = 'letter' || coalesce(substring(name FROM '\\.\\w+$'), '')
                        WHERE owner = :owner RETURNING id
                        """)
                .bind("owner", owner)
                .mapTo(Long.class)
                .list()
                .forEach(id -> sealFor(id, null));
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

    private static Document document(ResultSet row, StatementContext context) throws SQLException {
        return new Document(
                row.getLong("id"),
                row.getLong("owner"),
                row.getString("name"),
                row.getString("media_type"),
                row.getInt("size"));
    }

    private static String boundTo(long id) {
        return "document|content|" + id;
    }
}
