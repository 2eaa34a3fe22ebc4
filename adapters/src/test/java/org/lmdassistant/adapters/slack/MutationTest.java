package org.lmdassistant.adapters.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lmdassistant.adapters.hostile.Mutations;

/** Thousands of requests with one part replaced by something else. */
class MutationTest {

    private static final List<String> STRANGE =
            List.of("null", "5", "-1.5e300", "true", "\"\"", "\"x\"", "[]", "{}", "[[{}]]", "{\"id\":[]}");
    private static final List<String> EVENTS = List.of(
            Requests.im(""),
            "{\"type\":\"app_mention\",\"user\":\"U1\",\"channel\":\"C1\",\"ts\":\"5.6\",\"text\":\"hi\"}",
            "{\"type\":\"app_home_opened\",\"user\":\"U1\",\"channel\":\"D1\",\"tab\":\"home\"}",
            "{\"type\":\"tokens_revoked\",\"tokens\":{\"bot\":[\"UBOT\"]}}",
            "{\"type\":\"user_change\",\"user\":{\"id\":\"U1\",\"profile\":{\"email\":\"a@b\"}}}");

    private final SlackWorld world = SlackWorld.installedInT1();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void no_mutation_is_a_failure_of_ours() {
        Random random = new Random(7);
        for (int i = 0; i < 250; i++) {
            for (String event : EVENTS) {
                String mutated = mutated(
                        "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event_id\":\"Ev1\",\"authorizations\":"
                                + "[{\"team_id\":\"T1\",\"user_id\":\"UBOT\"}],\"event\":" + event + "}",
                        random);
                assertThat(world.json(mutated).status()).as(mutated).isIn(200, 400);
            }
            for (String payload :
                    List.of(Requests.press(Requests.BUTTON), Requests.SEARCH, Requests.submission("topic"))) {
                String mutated = mutated(payload, random);
                assertThat(world.payload(mutated).status()).as(mutated).isIn(200, 400);
            }
        }
        assertThat(world.turns).as("many mutations leave a request readable").hasSizeGreaterThan(300);
    }

    private static String mutated(String json, Random random) {
        JsonNode root = SlackWorld.tree(json);
        return Mutations.mutated(root, SlackWorld.tree(STRANGE.get(random.nextInt(STRANGE.size()))), random);
    }
}
