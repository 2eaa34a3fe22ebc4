package org.lmdassistant.bot.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.playground.Player;
import org.lmdassistant.bot.trial.Act;
import org.lmdassistant.bot.trial.Outside;
import org.lmdassistant.bot.trial.Population;
import org.lmdassistant.bot.trial.Program;
import org.lmdassistant.bot.trial.Request;
import org.lmdassistant.bot.trial.Server;

/**
 * Registrations by people on Slack and Teams, signed, over HTTP, into PostgreSQL, each answered by a message: how many a
 * second, how quickly, how many answers for each, how much memory; and in the same run what PostgreSQL and a Javalin do
 * by themselves. The program has one core, everything else the other one, where {@code taskset} is there to say so.
 *
 * <p>{@code Bench SECONDS HISTORY RATE STEADY}: how long each part lasts (15), how many registrations there are before (1,000),
 * and how many a second (300) come for how long (as long as each part) in the open loop. The assistant runs three times as
 * long before anything counts, since its one core has to compile, too.
 */
public final class Bench {

    private static final int PEOPLE = 2_000;
    private static final int WORKSHOPS = 1_000;
    /** Half of them are for Slack alone: whoever registered while the program warmed up would be told so, and no more. */
    private static final int ALL_WORKSHOPS = 2 * WORKSHOPS;

    private static final int CONNECTIONS = 32;
    private static final int CROWD = 200;
    private static final int RATE = 300;
    /** One lasts a second: too short to be told from chance by itself. */
    private static final int RACES = 5;
    /** From here on requests are numbered that nothing else sends. */
    private static final long RACERS = 1_000_000_000;

    private static final int WARMING = 3;
    private static final int HISTORY = 1_000;
    private static final PrintStream OUT = System.out;

    private final Path home;
    private final Server server;
    private final Outside outside;
    private final SlackEnd slack;
    private final Population population;
    private final Request.Maker maker;
    private final List<Player> onSlack;

    /** What is asked of a run. */
    private record Plan(int seconds, int history, int rate, int steady) {

        static Plan of(String[] arguments) {
            int seconds = number(arguments, 0, 15);
            return new Plan(
                    seconds, number(arguments, 1, HISTORY), number(arguments, 2, RATE), number(arguments, 3, seconds));
        }

        private static int number(String[] arguments, int position, int otherwise) {
            return position < arguments.length ? Integer.parseInt(arguments[position]) : otherwise;
        }
    }

    private Bench(Path home, int history) throws IOException {
        this.home = home;
        this.server = new Server(home);
        List<Player> players = Population.players(PEOPLE);
        this.outside = new Outside(players);
        this.slack = new SlackEnd();
        this.population = Population.settle(server, outside, players, ALL_WORKSHOPS + RACES);
        remember(history);
        this.maker = new Request.Maker(outside);
        this.onSlack = players.stream()
                .filter(player -> population.platform(player) == Platform.SLACK)
                .toList();
    }

    /** Measures, and prints what came out. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Plan plan = Plan.of(arguments);
        Files.createDirectories(Path.of("target", "bench"));
        Bench bench = new Bench(
                Files.createTempDirectory(Path.of("target", "bench"), "bench").toAbsolutePath(), plan.history());
        try {
            Cores.here(1);
            Cores.give(bench.server.pid(), 1);
            double registrations = bench.assistant(plan);
            bench.limits(registrations, plan.seconds());
        } finally {
            bench.server.close();
        }
        System.exit(0);
    }

    /** Registrations of earlier days, and what PostgreSQL learns of them by itself within minutes. */
    private void remember(int history) {
        server.execute(
                """
                INSERT INTO registration (reference, workshop, name, administration, person, attendee, registered_by,
                                          state, submitted_at, calendar_token)
                SELECT 'H-' || n, %d + n %% %d, 'Somebody', 'NG', %d, 'history-' || n, %d, 'DECLINED', now(), 'history-' || n
                FROM generate_series(1, %d) n
                """
                        .formatted(
                                population.workshops().get(0),
                                WORKSHOPS,
                                population.person(population.players().get(0)),
                                population.person(population.players().get(0)),
                                history),
                "VACUUM ANALYZE");
        say("%d registrations of earlier days", history);
    }

