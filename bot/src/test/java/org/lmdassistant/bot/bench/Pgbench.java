package org.lmdassistant.bot.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmdassistant.bot.trial.Population;
import org.lmdassistant.bot.trial.Server;

/** PostgreSQL's own measuring program, running the statements of a registration in one pipelined round trip. */
final class Pgbench {

    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
    private static final int CLIENTS = 16;

    private Pgbench() {}

    /** How many registrations a second PostgreSQL takes by itself; empty where there is no pgbench on the machine. */
    static OptionalDouble perSecond(Server server, Population population, Path home, int seconds)
            throws IOException, InterruptedException {
        Path script = home.resolve("registration.pgbench");
        try (InputStream statements = Pgbench.class.getResourceAsStream("/bench/registration.pgbench")) {
            Files.write(script, Objects.requireNonNull(statements).readAllBytes());
        }
        URI database = URI.create(server.jdbcUrl().substring("jdbc:".length()));
        List<Long> workshops = population.workshops();
        List<String> command = List.of(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-c",
                String.valueOf(CLIENTS),
                "-T",
                String.valueOf(seconds),
                "-f",
                script.toString(),
                "-D",
                "first=" + workshops.get(0),
                "-D",
                "last=" + workshops.get(workshops.size() - 1),
                "-D",
                "person=" + population.person(population.players().get(0)),
                "-h",
                database.getHost(),
                "-p",
                String.valueOf(database.getPort()),
                "-U",
                server.user(),
                database.getPath().substring(1));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            Matcher found = TPS.matcher(told);
            if (!found.find()) {
                throw new IllegalStateException("pgbench did not measure: " + told);
            }
            return OptionalDouble.of(Double.parseDouble(found.group(1)));
        } catch (IOException e) {
            return OptionalDouble.empty();
        }
    }
}
