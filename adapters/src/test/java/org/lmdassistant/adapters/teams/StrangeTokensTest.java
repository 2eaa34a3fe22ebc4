package org.lmdassistant.adapters.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that a stranger can make are answered with 401, whatever is in them, and never become a failure of ours. */
class StrangeTokensTest {

    private final TeamsWorld world = new TeamsWorld();

    @AfterEach
    void close() {
        world.close();
    }

    private int with(String authorization) {
        return world.statusWith(authorization);
    }

    private int withClaims(UnaryOperator<JWTCreator.Builder> spoilt) {
        return with(world.microsoft.signed(spoilt.apply(world.microsoft.claims(world.now))));
    }

    private String payload(String expires, String notBefore, String audience, String serviceUrl) {
        return "{\"iss\":\"https://api.botframework.com\",\"aud\":" + audience + ",\"serviceurl\":" + serviceUrl
                + ",\"exp\":" + expires + ",\"nbf\":" + notBefore + "}";
    }

    @Test
    void a_payload_written_by_hand_is_taken_if_it_is_right() {
        String right = payload(
                String.valueOf(world.now.plusSeconds(60).getEpochSecond()),
                String.valueOf(world.now.getEpochSecond()),
                "\"" + Microsoft.APP + "\"",
                "\"" + world.microsoft.url() + "\"");
        assertThat(with(world.microsoft.signed(right))).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "9223372036854775807, 0",
        "1e300, 0",
        "-9223372036854775808, 0",
        "\"soon\", 0",
        "null, 0",
        "{}, 0",
        "[], 0",
        "true, 0",
        "4102444800, 9223372036854775807",
        "4102444800, -9223372036854775808",
        "4102444800, {}"
    })
    void times_that_no_calendar_knows_are_refused(String expires, String notBefore) {
        String app = "\"" + Microsoft.APP + "\"";
        String token = world.microsoft.signed(payload(expires, notBefore, app, "\"" + world.microsoft.url() + "\""));
        assertThat(with(token)).isEqualTo(401);
        assertThat(world.turns).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "[]", "5", "\"x\"", "{}", "", "{\"iss\":{}}", "{\"aud\":{\"a\":1},\"iss\":[]}", "{"})
    void a_signed_payload_that_holds_no_claims_is_refused(String payload) {
        assertThat(with(world.microsoft.signed(payload))).isEqualTo(401);
    }

    @Test
    void claims_of_another_type_are_refused() {
        String soon = String.valueOf(world.now.plusSeconds(60).getEpochSecond());
        String url = "\"" + world.microsoft.url() + "\"";
        String app = "\"" + Microsoft.APP + "\"";
        for (String audience : new String[] {"null", "[]", "{}", "5", "[" + app + "," + app + "]", "[[" + app + "]]"}) {
            assertThat(with(world.microsoft.signed(payload(soon, "0", audience, url))))
                    .as(audience)
                    .isEqualTo(401);
        }
        for (String serviceUrl : new String[] {"null", "5", "[" + url + "]", "{}"}) {
            assertThat(with(world.microsoft.signed(payload(soon, "0", app, serviceUrl))))
                    .as(serviceUrl)
                    .isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer bnVsbA.bnVsbA.bnVsbA",
                "Bearer W10.W10.W10",
                "Bearer NQ.NQ.NQ",
                "Bearer ...",
                "Bearer ..",
                "Bearer a.b.c.d",
                "Bearer \u0000.\u0000.\u0000",
                "Bearer é.é.é",
                "bearer eyJhbGciOiJSUzI1NiJ9.e30.e30",
                "Bearer  eyJhbGciOiJSUzI1NiJ9.e30.e30",
                "Bearer eyJhbGciOltdLCJraWQiOnt9fQ.e30.e30"
            })
    void what_is_hardly_a_token_is_refused(String authorization) {
        assertThat(with(authorization)).isEqualTo(401);
    }

    @Test
    void a_token_of_a_megabyte_is_refused_unread() {
        assertThat(withClaims(claims -> claims.withClaim("padding", "x".repeat(1_000_000))))
                .isEqualTo(401);
        assertThat(world.microsoft.journal).as("nobody was asked").isEmpty();
    }

    @Test
    void the_right_key_id_under_a_strangers_signature_is_refused() {
        assertThat(with(Microsoft.signedByAStranger(world.microsoft.claims(world.now))))
                .isEqualTo(401);
    }

    @Test
    void the_public_key_is_no_secret_to_sign_with() {
        Algorithm confused = Algorithm.HMAC256(world.microsoft.publicKey().getEncoded());
        assertThat(with("Bearer " + world.microsoft.claims(world.now).sign(confused)))
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../x", "k1 ", "K1", "http://127.0.0.1/", ""})
    void a_key_id_is_looked_up_and_never_followed(String keyId) {
        assertThat(withClaims(claims -> claims.withKeyId(keyId))).isEqualTo(401);
        assertThat(world.microsoft.journal).allMatch(call -> call.path().matches("/openid|/keys"));
    }

    @Test
    void a_token_not_for_us_or_out_of_date_makes_nobody_fetch_keys() {
        assertThat(withClaims(claims -> claims.withAudience("other"))).isEqualTo(401);
        assertThat(withClaims(claims -> claims.withIssuer("https://evil.example")))
                .isEqualTo(401);
        assertThat(withClaims(claims -> claims.withExpiresAt(world.now.minus(Duration.ofMinutes(6)))))
                .isEqualTo(401);
        assertThat(world.microsoft.journal).isEmpty();
    }
}
