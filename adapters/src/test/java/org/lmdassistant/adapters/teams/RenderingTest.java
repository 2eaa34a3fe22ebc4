package org.lmdassistant.adapters.teams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Choice;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.adapters.hostile.HostileCard;

/** Whatever people write, cards and forms stay within Teams' limits and nothing in them comes alive. */
class RenderingTest {

    @RepeatedTest(300)
    void a_card_of_anything_keeps_every_limit(RepetitionInfo repetition) {
        Card card = HostileCard.card(new Random(repetition.getCurrentRepetition()));
        JsonNode drawn = TeamsWorld.tree(AdaptiveCard.draw(card).toString());
        TeamsLimits.cardKeeps(drawn);
        assertThat(drawn.toString().getBytes(UTF_8).length).isLessThanOrEqualTo(24 * 1024);
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

    @Test
    void each_element_of_a_card_is_drawn_as_its_own_kind_and_nothing_in_it_comes_alive() {
        Card card = new Card(
                "[Approve](https://evil.example) *now*",
                List.of(
                        new Card.Heading("H"),
                        new Card.Paragraph("one\ntwo [x](https://evil.example)"),
                        new Card.Note("N"),
                        new Card.Facts(List.of(new Card.Fact("Seats", "*20*"))),
                        new Card.Timeline(List.of(new Card.Step("Paper", "due 1 May", Card.Step.State.LATE))),
                        new Card.Buttons(List.of(
                                new Card.Press("Yes", "yes", Card.Press.Style.PRIMARY, false),
                                new Card.Press("Write", "write", Card.Press.Style.PLAIN, true),
                                new Card.Link("More", URI.create("https://x.org/a")))),
                        new Card.Picker("Pick", List.of(new Choice("v", "L")))));
        JsonNode drawn = TeamsWorld.tree(AdaptiveCard.draw(card).toString());
        TeamsLimits.cardKeeps(drawn);
        List<String> kinds = new ArrayList<>();
        drawn.path("body").forEach(element -> kinds.add(element.path("type").asText()));
        assertThat(kinds)
                .containsExactly(
                        "RichTextBlock",
                        "RichTextBlock",
                        "RichTextBlock",
                        "RichTextBlock",
                        "RichTextBlock",
                        "RichTextBlock",
                        "ActionSet",
                        "Input.ChoiceSet",
                        "ActionSet");
        assertThat(drawn.at("/body/4/inlines/1/text").asText()).isEqualTo(": *20*");
        assertThat(drawn.at("/body/5/inlines").toString()).contains("⚠", "Paper", "due 1 May");
        JsonNode actions = drawn.at("/body/6/actions");
        assertThat(actions.at("/0/type").asText()).isEqualTo("Action.Execute");
        assertThat(actions.at("/0/data/action").asText()).isEqualTo("yes");
        assertThat(actions.at("/1/type").asText()).isEqualTo("Action.Submit");
        assertThat(actions.at("/1/data/msteams/type").asText()).isEqualTo("task/fetch");
        assertThat(actions.at("/2/url").asText()).isEqualTo("https://x.org/a");
        assertThat(drawn.at("/body/8/actions/0/data/pick").asText())
                .isEqualTo(drawn.at("/body/7/id").asText());
    }

    @Test
    void each_input_is_drawn_as_its_own_kind_with_its_initial_value() {
        List<Choice> few = List.of(new Choice("a", "A"), new Choice("b", "B"));
        Form form = new Form(
                "f/1",
                "Title",
                "Intro",
                "Send",
                "Cancel",
                List.of(
                        new Form.Field("text", "T", true, "Hint", "old", new Form.Text(100, true)),
                        new Form.Field("mail", "T", false, null, "a@b.org", new Form.Email()),
                        new Form.Field("seats", "T", true, null, "7", new Form.Whole(1, 20)),
                        new Form.Field("day", "T", true, null, "2027-03-01", new Form.Date()),
                        new Form.Field("day2", "T", true, null, "1/3/2027", new Form.Date()),
                        new Form.Field("kind", "T", true, null, "b", new Form.Choose(few)),
                        new Form.Field("kind2", "T", true, null, "gone", new Form.Choose(few)),
                        new Form.Field("who", "T", true, null, "p9", new Form.Search("people", "Awa"))));
        JsonNode card = TeamsWorld.tree(FormCard.draw(form, Map.of("seats", "Too many.", "elsewhere", "Full."))
                .toString());
        TeamsLimits.cardKeeps(card);
        Map<String, JsonNode> inputs = new HashMap<>();
        card.path("body").forEach(element -> inputs.put(element.path("id").asText(), element));
        assertThat(inputs.get("text").path("value").asText()).isEqualTo("old");
        assertThat(inputs.get("text").path("isRequired").asBoolean()).isTrue();
        assertThat(inputs.get("mail").path("style").asText()).isEqualTo("Email");
        assertThat(inputs.get("mail").path("isRequired").asBoolean()).isFalse();
        assertThat(inputs.get("seats").path("value").asInt()).isEqualTo(7);
        assertThat(inputs.get("day").path("value").asText()).isEqualTo("2027-03-01");
        assertThat(inputs.get("day2").has("value")).as("no date").isFalse();
        assertThat(inputs.get("kind").path("value").asText()).isEqualTo("b");
        assertThat(inputs.get("kind2").has("value")).as("no longer a choice").isFalse();
        assertThat(inputs.get("who").at("/choices.data/dataset").asText()).isEqualTo("people");
        assertThat(inputs.get("who").path("value").asText()).isEqualTo("p9");
        assertThat(card.toString()).contains("Intro", "Hint", "Too many.", "Full.");
        assertThat(card.at("/body/1/inlines/0/text").asText())
                .as("an error of no field stands on top")
                .isEqualTo("Full.");
    }

    @Test
    void a_link_leads_to_a_web_page_over_a_safe_way_or_nowhere() {
        for (String address : List.of("http://evil.example", "javascript:alert(1)", "file:///etc/passwd", "//x.org")) {
            Card card = new Card("s", List.of(new Card.Buttons(List.of(new Card.Link("Go", URI.create(address))))));
            assertThatThrownBy(() -> AdaptiveCard.draw(card)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
