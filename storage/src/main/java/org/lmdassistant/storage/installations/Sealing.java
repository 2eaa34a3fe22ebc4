package org.lmdassistant.storage.installations;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts secrets at rest with AES-256-GCM. What is sealed is bound to the row it belongs to, so that a ciphertext
 * copied into another row cannot be opened there.
 */
public final class Sealing {

    private final @Nullable Aead aead;

    private Sealing(@Nullable Aead aead) {
        this.aead = aead;
    }

    /** Seals with a key of at least 32 characters of any kind; null seals nothing. */
    public static Sealing with(@Nullable String key) {
        if (key == null) {
            return new Sealing(null);
        }
        try {
            byte[] derived = MessageDigest.getInstance("SHA-256")
                    .digest(("lmd-assistant sealing " + key).getBytes(StandardCharsets.UTF_8));
            return new Sealing(new AesGcmJce(derived));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256 and AES", e);
        }
    }

    byte[] seal(String secret, String boundTo) {
        try {
            return aead().encrypt(secret.getBytes(StandardCharsets.UTF_8), boundTo.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("could not encrypt for " + boundTo, e);
        }
    }

    /**
     * Opens what was sealed for this row.
     *
     * @throws IllegalStateException if it was sealed with another key or for another row
     */
    String open(byte[] sealed, String boundTo) {
        try {
            return new String(aead().decrypt(sealed, boundTo.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("could not decrypt " + boundTo, e);
        }
    }

    private Aead aead() {
        if (aead == null) {
            throw new IllegalStateException("ENCRYPTION_KEY is not set: tokens cannot be kept");
        }
        return aead;
    }
}