    private double assistant(Plan plan) throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(outside.environment(server));
        environment.put("SLACK_API_URL", slack.apiUrl().toString());
        environment.put("RATE_LIMITS", "off");
        environment.put("LIMIT_PER_ADDRESS", "0");
        environment.put("LIMIT_PER_PERSON", "0");
        try (Program program = Program.start(Program.Plan.of(environment, home.resolve("program.log")))) {
            Cores.give(program.pid(), 0);
            int port = program.address().getPort();
            LongFunction<Request> slackOnly = number -> registration(number, onSlack, WORKSHOPS);
            Load warm = new Load(port, CONNECTIONS, 0, number -> registration(number, population.players(), 0));
            warm.closedLoop(WARMING * plan.seconds());
            untilAnswered();
            slack.forget();
            Load load = new Load(port, CONNECTIONS, warm.reached(), slackOnly);
            Load.Outcome closed = load.closedLoop(plan.seconds());
            double answered = slack.messages() / closed.seconds();
            untilAnswered();
            say("closed loop, Slack, %d connections", CONNECTIONS);
            say(
                    "  accepted %.0f/s, refused %d, acknowledged in %s",
                    closed.perSecond(), closed.refused(), closed.times());
            say(
                    "  answered %.0f/s meanwhile; answers for each accepted: %.4f",
                    answered, slack.messages() / (double) closed.accepted());
            slack.forget();
            steady(port, load.reached(), plan);
            races(port);
            say("  memory: %s resident", Cores.resident(program.pid()));
            return answered;
        }
    }

    /** Slack and Teams, half and half, at a fixed rate. */
    private void steady(int port, long first, Plan plan) throws InterruptedException {
        int before = outside.journal().size();
        Load load = new Load(port, CONNECTIONS, first, number -> registration(number, population.players(), 0));
        Load.Outcome open = load.openLoop(plan.rate(), plan.steady());
        untilAnswered();
        long answers = slack.messages() + outside.journal().size() - before;
        say("open loop, Slack and Teams, %d a second for %d s", plan.rate(), plan.steady());
        say("  accepted %.0f/s, refused %d, acknowledged in %s", open.perSecond(), open.refused(), open.times());
        say("  answers for each accepted: %.4f", answers / (double) open.accepted());
    }

    private void races(int port) throws InterruptedException {
        say("races of %d people for one workshop, %d connections", PEOPLE, CROWD);
        double[] speeds = new double[RACES];
        for (int race = 0; race < RACES; race++) {
            speeds[race] = race(port, race);
        }
        Arrays.sort(speeds);
        say("  accepted %.0f/s in the middle one", speeds[RACES / 2]);
    }

    /** Everybody wants into the one workshop into which nobody registered yet, at once; how many a second were acknowledged. */
    private double race(int port, int race) throws InterruptedException {
        long hot = population.workshops().get(ALL_WORKSHOPS + race);
        long from = RACERS + (long) race * PEOPLE;
        Load.Outcome outcome = new Load(
                        port,
                        CROWD,
                        from,
                        number -> registrationBy(number, population.players().get((int) (number - from)), hot))
                .all(PEOPLE);
        untilAnswered();
        say(
                "  accepted %.0f/s, refused %d, acknowledged in %s; registrations for each accepted: %.4f",
                outcome.perSecond(),
                outcome.refused(),
                outcome.times(),
                server.count("SELECT count(*) FROM registration WHERE state <> 'DECLINED' AND workshop = " + hot)
                        / (double) outcome.accepted());
        return outcome.perSecond();
    }

    /** What the same machine does at most, in the same run. */
    private void limits(double registrations, int seconds) throws IOException, InterruptedException {
        OptionalDouble pgbench = Pgbench.perSecond(server, population, home, seconds);
        if (pgbench.isPresent()) {
            say(
                    "pgbench, the same statements in one round trip: %.0f/s; the assistant does %.2f of it",
                    pgbench.getAsDouble(), registrations / pgbench.getAsDouble());
        } else {
            say("pgbench is not on this machine (Debian: postgresql-contrib); not compared");
        }
        int port = Server.freePort();
        Process bare = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Bare.class.getName(),
                        String.valueOf(port),
                        outside.slack().signingSecret())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("bare.log").toFile())
                .start();
        try {
            Cores.untilListening(port);
            Cores.give(bare.pid(), 0);
            Load warm = new Load(port, CONNECTIONS, 0, number -> registration(number, onSlack, 0));
            warm.closedLoop(Math.min(seconds, 10));
            Load.Outcome outcome = new Load(
                            port, CONNECTIONS, warm.reached(), number -> registration(number, onSlack, 0))
                    .closedLoop(seconds);
            say(
                    "a bare Javalin that verifies and answers: %.0f/s; the assistant does %.2f of it",
                    outcome.perSecond(), registrations / outcome.perSecond());
        } finally {
            bare.destroyForcibly();
        }
    }

    /** Everybody once for each workshop from the first on, neighbours for different ones. */
    private Request registration(long number, List<Player> people, int first) {
        int workshop = (int) (number % WORKSHOPS);
        Player player = people.get((int) ((number / WORKSHOPS + 7L * workshop) % people.size()));
        return registrationBy(number, player, population.workshops().get(first + workshop));
    }

    private Request registrationBy(long number, Player player, long workshop) {
        return maker.registration(new Act(number, player, population.platform(player), workshop));
    }

    private void untilAnswered() throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            if (server.count("SELECT count(*) FROM outbox WHERE state = 'QUEUED'") == 0) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IllegalStateException("messages are left over after a minute");
    }

    private static void say(String pattern, Object... values) {
        OUT.println(String.format(Locale.ROOT, pattern, values));
    }
}
