package org.lmdassistant.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lmdassistant.bot.playground.Player;

@DisplayName("At the door of the running program")
class DoorTest {

    private static final String JSON = "application/json";

    private static World world;
    private static Raw raw;

    @BeforeAll
    static void open() {
        world = new World(List.of(new Player("m", "Awa Diop", "manager", "fr-FR", "Africa/Dakar")));
        raw = new Raw(world);
    }

    @AfterAll
    static void close() {
        assertThat(world.count("SELECT count(*) FROM inbox"))
                .as("nothing of all this was taken for a turn")
                .isZero();
        world.close();
    }

    @Test
    @DisplayName("a Slack request with a wrong, an old, a future or no signature is refused with 401")
    void slackSignature() {
        long now = world.clock.instant().getEpochSecond();
        String body = "{\"type\":\"url_verification\",\"challenge\":\"x\"}";
        assertThat(raw.slack(JSON, body, "another secret", now).statusCode()).isEqualTo(401);
        assertThat(raw.slack(JSON, body, "---", now).statusCode()).isEqualTo(401);
        assertThat(raw.slack(JSON, body, world.slack.signingSecret(), now - 301).statusCode())
                .isEqualTo(401);
        assertThat(raw.slack(JSON, body, world.slack.signingSecret(), now + 315_360_000L)
                        .statusCode())
                .isEqualTo(401);
        assertThat(raw.post("/slack/events", Map.of("Content-Type", JSON), body).statusCode())
                .isEqualTo(401);
        assertThat(raw.slack(JSON, body).statusCode()).as("the right one").isEqualTo(200);
    }

    @Test
    @DisplayName("a Teams activity with a forged, a foreign or no token is refused with 401")
    void teamsToken() {
        String good = world.teams.tokenFor(world.clock.instant());
        String forged = good.substring(0, good.lastIndexOf('.') + 1) + "AAAA";
        assertThat(raw.teams("{}", "Bearer " + forged).statusCode()).isEqualTo(401);
        assertThat(raw.teams("{}", "Bearer abc").statusCode()).isEqualTo(401);
        assertThat(raw.teams("{}", "Basic eDp5").statusCode()).isEqualTo(401);
        assertThat(raw.teams("{}", "Bearer eyJhbGciOiJub25lIn0.e30.").statusCode())
                .isEqualTo(401);
        assertThat(raw.post("/api/messages", Map.of("Content-Type", "text/plain"), "{}")
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    @DisplayName("a good token does not open the door to another channel, bot or tenant")
    void teamsForeign() {
        String service = world.teams.serviceUrl().toString();
        String activity =
                "{\"type\":\"message\",\"id\":\"1\",\"text\":\"hi\",\"channelId\":\"%s\",\"serviceUrl\":\"%s\","
                        + "\"from\":{\"id\":\"29:m\",\"aadObjectId\":\"x\"},\"recipient\":{\"id\":\"28:%s\"},"
                        + "\"conversation\":{\"id\":\"a:m\",\"conversationType\":\"personal\",\"tenantId\":\"%s\"}}";
        String bot = world.teams.appId();
        String tenant = "11111111-1111-4111-8111-111111111111";
        assertThat(raw.teams(activity.formatted("emulator", service, bot, tenant))
                        .statusCode())
                .isEqualTo(403);
        assertThat(raw.teams(activity.formatted("msteams", service, "other", tenant))
                        .statusCode())
                .isEqualTo(403);
        assertThat(raw.teams(activity.formatted("msteams", service, bot, "22222222"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(raw.teams(activity.formatted("msteams", "https://evil.example/", bot, tenant))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("what is signed but cannot be read is answered with 400, never with 500")
    void malformed() {
        for (String body : List.of("{", "[]", "null", "{}", "5", "{\"type\":5}", "[".repeat(20_000))) {
            assertThat(raw.slack(JSON, body).statusCode()).as(body).isIn(200, 400);
            assertThat(raw.teams(body).statusCode()).as(body).isEqualTo(400);
        }
        assertThat(raw.slack(JSON, "{").statusCode()).isEqualTo(400);
        assertThat(raw.slack("application/x-www-form-urlencoded", "payload=%7Bbad")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("a body over one mebibyte is refused with 413 on both doors")
    void tooLarge() {
        String body = "{\"text\":\"" + "x".repeat(1_100_000) + "\"}";
        assertThat(raw.slack(JSON, body).statusCode()).isEqualTo(413);
        assertThat(raw.teams(body).statusCode()).isEqualTo(413);
    }

    @Test
    @DisplayName("an unknown calendar is not found, and says nothing")
    void calendar() {
        assertThat(raw.get("/calendar/nonsense.ics").statusCode()).isEqualTo(404);
        assertThat(raw.get("/calendar/nonsense.ics").body()).isEmpty();
        assertThat(raw.get("/calendar/..%2F..%2Fetc%2Fpasswd").statusCode()).isIn(400, 404);
    }

    @Test
    @DisplayName(
            "in the playground alone a tool on this machine may speak unsigned, and nobody for an address elsewhere")
    void unsigned() {
        String activity = "{\"type\":\"typing\",\"id\":\"1\",\"channelId\":\"msteams\",\"serviceUrl\":\"%s\","
                + "\"from\":{\"id\":\"x\"},\"conversation\":{\"id\":\"c\"}}";
        Map<String, String> json = Map.of("Content-Type", "application/json");
        assertThat(raw.post("/api/messages", json, activity.formatted("http://localhost:56150/_connector"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(raw.post("/api/messages", json, activity.formatted("https://smba.trafficmanager.net/teams/"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(raw.post("/api/messages", json, activity.formatted("http://evil.example/"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("health and metrics answer an operator")
    void operators() {
        assertThat(raw.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(raw.get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(raw.get("/metrics").body()).contains("jvm_memory_used_bytes", "lmd_outbox_waiting 0.0");
    }
}
