package org.lmdassistant.bot.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One player's Slack: what they type and press becomes the signed request that Slack would send. */
public final class SlackWindow implements Window {

    private final SlackDouble slack;
    private final Player player;
    private final URI endpoint;
    private final Clock clock;

    public SlackWindow(SlackDouble slack, Player player, URI endpoint, Clock clock) {
        this.slack = slack;
        this.player = player;
        this.endpoint = endpoint;
        this.clock = clock;
    }

    @Override
    public void say(String text) {
        ObjectNode event =
                message(player.slackDirect(), text).put("type", "message").put("channel_type", "im");
        event(event);
    }

    @Override
    public void sendFile(String name, byte[] content, String text) {
        ObjectNode event = message(player.slackDirect(), text, Window.attached(name, text))
                .put("type", "message")
                .put("subtype", "file_share")
                .put("channel_type", "im")
                .put("upload", false);
        String id = slack.files().keep(content);
        event.putArray("files")
                .addObject()
                .put("id", id)
                .put("name", name)
                .put("mode", "hosted")
                .put("size", content.length)
                .put(
                        "url_private_download",
                        slack.apiUrl().resolve("/files/" + id).toString());
        event(event);
    }

    @Override
    public void mention(String text) {
        ObjectNode event = message(SlackDouble.STAFF_CHANNEL, "<@" + SlackDouble.BOT + "> " + text)
                .put("type", "app_mention");
        event(event);
    }

    @Override
    public void mentionInThread(String messageId, String text) {
        ObjectNode event = message(SlackDouble.STAFF_CHANNEL, "<@" + SlackDouble.BOT + "> " + text)
                .put("type", "app_mention")
                .put("thread_ts", messageId);
        event(event);
    }

    /** Types {@code /lmd TEXT} in the direct conversation. */
    public String command(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("command", "/lmd");
        fields.put("text", text);
        fields.put("team_id", SlackDouble.TEAM);
        fields.put("api_app_id", SlackDouble.APP);
        fields.put("user_id", player.slackUser());
        fields.put("user_name", player.key());
        fields.put("channel_id", player.slackDirect());
        fields.put("channel_name", "directmessage");
        fields.put("trigger_id", slack.trigger(player.slackUser()));
        fields.put("response_url", slack.apiUrl().resolve("/response").toString());
        return send("application/x-www-form-urlencoded", Web.form(fields)).body();
    }

    @Override
    public String press(String messageId, JsonNode control) {
        Line line = slack.transcript().line(messageId);
        if (line == null) {
            throw new IllegalArgumentException("no message " + messageId);
        }
        ObjectNode payload = payload("block_actions");
        payload.put("trigger_id", slack.trigger(player.slackUser()));
        payload.put("response_url", slack.apiUrl().resolve("/response").toString());
        payload.putObject("channel").put("id", line.conversation()).put("name", "channel");
        payload.putObject("container")
                .put("type", "message")
                .put("message_ts", messageId)
                .put("channel_id", line.conversation())
                .put("is_ephemeral", line.onlyFor() != null);
        ObjectNode message = payload.putObject("message");
        message.put("type", "message")
                .put("user", SlackDouble.BOT)
                .put("ts", messageId)
                .put("text", line.text());
        if (line.thread() != null) {
            message.put("thread_ts", line.thread());
        }
        ObjectNode action = control.deepCopy();
        action.put("action_ts", slack.timestamp());
        payload.putArray("actions").add(action);
        return interact(payload).body();
    }

    @Override
    public JsonNode submit(Map<String, String> values) {
        JsonNode open = slack.openView(player.slackUser());
        if (open == null) {
            throw new IllegalStateException("no form is open");
        }
        ObjectNode view = open.deepCopy();
        view.putObject("state").set("values", ViewState.of(view.path("blocks"), values));
        ObjectNode payload = payload("view_submission");
        payload.set("view", view);
        JsonNode reply = Json.read(interact(payload).body());
        if (!reply.path("response_action").asText("clear").equals("errors")) {
            slack.closeView(player.slackUser());
        }
        return reply;
    }

    @Override
    public JsonNode search(String source, String typed) {
        ObjectNode payload = payload("block_suggestion");
        payload.put("action_id", source).put("block_id", source).put("value", typed);
        JsonNode open = slack.openView(player.slackUser());
        if (open != null) {
            payload.set("view", open);
        }
        return Json.read(interact(payload).body()).path("options");
    }

    @Override
    public void closeForm() {
        slack.closeView(player.slackUser());
    }

    private ObjectNode message(String channel, String text) {
        return message(channel, text, text.replace("<@" + SlackDouble.BOT + ">", "@LMD Assistant"));
    }

    private ObjectNode message(String channel, String text, String shown) {
        String ts = slack.timestamp();
        slack.transcript().add(new Line(ts, channel, player.name(), false, shown, null, null, null));
        return Json.object()
                .put("user", player.slackUser())
                .put("text", escaped(text))
                .put("channel", channel)
                .put("ts", ts)
                .put("event_ts", ts)
                .put("team", SlackDouble.TEAM);
    }

    private void event(ObjectNode event) {
        ObjectNode envelope = Json.object()
                .put("type", "event_callback")
                .put("team_id", SlackDouble.TEAM)
                .put("api_app_id", SlackDouble.APP)
                .put("event_id", "Ev" + UUID.randomUUID())
                .put("event_time", clock.instant().getEpochSecond());
        envelope.putArray("authorizations")
                .addObject()
                .put("team_id", SlackDouble.TEAM)
                .put("user_id", SlackDouble.BOT)
                .put("is_bot", true)
                .put("is_enterprise_install", false);
        envelope.set("event", event);
        send("application/json", Json.write(envelope));
    }

    private ObjectNode payload(String type) {
        ObjectNode payload = Json.object().put("type", type).put("api_app_id", SlackDouble.APP);
        payload.putObject("team").put("id", SlackDouble.TEAM).put("domain", "playground");
        payload.putObject("user")
                .put("id", player.slackUser())
                .put("username", player.key())
                .put("team_id", SlackDouble.TEAM);
        return payload;
    }

    private HttpResponse<String> interact(ObjectNode payload) {
        return send("application/x-www-form-urlencoded", Web.form(Map.of("payload", Json.write(payload))));
    }

    private HttpResponse<String> send(String contentType, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        HttpResponse<String> reply = Web.post(
                endpoint,
                contentType,
                bytes,
                Map.of(
                        "X-Slack-Request-Timestamp",
                        timestamp,
                        "X-Slack-Signature",
                        signature(slack.signingSecret(), timestamp, body)));
        if (reply.statusCode() != 200) {
            throw new IllegalStateException("Slack's request was answered with " + reply.statusCode());
        }
        return reply;
    }

    /** Slack writes these three characters of people's text as entities, but not its own mentions. */
    private static String escaped(String text) {
        String mention = "<@" + SlackDouble.BOT + ">";
        return text.startsWith(mention)
                ? mention + escaped(text.substring(mention.length()))
                : text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The signature with which Slack would send the body at that time. */
    public static String signature(String secret, String timestamp, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] signed = mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
