package org.lmdassistant.adapters.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmdassistant.adapters.slack.Requests.SEARCH;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lmdassistant.adapters.chat.Act;
import org.lmdassistant.adapters.chat.Answer;
import org.lmdassistant.adapters.chat.Choice;

/** Search fields while somebody types. */
class SearchesTest {

    private final SlackWorld world = SlackWorld.installedInT1();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void typing_searches_the_source_and_shows_the_choices() {
        world.bot = turn -> new Answer.Choices(List.of(new Choice("SN", "Sénégal <b>"), new Choice("SC", "S")));
        JsonNode answer = SlackWorld.tree(SlackWorld.text(world.payload(SEARCH)));
        assertThat(world.onlyTurn().act()).isEqualTo(new Act.Searched("administrations", "sén"));
        assertThat(answer.path("options")).hasSize(2);
        assertThat(answer.path("options").path(0).path("value").asText()).isEqualTo("SN");
        assertThat(answer.path("options").path(0).path("text").path("type").asText())
                .isEqualTo("plain_text");
    }

    @Test
    void no_two_searches_share_an_id_and_nothing_found_is_an_empty_list() {
        assertThat(SlackWorld.text(world.payload(SEARCH))).contains("\"options\":[]");
        world.payload(SEARCH);
        assertThat(world.turns.get(0).delivery())
                .isNotEqualTo(world.turns.get(1).delivery());
    }
}
