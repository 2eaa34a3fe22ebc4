package org.lmdassistant.adapters.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmdassistant.adapters.teams.Microsoft.Scripted;

/** Whatever the key server answers, the door stays shut to strangers and open to Microsoft. */
class SigningKeysTest {

    private final TeamsWorld world = new TeamsWorld();

    @AfterEach
    void close() {
        world.close();
    }

    private int now() {
        return world.send(world.message("hi")).status();
    }

    private void nextMinute() {
        world.moveOn(Duration.ofSeconds(61));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "",
                "<html>",
                "{\"jwks_uri\":\"\"}",
                "{\"jwks_uri\":\"keys\"}",
                "{\"jwks_uri\":\"file:///etc/passwd\"}",
                "{\"jwks_uri\":\"http://evil.example/keys\"}",
                "{\"jwks_uri\":{}}"
            })
    void a_document_that_names_no_safe_keys_lets_nobody_in(String document) {
        world.microsoft.instead.put("/openid", new Scripted(200, document, Map.of()));
        assertThat(now()).isEqualTo(401);
        assertThat(world.microsoft.calls("/keys")).isZero();
        world.microsoft.instead.clear();
        nextMinute();
        assertThat(now()).as("as soon as it is well again").isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "", "<html>", "{\"keys\":{}}", "{\"keys\":[null,5,{}]}"})
    void keys_that_cannot_be_read_leave_the_old_ones(String keys) {
        assertThat(now()).isEqualTo(200);
        world.microsoft.instead.put("/keys", new Scripted(200, keys, Map.of()));
        world.moveOn(Duration.ofHours(25));
        assertThat(now()).isEqualTo(200);
        waitFor(() -> world.microsoft.calls("/keys") == 2);
        nextMinute();
        // A third look begins only after the second one, with its odd answer, has ended.
        waitFor(() -> now() == 200 && world.microsoft.calls("/keys") == 3);
        assertThat(now()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kty\":\"RSA\",\"kid\":\"odd\",\"n\":\"\",\"e\":\"\"}",
                "{\"kty\":\"RSA\",\"kid\":\"odd\",\"n\":\"!!\",\"e\":\"AQAB\"}",
                "{\"kty\":\"RSA\",\"kid\":\"odd\"}",
                "{\"kty\":\"EC\",\"kid\":\"odd\",\"crv\":\"P-256\"}",
                "null"
            })
    void one_odd_key_does_not_spoil_the_good_ones(String odd) {
        String both = world.microsoft.jwks().replace("{\"keys\":[", "{\"keys\":[" + odd + ",");
        world.microsoft.instead.put("/keys", new Scripted(200, both, Map.of()));
        assertThat(now()).isEqualTo(200);
    }

    @Test
    void a_key_that_microsoft_withdrew_lets_nobody_in_after_the_daily_look() {
        assertThat(now()).isEqualTo(200);
        String old = world.microsoft.signed(world.microsoft.claims(world.now.plus(Duration.ofHours(30))));
        world.microsoft.endorsements.clear();
        world.microsoft.endorsements.put("k2", List.of("msteams"));
        world.moveOn(Duration.ofHours(30));
        int unused = world.statusWith(old);
        waitFor(() -> world.statusWith(old) == 401);
    }

    @Test
    void a_key_that_vouches_for_more_than_before_lets_the_same_token_in() {
        String token = world.microsoft.signed(
                world.microsoft.claims(world.now).withExpiresAt(world.now.plus(Duration.ofHours(40))));
        assertThat(world.statusWith(token)).isEqualTo(200);
        world.microsoft.endorsements.put("k1", List.of("msteams", "webchat"));
        world.microsoft.endorsements.put("k2", List.of("msteams"));
        world.moveOn(Duration.ofHours(30));
        String newer = world.microsoft.signed(world.microsoft.claims(world.now).withKeyId("k2"));
        waitFor(() -> world.statusWith(newer) == 200);
        assertThat(world.statusWith(token)).isEqualTo(200);
    }

    @Test
    void a_crowd_at_the_start_makes_for_one_look() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(20);
        try {
            Callable<Integer> one = this::now;
            for (Future<Integer> answer :
                    threads.invokeAll(Stream.generate(() -> one).limit(20).toList())) {
                assertThat(answer.get()).isEqualTo(200);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(world.microsoft.calls("/keys")).isEqualTo(1);
    }

    @Test
    void while_the_server_is_down_strangers_make_for_one_look_a_minute() {
        world.microsoft.keysAnswer = false;
        for (int i = 0; i < 20; i++) {
            assertThat(now()).isEqualTo(401);
        }
        assertThat(world.microsoft.journal).hasSize(1);
        nextMinute();
        assertThat(now()).isEqualTo(401);
        assertThat(world.microsoft.journal).hasSize(2);
    }

    @Test
    void a_server_that_stops_in_the_middle_of_an_answer_keeps_nobody_waiting() {
        world.microsoft.instead.put("/openid", Microsoft.SILENCE);
        assertThat(now()).isEqualTo(401);
        world.microsoft.instead.clear();
        nextMinute();
        assertThat(now()).isEqualTo(200);
    }

    @Test
    void a_server_that_is_silent_a_day_later_keeps_no_crowd_waiting_and_is_a_concern() throws Exception {
        assertThat(now()).isEqualTo(200);
        assertThat(world.adapter.concern()).isEmpty();
        world.microsoft.instead.put("/openid", Microsoft.SILENCE);
        world.moveOn(Duration.ofHours(25));
        ExecutorService threads = Executors.newFixedThreadPool(40);
        Instant begun = Instant.now();
        try {
            Callable<Integer> one = this::now;
            for (Future<Integer> answer :
                    threads.invokeAll(Stream.generate(() -> one).limit(40).toList())) {
                assertThat(answer.get()).isEqualTo(200);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(3));
        assertThat(world.microsoft.calls("/openid")).isEqualTo(2);
        assertThat(world.adapter.concern()).isPresent();
    }

    private static void waitFor(BooleanSupplier done) {
        Instant deadline = Instant.now().plusSeconds(10);
        while (!done.getAsBoolean()) {
            assertThat(Instant.now()).as("waited long enough").isBefore(deadline);
            Thread.onSpinWait();
        }
    }
}
