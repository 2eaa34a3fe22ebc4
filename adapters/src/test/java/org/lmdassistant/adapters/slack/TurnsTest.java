package org.lmdassistant.adapters.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lmdassistant.adapters.chat.Act;
import org.lmdassistant.adapters.chat.Answer;
import org.lmdassistant.adapters.chat.Choice;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.adapters.chat.Profile;
import org.lmdassistant.adapters.chat.Profile.Standing;
import org.lmdassistant.adapters.chat.Turn;
import org.lmdassistant.adapters.http.HttpOut;

/** What people do in Slack, as the bot hears it, and what its answers become. */
class TurnsTest {

    private static final Form FORM = new Form(
            "request/1",
            "A request",
            null,
            "Send",
            "Cancel",
            List.of(new Form.Field("topic", "Topic", true, null, null, new Form.Text(200, false))));

    private final SlackWorld world = SlackWorld.installedInT1();

    @AfterEach
    void close() {
        world.close();
    }

    private static String im(String more) {
        return "{\"type\":\"message\",\"channel_type\":\"im\",\"channel\":\"D1\",\"user\":\"U1\",\"ts\":\"1.2\","
                + "\"text\":\"hello\"" + more + "}";
    }

    private static String press(String more) {
        return "{\"type\":\"block_actions\",\"team\":{\"id\":\"T1\"},\"user\":{\"id\":\"U1\",\"team_id\":\"T1\"},"
                + "\"trigger_id\":\"tr-1\",\"container\":{\"type\":\"message\",\"message_ts\":\"7.8\",\"channel_id\":\"C1\"},"
                + "\"channel\":{\"id\":\"C1\"},\"message\":{\"ts\":\"7.8\",\"thread_ts\":\"7.0\"}" + more + "}";
    }

    private static final String BUTTON =
            ",\"actions\":[{\"type\":\"button\",\"action_id\":\"a0\",\"block_id\":\"b\",\"value\":\"approve/1\","
                    + "\"action_ts\":\"9.9\"}]";

    @Nested
    class Events {

        @Test
        void a_direct_message_is_something_said_in_a_direct_place() {
            assertThat(world.event(im("")).status()).isEqualTo(200);
            Turn turn = world.onlyTurn();
            assertThat(turn.delivery()).isEqualTo("Ev1");
            assertThat(turn.act()).isEqualTo(new Act.Said("hello"));
            assertThat(turn.place()).isEqualTo(new Place(Platform.SLACK, "T1", "D1", Place.Kind.DIRECT, null, null));
            assertThat(turn.speaker().tenant()).isEqualTo("T1");
            assertThat(turn.speaker().user()).isEqualTo("U1");
            assertThat(turn.speaker().profile())
                    .isEqualTo(new Profile("Awa Diop", "fr-FR", "Africa/Dakar", Standing.MEMBER));
            assertThat(turn.canOpenForm()).isFalse();
        }

        @Test
        void bots_subtypes_channels_and_the_bot_itself_are_not_heard() {
            world.event(im(",\"bot_id\":\"B1\""));
            world.event(im(",\"subtype\":\"message_changed\""));
            world.event(im(",\"subtype\":\"bot_message\""));
            world.event(im("").replace("\"im\"", "\"channel\""));
            world.event(im("").replace("U1", "UBOT"));
            assertThat(world.turns).isEmpty();
        }

        @Test
        void a_retry_is_heard_like_a_first_try() {
            world.event(im(""));
            world.event(im(""));
            assertThat(world.turns).extracting(Turn::delivery).containsExactly("Ev1", "Ev1");
        }

        @Test
        void a_mention_is_heard_without_the_name_and_answered_in_its_thread() {
            world.event("{\"type\":\"app_mention\",\"user\":\"U1\",\"channel\":\"C1\",\"ts\":\"5.6\","
                    + "\"text\":\"<@UBOT> where is <#C2|training> &amp; <https://x.org|the site>?\"}");
            Turn turn = world.onlyTurn();
            assertThat(turn.act()).isEqualTo(new Act.Said("where is #training & the site?"));
            assertThat(turn.place()).isEqualTo(new Place(Platform.SLACK, "T1", "C1", Place.Kind.SHARED, "5.6", null));
        }

