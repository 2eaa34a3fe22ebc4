package org.lmdassistant.adapters.teams;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.lmdassistant.adapters.chat.Answer;
import org.lmdassistant.adapters.chat.Turn;
import org.lmdassistant.adapters.http.HttpIn;
import org.lmdassistant.adapters.http.HttpOut;

/** The adapter between a local Microsoft and a bot that remembers what it was told. */
final class TeamsWorld implements AutoCloseable {

    static final ObjectMapper JSON = new ObjectMapper();

    final Microsoft microsoft = new Microsoft();
    final List<Turn> turns = new CopyOnWriteArrayList<>();
    final TeamsAdapter adapter;
    volatile Instant now = Instant.parse("2027-03-01T10:00:00Z");
    volatile Function<Turn, Answer> bot = turn -> Answer.nothing();

    TeamsWorld() {
        this(false);
    }

    private TeamsWorld(boolean playground) {
        adapter = new TeamsAdapter(settings(Set.of(microsoft.host()), playground), this::take, clock());
    }

    /** Where tools on this machine may speak without a signature. */
    static TeamsWorld playground() {
        return new TeamsWorld(true);
    }

    TeamsSettings settings(Set<String> trusted) {
        return settings(trusted, false);
    }

    private TeamsSettings settings(Set<String> trusted, boolean playground) {
        return new TeamsSettings(
                Microsoft.APP,
                "secret",
                Microsoft.TENANT,
                Set.of(),
                URI.create(microsoft.url().replaceAll("/$", "")),
                microsoft.openId(),
                trusted,
                playground);
    }

    private Answer take(Turn turn) {
        turns.add(turn);
        return bot.apply(turn);
    }

    private Clock clock() {
        InstantSource moved = () -> now;
        return moved.withZone(ZoneOffset.UTC);
    }

    void moveOn(Duration time) {
        now = now.plus(time);
    }

    /** An activity as Teams sends it from a personal chat. */
    ObjectNode activity(String type) {
        ObjectNode activity = JSON.createObjectNode()
                .put("type", type)
                .put("id", "1700000000001")
                .put("timestamp", "2027-03-01T10:00:00.123Z")
                .put("channelId", "msteams")
                .put("serviceUrl", microsoft.url())
                .put("locale", "en-US");
        activity.putObject("from").put("id", "29:awa").put("name", "Awa Diop").put("aadObjectId", "aad-awa");
        activity.putObject("recipient").put("id", "28:" + Microsoft.APP).put("name", "LMD Assistant");
        activity.putObject("conversation")
                .put("id", "a:personal")
                .put("conversationType", "personal")
                .put("tenantId", Microsoft.TENANT);
        activity.putObject("channelData").putObject("tenant").put("id", Microsoft.TENANT);
        activity.putArray("entities")
                .addObject()
                .put("type", "clientInfo")
                .put("locale", "fr-FR")
                .put("timezone", "Africa/Dakar");
        return activity;
    }

    ObjectNode message(String text) {
        return activity("message").put("text", text);
    }

    ObjectNode invoke(String name, String valueJson) {
        ObjectNode invoke = activity("invoke").put("name", name).put("replyToId", "m1");
        invoke.set("value", tree(valueJson));
        return invoke;
    }

    HttpOut send(JsonNode activity) {
        return send(activity.toString(), microsoft.signed(microsoft.claims(now)));
    }

    /** What a message is answered that comes with a token. */
    int statusWith(String authorization) {
        return send(message("hi").toString(), authorization).status();
    }

    HttpOut send(String body, String authorization) {
        return adapter.receive(new HttpIn(
                "POST",
                "/api/messages",
                null,
                Map.of("content-type", List.of("application/json"), "authorization", List.of(authorization)),
                body.getBytes(UTF_8)));
    }

    Turn lastTurn() {
        return turns.get(turns.size() - 1);
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonNode body(HttpOut out) {
        return tree(new String(out.body(), UTF_8));
    }

    @Override
    public void close() {
        adapter.close();
        microsoft.close();
    }
}
