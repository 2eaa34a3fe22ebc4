package org.lmdassistant.bot.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.Settings;
import org.lmdassistant.bot.playground.Player;

@DisplayName("What was planted wherever something comes in")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CanaryStoryTest {

    private static final String JSON = "application/json";
    private static final String CANARY = "canary";
    private static final Map<Platform, Player> PLAYERS = Map.of(
            Platform.SLACK, new Player("canary-on-slack", "Canary Diop", "manager", "en-GB", "Africa/Dakar"),
            Platform.TEAMS, new Player("canary-on-teams", "Canary Fall", "manager", "en-GB", "Africa/Dakar"));

    private static Logged log;
    private static World world;
    private static Raw raw;
    private static Chat chief;

    /** Whatever was answered to somebody outside. */
    private static final List<HttpResponse<String>> answers = new ArrayList<>();

    @BeforeAll
    static void open() {
        log = new Logged();
        Player staff = new Player("chief", "Claire Martin", "staff", "en-GB", "Europe/Brussels");
        world = new World(
                List.of(staff, PLAYERS.get(Platform.SLACK), PLAYERS.get(Platform.TEAMS)),
                Map.of(
                        "XAPI_USER", "canary-user",
                        "XAPI_PASSWORD", "canary-password-of-a-platform",
                        "ENCRYPTION_KEY", "canary-key-of-more-than-thirty-two-letters",
                        "ENCRYPTION_KEY_OLD", "canary-key-of-before-of-thirty-two-letters",
                        "LLM_BASE_URL", "http://127.0.0.1:9/canary",
                        "LLM_API_KEY", "canary-key-of-a-model",
                        "LLM_MODEL", "canary-model"));
        raw = new Raw(world);
        chief = world.firstStaff(staff, Platform.SLACK);
    }

    @AfterAll
    static void close() {
        world.close();
        log.close();
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    @Order(1)
    @DisplayName("said, filled in and sent as a file by people")
    void people(Platform side) {
        Player player = PLAYERS.get(side);
        Chat person = world.manager(player, side, "SN");
        person.says("help");
        person.presses("menu.talk", person.words("menu.workshops"));
        person.fillsIn(Map.of("text", "canary words, canary@customs.example"));
        chief.hears("canary words");
        person.says("canary canary canary, colourless green canary");
        person.says("help");
        person.presses("menu.support", person.words("menu.workshops"));
        person.presses("support.new", person.words("support.count", "count", 0));
        person.fillsIn(SupportStoryTest.request("canary reason"));
        person.presses("support.letter", person.words("support.news.draft"));
        person.hearsKey("support.letter.where");
        person.sendsFile("canary.exe", "canary".getBytes(UTF_8));
        person.hearsKey("file.kind");
        var files = side == Platform.SLACK ? world.slack.files() : world.teams.files();
        files.answerWith(500);
        person.sendsPdf("canary.pdf");
        person.hearsKey("file.not-fetched");
        files.answerWith(200);
        person.sendsPdf("canary.pdf");
        person.hearsKey("support.letter.there");
        person.window().press(person.anyLine().id(), BadInputTest.forged(side, "canary-verb:canary"));
        person.hearsKey("button.unknown");
    }

    @Test
    @Order(2)
    @DisplayName("in requests that nobody believes, that cannot be read, and under addresses that are guessed")
    void strangers() {
        long now = world.clock.instant().getEpochSecond();
        String good = world.teams.tokenFor(world.clock.instant());
        for (String body : List.of(
                "{\"type\":\"event_callback\",\"canary\":\"canary\"}",
                "{canary",
                "{\"type\":\"canary\",\"event\":{\"type\":\"canary\",\"user\":\"canary\",\"text\":\"canary\"}}",
                "{\"type\":\"message\",\"id\":\"canary\",\"text\":\"canary\",\"from\":{\"id\":\"canary\"}}")) {
            answers.add(raw.slack(JSON, body, "canary-secret", now));
            answers.add(raw.slack(JSON, body));
            answers.add(raw.slack("application/x-www-form-urlencoded", "payload=" + body));
            answers.add(raw.teams(body, "Bearer canary.canary.canary"));
            answers.add(raw.teams(body, "Bearer " + good + CANARY));
            answers.add(raw.teams(body));
            answers.add(raw.post("/xapi/statements", xapi("canary-user:wrong-canary"), body));
            answers.add(raw.post("/xapi/statements", xapi("canary-user:canary-password-of-a-platform"), body));
            answers.add(raw.post("/nominate/canary-token", Map.of("Content-Type", "text/plain"), body));
        }
        for (String path : List.of(
                "/export/canary.json",
                "/document/canary",
                "/nominate/canary",
                "/calendar/canary.ics",
                "/slack/oauth_redirect?code=canary&state=canary",
                "/slack/install?canary=canary",
                "/canary")) {
            answers.add(raw.get(path));
        }
    }

    @Test
    @Order(3)
    @DisplayName("while the database refuses what it is asked")
    void troubles() {
        Chat person = world.chat(PLAYERS.get(Platform.SLACK), Platform.SLACK);
        world.execute("ALTER TABLE document_link RENAME TO away");
        world.execute("ALTER TABLE conversation RENAME TO gone");
        try {
            answers.add(raw.get("/document/canary-token"));
            assertThat(answers.get(answers.size() - 1).statusCode()).isEqualTo(500);
            int before = log.lines().size();
            try {
                person.says("canary while nothing works");
            } catch (RuntimeException | AssertionError e) {
                // the window says that it was not answered well
            }
            assertThat(log.lines().size()).as("the trouble is logged").isGreaterThan(before);
        } finally {
            world.execute("ALTER TABLE away RENAME TO document_link");
            world.execute("ALTER TABLE gone RENAME TO conversation");
        }
    }

    @Test
    @Order(4)
    @DisplayName("in settings that are mistaken is not repeated by the sentence that names them")
    void settings() {
        assertThatThrownBy(() -> Settings.read(Map.of(
                        "PORT", "canary",
                        "PUBLIC_URL", "canary",
                        "DATABASE_URL", "canary://canary:canary@canary",
                        "DATABASE_OWNER_PASSWORD", "canary",
                        "ENCRYPTION_KEY", "canary",
                        "ENCRYPTION_KEY_OLD", "canary",
                        "SLACK_BOT_TOKEN", "canary",
                        "TEAMS_APP_PASSWORD", "canary",
                        "XAPI_PASSWORD", "canary",
                        "LLM_API_KEY", "canary")))
                .isInstanceOf(Settings.Mistaken.class)
                .hasMessageContaining("ENCRYPTION_KEY")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain(CANARY));
    }

    @Test
    @Order(5)
    @DisplayName("stands in no line of the log, in no metric and in no answer to a stranger")
    void nowhere() {
        List<String> secrets = new ArrayList<>(List.of(
                CANARY,
                "Canary",
                world.slack.signingSecret(),
                world.slack.botToken(),
                world.teams.appPassword(),
                world.teams.tokenFor(world.clock.instant())));
        PLAYERS.values().forEach(player -> secrets.addAll(List.of(player.slackUser(), player.teamsUser())));
        assertThat(log.lines()).hasSizeGreaterThan(3).allSatisfy(line -> assertThat(line)
                .doesNotContain(secrets));
        assertThat(raw.get("/metrics").body()).contains("lmd_outbox").doesNotContain(secrets);
        assertThat(answers).hasSizeGreaterThan(30).allSatisfy(answer -> {
            assertThat(answer.body()).doesNotContain(secrets).doesNotContain("\tat ");
            assertThat(answer.headers().map().toString()).doesNotContain(secrets);
        });
    }

    private static Map<String, String> xapi(String credentials) {
        return Map.of(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)),
                "X-Experience-API-Version",
                "1.0.3");
    }
}
