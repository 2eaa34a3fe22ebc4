package org.lmdassistant.adapters.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.http.HttpIn;
import org.lmdassistant.adapters.http.HttpOut;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets further workspaces and organizations install the app (OAuth 2.0 as Slack speaks it). */
final class Installing {

    /** All that the app may do, and nothing more; the manifest asks for the same. */
    static final List<String> SCOPES = List.of(
            "app_mentions:read", "chat:write", "commands", "files:read", "im:history", "im:write", "users:read");

    private static final Logger log = LoggerFactory.getLogger(Installing.class);
    private static final String COOKIE = "lmd_slack_state";
    private static final String COOKIE_RULES = "; Path=/slack; Secure; HttpOnly; SameSite=Lax; Max-Age=";
    private static final int TEN_MINUTES = 600;

    private final SlackSettings settings;
    private final SlackInstallations installations;
    private final SlackApi api;

    Installing(SlackSettings settings, SlackInstallations installations, SlackApi api) {
        this.settings = settings;
        this.installations = installations;
        this.api = api;
    }

    HttpOut start() {
        String clientId = settings.clientId();
        if (clientId == null || !settings.letsOthersInstall()) {
            return HttpOut.empty(404);
        }
        String state = installations.issueState();
        String redirect = redirectUri();
        String address = settings.apiUrl().resolve("/oauth/v2/authorize") + "?client_id=" + encoded(clientId)
                + "&scope=" + encoded(String.join(",", SCOPES)) + "&user_scope=&state=" + encoded(state)
                + (redirect == null ? "" : "&redirect_uri=" + encoded(redirect));
        return new HttpOut(
                302,
                "text/plain; charset=utf-8",
                new byte[0],
                Map.of(
                        "Location",
                        List.of(address),
                        "Set-Cookie",
                        List.of(COOKIE + "=" + state + COOKIE_RULES + TEN_MINUTES),
                        "Cache-Control",
                        List.of("no-store")));
    }

    HttpOut finish(HttpIn in) {
        if (!settings.letsOthersInstall()) {
            return HttpOut.empty(404);
        }
        Map<String, String> query;
        try {
            query = FormBody.read(in.query() == null ? "" : in.query());
        } catch (IllegalArgumentException e) {
            return InstallPage.failed(400);
        }
        String code = query.get("code");
        if (!isOurs(query.get("state"), in) || code == null || code.isBlank()) {
            log.warn("an installation came back without its state or its code");
            return InstallPage.failed(400);
        }
        return exchange(code);
    }

    // The cookie ties the state to the browser that began; the server's memory makes it good only once.
    private boolean isOurs(@Nullable String state, HttpIn in) {
        return state != null
                && !state.isEmpty()
                && cookies(in).anyMatch(cookie -> MessageDigest.isEqual(cookie.getBytes(UTF_8), state.getBytes(UTF_8)))
                && installations.redeemState(state);
    }

    private static Stream<String> cookies(HttpIn in) {
        return in.headers().getOrDefault("cookie", List.of()).stream()
                .flatMap(header -> List.of(header.split(";")).stream())
                .map(String::strip)
                .filter(cookie -> cookie.toLowerCase(Locale.ROOT).startsWith(COOKIE + "="))
                .map(cookie -> cookie.substring(COOKIE.length() + 1));
    }

    private HttpOut exchange(String code) {
        try {
            OAuthV2AccessResponse answer = api.patient().oauthV2Access(request -> request.clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .code(code)
                    .redirectUri(redirectUri()));
            if (!answer.isOk() || answer.getAccessToken() == null) {
                log.warn("oauth.v2.access: {}", answer.getError());
                return InstallPage.failed(400);
            }
            SlackInstallation installation = installation(answer);
            installations.save(installation);
            log.info("installed by a new tenant {}", installation.tenant());
            return InstallPage.done(installation.teamName(), COOKIE + "=" + COOKIE_RULES + 0);
        } catch (IOException | SlackApiException | JsonParseException e) {
            log.warn("oauth.v2.access: {}", e.getClass().getSimpleName());
            return InstallPage.failed(502);
        }
    }

    private static SlackInstallation installation(OAuthV2AccessResponse answer) {
        boolean enterprise = answer.isEnterpriseInstall();
        return new SlackInstallation(
                enterprise ? answer.getEnterprise().getId() : answer.getTeam().getId(),
                enterprise ? answer.getEnterprise().getName() : answer.getTeam().getName(),
                answer.getBotUserId(),
                answer.getAccessToken(),
                answer.getAuthedUser() == null ? null : answer.getAuthedUser().getId(),
                enterprise);
    }

    private @Nullable String redirectUri() {
        return settings.publicUrl() == null
                ? null
                : settings.publicUrl().resolve("/slack/oauth_redirect").toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
