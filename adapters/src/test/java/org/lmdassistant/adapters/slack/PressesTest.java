package org.lmdassistant.adapters.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmdassistant.adapters.slack.Requests.BUTTON;
import static org.lmdassistant.adapters.slack.Requests.SEARCH;
import static org.lmdassistant.adapters.slack.Requests.press;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lmdassistant.adapters.chat.Act;
import org.lmdassistant.adapters.chat.Answer;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.adapters.chat.Turn;

/** Buttons and menus in messages. */
class PressesTest {

    private final SlackWorld world = SlackWorld.installedInT1();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_button_in_a_thread_is_pressed_there() {
        assertThat(world.payload(press(BUTTON)).status()).isEqualTo(200);
        Turn turn = world.onlyTurn();
        assertThat(turn.act()).isEqualTo(new Act.Pressed("approve/1", "7.8"));
        assertThat(turn.place()).isEqualTo(new Place(Platform.SLACK, "T1", "C1", Place.Kind.SHARED, "7.0", null));
        assertThat(turn.delivery()).as("the log is told it").isNotBlank().doesNotContain("U1");
        assertThat(turn.canOpenForm()).isTrue();
    }

    @Test
    void a_choice_from_a_menu_is_a_press_of_its_value() {
        world.payload(press(",\"actions\":[{\"type\":\"static_select\",\"action_id\":\"a1\",\"action_ts\":\"1\","
                + "\"selected_option\":{\"text\":{\"type\":\"plain_text\",\"text\":\"L\"},\"value\":\"pick/2\"}}]"));
        assertThat(world.onlyTurn().act()).isEqualTo(new Act.Pressed("pick/2", "7.8"));
    }

    @Test
    void links_and_fields_of_an_open_form_are_no_press() {
        world.payload(press(",\"actions\":[{\"type\":\"button\",\"action_id\":\"a2\",\"url\":\"https://x.org\"}]"));
        world.payload(press(BUTTON + ",\"view\":{\"id\":\"V1\"}"));
        assertThat(world.turns).isEmpty();
    }

    @Test
    void a_notice_goes_to_the_response_address() {
        world.bot = turn -> new Answer.Notice("already <done>");
        String url = world.slack.apiUrl().resolve("/respond/1").toString();
        world.payload(press(BUTTON + ",\"response_url\":\"" + url + "\""));
        JsonNode sent = SlackWorld.tree(world.slack.calls("/respond/1").get(0).body());
        assertThat(sent.path("text").asText()).isEqualTo("already &lt;done&gt;");
        assertThat(sent.path("response_type").asText()).isEqualTo("ephemeral");
        assertThat(sent.path("replace_original").asBoolean()).isFalse();
    }

    @Test
    void a_notice_stands_beside_the_button_where_the_response_address_is_used_up() {
        world.bot = turn -> new Answer.Notice("already done");
        String url = world.slack.apiUrl().resolve("/respond/1").toString();
        world.slack.next("/respond/1", 404, "used_url");
        assertThat(world.payload(press(BUTTON + ",\"response_url\":\"" + url + "\""))
                        .status())
                .isEqualTo(200);
        assertThat(world.slack.calls("chat.postEphemeral").get(0).fields())
                .containsEntry("channel", "C1")
                .containsEntry("user", "U1")
                .containsEntry("thread_ts", "7.0")
                .containsEntry("text", "already done");
    }

    @Test
    void no_other_address_is_ever_called() {
        try (SlackDouble evil = new SlackDouble()) {
            world.bot = turn -> new Answer.Notice("secret");
            String url = evil.apiUrl().resolve("/respond").toString();
            assertThat(world.payload(press(BUTTON + ",\"response_url\":\"" + url + "\""))
                            .status())
                    .isEqualTo(200);
            assertThat(evil.journal).isEmpty();
        }
    }

    @Test
    void what_is_pressed_typed_and_commanded_in_an_organization_belongs_to_its_tenant() {
        world.installed.remove("T1");
        world.installed.save(new SlackInstallation("E1", "Union", "UBOT", "xoxb-e1", null, true));
        String organization = "\"team\":null,\"enterprise\":{\"id\":\"E1\"},\"is_enterprise_install\":true";
        world.payload(press(BUTTON).replace("\"team\":{\"id\":\"T1\"}", organization));
        world.payload(SEARCH.replace("\"team\":{\"id\":\"T1\"}", organization));
        world.form("command=%2Flmd&team_id=T1&enterprise_id=E1&is_enterprise_install=true&user_id=U1"
                + "&trigger_id=1.2&text=x");
        assertThat(world.turns).hasSize(3).allSatisfy(turn -> {
            assertThat(turn.speaker().tenant()).isEqualTo("E1");
            assertThat(turn.place().tenant()).isEqualTo("E1");
        });
    }
}
