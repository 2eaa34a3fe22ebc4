package org.lmdassistant.adapters.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.auth0.jwt.JWTCreator;
import com.microsoft.bot.connector.authentication.AuthenticationConfiguration;
import com.microsoft.bot.connector.authentication.AuthenticationConstants;
import com.microsoft.bot.connector.authentication.CachingOpenIdMetadataResolver;
import com.microsoft.bot.connector.authentication.ChannelValidation;
import com.microsoft.bot.connector.authentication.JwtTokenValidation;
import com.microsoft.bot.connector.authentication.SimpleChannelProvider;
import com.microsoft.bot.connector.authentication.SimpleCredentialProvider;
import com.microsoft.bot.connector.rest.RestConnectorClient;
import com.microsoft.bot.restclient.credentials.TokenCredentials;
import com.microsoft.bot.restclient.serializer.JacksonAdapter;
import com.microsoft.bot.schema.Activity;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Delivery;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.adapters.teams.Microsoft.Scripted;

@DisplayName("Where the Bot Framework SDK as shipped fails, we do not")
class SdkKnownHolesTest {

    private static final String MICROSOFTS_TENANT = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/";

    private final TeamsWorld world = new TeamsWorld();

    /** The SDK fetches its keys from fixed addresses: here from our double, put where it keeps what it fetched. */
    @BeforeEach
    void sdkTrustsTheDouble() throws ReflectiveOperationException {
        world.now = Instant.now();
        ChannelValidation.setOpenIdMetaDataUrl(world.microsoft.openId().toString());
        Field cache = CachingOpenIdMetadataResolver.class.getDeclaredField("OPENID_METADATA_CACHE");
        cache.setAccessible(true);
        Constructor<?> metadata = Class.forName("com.microsoft.bot.connector.authentication.CachingOpenIdMetadata")
                .getDeclaredConstructor(String.class);
        metadata.setAccessible(true);
        @SuppressWarnings("unchecked")
        Map<String, Object> known = (Map<String, Object>) cache.get(null);
        known.put(
                AuthenticationConstants.TO_BOT_FROM_EMULATOR_OPENID_METADATA_URL,
                metadata.newInstance(world.microsoft.openId().toString()));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private boolean sdkLetsIn(String authorization) {
        try {
            Activity activity = BotFrameworkJson.MAPPER.convertValue(world.message("hi"), Activity.class);
            return JwtTokenValidation.authenticateRequest(
                            activity,
                            authorization,
                            new SimpleCredentialProvider(Microsoft.APP, "secret"),
                            new SimpleChannelProvider(),
                            new AuthenticationConfiguration())
                    .join()
                    .isAuthenticated();
        } catch (CompletionException e) {
            return false;
        }
    }

    private int weAnswer(String authorization) {
        return world.statusWith(authorization);
    }

    @Test
    @DisplayName("a token that another bot got for talking to ours (a skill's)")
    void skillTokenBypass() {
        JWTCreator.Builder claims = world.microsoft
                .claims(world.now)
                .withIssuer(MICROSOFTS_TENANT)
                .withClaim("ver", "1.0")
                .withClaim("appid", "another-bot");
        String token = world.microsoft.signed(claims);
        assertThat(sdkLetsIn(token)).as("the SDK lets a stranger's bot in").isTrue();
        assertThat(weAnswer(token)).isEqualTo(401);
    }

    @Test
    @DisplayName("our own token for sending, replayed to us")
    void ownTokenReplay() {
        JWTCreator.Builder claims = world.microsoft
                .claims(world.now)
                .withIssuer(MICROSOFTS_TENANT)
                .withAudience("https://api.botframework.com")
                .withClaim("ver", "1.0")
                .withClaim("appid", Microsoft.APP);
        String token = world.microsoft.signed(claims);
        assertThat(sdkLetsIn(token)).as("the SDK believes its own token").isTrue();
        assertThat(weAnswer(token)).isEqualTo(401);
    }

    @Test
    @DisplayName("a token that never expires")
    void noExpiry() {
        String token = world.microsoft.signed(world.microsoft.claims(world.now).withNullClaim("exp"));
        String never = world.microsoft.signed(com.auth0
                .jwt
                .JWT
                .create()
                .withKeyId("k1")
                .withIssuer("https://api.botframework.com")
                .withAudience(Microsoft.APP)
                .withClaim("serviceurl", world.microsoft.url()));
        assertThat(sdkLetsIn(never)).as("the SDK takes a token without exp").isTrue();
        assertThat(weAnswer(never)).isEqualTo(401);
        assertThat(weAnswer(token)).isEqualTo(401);
    }

    @Test
    @DisplayName("one send that becomes four")
    void quadPost() {
        Place place =
                new Place(Platform.TEAMS, Microsoft.TENANT, "a:x", Place.Kind.DIRECT, null, world.microsoft.url());
        IntStream.range(0, 10).forEach(i -> world.microsoft.script.add(new Scripted(502, "{}", Map.of())));
        try (RestConnectorClient sdk =
                new RestConnectorClient(world.microsoft.url(), new TokenCredentials("Bearer", "x"))) {
            assertThatThrownBy(() -> sdk.getConversations()
                            .sendToConversation("a:x", Activity.createMessageActivity())
                            .join())
                    .isInstanceOf(CompletionException.class);
        }
        assertThat(world.microsoft.calls("/activities")).as("POSTs of the SDK").isEqualTo(4);
        world.adapter.deliver(new Delivery.Post(place, Card.text("once"), null));
        assertThat(world.microsoft.calls("/activities")).as("and one of ours").isEqualTo(5);
    }

    @Test
    @DisplayName("a timestamp without a fraction of a second")
    void noFractionTimestamp() {
        String body =
                world.message("hi").put("timestamp", "2027-03-01T10:00:00Z").toString();
        assertThatThrownBy(() -> new JacksonAdapter().deserialize(body, Activity.class))
                .as("the SDK loses the message")
                .isInstanceOf(Exception.class);
        assertThat(weAnswer(world.microsoft.signed(world.microsoft.claims(world.now))))
                .isEqualTo(200);
        assertThat(world.send(body, world.microsoft.signed(world.microsoft.claims(world.now)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("an outage of the key server")
    void keyServerOutage() {
        assertThat(weAnswer(world.microsoft.signed(world.microsoft.claims(world.now))))
                .isEqualTo(200);
        world.microsoft.keysAnswer = false;
        for (int day = 1; day <= 4; day++) {
            world.moveOn(Duration.ofHours(26));
            assertThat(weAnswer(world.microsoft.signed(world.microsoft.claims(world.now))))
                    .as("day %d", day)
                    .isEqualTo(200);
        }
        world.moveOn(Duration.ofDays(1));
        assertThat(weAnswer(world.microsoft.signed(world.microsoft.claims(world.now))))
                .as("after five days an old key is too old")
                .isEqualTo(401);
        world.microsoft.keysAnswer = true;
        world.moveOn(Duration.ofMinutes(2));
        assertThat(weAnswer(world.microsoft.signed(world.microsoft.claims(world.now))))
                .isEqualTo(200);
        assertThat(List.copyOf(world.turns)).hasSize(6);
    }

    @Test
    @DisplayName("an outage of the key server, a day after the keys were read: the SDK forgets them first")
    void keyServerOutageInTheSdk() throws ReflectiveOperationException {
        String token = world.microsoft.signed(world.microsoft.claims(world.now));
        assertThat(sdkLetsIn(token)).isTrue();
        sdkReadItsKeysLongAgo();
        world.microsoft.keysAnswer = false;
        assertThat(sdkLetsIn(token)).as("the SDK turns Teams away").isFalse();
    }

    /** The SDK has no clock to move: its memory of when it read the keys is moved instead. */
    private void sdkReadItsKeysLongAgo() throws ReflectiveOperationException {
        Field cache = CachingOpenIdMetadataResolver.class.getDeclaredField("OPENID_METADATA_CACHE");
        cache.setAccessible(true);
        Object metadata =
                ((Map<?, ?>) cache.get(null)).get(world.microsoft.openId().toString());
        Field lastUpdated = metadata.getClass().getDeclaredField("lastUpdated");
        lastUpdated.setAccessible(true);
        lastUpdated.set(metadata, 0L);
    }

    @Test
    @DisplayName("no app id at all")
    void emptyAppId() {
        Activity anybodys = BotFrameworkJson.MAPPER.convertValue(world.message("hi"), Activity.class);
        assertThat(JwtTokenValidation.authenticateRequest(
                                anybodys,
                                "",
                                new SimpleCredentialProvider("", ""),
                                new SimpleChannelProvider(),
                                new AuthenticationConfiguration())
                        .join()
                        .isAuthenticated())
                .as("the SDK lets everybody in, without any token")
                .isTrue();
        TeamsSettings right = world.settings(Set.of(world.microsoft.host()));
        for (String nothing : List.of("", " ", "\n")) {
            assertThatThrownBy(() -> new TeamsSettings(
                            nothing,
                            right.appPassword(),
                            right.tenantId(),
                            right.allowedTenants(),
                            right.loginUrl(),
                            right.openIdUrl(),
                            right.trustedServiceHosts(),
                            false))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(weAnswer("")).isEqualTo(401);
    }

    @Test
    @DisplayName("a fraction of a second")
    void fractionOfASecond() throws Exception {
        String body = world.message("hi").toString();
        assertThat(new JacksonAdapter()
                        .<Activity>deserialize(body, Activity.class)
                        .getTimestamp()
                        .getNano())
                .as("the SDK reads .123 seconds as 123 nanoseconds")
                .isEqualTo(123);
        assertThat(BotFrameworkJson.MAPPER
                        .readValue(body, Activity.class)
                        .getTimestamp()
                        .getNano())
                .isEqualTo(123_000_000);
    }
}
