package org.lmdassistant.adapters.teams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmdassistant.adapters.chat.Act;
import org.lmdassistant.adapters.http.HttpIn;

/** In the playground alone, a tool on this machine speaks without a signature; nobody else does, anywhere. */
class UnsignedTest {

    private final TeamsWorld playground = TeamsWorld.playground();

    @AfterEach
    void close() {
        playground.close();
    }

    private static int unsigned(TeamsWorld world, String host, String contentType, ObjectNode activity) {
        Map<String, List<String>> headers = new HashMap<>(Map.of("content-type", List.of(contentType)));
        if (!host.isEmpty()) {
            headers.put("host", List.of(host));
        }
        byte[] body = activity.toString().getBytes(UTF_8);
        return world.adapter
                .receive(new HttpIn("POST", "/api/messages", null, headers, body))
                .status();
    }

    private static int unsigned(TeamsWorld world, String host, ObjectNode activity) {
        return unsigned(world, host, "application/json", activity);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:8080", "localhost:8080", "localhost"})
    void a_tool_on_this_machine_is_let_in(String host) {
        assertThat(unsigned(playground, host, playground.message("hi"))).isEqualTo(200);
        assertThat(playground.lastTurn().act()).isEqualTo(new Act.Said("hi"));
    }

    @Test
    void outside_the_playground_nobody_is() {
        try (TeamsWorld world = new TeamsWorld()) {
            assertThat(unsigned(world, "127.0.0.1:8080", world.message("hi"))).isEqualTo(401);
            assertThat(world.turns).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "127.0.0.1.evil.example:80", "192.168.1.5:8080", "", "localhost@evil.example"})
    void a_page_under_another_name_for_this_machine_is_not(String host) {
        assertThat(unsigned(playground, host, playground.message("hi"))).isEqualTo(401);
        assertThat(playground.turns).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data"})
    void what_a_web_page_can_send_without_asking_is_not(String contentType) {
        assertThat(unsigned(playground, "localhost", contentType, playground.message("hi")))
                .isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://smba.trafficmanager.net/emea/", "http://192.168.1.5:9/", "https://evil.example/"})
    void answers_stay_on_this_machine(String serviceUrl) {
        assertThat(unsigned(playground, "localhost", playground.message("hi").put("serviceUrl", serviceUrl)))
                .isEqualTo(401);
        assertThat(playground.turns).isEmpty();
    }

    @Test
    void whoever_shows_a_token_is_held_to_it() {
        String activity = playground.message("hi").toString();
        assertThat(playground.send(activity, "Bearer abc").status()).isEqualTo(401);
        assertThat(playground.send(playground.message("hi")).status()).isEqualTo(200);
    }
}
