package org.lmdassistant.bot.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;

/** One player's Teams: what they type and press becomes the activity that the Bot Connector would send. */
public final class TeamsWindow implements Window {

    private final TeamsDouble teams;
    private final Player player;
    private final URI endpoint;
    private final Clock clock;

    public TeamsWindow(TeamsDouble teams, Player player, URI endpoint, Clock clock) {
        this.teams = teams;
        this.player = player;
        this.endpoint = endpoint;
        this.clock = clock;
    }

    @Override
    public void say(String text) {
        ObjectNode activity = activity("message", player.teamsDirect()).put("text", text);
        show(activity, text);
        deliver(activity);
    }

    @Override
    public void sendFile(String name, byte[] content, String text) {
        String id = teams.files().keep(content);
        ObjectNode activity = activity("message", player.teamsDirect()).put("text", text);
        ObjectNode file = activity.putArray("attachments").addObject();
        file.put("contentType", "application/vnd.microsoft.teams.file.download.info")
                .put("contentUrl", "https://playground-my.sharepoint.com/personal/" + player.key())
                .put("name", name);
        file.putObject("content")
                .put("downloadUrl", teams.serviceUrl().resolve("/files/" + id).toString())
                .put("uniqueId", id);
        show(activity, Window.attached(name, text));
        deliver(activity);
    }

    @Override
    public void mention(String text) {
        ObjectNode activity = activity("message", TeamsDouble.STAFF_CHANNEL);
        mention(activity, activity.path("id").asText(), text);
    }

    @Override
    public void mentionInThread(String messageId, String text) {
        mention(activity("message", TeamsDouble.STAFF_CHANNEL), messageId, text);
    }

    // A thread of a channel is known by its first message, as part of the conversation's id.
    private void mention(ObjectNode activity, String firstMessage, String text) {
        activity.put("text", "<at>LMD Assistant</at> " + text);
        ObjectNode mention = activity.withArray("entities").addObject();
        mention.put("type", "mention").put("text", "<at>LMD Assistant</at>");
        mention.putObject("mentioned").put("id", "28:" + teams.appId()).put("name", "LMD Assistant");
        ObjectNode conversation = (ObjectNode) activity.get("conversation");
        conversation.put("id", TeamsDouble.STAFF_CHANNEL + ";messageid=" + firstMessage);
        show(activity, "@LMD Assistant " + text);
        deliver(activity);
    }

    @Override
    public String press(String messageId, JsonNode action) {
        Line line = teams.transcript().line(messageId);
        if (line == null) {
            throw new IllegalArgumentException("no message " + messageId);
        }
        JsonNode data = action.path("data");
        if (data.path("msteams").path("type").asText().equals("task/fetch")) {
            return fetched(invoke("task/fetch", line.conversation(), messageId, task(data)));
        }
        if (action.path("type").asText().equals("Action.Execute")) {
            ObjectNode value = Json.object();
            ObjectNode executed = value.putObject("action");
            executed.put("type", "Action.Execute")
                    .put("verb", action.path("verb").asText());
            executed.set("data", data);
            value.put("trigger", "manual");
            HttpResponse<String> reply = invoke("adaptiveCard/action", line.conversation(), messageId, value);
            return replaced(messageId, Json.read(reply.body()));
        }
        ObjectNode activity = activity("message", line.conversation());
        activity.put("replyToId", messageId).set("value", data);
        deliver(activity);
        return "";
    }

    @Override
    public JsonNode submit(Map<String, String> values) {
        JsonNode dialog = teams.openDialog(player.teamsUser());
        if (dialog == null) {
            throw new IllegalStateException("no form is open");
        }
        ObjectNode data = submitData(dialog.path("card").path("content")).deepCopy();
        values.forEach(data::put);
        JsonNode reply = Json.read(
                invoke("task/submit", player.teamsDirect(), "", task(data)).body());
        if (reply.path("task").path("type").asText().equals("continue")) {
            teams.open(player.teamsUser(), reply.path("task").path("value"));
        } else {
            closeForm();
        }
        return reply;
    }

