package org.lmdassistant.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.lmdassistant.adapters.chat.ChatJson;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.playground.Player;
import org.lmdassistant.bot.playground.SlackDouble;
import org.lmdassistant.bot.playground.TeamsDouble;

/** What a platform signs although nobody was ever shown it. */
final class Forged {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Forged() {}

    /** Sends a form that was never open. */
    static void form(World world, Player player, Platform platform, String id, Map<String, String> answers) {
        Raw raw = new Raw(world);
        int status = platform == Platform.SLACK
                ? raw.slack("application/x-www-form-urlencoded", encoded(onSlack(player, id, answers)))
                        .statusCode()
                : raw.teams(onTeams(world, player, id, answers)).statusCode();
        assertThat(status).as(id).isEqualTo(200);
    }

    /** Presses a button that was never shown. */
    static void press(World world, Player player, Platform platform, String action) {
        Raw raw = new Raw(world);
        int status = platform == Platform.SLACK
                ? raw.slack("application/x-www-form-urlencoded", encoded(onSlack(player, action)))
                        .statusCode()
                : raw.teams(onTeams(world, player, action)).statusCode();
        assertThat(status).as(action).isEqualTo(200);
    }

    private static String encoded(ObjectNode payload) {
        return "payload=" + URLEncoder.encode(payload.toString(), StandardCharsets.UTF_8);
    }

    private static ObjectNode onSlack(Player player, String action) {
        ObjectNode payload = payload("block_actions", player)
                .put("trigger_id", UUID.randomUUID().toString());
        payload.putObject("channel").put("id", player.slackDirect());
        payload.putObject("container")
                .put("type", "message")
                .put("message_ts", "1.1")
                .put("channel_id", player.slackDirect());
        payload.putArray("actions")
                .addObject()
                .put("type", "button")
                .put("action_id", "a0")
                .put("value", action)
                .put("action_ts", UUID.randomUUID().toString());
        return payload;
    }

    private static String onTeams(World world, Player player, String action) {
        ObjectNode activity = invoke(world, player, "adaptiveCard/action");
        activity.putObject("value").putObject("action").putObject("data").put("action", action);
        return activity.toString();
    }

    private static ObjectNode payload(String type, Player player) {
        ObjectNode payload = JSON.createObjectNode().put("type", type);
        payload.putObject("team").put("id", SlackDouble.TEAM);
        payload.putObject("user").put("id", player.slackUser()).put("team_id", SlackDouble.TEAM);
        return payload;
    }

    /** What Slack would send for a form of ours. */
    static ObjectNode onSlack(Player player, String id, Map<String, String> answers) {
        Place place = new Place(Platform.SLACK, SlackDouble.TEAM, player.slackDirect(), Place.Kind.DIRECT, null, null);
        ObjectNode origin = JSON.createObjectNode().put("form", id);
        origin.set("place", tree(ChatJson.write(place)));
        ObjectNode payload = payload("view_submission", player);
        ObjectNode view = payload.putObject("view");
        view.put("id", "V" + UUID.randomUUID())
                .put("hash", "1")
                .put("type", "modal")
                .put("callback_id", "form")
                .put("private_metadata", origin.toString());
        ObjectNode values = view.putObject("state").putObject("values");
        answers.forEach((field, value) -> values.putObject(field)
                .putObject("value")
                .put("type", "plain_text_input")
                .put("value", value));
        return payload;
    }

    private static String onTeams(World world, Player player, String id, Map<String, String> answers) {
        ObjectNode activity = invoke(world, player, "task/submit");
        ObjectNode data = activity.putObject("value").putObject("data").put("form", id);
        answers.forEach(data::put);
        return activity.toString();
    }

    private static ObjectNode invoke(World world, Player player, String name) {
        ObjectNode activity = JSON.createObjectNode()
                .put("type", "invoke")
                .put("name", name)
                .put("id", UUID.randomUUID().toString())
                .put("serviceUrl", world.teams.serviceUrl().toString())
                .put("channelId", "msteams");
        // The Bot Connector's id of the person, as the local roster knows it.
        activity.putObject("from").put("id", TeamsDouble.mri(player)).put("aadObjectId", player.teamsUser());
        activity.putObject("recipient").put("id", "28:" + world.teams.appId());
        activity.putObject("conversation")
                .put("id", player.teamsDirect())
                .put("conversationType", "personal")
                .put("tenantId", TeamsDouble.TENANT);
        return activity;
    }

    private static ObjectNode tree(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
