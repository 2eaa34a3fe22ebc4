package org.lmdassistant.adapters.teams;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The token with which the bot sends, fetched by client credentials (Microsoft identity platform) and kept until
 * shortly before it expires. The library's own way needs packages of known weakness and knows no single-tenant bot.
 */
final class BotToken {

    private static final String SCOPE = "https://api.botframework.com/.default";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration EARLY = Duration.ofMinutes(5);

    private final TeamsSettings settings;
    private final Clock clock;
    private final JsonSource login = new JsonSource(PATIENCE);
    private @Nullable String token;
    private Instant until = Instant.MIN;

    BotToken(TeamsSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The token; one caller fetches, the others wait for it.
     *
     * @throws IOException if Microsoft gives none
     */
    synchronized String get() throws IOException {
        String current = token;
        return current != null && clock.instant().isBefore(until) ? current : fetch();
    }

    /** Microsoft did not take this token: the next caller fetches a new one, unless another has already. */
    synchronized void refused(String refused) {
        if (refused.equals(token)) {
            token = null;
        }
    }

    private String fetch() throws IOException {
        URI address = URI.create(settings.loginUrl().toString() + "/" + settings.signInTenant() + "/oauth2/v2.0/token");
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form()))
                .build();
        JsonNode answer = login.ask(request);
        String fetched = answer.path("access_token").asText("");
        if (fetched.isEmpty()) {
            throw new IOException("the login answered without a token");
        }
        until = clock.instant().plusSeconds(answer.path("expires_in").asLong(0)).minus(EARLY);
        token = fetched;
        return fetched;
    }

    private String form() {
        return Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        settings.appId(),
                        "client_secret",
                        settings.appPassword(),
                        "scope",
                        SCOPE)
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
