package org.lmdassistant.bot.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.bot.playground.Player;

/** All that a trial needs, settled and ready: a database, the world outside, people. Programs are started by it. */
public final class Trial implements AutoCloseable {

    private static final Duration DELIVERED = Duration.ofSeconds(60);

    private final Path home;
    private final Server server;
    private final Outside outside;
    private final Population population;

    public Trial(int people, int workshops) {
        this(people, workshops, null);
    }

    /** One whose database lies somewhere else, such as on a small disk. */
    Trial(int people, int workshops, @Nullable Path data) {
        try {
            Files.createDirectories(Path.of("target", "trial"));
            home = Files.createTempDirectory(Path.of("target", "trial"), "trial")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Player> players = Population.players(people);
        server = data == null ? new Server(home) : new Server(home, data);
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

    /** Checks that the promise holds; returns what was counted. */
    Ledger kept(Traffic traffic) {
        Ledger ledger = ledger(traffic);
        if (!ledger.complaints().isEmpty()) {
            throw new AssertionError(String.join("\n", ledger.complaints()));
        }
        return ledger;
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
