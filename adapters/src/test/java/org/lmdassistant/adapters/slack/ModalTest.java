package org.lmdassistant.adapters.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lmdassistant.adapters.hostile.HostileText.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.lmdassistant.adapters.chat.Choice;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.adapters.hostile.HostileCard;

/** Whatever people write, forms stay within Slack's limits and each field is drawn as its own kind. */
class ModalTest {

    private static final Place PLACE = Place.directTo(Platform.SLACK, "T1", "U1", null);

    @RepeatedTest(200)
    void a_form_of_anything_keeps_every_limit(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Form form = HostileCard.form(random);
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
    void what_would_change_its_meaning_when_cut_is_an_error() {
        Choice tooLong = new Choice("v".repeat(76), "L");
        assertThatThrownBy(() -> Pressables.option(tooLong)).isInstanceOf(IllegalArgumentException.class);
        Form form = new Form("x".repeat(3000), "T", null, "S", "C", List.of());
        assertThatThrownBy(() -> Modal.draw(form, PLACE)).isInstanceOf(IllegalArgumentException.class);
    }
}