        @Test
        void a_mention_inside_a_thread_stays_there() {
            world.event("{\"type\":\"app_mention\",\"user\":\"U1\",\"channel\":\"C1\",\"ts\":\"5.6\","
                    + "\"thread_ts\":\"5.0\",\"text\":\"<@UBOT> hi\"}");
            assertThat(world.onlyTurn().place().thread()).isEqualTo("5.0");
        }

        @Test
        void opening_the_home_or_the_messages_tab_is_an_arrival() {
            world.event("{\"type\":\"app_home_opened\",\"user\":\"U1\",\"channel\":\"D1\",\"tab\":\"messages\"}");
            assertThat(world.onlyTurn().act()).isEqualTo(new Act.Arrived());
            assertThat(world.onlyTurn().place().isDirect()).isTrue();
        }

        @Test
        void taking_the_app_out_is_told_by_the_platform_itself() {
            String bare = "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event_id\":\"Ev9\",\"event\":";
            world.json(bare + "{\"type\":\"app_uninstalled\"}}");
            world.json(bare + "{\"type\":\"tokens_revoked\",\"tokens\":{\"bot\":[\"UBOT\"]}}}");
            world.json(bare + "{\"type\":\"tokens_revoked\",\"tokens\":{\"oauth\":[\"U7\"]}}}");
            assertThat(world.turns).hasSize(2).allSatisfy(turn -> {
                assertThat(turn.act()).isEqualTo(new Act.Removed(true));
                assertThat(turn.speaker().user()).isEmpty();
                assertThat(turn.delivery()).isEqualTo("Ev9");
            });
        }

        @Test
        void a_workspace_without_the_app_is_acknowledged_and_not_heard() {
            world.installed.remove("T1");
            assertThat(world.event(im("")).status()).isEqualTo(200);
            assertThat(world.command("help").status()).isEqualTo(200);
            assertThat(world.payload(press(BUTTON)).status()).isEqualTo(200);
            assertThat(world.turns).isEmpty();
        }

        @Test
        void a_whole_organization_is_one_tenant() {
            world.installed.remove("T1");
            world.installed.save(new SlackInstallation("E1", "Union", "UBOT", "xoxb-e1", null, true));
            world.slack.usually(
                    "users.info",
                    SlackDouble.person("\"team_id\":\"T5\",\"enterprise_user\":{\"enterprise_id\":\"E1\"}"));
            world.json("{\"type\":\"event_callback\",\"team_id\":\"T1\",\"enterprise_id\":\"E1\",\"event_id\":\"Ev1\","
                    + "\"authorizations\":[{\"enterprise_id\":\"E1\",\"team_id\":\"T1\",\"user_id\":\"UBOT\","
                    + "\"is_enterprise_install\":true}],\"event\":" + im("") + "}");
            assertThat(world.onlyTurn().speaker().tenant()).isEqualTo("E1");
            assertThat(world.onlyTurn().place().tenant()).isEqualTo("E1");
            assertThat(world.onlyTurn().speaker().profile().standing()).isEqualTo(Standing.MEMBER);
        }
    }

    @Nested
    class People {

        private Standing standing(String facts) {
            try (SlackWorld other = SlackWorld.installedInT1()) {
                other.slack.usually("users.info", SlackDouble.person(facts));
                other.event(im(""));
                return other.onlyTurn().speaker().profile().standing();
            }
        }

        @Test
        void only_full_members_of_the_workspace_are_members() {
            assertThat(standing("\"team_id\":\"T1\"")).isEqualTo(Standing.MEMBER);
            assertThat(standing("\"team_id\":\"T1\",\"is_stranger\":true")).isEqualTo(Standing.GUEST);
            assertThat(standing("\"team_id\":\"T1\",\"is_restricted\":true")).isEqualTo(Standing.GUEST);
            assertThat(standing("\"team_id\":\"T1\",\"is_ultra_restricted\":true"))
                    .isEqualTo(Standing.GUEST);
            assertThat(standing("\"team_id\":\"T1\",\"deleted\":true")).isEqualTo(Standing.GUEST);
            assertThat(standing("\"team_id\":\"T2\"")).isEqualTo(Standing.GUEST);
            assertThat(standing("\"is_admin\":true")).isEqualTo(Standing.GUEST);
        }

