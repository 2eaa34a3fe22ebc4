package org.lmdassistant.bot.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.adapters.hostile.Mutations;
import org.lmdassistant.bot.playground.Player;
import org.lmdassistant.bot.playground.SlackDouble;
import org.lmdassistant.bot.playground.TeamsDouble;

/** {@code -Dmutations=100000} for the long form. The random numbers are the same in each run. */
@DisplayName("Requests with a part left out, replaced or damaged, on both platforms")
class MutationTest {

    private static final int MUTATIONS = Integer.getInteger("mutations", 750);
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> STRANGE = List.of(
            "null",
            "5",
            "-1.5e300",
            "true",
            "\"\"",
            "\"x\"",
            "\"\\u0000\\ud800\"",
            "[]",
            "{}",
            "[[{}]]",
            "{\"id\":[]}");

    private static World world;
    private static Raw raw;
    private static Player player;
    private static List<String> verbs;

    private final Random random = new Random(7);

    @BeforeAll
    static void open() {
        player = new Player("mutant", "Mutating Manager", "manager", "fr-FR", "Africa/Dakar");
        Player chief = new Player("chief", "Claire Martin", "staff", "en-GB", "Europe/Brussels");
        world = new World(List.of(player, chief));
        raw = new Raw(world);
        world.firstStaff(chief, Platform.SLACK);
        world.manager(player, Platform.SLACK, "SN");
        world.manager(player, Platform.TEAMS, "SN");
        verbs = List.copyOf(world.assistant.rules().keySet());
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    @DisplayName("signed: none makes the program fail, and no answer shows anything of its inside")
    void signed() {
        long before = turns();
        for (int i = 0; i < MUTATIONS; i++) {
            ObjectNode request = request(i);
            String body = i % 5 == 4 ? damaged(request.toString()) : mutated(request);
            HttpResponse<String> reply = isTeams(i) ? raw.teams(body) : raw.slack(type(i), wrapped(i, body));
            assertThat(reply.statusCode()).as(body).isIn(200, 400, 403, 413, 501);
            assertThat(reply.body()).as(body).doesNotContain("Exception", "\tat ", "org.lmd", "SQL");
        }
        assertThat(turns() - before)
                .as("many mutations leave a request readable")
                .isGreaterThan(MUTATIONS / 20);
    }

    @Test
    @DisplayName("not signed, or not rightly: all are refused, and not a row is written")
    void notSigned() {
        long before = turns();
        long now = world.clock.instant().getEpochSecond();
        String forged = "Bearer " + world.teams.tokenFor(world.clock.instant()).replaceFirst(".{6}$", "AAAAAA");
        for (int i = 0; i < MUTATIONS; i++) {
            String body = i % 2 == 0 ? mutated(request(i)) : request(i).toString();
            HttpResponse<String> reply = isTeams(i)
                    ? raw.teams(body, forged)
                    : i % 4 == 0
                            ? raw.post("/slack/events", Map.of("Content-Type", type(i)), wrapped(i, body))
                            : raw.slack(type(i), wrapped(i, body), "a secret of somebody else", now);
            assertThat(reply.statusCode()).as(body).isEqualTo(401);
            assertThat(reply.body()).isEmpty();
        }
        assertThat(turns()).isEqualTo(before);
    }

    private static long turns() {
        return world.count("SELECT (SELECT count(*) FROM inbox) + (SELECT count(*) FROM person)");
    }

    private static boolean isTeams(int number) {
        return number % 9 >= 5;
    }

    private static String type(int number) {
        return number % 9 == 0 ? JSON : FORM;
    }

    private static String wrapped(int number, String body) {
        return number % 9 == 0 ? body : "payload=" + URLEncoder.encode(body, UTF_8);
    }

    private ObjectNode request(int number) {
        String verb = verbs.get(random.nextInt(verbs.size()));
        String action = verb.equals("erase-me-really") ? "help" : verb + ":" + random.nextInt(3);
        return switch (number % 9) {
            case 0 -> event(number);
            case 1, 2 -> press(number, action);
            case 3 -> Forged.onSlack(player, action, Map.of("text", "x", "reason", "y"));
            case 4 ->
                payload("block_suggestion").put("action_id", "administrations").put("value", "sen");
            case 5 -> activity("message", number).put("text", "aide");
            case 6 -> invoke(number, "adaptiveCard/action", "{\"action\":{\"data\":{\"action\":\"" + action + "\"}}}");
            case 7 -> invoke(number, "task/submit", "{\"data\":{\"form\":\"" + action + "\",\"text\":\"x\"}}");
            default -> invoke(number, "application/search", "{\"dataset\":\"administrations\",\"queryText\":\"s\"}");
        };
    }

    private static ObjectNode event(int number) {
        ObjectNode envelope = MAPPER.createObjectNode()
                .put("type", "event_callback")
                .put("team_id", SlackDouble.TEAM)
                .put("event_id", "EvMutant" + number);
        envelope.putObject("event")
                .put("type", "message")
                .put("channel_type", "im")
                .put("channel", player.slackDirect())
                .put("user", player.slackUser())
                .put("ts", number + ".1")
                .put("text", "aide");
        return envelope;
    }

    private static ObjectNode press(int number, String action) {
        ObjectNode payload = payload("block_actions").put("trigger_id", "t" + number);
        payload.putObject("channel").put("id", player.slackDirect());
        payload.putObject("container")
                .put("type", "message")
                .put("message_ts", "7.8")
                .put("channel_id", player.slackDirect());
        payload.putArray("actions")
                .addObject()
                .put("type", "button")
                .put("action_id", "a0")
                .put("block_id", "b")
                .put("value", action)
                .put("action_ts", number + ".2");
        return payload;
    }

    private static ObjectNode payload(String type) {
        ObjectNode payload = MAPPER.createObjectNode().put("type", type);
        payload.putObject("team").put("id", SlackDouble.TEAM);
        payload.putObject("user").put("id", player.slackUser()).put("team_id", SlackDouble.TEAM);
        return payload;
    }

    private static ObjectNode invoke(int number, String name, String value) {
        ObjectNode activity = activity("invoke", number).put("name", name);
        activity.set("value", tree(value));
        return activity;
    }

    private static ObjectNode activity(String type, int number) {
        ObjectNode activity = MAPPER.createObjectNode()
                .put("type", type)
                .put("id", "mutant" + number)
                .put("serviceUrl", world.teams.serviceUrl().toString())
                .put("channelId", "msteams");
        activity.putObject("from")
                .put("id", "29:" + player.key())
                .put("name", player.name())
                .put("aadObjectId", player.teamsUser());
        activity.putObject("recipient").put("id", "28:" + world.teams.appId());
        activity.putObject("conversation")
                .put("id", player.teamsDirect())
                .put("conversationType", "personal")
                .put("tenantId", TeamsDouble.TENANT);
        return activity;
    }

    private String mutated(ObjectNode root) {
        return Mutations.mutated(root, tree(STRANGE.get(random.nextInt(STRANGE.size()))), random);
    }

    private String damaged(String body) {
        char[] damaged = body.toCharArray();
        for (int i = 0; i <= random.nextInt(4); i++) {
            damaged[random.nextInt(damaged.length)] = (char) random.nextInt(256);
        }
        return new String(damaged);
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
