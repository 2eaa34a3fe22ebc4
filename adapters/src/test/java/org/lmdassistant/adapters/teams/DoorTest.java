package org.lmdassistant.adapters.teams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmdassistant.adapters.http.HttpIn;

/** Only the Bot Connector, speaking for Teams to this bot from an allowed tenant, gets in. */
class DoorTest {

    private final TeamsWorld world = new TeamsWorld();

    @AfterEach
    void close() {
        world.close();
    }

    private int withToken(UnaryOperator<JWTCreator.Builder> spoilt) {
        Microsoft microsoft = world.microsoft;
        return world.statusWith(microsoft.signed(spoilt.apply(microsoft.claims(world.now))));
    }

    private int withActivity(ObjectNode activity) {
        return world.send(activity).status();
    }

    @Test
    void a_right_token_lets_in() {
        assertThat(withToken(claims -> claims)).isEqualTo(200);
        assertThat(world.turns).hasSize(1);
    }

    @Test
    void a_token_for_somebody_else_from_somebody_else_or_of_another_time_is_refused() {
        assertThat(withToken(claims -> claims.withAudience("other"))).isEqualTo(401);
        assertThat(withToken(claims -> claims.withAudience(Microsoft.APP, "other")))
                .isEqualTo(401);
        assertThat(withToken(claims -> claims.withIssuer("https://evil.example")))
                .isEqualTo(401);
        assertThat(withToken(claims -> claims.withExpiresAt(world.now.minusSeconds(301))))
                .isEqualTo(401);
        assertThat(withToken(claims -> claims.withExpiresAt(world.now.minusSeconds(200))))
                .as("a little skew")
                .isEqualTo(200);
        assertThat(withToken(claims -> claims.withNotBefore(world.now.plusSeconds(400))))
                .isEqualTo(401);
        assertThat(withToken(claims -> claims.withKeyId("unknown"))).isEqualTo(401);
        assertThat(withToken(claims -> claims.withKeyId(null))).isEqualTo(401);
        assertThat(withToken(claims -> claims.withNullClaim("serviceurl"))).isEqualTo(401);
    }

    @Test
    void a_token_that_let_in_before_lets_in_again_until_it_has_expired_and_no_other_one_beside_it() {
        String token = world.microsoft.signed(world.microsoft.claims(world.now));
        assertThat(world.statusWith(token)).isEqualTo(200);
        assertThat(world.statusWith(token)).isEqualTo(200);
        assertThat(world.statusWith(token.substring(0, token.length() - 9) + "AAAAAAAAA"))
                .as("another signature")
                .isEqualTo(401);
        world.moveOn(Duration.ofSeconds(3600 + 301));
        assertThat(world.statusWith(token)).isEqualTo(401);
    }

    @Test
    void another_algorithm_is_refused() {
        JWTCreator.Builder claims = world.microsoft.claims(world.now);
        String body = world.message("hi").toString();
        assertThat(world.send(body, "Bearer " + claims.sign(Algorithm.HMAC256("secret")))
                        .status())
                .isEqualTo(401);
        assertThat(world.send(body, "Bearer " + claims.sign(Algorithm.none())).status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer abc",
                "Bearer a.b.c",
                "Basic eDp5",
                "Bearer eyJhbGciOiJSUzI1NiJ9.e30."
            })
    void garbage_is_refused(String authorization) {
        assertThat(world.statusWith(authorization)).isEqualTo(401);
    }

