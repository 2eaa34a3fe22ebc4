package org.lmdassistant.bot.story;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.lmdassistant.storage.ReadyHome;
import org.lmdassistant.storage.Storage;

/** The whole assistant on a real database, between a local Slack and a local Teams. */
public final class World implements AutoCloseable {

    final MovableClock clock = new MovableClock();
    final SlackDouble slack;
    final TeamsDouble teams;
    final Storage storage;
    final Assistant assistant;
    final Path data;
    final Catalog catalog = new Catalog();
    private Connection database;

    public World(List<Player> players) {
        this(players, Map.of());
    }

    /** A world whose operator set something more. */
    public World(List<Player> players, Map<String, String> environment) {
        data = ReadyHome.copy("world");
        slack = new SlackDouble(players);
        teams = new TeamsDouble(players);
        // One person plays a whole story in a second.
        Map<String, String> all = new HashMap<>(Map.of("LIMIT_PER_ADDRESS", "0", "LIMIT_PER_PERSON", "0"));
        all.putAll(environment);
        all.putAll(Map.of("PORT", "0", "PUBLIC_URL", "https://lmd.example.org", "DATA_DIR", data.toString()));
        Settings settings = Settings.read(all);
        storage = Storage.open(settings.storage(), clock());
        assistant = Assistant.start(
                Playground.connected(settings, slack, teams), storage, clock(), "127.0.0.1", config -> {});
    }

    /** The address of the running assistant. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + assistant.port());
    }

    private Clock clock() {
        return clock.withZone(ZoneOffset.UTC);
    }

    /** Time goes by, and the program does what it does by itself. */
    public void later(Duration time) {
        clock.moveOn(time);
        assistant.schedule().doAll();
    }

    /** The first Monday after the day that it is in this world, in UTC. */
    LocalDate nextMonday() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    /** The code that the operator saw at the first start. */
    public String claimCode() {
        return storage.inTransaction(tx -> tx.roles().openClaim()).orElseThrow();
    }

    /** The operator's colleague who claims the role at the first start. */
    public Chat firstStaff(Player player, Platform platform) {
        Chat chief = chat(player, platform);
        chief.says("claim " + claimCode());
        chief.hearsKey("claim.done");
        chief.introducesThemselves("BE", "SENIOR");
        return chief;
    }

    /** Somebody whom the first member of staff appoints. */
    public Chat staff(Chat chief, Player player, Platform platform) {
        Chat staff = manager(player, platform, "BE");
        chief.says("staff");
        chief.presses("staff.appoint", chief.words("staff.menu"));
        chief.fillsIn(Map.of("person", player.name()));
        staff.hearsKey("appoint.told");
        return staff;
    }

    /** A manager who said who they are. */
    public Chat manager(Player player, Platform platform, String administration) {
        Chat manager = chat(player, platform);
        manager.introducesThemselves(administration, "SENIOR");
        return manager;
    }

    /** How the workshop of a title is called: its code and the title. */
    public String workshopName(String title) {
        return texts("SELECT code || ' · ' || title FROM workshop WHERE title = '%s'".formatted(title))
                .get(0);
    }

    /** The number of the one registration of somebody. */
    public String registrationNumber(Player player) {
        return ofRegistration("reference", player);
    }

    /** How the one registration of somebody stands. */
    public String registrationState(Player player) {
        return ofRegistration("state", player);
    }

    private String ofRegistration(String column, Player player) {
        return texts("SELECT r.%s FROM registration r JOIN person p ON p.id = r.person WHERE p.name = '%s'"
                        .formatted(column, player.name()))
                .get(0);
    }

    /** A column of texts straight from the database, in the order of the query. */
    public synchronized List<String> texts(String sql) {
        count("SELECT 1");
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until everything that was to be sent has left, and is written down: the platforms show it a moment before. */
    public void untilAllHasLeft() {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (count("SELECT count(*) FROM outbox WHERE state = 'QUEUED'") > 0) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("messages are left over");
            }
            Thread.onSpinWait();
        }
    }

    /** A single number straight from the database, for what no person can see. */
    public synchronized long count(String sql) {
        try {
            if (database == null) {
                database = connection();
            }
            try (Statement statement = database.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized void closeDatabase() {
        try {
            if (database != null) {
                database.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every row of every table as text, decrypting nothing; binary columns as text, too, where they are text. */
    public String dump() {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET bytea_output = 'escape'");
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "SELECT CAST(oid AS regclass) FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            StringBuilder dump = new StringBuilder();
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("SELECT CAST(t AS text) FROM " + table + " t")) {
                    while (rows.next()) {
                        dump.append(table).append(' ').append(rows.getString(1)).append('\n');
                    }
                }
            }
            return dump.toString();
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes the database as its owner, behind the program's back. */
    public void execute(String sql) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connection() throws IOException, SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:"
                        + Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                                .get(3) + "/postgres",
                "postgres",
                Files.readString(data.resolve("postgres.password")).strip());
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
                        new SlackWindow(slack, player, address().resolve("/slack/events"), clock()),
                        player.slackDirect(),
                        "C0STAFF",
                        player.slackUser(),
                        () -> slack.openView(player.slackUser()))
                : new Chat(
                        player,
                        language,
                        catalog,
                        teams.transcript(),
                        new TeamsWindow(teams, player, address().resolve("/api/messages"), clock()),
                        player.teamsDirect(),
                        "19:staff@thread.tacv2",
                        player.teamsUser(),
                        () -> teams.openDialog(player.teamsUser()));
    }

    /** Checks, besides, every card that anybody was shown against the platforms' limits. */
    @Override
    public void close() {
        slack.transcript().all().forEach(line -> Limits.message(Platform.SLACK, line));
        teams.transcript().all().forEach(line -> Limits.message(Platform.TEAMS, line));
        closeDatabase();
        assistant.close();
        storage.close();
        slack.close();
        teams.close();
    }
}
