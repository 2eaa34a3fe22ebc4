package org.lmdassistant.storage.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is sealed with the operator's key")
class SealingTest {

    private static final String NOW = "the key of now, thirty-two characters";
    private static final String BEFORE = "the key of before, thirty-two characters";

    @Test
    @DisplayName("is opened for its own row alone, and by nobody with another key")
    void bound() {
        byte[] sealed = Sealing.with(List.of(NOW)).seal("secret".getBytes(UTF_8), "row 1");
        assertThat(new String(Sealing.with(List.of(NOW)).open(sealed, "row 1"), UTF_8))
                .isEqualTo("secret");
        assertThatThrownBy(() -> Sealing.with(List.of(NOW)).open(sealed, "row 2"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("could not decrypt row 2");
        assertThatThrownBy(() -> Sealing.with(List.of(BEFORE)).open(sealed, "row 1"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Sealing.with(List.of()).open(sealed, "row 1"))
                .hasMessageContaining("ENCRYPTION_KEY is not set");
    }

    @Test
    @DisplayName("is opened by an older key as long as that is named, and sealed by the key of now alone")
    void rotated() {
        byte[] sealed = Sealing.with(List.of(BEFORE)).seal("secret".getBytes(UTF_8), "row");
        Sealing both = Sealing.with(List.of(NOW, BEFORE));
        assertThat(both.open(sealed, "row")).isEqualTo("secret".getBytes(UTF_8));
        assertThat(Arrays.copyOf(sealed, Sealing.MARK_LENGTH)).isNotEqualTo(both.mark());
        byte[] anew = both.seal("secret".getBytes(UTF_8), "row");
        assertThat(anew).startsWith(both.mark());
        assertThat(Sealing.with(List.of(NOW)).canOpen(anew, "row")).isTrue();
        assertThat(Sealing.with(List.of(NOW)).canOpen(sealed, "row")).isFalse();
    }

    @Test
    @DisplayName("by a version that put no mark in front still opens")
    void withoutMark() throws Exception {
        byte[] key = MessageDigest.getInstance("SHA-256").digest(("lmd-assistant sealing " + BEFORE).getBytes(UTF_8));
        byte[] sealed = new AesGcmJce(key).encrypt("xoxb-old".getBytes(UTF_8), "row".getBytes(UTF_8));
        Sealing both = Sealing.with(List.of(NOW, BEFORE));
        assertThat(both.canOpen(sealed, "row")).isTrue();
        assertThat(both.open(sealed, "row")).isEqualTo("xoxb-old".getBytes(UTF_8));
        assertThat(Sealing.with(List.of(NOW)).canOpen(sealed, "row")).isFalse();
    }
}