    @Test
    void a_good_token_does_not_vouch_for_another_address_channel_bot_or_tenant() {
        assertThat(withActivity(world.message("hi").put("serviceUrl", "https://evil.example/")))
                .isEqualTo(403);
        ObjectNode withoutAddress = world.message("hi");
        withoutAddress.remove("serviceUrl");
        assertThat(withActivity(withoutAddress)).isEqualTo(403);
        assertThat(withActivity(world.message("hi").put("channelId", "emulator")))
                .isEqualTo(403);
        assertThat(withActivity(world.message("hi").put("channelId", "webchat")))
                .isEqualTo(403);
        ObjectNode withoutChannel = world.message("hi");
        withoutChannel.remove("channelId");
        assertThat(withActivity(withoutChannel)).isEqualTo(403);
        ObjectNode otherBot = world.message("hi");
        ((ObjectNode) otherBot.get("recipient")).put("id", "28:other");
        assertThat(withActivity(otherBot)).isEqualTo(403);
        ObjectNode otherTenant = world.message("hi");
        ((ObjectNode) otherTenant.at("/channelData/tenant")).put("id", "evil");
        ((ObjectNode) otherTenant.get("conversation")).put("tenantId", "evil");
        assertThat(withActivity(otherTenant)).isEqualTo(403);
        ObjectNode twoTenants = world.message("hi");
        ((ObjectNode) twoTenants.at("/channelData/tenant")).put("id", "evil");
        assertThat(withActivity(twoTenants)).isEqualTo(403);
        assertThat(world.turns).isEmpty();
    }

    @Test
    void an_address_that_is_not_microsofts_is_refused_even_if_signed() {
        String evil = "https://evil.example/";
        String token = world.microsoft.signed(world.microsoft.claims(world.now).withClaim("serviceurl", evil));
        assertThat(world.send(world.message("hi").put("serviceUrl", evil).toString(), token)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_key_that_does_not_vouch_for_teams_is_refused() {
        world.microsoft.endorsements.put("k1", List.of("webchat"));
        assertThat(withToken(claims -> claims)).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"message\",\"type\":\"invoke\",\"conversation\":{\"id\":\"c\"}}",
                "{",
                "[]",
                "null",
                "{}",
                "5",
                "\"x\"",
                "{\"type\":\"message\"}",
                "{\"type\":{}}",
                ""
            })
    void what_cannot_be_read_is_400(String body) {
        assertThat(world.send(body, world.microsoft.signed(world.microsoft.claims(world.now)))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void other_methods_types_and_sizes_are_answered_as_in_http() {
        byte[] body = "{}".getBytes(UTF_8);
        Map<String, List<String>> json = Map.of("content-type", List.of("application/json; charset=utf-8"));
        assertThat(receive("GET", json, body)).isEqualTo(405);
        assertThat(receive("POST", Map.of("content-type", List.of("text/plain")), body))
                .isEqualTo(415);
        assertThat(receive("POST", json, new byte[1_000_001])).isEqualTo(413);
        assertThat(receive("POST", json, body)).isEqualTo(401);
    }

    private int receive(String method, Map<String, List<String>> headers, byte[] body) {
        return world.adapter
                .receive(new HttpIn(method, "/api/messages", null, headers, body))
                .status();
    }

    @Test
    void an_unknown_key_makes_for_one_look_a_minute() {
        assertThat(withToken(claims -> claims)).isEqualTo(200);
        for (int i = 0; i < 20; i++) {
            assertThat(withToken(claims -> claims.withKeyId("k2"))).isEqualTo(401);
        }
        assertThat(world.microsoft.calls("/keys")).isEqualTo(1);
        world.microsoft.endorsements.put("k2", List.of("msteams"));
        world.moveOn(Duration.ofSeconds(61));
        assertThat(withToken(claims -> claims.withKeyId("k2")))
                .as("a key that is new")
                .isEqualTo(200);
        assertThat(world.microsoft.calls("/keys")).isEqualTo(2);
    }

    @Test
    void without_an_app_or_an_allowed_tenant_there_is_no_teams() {
        URI anywhere = URI.create("https://x.example");
        assertThatThrownBy(() -> new TeamsSettings(" ", "secret", "t", Set.of(), anywhere, anywhere, Set.of(), false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> new TeamsSettings("app", "secret", null, Set.of(), anywhere, anywhere, Set.of(), false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TeamsSettings(
                        "app", "secret", "t", Set.of(), anywhere, anywhere, Set.of("evil.example:443"), false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TeamsSettings("app", "secret", "t", Set.of(), anywhere, anywhere, Set.of(), true))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