        @Test
        void in_a_channel_shared_with_others_everybody_is_a_guest() {
            world.json("{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event_id\":\"Ev1\","
                    + "\"is_ext_shared_channel\":true,\"event\":{\"type\":\"app_mention\",\"user\":\"U1\","
                    + "\"channel\":\"C1\",\"ts\":\"1.1\",\"text\":\"hi\"}}");
            assertThat(world.onlyTurn().speaker().profile().standing()).isEqualTo(Standing.GUEST);
            assertThat(world.onlyTurn().speaker().profile().language()).isEqualTo("fr-FR");
        }

        @Test
        void a_profile_is_asked_for_once_a_day() {
            world.event(im(""));
            world.event(im(""));
            world.clock.forward(Duration.ofHours(23));
            world.event(im(""));
            assertThat(world.slack.calls("users.info")).hasSize(1);
            assertThat(world.slack.calls("users.info").get(0).token()).isEqualTo("xoxb-t1");
            assertThat(world.slack.calls("users.info").get(0).fields())
                    .containsEntry("user", "U1")
                    .containsEntry("include_locale", "1");
            world.clock.forward(Duration.ofHours(2));
            world.event(im(""));
            assertThat(world.slack.calls("users.info")).hasSize(2);
        }

        @Test
        void a_failed_look_up_makes_a_guest_for_one_minute() {
            world.slack.next("users.info", 200, "{\"ok\":false,\"error\":\"ratelimited\"}");
            world.event(im(""));
            world.event(im(""));
            assertThat(world.slack.calls("users.info")).hasSize(1);
            assertThat(world.turns)
                    .allSatisfy(turn -> assertThat(turn.speaker().profile()).isEqualTo(Profile.unknown()));
            world.clock.forward(Duration.ofSeconds(61));
            world.event(im(""));
            assertThat(world.turns.get(2).speaker().profile().standing()).isEqualTo(Standing.MEMBER);
        }

        @Test
        void a_change_of_the_profile_is_seen_at_once() {
            world.event(im(""));
            world.slack.usually("users.info", SlackDouble.person("\"team_id\":\"T1\",\"deleted\":true"));
            assertThat(world.event("{\"type\":\"user_change\",\"user\":{\"id\":\"U1\"}}")
                            .status())
                    .isEqualTo(200);
            world.event(im(""));
            assertThat(world.turns.get(1).speaker().profile().standing()).isEqualTo(Standing.GUEST);
        }
    }

    @Nested
    class Commands {

        @Test
        void a_command_is_something_said_whose_answers_stay_private() {
            assertThat(world.command("book coaching é").status()).isEqualTo(200);
            Turn turn = world.onlyTurn();
            assertThat(turn.act()).isEqualTo(new Act.Said("book coaching é"));
            assertThat(turn.delivery()).isEqualTo("13.37.abc");
            assertThat(turn.place()).isEqualTo(Place.directTo(Platform.SLACK, "T1", "U1", null));
            assertThat(turn.canOpenForm()).isTrue();
        }

        @Test
        void a_notice_is_shown_to_the_speaker_alone_with_nothing_live_in_it() {
            world.bot = turn -> new Answer.Notice("see <!channel> & <@U2>");
            JsonNode answer = SlackWorld.tree(SlackWorld.text(world.command("x")));
            assertThat(answer.path("response_type").asText()).isEqualTo("ephemeral");
            assertThat(answer.path("text").asText()).isEqualTo("see &lt;!channel&gt; &amp; &lt;@U2&gt;");
        }

        @Test
        void a_form_opens_with_the_trigger_of_the_command() {
            world.bot = turn -> new Answer.Open(FORM);
            HttpOut out = world.command("request support");
            assertThat(out.status()).isEqualTo(200);
            assertThat(out.body()).isEmpty();
            SlackDouble.Call call = world.slack.calls("views.open").get(0);
            assertThat(call.token()).isEqualTo("xoxb-t1");
            assertThat(call.fields()).containsEntry("trigger_id", "13.37.abc");
            assertThat(SlackWorld.tree(call.fields().get("view"))
                            .path("title")
                            .path("text")
                            .asText())
                    .isEqualTo("A request");
        }

        @Test
        void a_form_that_comes_too_late_is_no_failure() {
            world.bot = turn -> new Answer.Open(FORM);
            world.slack.next("views.open", 200, "{\"ok\":false,\"error\":\"expired_trigger_id\"}");
            assertThat(world.command("request support").status()).isEqualTo(200);
            world.slack.next("views.open", 0, "");
            assertThat(world.command("request support").status()).isEqualTo(200);
        }
    }

