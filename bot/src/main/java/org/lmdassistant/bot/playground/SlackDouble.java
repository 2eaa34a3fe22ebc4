package org.lmdassistant.bot.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.bot.web.WebServer;

/** A local Slack: the few Web API methods that the assistant calls, on a loopback address. */
public final class SlackDouble implements AutoCloseable {

    public static final String TEAM = "T0PLAYGROUND";
    public static final String APP = "A0PLAYGROUND";
    public static final String BOT = "UASSISTANT";
    public static final String STAFF_CHANNEL = "C0STAFF";

    private final Map<String, Player> players;
    private final String signingSecret = random(16);
    private final String botToken = "xoxb-" + random(12);
    private final AtomicLong clock = new AtomicLong(System.currentTimeMillis() * 1_000);
    private final Transcript transcript = new Transcript();
    private final Map<String, JsonNode> openViews = new ConcurrentHashMap<>();
    private final Map<String, String> triggers = new ConcurrentHashMap<>();
    private final FileShelf files = new FileShelf();
    private final WebServer server;

    public SlackDouble(List<Player> players) {
        this(players, config -> {});
    }

    /** A local Slack with something before or after its methods, such as a line that breaks. */
    public SlackDouble(List<Player> players, Consumer<JavalinConfig> more) {
        this.players = players.stream().collect(Collectors.toMap(Player::slackUser, Function.identity()));
        this.server = WebServer.start("127.0.0.1", 0, config -> {
            more.accept(config);
            config.routes.post("/api/{method}", context -> call(context));
            config.routes.get("/files/{file}", this::file);
        });
    }

    /** Where people's files lie. */
    public FileShelf files() {
        return files;
    }

    public URI apiUrl() {
        return URI.create("http://127.0.0.1:" + server.port() + "/api/");
    }

    public String signingSecret() {
        return signingSecret;
    }

    public String botToken() {
        return botToken;
    }

    public Transcript transcript() {
        return transcript;
    }

    /** The modal that a user has open, or null. */
    public @Nullable JsonNode openView(String user) {
        return openViews.get(user);
    }

    void closeView(String user) {
        openViews.remove(user);
        transcript.changed();
    }

    /** A trigger with which the assistant may open one modal for a user. */
    String trigger(String user) {
        String trigger = timestamp() + "." + random(6);
        triggers.put(trigger, user);
        return trigger;
    }

    /** The next of Slack's timestamps, which are also the ids of messages. */
    String timestamp() {
        long micros = clock.incrementAndGet();
        return micros / 1_000_000 + "." + String.format("%06d", micros % 1_000_000);
    }

    private void file(Context context) {
        if (authorized(context)) {
            files.answer(context);
        } else {
            // Slack sends whoever shows no token to its page for signing in.
            context.status(302).header("Location", "/signin");
        }
    }

    private boolean authorized(Context context) {
        return ("Bearer " + botToken).equals(context.header("Authorization"));
    }

    private void call(Context context) {
        if (!authorized(context)) {
            reply(context, error("invalid_auth"));
            return;
        }
        String type = context.contentType();
        JsonNode sent = type != null && type.contains("json")
                ? Json.read(context.bodyAsBytes())
                : Json.of(Web.fields(context.bodyAsBytes()));
        reply(
                context,
                switch (context.pathParam("method")) {
                    case "auth.test" ->
                        ok().put("team_id", TEAM)
                                .put("user_id", BOT)
                                .put("bot_id", "B0ASSISTANT")
                                .put("team", "Playground");
                    case "users.info" -> userInfo(sent);
                    case "chat.postMessage" -> posted(sent, null);
                    case "chat.postEphemeral" -> posted(sent, sent.path("user").asText());
                    case "chat.update" -> updated(sent);
                    case "views.open" -> opened(sent);
                    case "conversations.open" -> direct(sent);
                    default -> error("unknown_method");
                });
    }

    private ObjectNode userInfo(JsonNode sent) {
        return Optional.ofNullable(players.get(sent.path("user").asText()))
                .map(player -> {
                    ObjectNode user = Json.object();
                    user.put("id", player.slackUser()).put("team_id", TEAM).put("name", player.key());
                    user.put("real_name", player.name())
                            .put("tz", player.zone())
                            .put("locale", player.language())
                            .put("is_restricted", player.isGuest());
                    user.putObject("profile").put("real_name", player.name()).put("display_name", player.name());
                    ObjectNode reply = ok();
                    reply.set("user", user);
                    return reply;
                })
                .orElse(error("user_not_found"));
    }

    private ObjectNode posted(JsonNode sent, @Nullable String onlyFor) {
        String channel = channel(sent.path("channel").asText());
        String ts = timestamp();
        transcript.add(new Line(
                ts,
                channel,
                "LMD Assistant",
                true,
                sent.path("text").asText(),
                blocks(sent),
                sent.hasNonNull("thread_ts") ? sent.path("thread_ts").asText() : null,
                onlyFor));
        ObjectNode reply = ok().put("channel", channel).put("ts", ts).put("message_ts", ts);
        reply.putObject("message").put("ts", ts).put("text", sent.path("text").asText());
        return reply;
    }

    private ObjectNode updated(JsonNode sent) {
        String ts = sent.path("ts").asText();
        return transcript.replace(ts, sent.path("text").asText(), blocks(sent))
                ? ok().put("channel", sent.path("channel").asText()).put("ts", ts)
                : error("message_not_found");
    }

    private ObjectNode opened(JsonNode sent) {
        String user = triggers.remove(sent.path("trigger_id").asText());
        if (user == null) {
            return error("invalid_trigger_id");
        }
        JsonNode given = sent.path("view");
        ObjectNode view = (given.isTextual() ? Json.read(given.asText()) : given).deepCopy();
        view.put("id", "V" + random(6)).put("hash", timestamp()).put("team_id", TEAM);
        openViews.put(user, view);
        transcript.changed();
        ObjectNode reply = ok();
        reply.set("view", view);
        return reply;
    }

    private ObjectNode direct(JsonNode sent) {
        ObjectNode reply = ok();
        reply.putObject("channel").put("id", channel(sent.path("users").asText()));
        return reply;
    }

    /** Posting to a user is posting to the direct conversation with them. */
    private String channel(String channelOrUser) {
        Player player = players.get(channelOrUser);
        return player == null ? channelOrUser : player.slackDirect();
    }

    private static @Nullable JsonNode blocks(JsonNode sent) {
        JsonNode blocks = sent.path("blocks");
        if (blocks.isTextual()) {
            return Json.read(blocks.asText());
        }
        return blocks.isArray() ? blocks : null;
    }

    private static ObjectNode ok() {
        return Json.object().put("ok", true);
    }

    private static ObjectNode error(String code) {
        return Json.object().put("ok", false).put("error", code);
    }

    private static void reply(Context context, ObjectNode json) {
        context.contentType("application/json").result(Json.write(json));
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    @Override
    public void close() {
        server.close();
    }
}
