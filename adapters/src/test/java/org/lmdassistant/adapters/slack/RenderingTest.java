package org.lmdassistant.adapters.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmdassistant.adapters.hostile.HostileText.choices;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Choice;
import org.lmdassistant.adapters.hostile.HostileCard;

/** Whatever people write, cards stay within Slack's limits and nothing in them comes alive. */
class RenderingTest {

    @RepeatedTest(300)
    void a_card_of_anything_keeps_every_limit(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Card card = HostileCard.card(random);
        SlackLimits.messageKeeps(BlockKit.draw(card));
        String fallback = ShownText.fallback(card.summary());
        assertThat(fallback).hasSizeBetween(1, 4000).doesNotContain("<", ">", "\n");
        SlackLimits.shown(fallback);
    }

    @Test
    void each_element_of_a_card_is_drawn_as_its_own_kind() {
        Card card = new Card(
                "s",
                List.of(
                        new Card.Heading("H"),
                        new Card.Paragraph("P"),
                        new Card.Note("N"),
                        new Card.Facts(List.of(new Card.Fact("Seats", "*20*"), new Card.Fact("Where", "<@U1>"))),
                        new Card.Timeline(List.of(new Card.Step("Paper", "due 1 May", Card.Step.State.LATE))),
                        new Card.Buttons(List.of(
                                new Card.Press("Yes", "yes", Card.Press.Style.PRIMARY, false),
                                new Card.Press("No", "no", Card.Press.Style.DANGER, false),
                                new Card.Link("More", URI.create("https://x.org/a")))),
                        new Card.Picker("Pick", List.of(new Choice("v", "L")))));
        JsonNode json = SlackLimits.messageKeeps(BlockKit.draw(card));
        assertThat(StreamSupport.stream(json.spliterator(), false)
                        .map(block -> block.path("type").asText()))
                .containsExactly("header", "section", "context", "rich_text", "rich_text", "actions", "actions");
        JsonNode fact = json.path(3).path("elements").path(0).path("elements");
        assertThat(fact.path(0).path("style").path("bold").asBoolean()).isTrue();
        assertThat(fact.path(1).path("text").asText()).isEqualTo(": *20*");
        assertThat(json.path(4).toString()).contains("⚠", "Paper", "due 1 May");
        assertThat(json.path(5).path("elements").path(0).path("style").asText()).isEqualTo("primary");
        assertThat(json.path(5).path("elements").path(1).path("value").asText()).isEqualTo("no");
        assertThat(json.path(5).path("elements").path(2).path("url").asText()).isEqualTo("https://x.org/a");
        assertThat(json.path(6).path("elements").path(0).path("type").asText()).isEqualTo("static_select");
    }

    @Test
    void a_long_paragraph_is_split_and_nothing_of_it_is_lost() {
        String word = "administration ";
        JsonNode json =
                SlackLimits.messageKeeps(BlockKit.draw(new Card("s", List.of(new Card.Paragraph(word.repeat(600))))));
        StringBuilder all = new StringBuilder();
        json.forEach(
                block -> all.append(block.path("text").path("text").asText()).append(' '));
        assertThat(all.toString()).isEqualTo(word.repeat(600));
    }

    @Test
    void choices_that_no_single_menu_can_hold_fill_several() {
        Card card = new Card("s", List.of(new Card.Picker("Pick", choices(new Random(1), 230))));
        JsonNode menus = SlackLimits.messageKeeps(BlockKit.draw(card)).path(0).path("elements");
        assertThat(menus).hasSize(3);
        assertThat(menus.path(2).path("options")).hasSize(30);
    }

    @Test
    void a_card_that_is_far_too_long_says_so_and_keeps_its_last_buttons() {
        List<Card.Element> elements = new ArrayList<>();
        IntStream.range(0, 80).forEach(i -> elements.add(new Card.Paragraph("line " + i)));
        elements.add(new Card.Buttons(List.of(new Card.Press("Next", "next", Card.Press.Style.PLAIN, false))));
        JsonNode json = SlackLimits.messageKeeps(BlockKit.draw(new Card("s", elements)));
        assertThat(json.path(48).path("elements").path(0).path("text").asText()).isEqualTo("…");
        assertThat(json.path(49).path("type").asText()).isEqualTo("actions");
    }
}
