package org.lmdassistant.adapters.teams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lmdassistant.adapters.http.HttpIn;

/** Signed activities with parts replaced, doubled or left out: refused or ignored, never a failure of ours. */
class MutationTest {

    private static final List<String> ODD = List.of(
            "null", "5", "-1", "1e400", "true", "{}", "[]", "[null]", "[[]]", "[{}]", "\"\"", "\"x\"", "\"\\u0000\"");

    @Test
    void no_replaced_part_of_an_activity_breaks_the_adapter() {
        try (TeamsWorld world = new TeamsWorld()) {
            String token = world.microsoft.signed(world.microsoft.claims(world.now));
            for (ObjectNode activity : activities(world)) {
                String whole = activity.toString();
                for (String odd : ODD) {
                    int from = whole.indexOf(':');
                    while (from >= 0) {
                        String mutated = replaced(whole, from + 1, odd);
                        assertThat(world.send(mutated, token).status())
                                .as(mutated)
                                .isIn(200, 400, 403, 501);
                        from = whole.indexOf("\":", from + 1) < 0 ? -1 : whole.indexOf("\":", from + 1) + 1;
                    }
                }
            }
            assertThat(world.turns)
                    .as("many mutations leave an activity readable")
                    .hasSizeGreaterThan(500);
        }
    }

    @Test
    void no_flipped_byte_breaks_the_adapter() {
        try (TeamsWorld world = new TeamsWorld()) {
            String token = world.microsoft.signed(world.microsoft.claims(world.now));
            Random random = new Random(7);
            List<ObjectNode> activities = activities(world);
            for (int i = 0; i < 5_000; i++) {
                byte[] body = activities.get(i % activities.size()).toString().getBytes(UTF_8);
                for (int flips = 0; flips <= i % 4; flips++) {
                    body[random.nextInt(body.length)] = (byte) random.nextInt(256);
                }
                HttpIn in = new HttpIn(
                        "POST",
                        "/api/messages",
                        null,
                        Map.of("content-type", List.of("application/json"), "authorization", List.of(token)),
                        body);
                assertThat(world.adapter.receive(in).status())
                        .as(new String(body, UTF_8))
                        .isIn(200, 400, 403, 501);
            }
        }
    }

    private static List<ObjectNode> activities(TeamsWorld world) {
        ObjectNode arrival = world.activity("conversationUpdate");
        arrival.putArray("membersAdded").addObject().put("id", "28:" + Microsoft.APP);
        ObjectNode submitted = world.activity("message").put("replyToId", "m1");
        submitted.putObject("value").put("action", "a:2");
        ObjectNode mention = world.message("<at>LMD</at> hi");
        mention.withArray("entities")
                .addObject()
                .put("type", "mention")
                .put("text", "<at>LMD</at>")
                .putObject("mentioned")
                .put("id", "28:" + Microsoft.APP);
        return List.of(
                mention,
                submitted,
                arrival,
                world.activity("installationUpdate").put("action", "add"),
                world.invoke("adaptiveCard/action", "{\"action\":{\"verb\":\"press\",\"data\":{\"action\":\"a:1\"}}}"),
                world.invoke(
                        "adaptiveCard/action", "{\"action\":{\"data\":{\"pick\":\"picker0\",\"picker0\":\"a:3\"}}}"),
                world.invoke("task/fetch", "{\"data\":{\"action\":\"introduce\"}}"),
                world.invoke("task/submit", "{\"data\":{\"form\":\"introduce\",\"name\":\"Awa\"}}"),
                world.invoke("application/search", "{\"dataset\":\"administrations\",\"queryText\":\"sen\"}"));
    }

    /** The text with the JSON value that begins at a place replaced. */
    private static String replaced(String json, int from, String by) {
        int depth = 0;
        boolean quoted = false;
        int to = from;
        for (; to < json.length(); to++) {
            char c = json.charAt(to);
            if (c == '"' && json.charAt(to - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted && (c == '{' || c == '[')) {
                depth++;
            } else if (!quoted && depth == 0 && (c == ',' || c == '}' || c == ']')) {
                break;
            } else if (!quoted && (c == '}' || c == ']')) {
                depth--;
            }
        }
        return json.substring(0, from) + by + json.substring(to);
    }
}
