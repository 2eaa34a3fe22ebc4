package org.lmdassistant.bot.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/**
 * The assistant as a process of its own, from the classes of this build or from the jar that {@code -Dtrial.jar} names.
 * Its output goes to a file, which later starts continue.
 */
public final class Program implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final Process process;
    private final int port;

    private Program(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** How to start one: its port, its environment, the options of its Java, and where its output goes. */
    public record Plan(int port, Map<String, String> environment, List<String> options, Path log) {

        /** On any free port, with a small heap. */
        public static Plan of(Map<String, String> environment, Path log) {
            return new Plan(Server.freePort(), environment, List.of("-Xmx256m", "-XX:+UseSerialGC"), log);
        }

        /** The same with a further option of Java. */
        public Plan with(String option) {
            List<String> more = new ArrayList<>(options);
            more.add(option);
            return new Plan(port, environment, more, log);
        }
    }

    /** Starts one, and returns at once. */
    public static Program launch(Plan plan) {
        return launch(plan, "serve");
    }

    /** Starts any command of it, and returns at once. */
    public static Program launch(Plan plan, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        command.addAll(plan.options());
        String jar = System.getProperty("trial.jar", "");
        command.addAll(
                jar.isEmpty()
                        ? List.of("-cp", System.getProperty("java.class.path"), "org.lmdassistant.bot.Main")
                        : List.of("-jar", jar));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(plan.log().toFile()));
        builder.environment().putAll(plan.environment());
        builder.environment().put("PORT", String.valueOf(plan.port()));
        try {
            return new Program(builder.start(), plan.port());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts one, and returns once it says that it is ready. */
    public static Program start(Plan plan) {
        Program program = launch(plan);
        Duration unused = program.untilReady();
        return program;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Waits until it is ready, and says how long that took. */
    public Duration untilReady() {
        return Waiting.until("ready, or see its log", PATIENCE, () -> {
            if (!process.isAlive()) {
                throw new AssertionError("ended with " + process.exitValue() + " before it was ready");
            }
            return readiness() == 200;
        });
    }

    /** What {@code /health/ready} says; 0 where nobody answers. */
    public int readiness() {
        try {
            HttpRequest request = HttpRequest.newBuilder(address().resolve("/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** As {@code kill -9}: it does nothing any more, from one instruction to the next. */
    public void kill() {
        process.destroyForcibly();
        exitCode(PATIENCE);
    }

    /** As {@code kill}: asks it to stop, and returns at once. */
    public void terminate() {
        process.destroy();
    }

    /** The code it ended with; empty where it did not end in time. */
    public OptionalInt exitCode(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)
                    ? OptionalInt.of(process.exitValue())
                    : OptionalInt.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }

    /** Everything that programs of a plan have written so far. */
    public static String log(Plan plan) {
        try {
            return Files.readString(plan.log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
