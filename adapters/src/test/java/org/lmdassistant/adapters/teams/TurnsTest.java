package org.lmdassistant.adapters.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmdassistant.adapters.chat.Act;
import org.lmdassistant.adapters.chat.Answer;
import org.lmdassistant.adapters.chat.Choice;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.adapters.chat.Profile;
import org.lmdassistant.adapters.chat.Turn;
import org.lmdassistant.adapters.chat.TurnHandler;
import org.lmdassistant.adapters.http.HttpOut;

/** What people do in Teams becomes a turn, and the answer becomes the reply that Teams waits for. */
class TurnsTest {

    private static final Form FORM = new Form(
            "introduce",
            "About you",
            null,
            "Send",
            "Cancel",
            List.of(new Form.Field("name", "Name", true, null, "Awa", new Form.Text(100, false))));

    private final TeamsWorld world = new TeamsWorld();

    @AfterEach
    void close() {
        world.close();
    }

    private Turn turn(JsonNode activity) {
        assertThat(world.send(activity).status()).isEqualTo(200);
        return world.lastTurn();
    }

    @Test
    void a_message_in_a_personal_chat() {
        Turn turn = turn(world.message("bonjour &amp; salut"));
        assertThat(turn.act()).isEqualTo(new Act.Said("bonjour & salut"));
        assertThat(turn.speaker().user()).isEqualTo("aad-awa");
        assertThat(turn.speaker().tenant()).isEqualTo(Microsoft.TENANT);
        assertThat(turn.speaker().profile())
                .isEqualTo(new Profile("Awa Diop", "fr-FR", "Africa/Dakar", Profile.Standing.MEMBER));
        assertThat(turn.place().kind()).isEqualTo(Place.Kind.DIRECT);
        assertThat(turn.place().address()).isEqualTo(world.microsoft.url());
        assertThat(turn.delivery()).as("the log is told it").doesNotContain("personal");
    }

    @Test
    void a_mention_in_a_channel_without_the_bots_own_name() {
        ObjectNode activity = world.message("<at>LMD Assistant</at> prompts here");
        activity.withArray("entities")
                .addObject()
                .put("type", "mention")
                .put("text", "<at>LMD Assistant</at>")
                .putObject("mentioned")
                .put("id", "28:" + Microsoft.APP);
        ((ObjectNode) activity.get("conversation"))
                .put("id", "19:x@thread.tacv2;messageid=77")
                .put("conversationType", "channel");
        Turn turn = turn(activity);
        assertThat(turn.act()).isEqualTo(new Act.Said("prompts here"));
        assertThat(turn.place().kind()).isEqualTo(Place.Kind.SHARED);
        assertThat(turn.place().conversation()).isEqualTo("19:x@thread.tacv2");
        assertThat(turn.place().thread()).isEqualTo("77");
    }

    @Test
    void a_button_of_either_kind_and_a_choice_from_a_picker() {
        Turn executed = turn(world.invoke(
                "adaptiveCard/action",
                "{\"action\":{\"type\":\"Action.Execute\",\"verb\":\"press\",\"data\":{\"action\":\"a:1\"}}}"));
        assertThat(executed.act()).isEqualTo(new Act.Pressed("a:1", "m1"));
        assertThat(executed.canOpenForm()).isFalse();
        ObjectNode submitted = world.activity("message").put("replyToId", "m1");
        submitted.putObject("value").put("action", "a:2");
        assertThat(turn(submitted).act()).isEqualTo(new Act.Pressed("a:2", "m1"));
        Turn picked = turn(world.invoke(
                "adaptiveCard/action", "{\"action\":{\"data\":{\"pick\":\"picker0\",\"picker0\":\"a:3\"}}}"));
        assertThat(picked.act()).isEqualTo(new Act.Pressed("a:3", "m1"));
    }

