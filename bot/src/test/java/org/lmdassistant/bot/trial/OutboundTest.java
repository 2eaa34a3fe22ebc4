package org.lmdassistant.bot.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lmdassistant.adapters.chat.Platform;

@Tag("alone")
@Tag("long")
@DisplayName("The platforms fail")
class OutboundTest {

    private static final int ACTS = Trial.many("messages", 120);
    private static final int SECONDS = Trial.many("failing", 8);
    private static final int RETRY_AFTER = 2;

    @Test
    @DisplayName("429, 5xx and broken lines: everything comes, in order in its place, and never before it may")
    void failing() {
        try (Trial trial = new Trial(30, 2 + 2 * ACTS / 30);
                Program program = Program.start(trial.plan("outbound"));
                Traffic traffic = new Traffic(program::address, trial.outside(), trial.population())) {
            trial.outside().fail(place -> fault());
            long begun = System.nanoTime();
            traffic.send(ACTS, 6);
            Waiting.pause(Math.max(0, 1_000L * SECONDS - (System.nanoTime() - begun) / 1_000_000));
            trial.outside().fail(place -> new Fault.None());
            Duration left = trial.untilDelivered();
            Ledger ledger = trial.kept(traffic);
            List<Call> calls = trial.outside().journal();
            long cut = calls.stream()
                    .filter(call -> call.fault() instanceof Fault.Cut)
                    .count();
            System.out.printf(
                    "%d messages in %d calls, %d cut, %d copies; all delivered %s after the recovery%n",
                    ledger.acts(), calls.size(), cut, ledger.copies(), left);
            assertThat(ledger.acts()).isEqualTo(ACTS);
            assertThat(ledger.copies()).as("copies only where the line broke").isLessThanOrEqualTo((int) cut);
            assertThat(calls).as("it did fail").anyMatch(call -> call.fault() instanceof Fault.TooMany);
            assertThat(tooEarly(calls)).isEmpty();
        }
    }

    @Test
    @DisplayName(
            "a place that must wait holds up no other; a refused message is given up once, and its neighbours flow")
    void apart() {
        try (Trial trial = new Trial(10, 10);
                Program program = Program.start(trial.plan("apart"));
                Traffic traffic = new Traffic(program::address, trial.outside(), trial.population())) {
            trial.outside().wire(Platform.SLACK).fail(place -> switch (place) {
                case "DP0" -> new Fault.TooMany(30);
                case "DP2" -> new Fault.Code("invalid_blocks");
                case "DP4" -> new Fault.Code("ratelimited");
                default -> new Fault.None();
            });
            traffic.send(20, 4);
            Duration unused = Waiting.until(
                    "the others have left",
                    Duration.ofSeconds(15),
                    () -> trial.server()
                                    .count("SELECT count(*) FROM outbox WHERE state = 'QUEUED'"
                                            + " AND lane NOT LIKE '%DP0' AND lane NOT LIKE '%DP4'")
                            == 0);
            assertThat(calls(trial, "DP0")).as("not before 30 s").isEqualTo(1);
            assertThat(trial.server().count("SELECT count(*) FROM outbox WHERE state = 'DEAD'"))
                    .isEqualTo(2);
            assertThat(calls(trial, "DP2")).as("each once").isEqualTo(2);
            assertThat(trial.server().count("SELECT count(*) FROM outbox WHERE state = 'QUEUED'"))
                    .as("none lost")
                    .isEqualTo(4);
        }
    }

    @Test
    @DisplayName(
            "nobody can sign in to Microsoft: people are served, what is owed to Teams waits, and Slack's flows on")
    void signInDown() {
        try (Trial trial = new Trial(10, 10);
                Program program = Program.start(trial.plan("sign-in"));
                Traffic traffic = new Traffic(program::address, trial.outside(), trial.population())) {
            trial.outside().wire(Platform.TEAMS).signInDown(true);
            traffic.send(10, 2);
            assertThat(traffic.acknowledged()).isEqualTo(10);
            Duration slack = Waiting.until(
                    "Slack's have left",
                    Duration.ofSeconds(15),
                    () -> trial.server().count("SELECT count(*) FROM outbox WHERE state = 'SENT'") == 5);
            assertThat(trial.server().count("SELECT count(*) FROM outbox WHERE state = 'QUEUED'"))
                    .as("Teams' wait, %s later", slack)
                    .isEqualTo(5);
            trial.outside().wire(Platform.TEAMS).signInDown(false);
            Duration unused = trial.untilDelivered();
            assertThat(trial.kept(traffic).copies()).isZero();
        }
    }

    private static long calls(Trial trial, String place) {
        return trial.outside().journal().stream()
                .filter(call -> call.place().equals(place))
                .count();
    }

    private static Fault fault() {
        int dice = ThreadLocalRandom.current().nextInt(100);
        if (dice < 20) {
            return new Fault.TooMany(RETRY_AFTER);
        }
        return dice < 30 ? new Fault.Broken(503) : dice < 35 ? new Fault.Cut() : new Fault.None();
    }

    /** Calls to a place that had asked for more patience. */
    private static List<Call> tooEarly(List<Call> calls) {
        Map<String, Long> notBefore = new HashMap<>();
        return calls.stream()
                .filter(call -> {
                    boolean early = call.nanos() < notBefore.getOrDefault(call.place(), Long.MIN_VALUE);
                    if (call.fault() instanceof Fault.TooMany wait) {
                        notBefore.put(
                                call.place(),
                                call.nanos()
                                        + Duration.ofSeconds(wait.retryAfterSeconds())
                                                .toNanos());
                    }
                    return early;
                })
                .toList();
    }
}
