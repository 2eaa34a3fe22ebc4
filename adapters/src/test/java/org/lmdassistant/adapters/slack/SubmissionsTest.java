package org.lmdassistant.adapters.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmdassistant.adapters.slack.Requests.FORM;
import static org.lmdassistant.adapters.slack.Requests.submission;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lmdassistant.adapters.chat.Act;
import org.lmdassistant.adapters.chat.Answer;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.adapters.chat.Turn;

/** Forms sent from a modal. */
class SubmissionsTest {

    private final SlackWorld world = SlackWorld.installedInT1();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_form_comes_with_all_its_answers_and_the_place_where_it_was_asked_for() {
        assertThat(world.payload(submission("Été")).status()).isEqualTo(200);
        Turn turn = world.onlyTurn();
        assertThat(turn.act())
                .isEqualTo(new Act.Submitted(
                        "request/1",
                        Map.of(
                                "topic",
                                "Été",
                                "day",
                                "2027-03-01",
                                "mail",
                                "a@b.org",
                                "seats",
                                "12",
                                "kind",
                                "k1",
                                "who",
                                "p9")));
        assertThat(turn.place()).isEqualTo(new Place(Platform.SLACK, "T1", "C1", Place.Kind.SHARED, "7.0", null));
    }

    @Test
    void the_same_form_sent_again_is_the_same_delivery_and_a_corrected_one_is_another() {
        world.payload(submission("one"));
        world.payload(submission("one"));
        world.payload(submission("two"));
        List<String> ids = world.turns.stream().map(Turn::delivery).toList();
        assertThat(ids.get(0)).startsWith("V1|h1|").isEqualTo(ids.get(1)).isNotEqualTo(ids.get(2));
    }

    @Test
    void errors_stand_under_their_fields() {
        Map<String, String> errors = new LinkedHashMap<>();
        errors.put("topic", "Too short.");
        errors.put("unknown", "And another thing.");
        world.bot = turn -> new Answer.Invalid(FORM, errors);
        JsonNode answer = SlackWorld.tree(SlackWorld.text(world.payload(submission("x"))));
        assertThat(answer.path("response_action").asText()).isEqualTo("errors");
        assertThat(answer.path("errors").size()).isEqualTo(1);
        assertThat(answer.path("errors").path("topic").asText()).isEqualTo("Too short. And another thing.");
    }

    @Test
    void an_accepted_form_closes() {
        for (Answer answer : List.of(new Answer.Accepted(), new Answer.Notice("n"))) {
            world.bot = turn -> answer;
            assertThat(SlackWorld.tree(SlackWorld.text(world.payload(submission("x"))))
                            .path("response_action")
                            .asText())
                    .isEqualTo("clear");
        }
        world.bot = turn -> Answer.nothing();
        assertThat(world.payload(submission("x")).body()).isEmpty();
    }
}
