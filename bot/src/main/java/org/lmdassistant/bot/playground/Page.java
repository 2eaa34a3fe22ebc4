package org.lmdassistant.bot.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.sse.SseClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** The playground's page and the few addresses it calls. */
final class Page {

    private static final String HERE = "/playground/{platform}/{player}";

    private static final Map<String, String> FILES = Map.of(
            "index.html", "text/html",
            "page.css", "text/css",
            "page.js", "text/javascript",
            "form.js", "text/javascript",
            "slack.js", "text/javascript",
            "teams.js", "text/javascript",
            "adaptivecards.js", "text/javascript");

    private final List<Player> cast;
    private final SlackDouble slack;
    private final TeamsDouble teams;
    private final Clock clock;
    private final Queue<SseClient> watchers = new ConcurrentLinkedQueue<>();
    private volatile URI assistant = URI.create("http://127.0.0.1:1");

    Page(List<Player> cast, SlackDouble slack, TeamsDouble teams, Clock clock) {
        this.cast = cast;
        this.slack = slack;
        this.teams = teams;
        this.clock = clock;
        slack.transcript().watch(this::changed);
        teams.transcript().watch(this::changed);
    }

    void assistantIsAt(URI address) {
        assistant = address;
    }

    void addTo(JavalinConfig config) {
        // Not by the server's own static files: that keeps an index of the whole program's jar in memory.
        FILES.forEach((name, type) -> config.routes.get("/" + name, context -> file(context, name, type)));
        config.routes.get("/", context -> file(context, "index.html", "text/html"));
        config.routes.before("/playground/*", Page::refuseStrangers);
        config.routes.get("/playground/cast", context -> json(context, cast()));
        config.routes.sse("/playground/changes", this::watch);
        config.routes.get(HERE, context -> json(context, shown(context)));
        config.routes.post(HERE + "/say", context -> {
            window(context).say(body(context).path("text").asText());
            json(context, Json.object());
        });
        config.routes.post(HERE + "/file", context -> {
            JsonNode body = body(context);
            byte[] content = Base64.getDecoder().decode(body.path("content").asText());
            window(context)
                    .sendFile(
                            body.path("name").asText(),
                            content,
                            body.path("text").asText());
            json(context, Json.object());
        });
        config.routes.post(HERE + "/mention", context -> {
            window(context).mention(body(context).path("text").asText());
            json(context, Json.object());
        });
        config.routes.post(HERE + "/command", context -> {
            String reply = new SlackWindow(slack, player(context), events(), clock)
                    .command(body(context).path("text").asText());
            json(context, Json.object().put("notice", reply));
        });
        config.routes.post(HERE + "/press", context -> {
            JsonNode body = body(context);
            String notice = window(context).press(body.path("message").asText(), body.path("control"));
            json(context, Json.object().put("notice", notice));
        });
        config.routes.post(HERE + "/submit", context -> {
            Map<String, String> values = new LinkedHashMap<>();
            body(context)
                    .path("values")
                    .properties()
                    .forEach(
                            field -> values.put(field.getKey(), field.getValue().asText()));
            json(context, window(context).submit(values));
        });
        config.routes.post(HERE + "/search", context -> {
            JsonNode body = body(context);
            json(
                    context,
                    window(context)
                            .search(
                                    body.path("source").asText(),
                                    body.path("typed").asText()));
        });
        config.routes.post(HERE + "/close", context -> {
            window(context).closeForm();
            json(context, Json.object());
        });
    }

    private static void file(Context context, String name, String type) throws IOException {
        try (InputStream in = Page.class.getResourceAsStream("/playground/" + name)) {
            context.contentType(type + "; charset=utf-8").result(in.readAllBytes());
        }
    }

    /** A page elsewhere must not play for the person at this machine: it can send neither JSON nor our host name. */
    private static void refuseStrangers(Context context) {
        boolean ours = Set.of("127.0.0.1", "localhost").contains(context.host().replaceFirst(":\\d+$", ""));
        boolean json = String.valueOf(context.contentType()).startsWith("application/json");
        if (!ours || (HandlerType.POST.equals(context.method()) && !json)) {
            throw new ForbiddenResponse();
        }
    }

    /** Ends the page's open connections, so that the server can stop. */
    void close() {
        watchers.forEach(SseClient::close);
    }

    private Window window(Context context) {
        return onSlack(context)
                ? new SlackWindow(slack, player(context), events(), clock)
                : new TeamsWindow(teams, player(context), assistant.resolve("/api/messages"), clock);
    }

    private URI events() {
        return assistant.resolve("/slack/events");
    }

    private ObjectNode shown(Context context) {
        Player player = player(context);
        boolean onSlack = onSlack(context);
        Transcript transcript = onSlack ? slack.transcript() : teams.transcript();
        String user = onSlack ? player.slackUser() : player.teamsUser();
        ObjectNode shown = Json.object();
        shown.set("private", Json.of(transcript.of(onSlack ? player.slackDirect() : player.teamsDirect(), user)));
        if (player.role().equals("staff")) {
            shown.set(
                    "channel",
                    Json.of(transcript.of(onSlack ? SlackDouble.STAFF_CHANNEL : TeamsDouble.STAFF_CHANNEL, user)));
        }
        @Nullable JsonNode form = onSlack ? slack.openView(user) : teams.openDialog(user);
        shown.set("form", form);
        return shown;
    }

    private ArrayNode cast() {
        return (ArrayNode) Json.of(cast);
    }

    private void watch(SseClient client) {
        client.keepAlive();
        watchers.add(client);
        client.onClose(() -> watchers.remove(client));
        client.sendEvent("change", "now");
    }

    private void changed() {
        watchers.forEach(client -> client.sendEvent("change", "now"));
    }

    private Player player(Context context) {
        String key = context.pathParam("player");
        return cast.stream()
                .filter(player -> player.key().equals(key))
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
    }

    private static boolean onSlack(Context context) {
        return switch (context.pathParam("platform")) {
            case "slack" -> true;
            case "teams" -> false;
            default -> throw new NotFoundResponse();
        };
    }

    private static JsonNode body(Context context) {
        return Json.read(context.bodyAsBytes());
    }

    private static void json(Context context, JsonNode json) {
        context.contentType("application/json").result(Json.write(json));
    }
}