    @Test
    void a_button_that_opens_a_dialog_and_the_dialog_sent() {
        world.bot = turn -> new Answer.Open(FORM, "too late");
        HttpOut opened = world.send(world.invoke(
                "task/fetch", "{\"data\":{\"msteams\":{\"type\":\"task/fetch\"},\"action\":\"introduce\"}}"));
        assertThat(world.lastTurn().canOpenForm()).isTrue();
        JsonNode task = TeamsWorld.body(opened).path("task");
        assertThat(task.path("type").asText()).isEqualTo("continue");
        assertThat(task.at("/value/card/content/actions/0/data/form").asText()).isEqualTo("introduce");

        world.bot = turn -> new Answer.Invalid(FORM, Map.of("name", "Please write your name."));
        HttpOut invalid = world.send(
                world.invoke("task/submit", "{\"data\":{\"form\":\"introduce\",\"name\":\" \",\"seats\":7}}"));
        assertThat(world.lastTurn().act()).isEqualTo(new Act.Submitted("introduce", Map.of("seats", "7")));
        assertThat(TeamsWorld.body(invalid).toString()).contains("Please write your name.");

        world.bot = turn -> new Answer.Accepted();
        HttpOut accepted = world.send(world.invoke("task/submit", "{\"data\":{\"form\":\"introduce\"}}"));
        assertThat(accepted.status()).isEqualTo(200);
        assertThat(accepted.body()).isEmpty();
    }

    @Test
    void typing_into_a_search_field() {
        world.bot = turn -> new Answer.Choices(List.of(new Choice("SN", "Sénégal")));
        HttpOut found = world.send(
                world.invoke("application/search", "{\"dataset\":\"administrations\",\"queryText\":\"sen\"}"));
        assertThat(world.lastTurn().act()).isEqualTo(new Act.Searched("administrations", "sen"));
        assertThat(TeamsWorld.body(found).at("/value/results/0/value").asText()).isEqualTo("SN");
        assertThat(TeamsWorld.body(found).path("type").asText())
                .isEqualTo("application/vnd.microsoft.search.searchResponse");
    }

    @Test
    void a_notice_is_shown_beside_the_button() {
        world.bot = turn -> new Answer.Notice("Too late.");
        JsonNode reply = TeamsWorld.body(
                world.send(world.invoke("adaptiveCard/action", "{\"action\":{\"data\":{\"action\":\"a\"}}}")));
        assertThat(reply.path("statusCode").asInt()).isEqualTo(200);
        assertThat(reply.path("type").asText()).isEqualTo("application/vnd.microsoft.activity.message");
        assertThat(reply.path("value").asText()).isEqualTo("Too late.");
    }

    @Test
    void installing_and_removing() {
        Turn arrived = turn(world.activity("installationUpdate").put("action", "add"));
        assertThat(arrived.act()).isEqualTo(new Act.Arrived());
        ObjectNode update = world.activity("conversationUpdate").put("id", "another");
        update.putArray("membersAdded").addObject().put("id", "28:" + Microsoft.APP);
        assertThat(turn(update).delivery()).as("one greeting for both").isEqualTo(arrived.delivery());
        assertThat(turn(world.activity("installationUpdate").put("action", "remove"))
                        .act())
                .isEqualTo(new Act.Removed(false));
    }

    @Test
    void what_means_nothing_is_acknowledged_and_an_unknown_invoke_is_501() {
        assertThat(world.send(world.activity("typing")).status()).isEqualTo(200);
        assertThat(world.send(world.activity("messageReaction")).status()).isEqualTo(200);
        ObjectNode bot = world.message("hello from a bot");
        ((ObjectNode) bot.get("from")).remove("aadObjectId");
        assertThat(world.send(bot).status()).isEqualTo(200);
        assertThat(world.send(world.invoke("composeExtension/query", "{}")).status())
                .isEqualTo(501);
        assertThat(world.turns).isEmpty();
    }

    @Test
    void a_guest_of_the_tenant_is_a_guest_and_so_is_whoever_cannot_be_looked_up() {
        world.microsoft.roster = "{\"id\":\"29:awa\",\"tenantId\":\"" + Microsoft.TENANT + "\",\"userRole\":\"guest\"}";
        assertThat(turn(world.message("hi")).speaker().profile().standing()).isEqualTo(Profile.Standing.GUEST);
        world.now = world.now.plusSeconds(4_000);
        world.microsoft.roster = "{\"id\":\"29:awa\",\"tenantId\":\"other\",\"userRole\":\"user\"}";
        assertThat(turn(world.message("hi")).speaker().profile().standing()).isEqualTo(Profile.Standing.GUEST);
        world.now = world.now.plusSeconds(4_000);
        world.microsoft.roster = "";
        assertThat(turn(world.message("hi")).speaker().profile().standing()).isEqualTo(Profile.Standing.GUEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-03-01T10:00:00Z",
                "2027-03-01T10:00:00.1Z",
                "2027-03-01T10:00:00.1234567Z",
                "2027-03-01T11:00:00+01:00"
            })
    void every_way_to_write_a_timestamp(String timestamp) {
        assertThat(turn(world.message("hi").put("timestamp", timestamp)).act()).isEqualTo(new Act.Said("hi"));
    }

