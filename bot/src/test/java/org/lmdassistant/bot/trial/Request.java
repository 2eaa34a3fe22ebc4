package org.lmdassistant.bot.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.chat.ChatJson;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.playground.Player;
import org.lmdassistant.bot.playground.SlackDouble;
import org.lmdassistant.bot.playground.SlackWindow;
import org.lmdassistant.bot.playground.TeamsDouble;

/** What a platform sends to the assistant, signed as it signs. */
public record Request(String path, Map<String, String> headers, String body) {

    /** Makes requests of the world outside; Microsoft's token is made once for a while, as Microsoft does. */
    public static final class Maker {

        private static final ObjectMapper MAPPER = new ObjectMapper();
        private static final Duration TOKEN = Duration.ofMinutes(30);

        private final Outside outside;
        private @Nullable String token;
        private Instant tokenUntil = Instant.MIN;

        public Maker(Outside outside) {
            this.outside = outside;
        }

        /** Somebody sends the form in which they register. */
        public Request registration(Act act) {
            return act.platform() == Platform.SLACK
                    ? submission(act.player(), "V" + act.id(), "register:" + act.workshop(), Map.of("confirm", "yes"))
                    : invoke(act.player(), "i" + act.id(), "register:" + act.workshop(), Map.of("confirm", "yes"));
        }

        /** Somebody writes to the assistant in private; the id is the delivery's. */
        public Request message(Player player, Platform platform, String id, String text) {
            return platform == Platform.SLACK ? event(id, said(player, id, text)) : activity(said(player, text), id);
        }

        /** Something else happened in the workspace. */
        public Request event(String id, ObjectNode event) {
            ObjectNode envelope = MAPPER.createObjectNode()
                    .put("type", "event_callback")
                    .put("team_id", SlackDouble.TEAM)
                    .put("api_app_id", SlackDouble.APP)
                    .put("event_id", "Ev" + id)
                    .put("event_time", Instant.now().getEpochSecond());
            envelope.set("event", event);
            return slack("application/json", envelope.toString());
        }

        /** The Slack user sends a modal. */
        public Request submission(Player player, String view, String form, Map<String, String> answers) {
            ObjectNode payload =
                    MAPPER.createObjectNode().put("type", "view_submission").put("api_app_id", SlackDouble.APP);
            payload.putObject("team").put("id", SlackDouble.TEAM).put("domain", "trial");
            payload.putObject("user")
                    .put("id", player.slackUser())
                    .put("username", player.key())
                    .put("team_id", SlackDouble.TEAM);
            ObjectNode modal = payload.putObject("view");
            modal.put("callback_id", "form")
                    .put("id", view)
                    .put("hash", view)
                    .put("type", "modal")
                    .put("team_id", SlackDouble.TEAM);
            ObjectNode origin = MAPPER.createObjectNode().put("form", form);
            origin.set("place", place(player, Platform.SLACK));
            modal.put("private_metadata", origin.toString());
            ObjectNode values = modal.putObject("state").putObject("values");
            answers.forEach((field, value) -> values.putObject(field)
                    .putObject(field)
                    .put("type", "static_select")
                    .putObject("selected_option")
                    .put("value", value));
            return slack(
                    "application/x-www-form-urlencoded",
                    "payload=" + URLEncoder.encode(payload.toString(), StandardCharsets.UTF_8));
        }

        /** The Slack user presses a button of a message. */
        public Request press(Player player, String id, String action) {
            ObjectNode payload =
                    MAPPER.createObjectNode().put("type", "block_actions").put("api_app_id", SlackDouble.APP);
            payload.putObject("team").put("id", SlackDouble.TEAM).put("domain", "trial");
            payload.putObject("user")
                    .put("id", player.slackUser())
                    .put("username", player.key())
                    .put("team_id", SlackDouble.TEAM);
            payload.put("trigger_id", id);
            payload.putObject("channel").put("id", player.slackDirect()).put("name", "directmessage");
            payload.putObject("container")
                    .put("type", "message")
                    .put("message_ts", id)
                    .put("channel_id", player.slackDirect())
                    .put("is_ephemeral", false);
            payload.putObject("message").put("type", "message").put("ts", id).put("text", "");
            payload.putArray("actions")
                    .addObject()
                    .put("type", "button")
                    .put("action_id", "a0")
                    .put("value", action)
                    .put("action_ts", id);
            return slack(
                    "application/x-www-form-urlencoded",
                    "payload=" + URLEncoder.encode(payload.toString(), StandardCharsets.UTF_8));
        }

        /** The Teams user sends a dialog. */
        public Request invoke(Player player, String id, String form, Map<String, String> answers) {
            ObjectNode activity = from(player, "invoke").put("name", "task/submit");
            ObjectNode data = activity.putObject("value").putObject("data").put("form", form);
            answers.forEach(data::put);
            return activity(activity, id);
        }

        private Request activity(ObjectNode activity, String id) {
            activity.put("id", id);
            return new Request(
                    "/api/messages",
                    Map.of("Content-Type", "application/json", "Authorization", "Bearer " + token()),
                    activity.toString());
        }

        private ObjectNode said(Player player, String text) {
            return from(player, "message").put("text", text);
        }

        private static ObjectNode said(Player player, String id, String text) {
            return MAPPER.createObjectNode()
                    .put("type", "message")
                    .put("channel_type", "im")
                    .put("user", player.slackUser())
                    .put("channel", player.slackDirect())
                    .put("team", SlackDouble.TEAM)
                    .put("text", text)
                    .put("ts", id);
        }

        private ObjectNode from(Player player, String type) {
            ObjectNode activity = MAPPER.createObjectNode()
                    .put("type", type)
                    .put("timestamp", Instant.now().toString())
                    .put("serviceUrl", outside.teams().serviceUrl().toString())
                    .put("channelId", "msteams")
                    .put("locale", player.language());
            activity.putObject("from")
                    .put("id", TeamsDouble.mri(player))
                    .put("name", player.name())
                    .put("aadObjectId", player.teamsUser());
            activity.putObject("recipient").put("id", "28:" + outside.teams().appId());
            activity.putObject("conversation")
                    .put("id", player.teamsDirect())
                    .put("conversationType", "personal")
                    .put("tenantId", TeamsDouble.TENANT);
            activity.putObject("channelData").putObject("tenant").put("id", TeamsDouble.TENANT);
            return activity;
        }

        private ObjectNode place(Player player, Platform platform) {
            try {
                return (ObjectNode) MAPPER.readTree(ChatJson.write(Population.direct(outside, player, platform)));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        private Request slack(String type, String body) {
            String timestamp = String.valueOf(Instant.now().getEpochSecond());
            return new Request(
                    "/slack/events",
                    Map.of(
                            "Content-Type",
                            type,
                            "X-Slack-Request-Timestamp",
                            timestamp,
                            "X-Slack-Signature",
                            SlackWindow.signature(outside.slack().signingSecret(), timestamp, body)),
                    body);
        }

        private synchronized String token() {
            Instant now = Instant.now();
            String known = token;
            if (known == null || now.isAfter(tokenUntil)) {
                known = outside.teams().tokenFor(now);
                token = known;
                tokenUntil = now.plus(TOKEN);
            }
            return known;
        }
    }
}
