package org.lmdassistant.bot.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.lmdassistant.bot.playground.Player;

/** All that a trial needs, settled and ready: a database, the world outside, people. Programs are started by it. */
public final class Trial implements AutoCloseable {

    private static final Duration DELIVERED = Duration.ofSeconds(60);

    private final Path home;
    private final Server server;
    private final Outside outside;
    private final Population population;

    public Trial(int people, int workshops) {
        try {
            Files.createDirectories(Path.of("target", "trial"));
            home = Files.createTempDirectory(Path.of("target", "trial"), "trial")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Player> players = Population.players(people);
        server = new Server(home);
        outside = new Outside(players);
        population = Population.settle(server, outside, players, workshops);
    }

    /** A number that the long form of a trial raises: {@code -Dtrial.NAME=...}. */
    public static int many(String name, int inShort) {
        return Integer.getInteger("trial." + name, inShort);
    }

    public Server server() {
        return server;
    }

    public Outside outside() {
        return outside;
    }

    public Population population() {
        return population;
    }

    /** How a copy of the program is started. */
    public Program.Plan plan(String name) {
        // A program that lives for seconds is quicker without the compiler that pays off in minutes.
        return Program.Plan.of(outside.environment(server), home.resolve(name + ".log"))
                .with("-XX:TieredStopAtLevel=1");
    }

    /** Waits until everything that is owed has left, and says how long that took. */
    public Duration untilDelivered() {
        return Waiting.until(
                "everything has left",
                DELIVERED,
                () -> server.count("SELECT count(*) FROM outbox WHERE state = 'QUEUED'") == 0);
    }

    /** Compares what the traffic was told with what is there. */
    public Ledger ledger(Traffic traffic) {
        return Ledger.of(server, population, traffic.journal(), outside.journal());
    }

    @Override
    public void close() {
        outside.close();
        server.close();
    }
}
