package org.lmdassistant.adapters.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.adapters.chat.Platform;

/** Whatever people write, cards and forms stay within Slack's limits and nothing in them comes alive. */
class RenderingTest {

    private static final List<String> NASTY = List.of(
            "<!channel>",
            "<@U1>",
            "<#C1>",
            "<https://evil.example|Approve>",
            "&lt;",
            "*_~`bold`~_*",
            "[x](http://evil.example)",
            ":smile:",
            "@here",
            "👨‍👩‍👧‍👦",
            "🇸🇳",
            "مرحبا بالعالم",
            "\u202Eelgoog\u202C",
            "\u2066x\u2069",
            "e\u0301\u0323\u0328",
            "\u0000\u0007",
            "\ud83d",
            "\r\n\n",
            "a".repeat(40),
            " ",
            "Наталья",
            "日本語",
            "",
            "\u200F",
            "Zalgo" + "\u0335".repeat(300));
    private static final List<Card.Step.State> STATES = List.of(Card.Step.State.values());
    private static final List<Card.Press.Style> STYLES = List.of(Card.Press.Style.values());
    private static final Place PLACE = Place.directTo(Platform.SLACK, "T1", "U1", null);

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(NASTY.get(random.nextInt(NASTY.size()))).append(random.nextBoolean() ? " " : "");
        }
        return text.toString();
    }

    private static String text(Random random) {
        int[] lengths = {0, 1, 10, 24, 74, 76, 149, 151, 2999, 3001, 7000};
        return text(random, lengths[random.nextInt(lengths.length)]);
    }

    private static List<Choice> choices(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Choice("value-" + i, text(random, 5 + random.nextInt(100))))
                .toList();
    }

    private static Card.Element element(Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> new Card.Heading(text(random));
            case 1 -> new Card.Paragraph(text(random));
            case 2 -> new Card.Note(text(random));
            case 3 ->
                new Card.Facts(IntStream.range(0, random.nextInt(15))
                        .mapToObj(i -> new Card.Fact(text(random), text(random)))
                        .toList());
            case 4 ->
                new Card.Timeline(IntStream.range(0, random.nextInt(9))
                        .mapToObj(i -> new Card.Step(text(random), text(random), STATES.get(i % 4)))
                        .toList());
            case 5 ->
                new Card.Buttons(IntStream.range(0, random.nextInt(30))
                        .mapToObj(i -> button(random, i))
                        .toList());
            default -> new Card.Picker(text(random), choices(random, random.nextInt(230)));
        };
    }

    private static Card.Button button(Random random, int i) {
        return i % 3 == 0
                ? new Card.Link(text(random), URI.create("https://lmd.example.org/" + i))
                : new Card.Press(text(random), "do/" + "x".repeat(random.nextInt(1990)), STYLES.get(i % 3), true);
    }

    @RepeatedTest(300)
    void a_card_of_anything_keeps_every_limit(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Card.Element> elements = new ArrayList<>();
        IntStream.range(0, random.nextInt(12)).forEach(i -> elements.add(element(random)));
        Card card = new Card(text(random), elements);
        SlackLimits.messageKeeps(BlockKit.draw(card));
        String fallback = ShownText.fallback(card.summary());
        assertThat(fallback).hasSizeBetween(1, 4000).doesNotContain("<", ">", "\n");
        SlackLimits.shown(fallback);
    }

    @RepeatedTest(200)
    void a_form_of_anything_keeps_every_limit(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Form.Input> inputs = List.of(
                new Form.Text(1 + random.nextInt(3000), true),
                new Form.Email(),
                new Form.Whole(1, 20),
                new Form.Date(),
                new Form.Choose(choices(random, 1 + random.nextInt(5))),
                new Form.Choose(choices(random, 6 + random.nextInt(300))),
                new Form.Search("people", text(random)));
        List<Form.Field> fields = IntStream.range(0, inputs.size())
                .mapToObj(i -> new Form.Field(
                        "f" + i,
                        text(random),
                        random.nextBoolean(),
                        text(random),
                        inputs.get(i) instanceof Form.Search ? "value-1" : text(random),
                        inputs.get(i)))
                .toList();
        Form form = new Form("id/" + "x".repeat(1990), text(random), text(random), text(random), text(random), fields);
        SlackLimits.modalKeeps(Modal.draw(form, PLACE));
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
                        new Form.Field("seats2", "T", true, null, "21", new Form.Whole(1, 20)),
                        new Form.Field("day", "T", true, null, "2027-03-01", new Form.Date()),
                        new Form.Field("day2", "T", true, null, "1/3/2027", new Form.Date()),
                        new Form.Field("kind", "T", true, null, "b", new Form.Choose(few)),
                        new Form.Field("kind2", "T", false, null, "b", new Form.Choose(few)),
                        new Form.Field("who", "T", true, null, "p9", new Form.Search("people", "Awa"))));
        JsonNode view = SlackLimits.modalKeeps(Modal.draw(form, PLACE));
        List<String> kinds = new ArrayList<>();
        view.path("blocks")
                .forEach(block -> kinds.add(block.path("element").path("type").asText()));
        assertThat(kinds)
                .containsExactly(
                        "",
                        "plain_text_input",
                        "email_text_input",
                        "number_input",
                        "number_input",
                        "datepicker",
                        "datepicker",
                        "radio_buttons",
                        "static_select",
                        "external_select");
        JsonNode text = view.path("blocks").path(1);
        assertThat(text.path("block_id").asText()).isEqualTo("text");
        assertThat(text.path("optional").asBoolean()).isFalse();
        assertThat(text.path("hint").path("text").asText()).isEqualTo("Hint");
        assertThat(text.path("element").path("initial_value").asText()).isEqualTo("old");
        assertThat(text.path("element").path("max_length").asInt()).isEqualTo(100);
        assertThat(view.path("blocks").path(2).path("optional").asBoolean()).isTrue();
        JsonNode seats = view.path("blocks").path(3).path("element");
        assertThat(seats.path("initial_value").asText()).isEqualTo("7");
        assertThat(seats.path("min_value").asText()).isEqualTo("1");
        assertThat(seats.path("max_value").asText()).isEqualTo("20");
        assertThat(view.path("blocks").path(4).path("element").has("initial_value"))
                .isFalse();
        assertThat(view.path("blocks")
                        .path(5)
                        .path("element")
                        .path("initial_date")
                        .asText())
                .isEqualTo("2027-03-01");
        assertThat(view.path("blocks").path(6).path("element").has("initial_date"))
                .isFalse();
        assertThat(view.path("blocks")
                        .path(7)
                        .path("element")
                        .path("initial_option")
                        .path("value")
                        .asText())
                .isEqualTo("b");
        JsonNode who = view.path("blocks").path(9).path("element");
        assertThat(who.path("action_id").asText()).isEqualTo("people");
        assertThat(who.path("initial_option").path("text").path("text").asText())
                .isEqualTo("Awa");
        ModalOrigin origin = ModalOrigin.read(view.path("private_metadata").asText());
        assertThat(origin).isEqualTo(new ModalOrigin("f/1", PLACE));
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

    @Test
    void what_would_change_its_meaning_when_cut_is_an_error() {
        Choice tooLong = new Choice("v".repeat(76), "L");
        assertThatThrownBy(() -> Pressables.option(tooLong)).isInstanceOf(IllegalArgumentException.class);
        Form form = new Form("x".repeat(3000), "T", null, "S", "C", List.of());
        assertThatThrownBy(() -> Modal.draw(form, PLACE)).isInstanceOf(IllegalArgumentException.class);
    }
}
