package org.lmdassistant.adapters.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmdassistant.adapters.chat.Act;
import org.lmdassistant.adapters.chat.Answer;
import org.lmdassistant.adapters.chat.TurnHandler;
import org.lmdassistant.adapters.http.HttpIn;
import org.lmdassistant.adapters.http.HttpOut;

/** Rows A of the test matrix: who gets in, and what the others are told. */
class DoorTest {

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final byte[] MESSAGE = message("bonjour").getBytes(UTF_8);

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

    private static String now(long offsetSeconds) {
        return String.valueOf(SlackWorld.NOW.getEpochSecond() + offsetSeconds);
    }

    private void isTurnedAway(HttpIn in) {
        HttpOut out = world.adapter.receive(in);
        assertThat(out.status()).isEqualTo(401);
        assertThat(out.body()).isEmpty();
        assertThat(world.turns).isEmpty();
        assertThat(world.slack.journal).isEmpty();
    }

    @Test
    void a_request_signed_now_is_let_in_once() {
        assertThat(world.adapter.receive(world.signed(JSON, MESSAGE)).status()).isEqualTo(200);
        assertThat(world.onlyTurn().act()).isEqualTo(new Act.Said("bonjour"));
    }

    @Test
    void one_wrong_digit_in_the_signature_is_refused() {
        String right = SlackWorld.signature(MESSAGE, SlackWorld.SECRET, now(0));
        char last = right.charAt(right.length() - 1);
        String wrong = right.substring(0, right.length() - 1) + (last == '0' ? '1' : '0');
        isTurnedAway(SlackWorld.request(JSON, MESSAGE, now(0), wrong));
    }

    @Test
    void a_missing_signature_or_timestamp_is_refused() {
        String right = SlackWorld.signature(MESSAGE, SlackWorld.SECRET, now(0));
        isTurnedAway(SlackWorld.request(JSON, MESSAGE, now(0), null));
        isTurnedAway(SlackWorld.request(JSON, MESSAGE, null, right));
        isTurnedAway(SlackWorld.request(JSON, MESSAGE, null, null));
    }