    @Nested
    class Presses {

        @Test
        void a_button_in_a_thread_is_pressed_there() {
            assertThat(world.payload(press(BUTTON)).status()).isEqualTo(200);
            Turn turn = world.onlyTurn();
            assertThat(turn.act()).isEqualTo(new Act.Pressed("approve/1", "7.8"));
            assertThat(turn.place()).isEqualTo(new Place(Platform.SLACK, "T1", "C1", Place.Kind.SHARED, "7.0", null));
            assertThat(turn.delivery()).isEqualTo("T1|U1|7.8|a0|9.9");
            assertThat(turn.canOpenForm()).isTrue();
        }

        @Test
        void a_choice_from_a_menu_is_a_press_of_its_value() {
            world.payload(
                    press(
                            ",\"actions\":[{\"type\":\"static_select\",\"action_id\":\"a1\",\"action_ts\":\"1\","
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
            JsonNode sent =
                    SlackWorld.tree(world.slack.calls("/respond/1").get(0).body());
            assertThat(sent.path("text").asText()).isEqualTo("already &lt;done&gt;");
            assertThat(sent.path("response_type").asText()).isEqualTo("ephemeral");
            assertThat(sent.path("replace_original").asBoolean()).isFalse();
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
    }

    @Nested
    class Submissions {

        private String submission(String topic) {
            String origin = new ModalOrigin(
                            "request/1", new Place(Platform.SLACK, "T-FORGED", "C1", Place.Kind.SHARED, "7.0", "x"))
                    .write()
                    .replace("\"", "\\\"");
            return "{\"type\":\"view_submission\",\"team\":{\"id\":\"T1\"},\"user\":{\"id\":\"U1\",\"team_id\":\"T1\"},"
                    + "\"view\":{\"id\":\"V1\",\"type\":\"modal\",\"hash\":\"h1\",\"callback_id\":\"form\",\"private_metadata\":\""
                    + origin
                    + "\",\"state\":{\"values\":{"
                    + "\"topic\":{\"value\":{\"type\":\"plain_text_input\",\"value\":\"" + topic + "\"}},"
                    + "\"empty\":{\"value\":{\"type\":\"plain_text_input\",\"value\":null}},"
                    + "\"day\":{\"value\":{\"type\":\"datepicker\",\"selected_date\":\"2027-03-01\"}},"
                    + "\"mail\":{\"value\":{\"type\":\"email_text_input\",\"value\":\"a@b.org\"}},"
                    + "\"seats\":{\"value\":{\"type\":\"number_input\",\"value\":\"12\"}},"
                    + "\"kind\":{\"value\":{\"type\":\"static_select\",\"selected_option\":{\"value\":\"k1\"}}},"
                    + "\"who\":{\"people\":{\"type\":\"external_select\",\"selected_option\":{\"value\":\"p9\"}}}}}}}";
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

    @Test
    void what_is_pressed_typed_and_commanded_in_an_organization_belongs_to_its_tenant() {
        world.installed.remove("T1");
        world.installed.save(new SlackInstallation("E1", "Union", "UBOT", "xoxb-e1", null, true));
        String organization = "\"team\":null,\"enterprise\":{\"id\":\"E1\"},\"is_enterprise_install\":true";
        world.payload(press(BUTTON).replace("\"team\":{\"id\":\"T1\"}", organization));
        world.payload(Searches.SEARCH.replace("\"team\":{\"id\":\"T1\"}", organization));
        world.form("command=%2Flmd&team_id=T1&enterprise_id=E1&is_enterprise_install=true&user_id=U1"
                + "&trigger_id=1.2&text=x");
        assertThat(world.turns).hasSize(3).allSatisfy(turn -> {
            assertThat(turn.speaker().tenant()).isEqualTo("E1");
            assertThat(turn.place().tenant()).isEqualTo("E1");
        });
    }

    @Nested
    class Searches {

        private static final String SEARCH =
                "{\"type\":\"block_suggestion\",\"team\":{\"id\":\"T1\"},\"user\":{\"id\":\"U1\",\"team_id\":\"T1\"},"
                        + "\"view\":{\"id\":\"V1\"},\"action_id\":\"administrations\",\"block_id\":\"who\",\"value\":\"sén\"}";

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
}
