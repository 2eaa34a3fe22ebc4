package org.lmdassistant.bot.playground;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.lmdassistant.adapters.slack.SlackSettings;
import org.lmdassistant.adapters.teams.TeamsSettings;
import org.lmdassistant.bot.Assistant;
import org.lmdassistant.bot.Running;
import org.lmdassistant.bot.Settings;
import org.lmdassistant.storage.Storage;

/**
 * The assistant between a local Slack and a local Teams, with a page at {@code /} on which a newcomer plays everybody.
 * Listens on the loopback address alone, and only where no real platform is configured.
 */
public final class Playground implements Running {

    private final SlackDouble slack;
    private final TeamsDouble teams;
    private final Page page;
    private final Assistant assistant;

    private Playground(SlackDouble slack, TeamsDouble teams, Page page, Assistant assistant) {
        this.slack = slack;
        this.teams = teams;
        this.page = page;
        this.assistant = assistant;
    }

    /** Starts the local platforms, the samples and the assistant between them. */
    public static Playground start(Settings settings, Storage storage, Clock clock) {
        List<Player> cast = Player.cast();
        SlackDouble slack = new SlackDouble(cast);
        TeamsDouble teams = new TeamsDouble(cast);
        Samples.sow(storage, cast, teams.serviceUrl());
        Page page = new Page(cast, slack, teams, clock);
        Assistant assistant =
                Assistant.start(connected(settings, slack, teams), storage, clock, "127.0.0.1", page::addTo);
        page.assistantIsAt(URI.create("http://127.0.0.1:" + assistant.port()));
        return new Playground(slack, teams, page, assistant);
    }

    /** The same settings with the local platforms in place of the real ones. */
    public static Settings connected(Settings settings, SlackDouble slack, TeamsDouble teams) {
        return new Settings(
                settings.port(),
                settings.publicUrl(),
                settings.storage(),
                new SlackSettings(
                        List.of(slack.signingSecret()),
                        slack.botToken(),
                        null,
                        null,
                        slack.apiUrl(),
                        settings.publicUrl()),
                new TeamsSettings(
                        teams.appId(),
                        teams.appPassword(),
                        null,
                        Set.of(TeamsDouble.TENANT),
                        URI.create(teams.serviceUrl().toString().replaceAll("/$", "")),
                        teams.openIdUrl(),
                        Set.of(teams.serviceHost()),
                        true),
                settings.learning(),
                settings.model(),
                settings.limits(),
                settings.keep(),
                settings.paced(),
                settings.playground());
    }

    @Override
    public int port() {
        return assistant.port();
    }

    @Override
    public void leave() {
        assistant.leave();
    }

    @Override
    public void close() {
        page.close();
        assistant.close();
        slack.close();
        teams.close();
    }
}
