package org.lmdassistant.adapters.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.hostile.HostileCard;

/** Whatever people write, cards and forms stay within Teams' limits and nothing in them comes alive. */
class RenderingTest {

    @RepeatedTest(300)
    void a_card_of_anything_keeps_every_limit(RepetitionInfo repetition) {
        Card card = HostileCard.card(new Random(repetition.getCurrentRepetition()));
        JsonNode drawn = TeamsWorld.tree(AdaptiveCard.draw(card).toString());
        TeamsLimits.cardKeeps(drawn);
        assertThat(drawn.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(28 * 1024);
    }

    @RepeatedTest(200)
    void a_form_of_anything_keeps_every_limit(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        TeamsLimits.cardKeeps(TeamsWorld.tree(FormCard.draw(HostileCard.form(random), Map.of("f0", "<b>no</b>"))
                .toString()));
    }

    @Test
    void what_must_be_pressed_stays_when_a_card_is_too_long() {
        Card.Element paragraph = new Card.Paragraph("word ".repeat(2_000));
        Card card = new Card(
                "s",
                List.of(
                        paragraph,
                        paragraph,
                        paragraph,
                        new Card.Buttons(List.of(new Card.Press("Yes", "yes", Card.Press.Style.PRIMARY, false)))));
        JsonNode drawn = AdaptiveCard.draw(card);
        assertThat(drawn.toString().length()).isLessThan(25 * 1024);
        JsonNode body = drawn.path("body");
        assertThat(body.get(body.size() - 1).path("type").asText()).isEqualTo("ActionSet");
    }
}