    @Override
    public JsonNode search(String source, String typed) {
        ObjectNode value = Json.object().put("kind", "search").put("queryText", typed);
        value.put("dataset", source);
        value.putObject("queryOptions").put("skip", 0).put("top", 20);
        return Json.read(invoke("application/search", player.teamsDirect(), "", value)
                        .body())
                .path("value")
                .path("results");
    }

    @Override
    public void closeForm() {
        teams.closeDialog(player.teamsUser());
    }

    /** The data of the action that sends a form's card. */
    private static ObjectNode submitData(JsonNode card) {
        for (JsonNode action : card.path("actions")) {
            if (action.path("type").asText().startsWith("Action.")
                    && action.path("data").isObject()) {
                return (ObjectNode) action.path("data");
            }
        }
        for (JsonNode element : card.path("body")) {
            if (element.path("type").asText().equals("ActionSet")) {
                return submitData(Json.object().set("actions", element.path("actions")));
            }
        }
        return Json.object();
    }

    private String fetched(HttpResponse<String> response) {
        JsonNode task = Json.read(response.body()).path("task");
        if (task.path("type").asText().equals("continue")) {
            teams.open(player.teamsUser(), task.path("value"));
            return "";
        }
        return task.path("value").asText("");
    }

    private String replaced(String messageId, JsonNode reply) {
        if (reply.path("type").asText().equals("application/vnd.microsoft.card.adaptive")) {
            Line line = teams.transcript().line(messageId);
            teams.transcript().replace(messageId, line == null ? "" : line.text(), reply.path("value"));
            return "";
        }
        return reply.path("value").asText("");
    }

    private static ObjectNode task(JsonNode data) {
        ObjectNode value = Json.object();
        value.set("data", data);
        value.putObject("context").put("theme", "default");
        return value;
    }

    private HttpResponse<String> invoke(String name, String conversation, String replyTo, ObjectNode value) {
        ObjectNode activity = activity("invoke", conversation).put("name", name);
        if (!replyTo.isEmpty()) {
            activity.put("replyToId", replyTo);
        }
        activity.set("value", value);
        return deliver(activity);
    }

    private ObjectNode activity(String type, String conversation) {
        boolean personal = conversation.equals(player.teamsDirect());
        ObjectNode activity = Json.object()
                .put("type", type)
                .put("id", teams.nextId())
                .put("timestamp", clock.instant().toString())
                .put("serviceUrl", teams.serviceUrl().toString())
                .put("channelId", "msteams")
                .put("locale", player.language());
        activity.putObject("from")
                .put("id", TeamsDouble.mri(player))
                .put("name", player.name())
                .put("aadObjectId", player.teamsUser());
        activity.putObject("recipient").put("id", "28:" + teams.appId()).put("name", "LMD Assistant");
        activity.putObject("conversation")
                .put("id", conversation)
                .put("conversationType", personal ? "personal" : "channel")
                .put("tenantId", TeamsDouble.TENANT)
                .put("isGroup", !personal);
        activity.putArray("entities")
                .addObject()
                .put("type", "clientInfo")
                .put("locale", player.language())
                .put("timezone", player.zone())
                .put("platform", "Web");
        activity.putObject("channelData").putObject("tenant").put("id", TeamsDouble.TENANT);
        return activity;
    }

    private void show(ObjectNode activity, String text) {
        String conversation = activity.path("conversation").path("id").asText().split(";", 2)[0];
        teams.transcript()
                .add(new Line(
                        activity.path("id").asText(), conversation, player.name(), false, text, null, null, null));
    }

    private HttpResponse<String> deliver(ObjectNode activity) {
        HttpResponse<String> reply = Web.post(
                endpoint,
                "application/json",
                Json.write(activity).getBytes(StandardCharsets.UTF_8),
                Map.of("Authorization", "Bearer " + teams.tokenFor(clock.instant())));
        if (reply.statusCode() / 100 != 2) {
            throw new IllegalStateException("Teams' activity was answered with " + reply.statusCode());
        }
        return reply;
    }
}
