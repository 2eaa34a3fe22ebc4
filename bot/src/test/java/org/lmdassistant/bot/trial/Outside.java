package org.lmdassistant.bot.trial;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.playground.Player;
import org.lmdassistant.bot.playground.SlackDouble;
import org.lmdassistant.bot.playground.TeamsDouble;

/** The world outside: a local Slack and a local Microsoft, each behind a line that is written down and can fail. */
public final class Outside implements AutoCloseable {

    private final Wire slackWire = new Wire(Platform.SLACK);
    private final Wire teamsWire = new Wire(Platform.TEAMS);
    private final SlackDouble slack;
    private final TeamsDouble teams;

    public Outside(List<Player> players) {
        this.slack = new SlackDouble(players, slackWire);
        this.teams = new TeamsDouble(players, teamsWire);
    }

    public SlackDouble slack() {
        return slack;
    }

    public TeamsDouble teams() {
        return teams;
    }

    public Wire wire(Platform platform) {
        return platform == Platform.SLACK ? slackWire : teamsWire;
    }

    /** From now on both lines fail so. */
    public void fail(Wire.Faults faults) {
        slackWire.fail(faults);
        teamsWire.fail(faults);
    }

    /** Every message that came to either, in the order of its coming. */
    public List<Call> journal() {
        return Stream.concat(slackWire.journal().stream(), teamsWire.journal().stream())
                .sorted(Comparator.comparingLong(Call::nanos))
                .toList();
    }

    /** What the program's environment says, so that it finds these platforms and that database. */
    public Map<String, String> environment(Server server) {
        Map<String, String> environment = new HashMap<>();
        environment.put("DATABASE_URL", server.jdbcUrl());
        environment.put("DATABASE_USER", server.user());
        environment.put("ENCRYPTION_KEY", Server.ENCRYPTION_KEY);
        // People in a trial are quicker than any platform lets an app be.
        environment.put("RATE_LIMITS", "off");
        environment.put("SLACK_SIGNING_SECRET", slack.signingSecret());
        environment.put("SLACK_BOT_TOKEN", slack.botToken());
        environment.put("SLACK_API_URL", slack.apiUrl().toString());
        environment.put("TEAMS_APP_ID", teams.appId());
        environment.put("TEAMS_APP_PASSWORD", teams.appPassword());
        environment.put("TEAMS_ALLOWED_TENANTS", TeamsDouble.TENANT);
        environment.put("TEAMS_LOGIN_URL", teams.serviceUrl().toString().replaceAll("/$", ""));
        environment.put("TEAMS_OPENID_URL", teams.openIdUrl().toString());
        return environment;
    }

    @Override
    public void close() {
        slack.close();
        teams.close();
    }
}