    @Test
    void nothing_saved_is_503_and_a_broken_bot_is_500() {
        world.bot = turn -> {
            throw new TurnHandler.Unavailable("down", new IllegalStateException());
        };
        assertThat(world.send(world.message("hi")).status()).isEqualTo(503);
        world.bot = turn -> {
            throw new IllegalStateException("a bug");
        };
        assertThat(world.send(world.message("hi")).status()).isEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"value\":5}",
                "{\"value\":[]}",
                "{\"entities\":[{}]}",
                "{\"channelData\":\"x\"}",
                "{\"text\":null}"
            })
    void odd_parts_never_break_it(String odd) {
        ObjectNode activity = world.message("hi");
        TeamsWorld.tree(odd).properties().forEach(field -> activity.set(field.getKey(), field.getValue()));
        assertThat(world.send(activity).status()).isIn(200, 400, 403);
    }

    @Test
    void a_group_chat_is_a_shared_place_without_threads() {
        ObjectNode activity = world.message("hi all");
        ((ObjectNode) activity.get("conversation"))
                .put("id", "19:abc@thread.v2")
                .put("conversationType", "groupChat");
        Place place = turn(activity).place();
        assertThat(place.kind()).isEqualTo(Place.Kind.SHARED);
        assertThat(place.conversation()).isEqualTo("19:abc@thread.v2");
        assertThat(place.thread()).isNull();
    }

    @Test
    void other_people_who_are_mentioned_stay_in_the_sentence() {
        ObjectNode activity =
                world.message("<at>LMD Assistant</at>\u00a0nominate <at id=\"1\">Ana Ruiz</at>&nbsp;please\r\n");
        for (String[] one : new String[][] {
            {"28:" + Microsoft.APP, "<at>LMD Assistant</at>"}, {"29:ana", "<at id=\"1\">Ana Ruiz</at>"}
        }) {
            ObjectNode mention = activity.withArray("entities").addObject();
            mention.put("type", "mention")
                    .put("text", one[1])
                    .putObject("mentioned")
                    .put("id", one[0]);
        }
        assertThat(turn(activity).act()).isEqualTo(new Act.Said("nominate Ana Ruiz please"));
    }

    @Test
    void what_looks_like_markup_and_was_typed_is_kept() {
        assertThat(turn(world.message("a &lt;at&gt;x&lt;/at&gt; b &amp;lt; c")).act())
                .isEqualTo(new Act.Said("a <at>x</at> b &lt; c"));
    }

    @Test
    void an_upgrade_of_the_app_is_neither_a_removal_nor_a_second_greeting() {
        Turn arrived = turn(world.activity("installationUpdate").put("action", "add"));
        Turn upgraded = turn(world.activity("installationUpdate")
                .put("action", "add-upgrade")
                .put("id", "2"));
        assertThat(upgraded.delivery()).isEqualTo(arrived.delivery());
        world.turns.clear();
        assertThat(world.send(world.activity("installationUpdate").put("action", "remove-upgrade"))
                        .status())
                .isEqualTo(200);
        assertThat(world.turns).isEmpty();
    }

    @Test
    void being_added_to_a_team_or_seeing_others_come_is_no_arrival() {
        ObjectNode team = world.activity("installationUpdate").put("action", "add");
        ((ObjectNode) team.get("conversation")).put("conversationType", "channel");
        assertThat(world.send(team).status()).isEqualTo(200);
        ObjectNode others = world.activity("conversationUpdate");
        others.putArray("membersAdded").addObject().put("id", "29:ana");
        assertThat(world.send(others).status()).isEqualTo(200);
        ObjectNode gone = world.activity("conversationUpdate");
        gone.putArray("membersRemoved").addObject().put("id", "28:" + Microsoft.APP);
        assertThat(world.send(gone).status()).isEqualTo(200);
        assertThat(world.turns).isEmpty();
    }

    @Test
    void one_delivery_that_comes_again_has_one_id_and_two_have_two() {
        String first = turn(world.message("hi")).delivery();
        assertThat(turn(world.message("hi")).delivery()).isEqualTo(first);
        assertThat(turn(world.message("hi").put("id", "1700000000002")).delivery())
                .isNotEqualTo(first);
    }

    @Test
    void what_has_no_id_could_be_taken_for_something_else_and_is_400() {
        ObjectNode activity = world.message("hi");
        activity.remove("id");
        assertThat(world.send(activity).status()).isEqualTo(400);
        assertThat(world.turns).isEmpty();
    }

    @Test
    void a_press_without_a_choice_is_acknowledged_and_means_nothing() {
        HttpOut out = world.send(world.invoke("adaptiveCard/action", "{\"action\":{\"data\":{\"pick\":\"picker0\"}}}"));
        assertThat(TeamsWorld.body(out).path("statusCode").asInt()).isEqualTo(200);
        assertThat(world.send(world.invoke("task/fetch", "{\"data\":{}}")).status())
                .isEqualTo(200);
        assertThat(world.send(world.invoke("task/submit", "{\"data\":{\"name\":\"x\"}}"))
                        .status())
                .isEqualTo(200);
        assertThat(world.turns).isEmpty();
    }

    @Test
    void a_dialog_that_cannot_open_says_why() {
        world.bot = turn -> new Answer.Notice("This workshop is full.");
        HttpOut out = world.send(world.invoke("task/fetch", "{\"data\":{\"action\":\"a\"}}"));
        assertThat(TeamsWorld.body(out).at("/task/type").asText()).isEqualTo("message");
        assertThat(TeamsWorld.body(out).at("/task/value").asText()).isEqualTo("This workshop is full.");
    }

    @Test
    void a_failure_answers_an_invoke_with_its_status_and_nothing_of_its_text() {
        world.bot = turn -> {
            throw new IllegalStateException("MISSION-TO-DAKAR");
        };
        HttpOut out = world.send(world.invoke("adaptiveCard/action", "{\"action\":{\"data\":{\"action\":\"a\"}}}"));
        assertThat(out.status()).isEqualTo(500);
        assertThat(out.body()).isEmpty();
    }

    @Test
    void a_member_is_looked_up_once_an_hour_and_a_failed_look_up_is_made_good_soon() {
        turn(world.message("hi"));
        turn(world.message("hi"));
        assertThat(world.microsoft.calls("/members/")).isEqualTo(1);
        world.now = world.now.plusSeconds(3_601);
        world.microsoft.roster = "";
        assertThat(turn(world.message("hi")).speaker().profile().standing()).isEqualTo(Profile.Standing.GUEST);
        turn(world.message("hi"));
        assertThat(world.microsoft.calls("/members/")).isEqualTo(2);
        world.microsoft.roster = "{\"id\":\"29:awa\",\"tenantId\":\"" + Microsoft.TENANT + "\",\"userRole\":\"user\"}";
        world.now = world.now.plusSeconds(21);
        assertThat(turn(world.message("hi")).speaker().profile().standing()).isEqualTo(Profile.Standing.MEMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "<html>", "{\"tenantId\":5}", "{\"userRole\":\"user\"}"})
    void an_odd_roster_grants_nothing(String roster) {
        world.microsoft.roster = roster;
        assertThat(turn(world.message("hi")).speaker().profile().standing()).isEqualTo(Profile.Standing.GUEST);
    }

    @Test
    void without_client_info_the_activitys_own_language_and_zone_count() {
        ObjectNode activity =
                world.message("hi").put("localTimezone", "America/Lima").put("locale", "es-PE");
        activity.remove("entities");
        Profile profile = turn(activity).speaker().profile();
        assertThat(profile.language()).isEqualTo("es-PE");
        assertThat(profile.timeZone()).isEqualTo("America/Lima");
    }

    @Test
    void nobody_is_looked_up_for_a_removal() {
        turn(world.activity("installationUpdate").put("action", "remove"));
        assertThat(world.microsoft.calls("/members/")).isZero();
    }
}
