package org.lmdassistant.adapters.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lmdassistant.adapters.http.HttpIn;

/** Bolt 1.51 verifies with the public constant "---" where no signing secret is set. Ours never starts without one. */
class DashSecretTest {

    private static final byte[] COMMAND =
            "command=%2Flmd&team_id=T1&user_id=UADMIN&trigger_id=1.2&text=x".getBytes(UTF_8);

    private static SlackSettings with(String... secrets) {
        return new SlackSettings(Arrays.asList(secrets), "xoxb-x", null, null, SlackSettings.SLACK_API, null);
    }

    @Test
    void settings_without_a_real_secret_are_refused() {
        for (String[] secrets : List.of(
                new String[] {},
                new String[] {""},
                new String[] {"  "},
                new String[] {"---"},
                new String[] {" --- "},
                new String[] {"real", ""})) {
            assertThatThrownBy(() -> with(secrets)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(with("real").signingSecrets()).containsExactly("real");
    }

    @Test
    void a_request_signed_with_the_constant_is_refused() {
        try (SlackWorld world = SlackWorld.installedInT1()) {
            String now = String.valueOf(SlackWorld.NOW.getEpochSecond());
            HttpIn forged = SlackWorld.signed("application/x-www-form-urlencoded", COMMAND, "---", now);
            assertThat(world.adapter.receive(forged).status()).isEqualTo(401);
            assertThat(world.turns).isEmpty();
        }
    }

    @Test
    void secrets_and_tokens_are_never_printed() {
        assertThat(with("real").toString()).doesNotContain("real", "xoxb");
        assertThat(new SlackInstallation("T1", "Customs", "U", "xoxb-t1", null, false).toString())
                .doesNotContain("xoxb");
    }
}
