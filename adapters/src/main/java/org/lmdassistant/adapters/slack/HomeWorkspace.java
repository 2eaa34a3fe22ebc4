package org.lmdassistant.adapters.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.chat.TurnHandler;

/**
 * The workspace of the bot token in the settings. Where nobody else can install the app, every signed request comes
 * from there. Otherwise Slack is asked once whose token it is: a workspace that took the app out must not be served
 * with the token of another.
 */
final class HomeWorkspace {

    private final SlackSettings settings;
    private final SlackApi api;
    private final AtomicReference<@Nullable SlackInstallation> known = new AtomicReference<>();

    HomeWorkspace(SlackSettings settings, SlackApi api) {
        this.settings = settings;
        this.api = api;
    }

    Optional<SlackInstallation> of(String tenant) {
        String token = settings.botToken();
        if (token == null) {
            return Optional.empty();
        }
        if (!settings.letsOthersInstall()) {
            return Optional.of(new SlackInstallation(tenant, "", "", token, null, false));
        }
        return Optional.of(home(token)).filter(home -> home.tenant().equals(tenant));
    }

    private SlackInstallation home(String token) {
        SlackInstallation home = known.get();
        if (home == null) {
            home = ask(token);
            known.set(home);
        }
        return home;
    }

    private SlackInstallation ask(String token) {
        try {
            AuthTestResponse answer = api.quick(token).authTest(request -> request);
            if (!answer.isOk()) {
                throw new IOException("auth.test: " + answer.getError());
            }
            boolean enterprise = answer.isEnterpriseInstall();
            return new SlackInstallation(
                    enterprise ? answer.getEnterpriseId() : answer.getTeamId(),
                    answer.getTeam(),
                    answer.getUserId(),
                    token,
                    null,
                    enterprise);
        } catch (IOException | SlackApiException e) {
            throw new TurnHandler.Unavailable("Slack does not tell whose bot token this is", e);
        }
    }
}
