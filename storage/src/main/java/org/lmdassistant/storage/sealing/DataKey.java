package org.lmdassistant.storage.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

/** A key that rests in the database, itself sealed: whatever it encrypted is gone when it is. */
public final class DataKey {

    private final UUID id;
    private final Aead aead;

    DataKey(UUID id, byte[] key) {
        this.id = id;
        try {
            this.aead = new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES", e);
        }
    }

    public UUID id() {
        return id;
    }

    public byte[] seal(byte[] content, String boundTo) {
        try {
            return aead.encrypt(content, boundTo.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("could not encrypt for " + boundTo, e);
        }
    }

    /**
     * Opens what was sealed for this row.
     *
     * @throws IllegalStateException if it was sealed with another key or for another row
     */
    public byte[] open(byte[] sealed, String boundTo) {
        try {
            return aead.decrypt(sealed, boundTo.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("could not decrypt " + boundTo, e);
        }
    }
}
