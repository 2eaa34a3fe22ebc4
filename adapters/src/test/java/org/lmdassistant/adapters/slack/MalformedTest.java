package org.lmdassistant.adapters.slack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmdassistant.adapters.chat.Act;

/** What is signed and still not what Slack documents: refused or ignored, never a failure of ours. */
class MalformedTest {

    private static final String JSON = "application/json";

    private final SlackWorld world = SlackWorld.installedInT1();

    @AfterEach
    void close() {
        world.close();
    }

    private static String message(String text) {
        return "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event_id\":\"Ev1\",\"event\":{\"type\":\"message\","
                + "\"channel_type\":\"im\",\"channel\":\"D1\",\"user\":\"U1\",\"ts\":\"1.2\",\"text\":\"" + text
                + "\"}}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "null",
                "{}",
                "5",
                "\"x\"",
                "",
                "{\"type\":5}",
                "{\"type\":\"event_callback\"}",
                "{\"type\":\"event_callback\",\"event\":null}",
                "{\"type\":\"event_callback\",\"event\":[]}",
                "{\"type\":\"event_callback\",\"event\":{\"type\":\"message\"}}",
                "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event\":{\"type\":\"message\",\"user\":5,\"text\":{}}}",
                "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event_id\":\"E\",\"event\":{\"type\":\"message\","
                        + "\"channel_type\":\"im\",\"user\":\"U1\"}}",
                "{\"type\":\"event_callback\",\"team_id\":[],\"event\":{\"type\":\"app_home_opened\"}}",
                "{\"type\":\"event_callback\",\"event\":{\"type\":\"user_change\",\"user\":7}} trailing",
                "{\"type\":\"url_verification\"}",
                "{\"type\":\"event_callback\",\"type\":\"url_verification\",\"challenge\":\"c\"}",
                "{\"type\":\"something_new\"}",
                "{'type':'event_callback'}"
            })
    void a_signed_but_malformed_json_body_is_never_our_failure(String body) {
        assertThat(world.json(body).status()).isIn(200, 400);
        assertThat(world.turns).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "null",
                "{}",
                "{bad",
                "{\"type\":\"block_actions\"}",
                "{\"type\":\"block_actions\",\"actions\":{}}",
                "{\"type\":\"block_actions\",\"team\":{\"id\":\"T1\"},\"actions\":[{\"action_id\":\"a\",\"value\":\"v\"}]}",
                "{\"type\":\"block_actions\",\"team\":\"T1\",\"user\":5,\"actions\":[]}",
                "{\"type\":\"view_submission\"}",
                "{\"type\":\"view_submission\",\"view\":{}}",
                "{\"type\":\"view_submission\",\"team\":{\"id\":\"T1\"},\"user\":{\"id\":\"U1\"},\"view\":"
                        + "{\"callback_id\":\"form\",\"private_metadata\":\"null\"}}",
                "{\"type\":\"view_submission\",\"team\":{\"id\":\"T1\"},\"user\":{\"id\":\"U1\"},\"view\":"
                        + "{\"callback_id\":\"form\",\"private_metadata\":\"junk\",\"state\":{\"values\":[]}}}",
                "{\"type\":\"block_suggestion\"}",
                "{\"type\":\"view_closed\"}",
                "{\"type\":\"shortcut\"}"
            })
    void a_signed_but_malformed_payload_is_never_our_failure(String payload) {
        assertThat(world.payload(payload).status()).isIn(200, 400);
        assertThat(world.turns).isEmpty();
    }

    @Test
    void ids_that_no_platform_gives_are_refused() {
        String press = Requests.press(Requests.BUTTON);
        assertThat(world.payload(press.replace("\"7.8\"", "\"\\u0000\"")).status())
                .isEqualTo(400);
        assertThat(world.payload(press.replace("\"U1\"", "\"\\ud800\"")).status())
                .isEqualTo(400);
        assertThat(world.payload(press.replace("\"T1\"", "\"\\u0000\"")).status())
                .isEqualTo(200);
        assertThat(world.turns).isEmpty();
    }

    @Test
    void a_body_nested_without_end_is_refused() {
        String deep = "{\"type\":\"event_callback\",\"event\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}";
        assertThat(world.json(deep).status()).isEqualTo(400);
        String forBolt = "{\"type\":\"event_callback\",\"event\":" + "[".repeat(900) + "]".repeat(900) + "}";
        assertThat(world.json(forBolt).status()).isEqualTo(400);
    }

    @Test
    void badly_encoded_bytes_are_refused() {
        assertThat(world.adapter
                        .receive(world.signed(JSON, message("é").getBytes(ISO_8859_1)))
                        .status())
                .isEqualTo(400);
        assertThat(world.form("payload=%zz").status()).isEqualTo(400);
        assertThat(world.form("hello=there").status()).isEqualTo(400);
    }

    @Test
    void characters_that_a_database_or_a_reader_cannot_take_are_left_out() {
        assertThat(world.json(message("a\\u0000b\\ud800c\\u202Ed")).status()).isEqualTo(200);
        assertThat(world.onlyTurn().act()).isEqualTo(new Act.Said("abcd"));
    }
}
