package org.lmdassistant.storage.sealing;

import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A key for each person, made when the first of their files comes, and taken away when they are forgotten: what it
 * encrypted is then unreadable wherever a copy of it may be. What belongs to no person any more has a key as well.
 */
public final class DataKeys {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_LENGTH = 32;

    private final Handle handle;
    private final Sealing sealing;

    public DataKeys(Handle handle, Sealing sealing) {
        this.handle = handle;
        this.sealing = sealing;
    }

    /** The key of somebody, made if there is none; null: of nobody. Two made at once serve as well as one. */
    public DataKey of(@Nullable Long person) {
        return handle.createQuery("SELECT id FROM data_key WHERE person IS NOT DISTINCT FROM :person LIMIT 1")
                .bind("person", person)
                .mapTo(UUID.class)
                .findOne()
                .map(this::get)
                .orElseGet(() -> make(person));
    }

    public DataKey get(UUID id) {
        byte[] sealed = handle.createQuery("SELECT sealed FROM data_key WHERE id = :id")
                .bind("id", id)
                .mapTo(byte[].class)
                .one();
        return new DataKey(id, sealing.open(sealed, boundTo(id)));
    }

    /** Takes away every key of somebody. */
    public void shred(long person) {
        handle.execute("DELETE FROM data_key WHERE person = ?", person);
    }

    /** Seals keys anew that another key than that of now has sealed, up to a batch; returns how many. */
    public int reseal(int batch) {
        List<UUID> older = handle.createQuery(
                        """
                        SELECT id FROM data_key WHERE substring(sealed FROM 1 FOR :length) <> :mark
                        LIMIT :batch FOR UPDATE SKIP LOCKED
                        """)
                .bind("length", Sealing.MARK_LENGTH)
                .bind("mark", sealing.mark())
                .bind("batch", batch)
                .mapTo(UUID.class)
                .list();
        for (UUID id : older) {
            byte[] sealed = handle.createQuery("SELECT sealed FROM data_key WHERE id = :id")
                    .bind("id", id)
                    .mapTo(byte[].class)
                    .one();
            handle.execute(
                    "UPDATE data_key SET sealed = ? WHERE id = ?",
                    sealing.seal(sealing.open(sealed, boundTo(id)), boundTo(id)),
                    id);
        }
        return older.size();
    }

    /** Whether the keys that we have open what is stored. */
    public boolean readable() {
        return handle
                .createQuery("SELECT DISTINCT ON (substring(sealed FROM 1 FOR :length)) id, sealed FROM data_key")
                .bind("length", Sealing.MARK_LENGTH)
                .map((row, context) ->
                        sealing.canOpen(row.getBytes("sealed"), boundTo(row.getObject("id", UUID.class))))
                .stream()
                .allMatch(opens -> opens);
    }

    private DataKey make(@Nullable Long person) {
        UUID id = UUID.randomUUID();
        byte[] key = new byte[KEY_LENGTH];
        RANDOM.nextBytes(key);
        handle.createUpdate("INSERT INTO data_key (id, person, sealed) VALUES (:id, :person, :sealed)")
                .bind("id", id)
                .bind("person", person)
                .bind("sealed", sealing.seal(key, boundTo(id)))
                .execute();
        return new DataKey(id, key);
    }

    private static String boundTo(UUID id) {
        return "data_key|sealed|" + id;
    }
}
