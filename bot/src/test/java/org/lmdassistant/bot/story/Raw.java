package org.lmdassistant.bot.story;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lmdassistant.bot.playground.SlackWindow;

/** Requests exactly as somebody makes them up. */
final class Raw {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final World world;

    Raw(World world) {
        this.world = world;
    }

    /** Sends a body that Slack signed now. */
    HttpResponse<String> slack(String contentType, String body) {
        return slack(
                contentType,
                body,
                world.slack.signingSecret(),
                world.clock.instant().getEpochSecond());
    }

    HttpResponse<String> slack(String contentType, String body, String secret, long timestamp) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", contentType);
        headers.put("X-Slack-Request-Timestamp", String.valueOf(timestamp));
        headers.put("X-Slack-Signature", SlackWindow.signature(secret, String.valueOf(timestamp), body));
        return post("/slack/events", headers, body);
    }

    /** Sends an activity with Microsoft's token of now. */
    HttpResponse<String> teams(String body) {
        return teams(body, "Bearer " + world.teams.tokenFor(world.clock.instant()));
    }

    HttpResponse<String> teams(String body, String authorization) {
        return post("/api/messages", Map.of("Content-Type", "application/json", "Authorization", authorization), body);
    }

    HttpResponse<String> post(String path, Map<String, String> headers, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(resolve(path))
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        headers.forEach(request::header);
        return send(request.build());
    }

    /** What lies at an address, which must be there. */
    byte[] bytes(String path) {
        try {
            HttpResponse<byte[]> response =
                    HTTP.send(HttpRequest.newBuilder(resolve(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new AssertionError(path + " was answered with " + response.statusCode());
            }
            return response.body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(resolve(path)).build());
    }

    private URI resolve(String path) {
        return world.address().resolve(path);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