    @Test
    void five_minutes_are_the_limit_on_both_sides() {
        isTurnedAway(SlackWorld.signed(JSON, MESSAGE, SlackWorld.SECRET, now(-301)));
        isTurnedAway(SlackWorld.signed(JSON, MESSAGE, SlackWorld.SECRET, now(301)));
        for (long offset : new long[] {-299, -300, 300}) {
            HttpIn in = SlackWorld.signed(JSON, MESSAGE, SlackWorld.SECRET, now(offset));
            assertThat(world.adapter.receive(in).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+1795514400", " 1795514400", "1795514400000", "NaN", "", "99999999999999999999", "-1795514400"})
    void an_odd_timestamp_is_refused(String timestamp) {
        isTurnedAway(SlackWorld.signed(JSON, MESSAGE, SlackWorld.SECRET, timestamp));
    }

    @Test
    void a_body_changed_after_signing_is_refused() {
        byte[] changed = MESSAGE.clone();
        changed[changed.length - 5] ^= 1;
        isTurnedAway(
                SlackWorld.request(JSON, changed, now(0), SlackWorld.signature(MESSAGE, SlackWorld.SECRET, now(0))));
        byte[] form = "command=%2Flmd&team_id=T1".getBytes(UTF_8);
        byte[] reordered = "team_id=T1&command=%2Flmd".getBytes(UTF_8);
        isTurnedAway(
                SlackWorld.request(FORM, reordered, now(0), SlackWorld.signature(form, SlackWorld.SECRET, now(0))));
    }

    @Test
    void letters_of_any_script_are_verified_and_read() {
        String text = "été مرحبا 😀 «Ñ»";
        assertThat(world.json(message(text)).status()).isEqualTo(200);
        assertThat(world.onlyTurn().act()).isEqualTo(new Act.Said(text));
    }

    @Test
    void two_secrets_live_side_by_side_while_one_replaces_the_other() {
        SlackSettings both =
                new SlackSettings(List.of("new-secret", "old-secret"), null, null, null, world.slack.apiUrl(), null);
        try (SlackAdapter adapter = new SlackAdapter(
                both, world.installed, turn -> Answer.nothing(), world.clock.withZone(ZoneOffset.UTC))) {
            assertThat(adapter.receive(SlackWorld.signed(JSON, MESSAGE, "new-secret", now(0)))
                            .status())
                    .isEqualTo(200);
            assertThat(adapter.receive(SlackWorld.signed(JSON, MESSAGE, "old-secret", now(0)))
                            .status())
                    .isEqualTo(200);
            assertThat(adapter.receive(SlackWorld.signed(JSON, MESSAGE, "older-secret", now(0)))
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void an_unsigned_certificate_check_is_answered_and_does_nothing() {
        HttpOut out =
                world.adapter.receive(SlackWorld.request(FORM, "ssl_check=1&token=x".getBytes(UTF_8), null, null));
        assertThat(out.status()).isEqualTo(200);
        assertThat(world.turns).isEmpty();
        isTurnedAway(SlackWorld.request(FORM, "ssl_check=0&command=%2Flmd".getBytes(UTF_8), null, null));
    }

    @Test
    void the_address_is_verified_only_with_a_signature() {
        byte[] body = "{\"type\":\"url_verification\",\"challenge\":\"c-1\"}".getBytes(UTF_8);
        isTurnedAway(SlackWorld.request(JSON, body, null, null));
        HttpOut out = world.adapter.receive(world.signed(JSON, body));
        assertThat(out.status()).isEqualTo(200);
        assertThat(out.contentType()).startsWith("text/plain");
        assertThat(SlackWorld.text(out)).isEqualTo("c-1");
    }

    @Test
    void a_header_given_twice_is_refused() {
        HttpIn once = world.signed(JSON, MESSAGE);
        Map<String, List<String>> headers = new HashMap<>(once.headers());
        String signature = once.header("x-slack-signature");
        headers.put("x-slack-signature", List.of(signature, signature));
        isTurnedAway(new HttpIn("POST", "/slack/events", null, headers, MESSAGE));
    }

    @Test
    void a_payload_given_twice_is_refused() {
        HttpOut out = world.form("payload=%7B%22type%22%3A%22block_actions%22%7D&payload=%7B%7D");
        assertThat(out.status()).isEqualTo(400);
        assertThat(world.turns).isEmpty();
    }

    @Test
    void only_posts_of_the_two_types_in_a_bearable_size_are_read() {
        HttpIn right = world.signed(JSON, MESSAGE);
        assertThat(world.adapter
                        .receive(new HttpIn("GET", "/slack/events", null, right.headers(), MESSAGE))
                        .status())
                .isEqualTo(405);
        assertThat(world.adapter.receive(world.signed("text/xml", MESSAGE)).status())
                .isEqualTo(415);
        assertThat(world.adapter
                        .receive(world.signed("multipart/form-data", MESSAGE))
                        .status())
                .isEqualTo(415);
        assertThat(world.adapter
                        .receive(world.signed(JSON, new byte[1_000_001]))
                        .status())
                .isEqualTo(413);
        Map<String, List<String>> zipped = new HashMap<>(right.headers());
        zipped.put("content-encoding", List.of("gzip"));
        assertThat(world.adapter
                        .receive(new HttpIn("POST", "/slack/events", null, zipped, MESSAGE))
                        .status())
                .isEqualTo(415);
        assertThat(world.turns).isEmpty();
    }

    @Test
    void an_event_that_nobody_handles_is_acknowledged() {
        assertThat(world.event("{\"type\":\"reaction_added\",\"user\":\"U1\"}").status())
                .isEqualTo(200);
        assertThat(world.event("{\"type\":\"invented_yesterday\"}").status()).isEqualTo(200);
        assertThat(world.json("{\"type\":\"app_rate_limited\",\"team_id\":\"T1\"}")
                        .status())
                .isEqualTo(200);
        assertThat(world.turns).isEmpty();
    }

    @Test
    void a_bot_that_could_not_save_is_tried_again_and_one_that_broke_says_so() {
        world.bot = turn -> {
            throw new TurnHandler.Unavailable("down", new IllegalStateException());
        };
        assertThat(world.adapter.receive(world.signed(JSON, MESSAGE)).status()).isEqualTo(503);
        world.bot = turn -> {
            throw new NullPointerException("a bug");
        };
        HttpOut out = world.adapter.receive(world.signed(JSON, MESSAGE));
        assertThat(out.status()).isEqualTo(500);
        assertThat(out.body()).isEmpty();
    }

    @Test
    void installations_that_cannot_be_read_are_no_reason_to_lose_an_event() {
        world.installed.broken = new IllegalStateException("no database");
        assertThat(world.adapter.receive(world.signed(JSON, MESSAGE)).status()).isEqualTo(503);
    }

    @Test
    void a_slow_profile_does_not_make_the_answer_late() {
        world.slack.next("users.info", new SlackDouble.Scripted(200, SlackDouble.member("T1"), Map.of(), 4000));
        long before = System.nanoTime();
        assertThat(world.adapter.receive(world.signed(JSON, MESSAGE)).status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
        assertThat(world.onlyTurn().speaker().profile()).isEqualTo(org.lmdassistant.adapters.chat.Profile.unknown());
    }

    @Test
    void settings_know_the_api_with_and_without_a_slash_at_its_end() {
        URI bare = URI.create("https://slack.com/api");
        assertThat(new SlackSettings(List.of("s"), null, null, null, bare, null).apiUrl())
                .isEqualTo(SlackSettings.SLACK_API);
    }
}
