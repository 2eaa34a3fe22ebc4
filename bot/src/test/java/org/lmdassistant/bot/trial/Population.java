package org.lmdassistant.bot.trial;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lmdassistant.adapters.chat.ChatJson;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.playground.Player;
import org.lmdassistant.bot.playground.SlackDouble;
import org.lmdassistant.bot.playground.TeamsDouble;
import org.lmdassistant.storage.Storage;
import org.lmdassistant.storage.StorageSettings;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.people.Identity;
import org.lmdassistant.storage.people.Person;
import org.lmdassistant.storage.people.Seniority;
import org.lmdassistant.storage.workshops.WorkshopDraft;

/** Managers who said who they are, every other one on Teams, and workshops for which they can register. */
public final class Population {

    private final List<Player> players;
    private final Map<Player, Long> persons = new HashMap<>();
    private final List<Long> workshops;

    private Population(List<Player> players, List<Long> workshops) {
        this.players = players;
        this.workshops = workshops;
    }

    /** That many people, not yet known to any assistant. */
    public static List<Player> players(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Player("p" + i, "Manager Number" + i, "manager", "en-GB", "Africa/Lagos"))
                .toList();
    }

    /** People who are in no database; their ids are their places in the list. */
    static Population known(List<Player> players, List<Long> workshops) {
        Population population = new Population(players, workshops);
        players.forEach(player -> population.persons.put(player, (long) players.indexOf(player)));
        return population;
    }

    /** Brings the schema up to date, and puts the people and that many workshops into the database. */
    public static Population settle(Server server, Outside outside, List<Player> players, int workshops) {
        StorageSettings settings =
                new StorageSettings(server.jdbcUrl(), server.user(), null, Path.of("target"), Server.ENCRYPTION_KEY);
        try (Storage storage = Storage.open(settings, Clock.systemUTC())) {
            return storage.inTransaction(tx -> {
                Population population = new Population(players, new ArrayList<>());
                players.forEach(player -> population.persons.put(player, population.introduce(tx, outside, player)));
                long chief = population.person(players.get(0));
                for (int i = 0; i < workshops; i++) {
                    population.workshops.add(
                            tx.workshops().create(draft(i), chief).id());
                }
                return population;
            });
        }
    }

    public List<Player> players() {
        return players;
    }

    /** The workshops' ids. */
    public List<Long> workshops() {
        return List.copyOf(workshops);
    }

    /** The id under which the database knows somebody. */
    public long person(Player player) {
        Long id = persons.get(player);
        if (id == null) {
            throw new IllegalArgumentException("nobody: " + player.key());
        }
        return id;
    }

    /** Where somebody writes from. */
    public Platform platform(Player player) {
        return Integer.parseInt(player.key().substring(1)) % 2 == 0 ? Platform.SLACK : Platform.TEAMS;
    }

    /** The direct conversation with somebody. */
    static Place direct(Outside outside, Player player, Platform platform) {
        return platform == Platform.SLACK
                ? new Place(platform, SlackDouble.TEAM, player.slackDirect(), Place.Kind.DIRECT, null, null)
                : new Place(
                        platform,
                        TeamsDouble.TENANT,
                        player.teamsDirect(),
                        Place.Kind.DIRECT,
                        null,
                        outside.teams().serviceUrl().toString());
    }

    private long introduce(Tx tx, Outside outside, Player player) {
        Place direct = direct(outside, player, platform(player));
        String user = direct.platform() == Platform.SLACK ? player.slackUser() : player.teamsUser();
        Person met = tx.people()
                .meet(
                        new Identity(direct.platform().name(), direct.tenant(), user),
                        player.name(),
                        "en",
                        ZoneOffset.UTC,
                        ChatJson.write(direct));
        return tx.people()
                .introduce(met.id(), player.name(), "NG", "Head", Seniority.SENIOR, ZoneOffset.UTC)
                .id();
    }

    private static WorkshopDraft draft(int number) {
        LocalDate starts = LocalDate.now(ZoneOffset.UTC).plusDays(200 + number % 100);
        return new WorkshopDraft(
                "Workshop " + number,
                null,
                starts,
                starts.plusDays(10),
                9,
                "en",
                20,
                starts.minusDays(30),
                48,
                ZoneOffset.UTC,
                null);
    }
}
