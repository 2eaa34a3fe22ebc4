package org.lmdassistant.adapters.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.SlackSignature.Generator;
import com.slack.api.app_backend.SlackSignature.Verifier;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Bolt's own verifier takes any timestamp of the future; that is why it stands behind ours. */
class FutureTimestampTest {

    private static final String BODY = "{\"type\":\"url_verification\",\"challenge\":\"c\"}";

    @Test
    void bolts_verifier_accepts_a_timestamp_ten_years_ahead_and_ours_does_not() {
        String ahead = String.valueOf(
                System.currentTimeMillis() / 1000 + Duration.ofDays(3650).toSeconds());
        String signature = SlackWorld.signature(BODY.getBytes(UTF_8), SlackWorld.SECRET, ahead);

        assertThat(new Verifier(new Generator(SlackWorld.SECRET)).isValid(ahead, BODY, signature))
                .as("what the library does; when this turns false, the library was mended")
                .isTrue();
        try (SlackWorld world = SlackWorld.installedInT1()) {
            assertThat(world.adapter
                            .receive(SlackWorld.request("application/json", BODY.getBytes(UTF_8), ahead, signature))
                            .status())
                    .isEqualTo(401);
        }
    }
}
