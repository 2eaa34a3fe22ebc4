package org.lmdassistant.bot.story;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.Assistant;
import org.lmdassistant.bot.Settings;
import org.lmdassistant.bot.playground.Player;
import org.lmdassistant.bot.playground.Playground;
import org.lmdassistant.bot.playground.SlackDouble;
import org.lmdassistant.bot.playground.SlackWindow;
import org.lmdassistant.bot.playground.TeamsDouble;
import org.lmdassistant.bot.playground.TeamsWindow;
import org.lmdassistant.bot.words.Catalog;
import org.lmdassistant.bot.words.Language;
import org.lmdassistant.storage.Storage;

/** The whole assistant on a real database, between a local Slack and a local Teams. */
public final class World implements AutoCloseable {

    final MovableClock clock = new MovableClock();
    final SlackDouble slack;
    final TeamsDouble teams;
    final Storage storage;
    final Assistant assistant;
    final Catalog catalog = new Catalog();

    public World(List<Player> players) {
        try {
            Path data = Files.createTempDirectory(Path.of("target"), "world").toAbsolutePath();
            slack = new SlackDouble(players);
            teams = new TeamsDouble(players);
            Settings settings = Settings.read(
                    Map.of("PORT", "0", "PUBLIC_URL", "http://127.0.0.1:8080", "DATA_DIR", data.toString()));
            storage = Storage.open(settings.storage(), clock);
            assistant = Assistant.start(
                    Playground.connected(settings, slack, teams), storage, clock, "127.0.0.1", config -> {});
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The address of the running assistant. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + assistant.port());
    }

    /** The code that the operator saw at the first start. */
    public String claimCode() {
        return storage.inTransaction(tx -> tx.roles().openClaim()).orElseThrow();
    }

    /** A person at their Slack or Teams. */
    public Chat chat(Player player, Platform platform) {
        Language language = Language.orEnglish(player.language());
        return platform == Platform.SLACK
                ? new Chat(
                        player,
                        language,
                        catalog,
                        slack.transcript(),
                        new SlackWindow(slack, player, address().resolve("/slack/events"), clock),
                        player.slackDirect(),
                        "C0STAFF",
                        player.slackUser(),
                        () -> slack.openView(player.slackUser()))
                : new Chat(
                        player,
                        language,
                        catalog,
                        teams.transcript(),
                        new TeamsWindow(teams, player, address().resolve("/api/messages"), clock),
                        player.teamsDirect(),
                        "19:staff@thread.tacv2",
                        player.teamsUser(),
                        () -> teams.openDialog(player.teamsUser()));
    }

    @Override
    public void close() {
        assistant.close();
        storage.close();
        slack.close();
        teams.close();
    }
}
