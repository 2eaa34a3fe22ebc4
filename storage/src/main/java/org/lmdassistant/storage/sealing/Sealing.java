package org.lmdassistant.storage.sealing;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts secrets at rest with AES-256-GCM under the operator's key, and opens what an older key sealed. What is sealed
 * is bound to the row it belongs to, so that a ciphertext copied into another row cannot be opened there. It begins with
 * a mark of the key that sealed it; what was sealed before there were marks is tried with every key.
 */
public final class Sealing {

    /** The mark of a key, as Tink writes it: one byte of its form and four of the key's id. */
    public static final int MARK_LENGTH = 5;

    private final @Nullable Aead aead;
    private final List<byte[]> marks;

    private Sealing(@Nullable Aead aead, List<byte[]> marks) {
        this.aead = aead;
        this.marks = marks;
    }

    /**
     * Seals with the first of some keys, each of at least 32 characters of any kind, and opens with all; without any it
     * neither seals nor opens.
     */
    @AccessesPartialKey // Tink's word for: knows that the mark comes first
    public static Sealing with(List<String> keys) {
        if (keys.isEmpty()) {
            return new Sealing(null, List.of());
        }
        try {
            AeadConfig.register();
            KeysetHandle.Builder keyset = KeysetHandle.newBuilder();
            List<byte[]> marks = new ArrayList<>();
            Set<String> distinct = new LinkedHashSet<>(keys);
            for (String key : distinct) {
                AesGcmKey marked = key(
                        key,
                        AesGcmParameters.Variant.TINK,
                        ByteBuffer.wrap(hash("key id", key)).getInt());
                KeysetHandle.Builder.Entry entry = KeysetHandle.importKey(marked);
                keyset.addEntry(marks.isEmpty() ? entry.makePrimary() : entry);
                marks.add(marked.getOutputPrefix().toByteArray());
            }
            for (String key : distinct) {
                AesGcmKey unmarked = key(key, AesGcmParameters.Variant.NO_PREFIX, null);
                keyset.addEntry(KeysetHandle.importKey(unmarked).withRandomId());
            }
            return new Sealing(keyset.build().getPrimitive(RegistryConfiguration.get(), Aead.class), marks);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256 and AES", e);
        }
    }

    public byte[] seal(byte[] secret, String boundTo) {
        try {
            return aead().encrypt(secret, boundTo.getBytes(StandardCharsets.UTF_8));
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
            return aead().decrypt(sealed, boundTo.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("could not decrypt " + boundTo, e);
        }
    }

    /** Whether some key of ours sealed this, by its mark or, where it has none, by opening it. */
    public boolean canOpen(byte[] sealed, String boundTo) {
        byte[] mark = Arrays.copyOf(sealed, MARK_LENGTH);
        if (marks.stream().anyMatch(known -> Arrays.equals(known, mark))) {
            return true;
        }
        try {
            byte[] unused = open(sealed, boundTo);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /** With what everything begins that the key of now has sealed. */
    public byte[] mark() {
        Aead unused = aead();
        return marks.get(0).clone();
    }

    private Aead aead() {
        if (aead == null) {
            throw new IllegalStateException("ENCRYPTION_KEY is not set: nothing secret can be kept");
        }
        return aead;
    }

    @AccessesPartialKey
    private static AesGcmKey key(String key, AesGcmParameters.Variant variant, @Nullable Integer id)
            throws GeneralSecurityException {
        return AesGcmKey.builder()
                .setParameters(AesGcmParameters.builder()
                        .setKeySizeBytes(32)
                        .setIvSizeBytes(12)
                        .setTagSizeBytes(16)
                        .setVariant(variant)
                        .build())
                .setKeyBytes(SecretBytes.copyFrom(hash("sealing", key), InsecureSecretKeyAccess.get()))
                .setIdRequirement(id)
                .build();
    }

    private static byte[] hash(String what, String key) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256")
                .digest(("lmd-assistant " + what + " " + key).getBytes(StandardCharsets.UTF_8));
    }
}
