package org.lmdassistant.bot.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.playground.Player;
import org.lmdassistant.storage.FailPoint;

@Tag("alone")
@Tag("long")
@DisplayName("The program ends at a named point under load")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FailPointTest {

    private static final int RUNS = Trial.many("runs", 1);
    private static final int IN_FLIGHT = 16;
    private static final List<String> POINTS = List.of(
            "delivery-came",
            "delivery-claimed",
            "turn-played",
            "turn-before-commit",
            "turn-committed",
            "courier-claimed",
            "courier-before-sending",
            "courier-answered",
            "courier-marked",
            "audit-sealing",
            "chore-done",
            "forgetting",
            "change-heard");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Trial trial = new Trial(60, 100 + 60 * RUNS);
    private final Program.Plan plan = trial.plan("failpoints");
    private final Request.Maker maker = new Request.Maker(trial.outside());
    private Program program = Program.start(plan);
    private final Traffic traffic = new Traffic(() -> program.address(), trial.outside(), trial.population());
    private int copiesSoFar;

    @BeforeAll
    void begin() {
        program.kill();
        traffic.begin(4);
    }

    @Test
    @DisplayName(
            "nothing acknowledged is lost, nothing is applied twice, and copies of messages come of these ends alone")
    void ends() {
        int before = copiesSoFar;
        for (String point : POINTS) {
            for (int run = 0; run < RUNS; run++) {
                // What happens once an hour, and at the start, has no second pass to wait for.
                int pass = Set.of("forgetting", "change-heard").contains(point)
                        ? 1
                        : ThreadLocalRandom.current().nextInt(1, 8);
                program = Program.launch(plan.with("-Dlmd.failpoint=" + point + ":" + pass));
                if (point.equals("change-heard")) {
                    changeTheirMind();
                }
                assertThat(program.exitCode(PATIENCE)).as(point).isEqualTo(OptionalInt.of(FailPoint.HALTED));
            }
            if (RUNS > 1) {
                System.out.printf("%d ends at %s: %d copies%n", RUNS, point, check());
            }
        }
        int unused = check();
        assertThat(copiesSoFar - before)
                .as("a message that was answered and not marked is sent once more")
                .isBetween(RUNS, POINTS.size() * RUNS);
    }

    /** Somebody changes their language, which every copy of the program hears of, until this one has heard it. */
    private void changeTheirMind() {
        Player somebody = trial.population().players().get(0);
        for (int time = 0; program.isAlive() && time < 300; time++) {
            String text = time % 2 == 0 ? "en français" : "in English";
            int unused = traffic.send(maker.message(somebody, Platform.SLACK, "mind" + System.nanoTime(), text));
            Waiting.pause(200);
        }
    }

    @Test
    @DisplayName("while a workspace takes the app out: all of it happens when the platform tells again, or none before")
    void removing() {
        Request gone = maker.event("Gone", json("{\"type\":\"app_uninstalled\"}"));
        program = Program.start(plan.with("-Dlmd.failpoint=tenant-removing:1"));
        traffic.send(gone);
        assertThat(program.exitCode(PATIENCE)).isEqualTo(OptionalInt.of(FailPoint.HALTED));
        String removals = "SELECT count(*) FROM audit WHERE act = 'app-removed'";
        String held = "SELECT count(*) FROM held_tenant";
        assertThat(trial.server().count(removals)).isZero();
        assertThat(trial.server().count(held)).isZero();
        program = Program.start(plan);
        assertThat(traffic.send(gone)).isEqualTo(200);
        assertThat(traffic.send(gone)).isEqualTo(200);
        assertThat(trial.server().count(removals)).isEqualTo(1);
        assertThat(trial.server().count(held)).isEqualTo(1);
        trial.server().execute("DELETE FROM held_tenant");
        assertThat(check()).isLessThanOrEqualTo(IN_FLIGHT);
    }

    @Test
    @DisplayName("in the middle of forgetting somebody: they are still known whole, and forgotten when they ask again")
    void erasing() {
        Player stranger = new Player("x2", "Manager Leaving", "manager", "en-GB", "Africa/Lagos");
        program = Program.start(plan.with("-Dlmd.failpoint=person-erasing:1"));
        assertThat(traffic.send(maker.press(stranger, "1.1", "privacy"))).isEqualTo(200);
        String named = "SELECT count(*) FROM identity WHERE user_id = '" + stranger.slackUser() + "'";
        assertThat(trial.server().count(named)).isEqualTo(1);
        Request erase = maker.press(stranger, "2.2", "erase-me-really");
        assertThat(traffic.send(erase)).isZero();
        assertThat(program.exitCode(PATIENCE)).isEqualTo(OptionalInt.of(FailPoint.HALTED));
        assertThat(trial.server().count(named)).isEqualTo(1);
        assertThat(trial.server().count("SELECT count(*) FROM person WHERE erased_at IS NOT NULL"))
                .isZero();
        program = Program.start(plan);
        assertThat(traffic.send(erase)).isEqualTo(200);
        assertThat(trial.server().count(named)).isZero();
        assertThat(check()).isLessThanOrEqualTo(IN_FLIGHT);
    }

    @AfterAll
    void end() {
        traffic.close();
        program.close();
        trial.close();
    }

    /** With a program that does not end, everything owed leaves, and the ledger fits; returns how many copies are new. */
    private int check() {
        if (!program.isAlive()) {
            program = Program.start(plan);
        }
        try {
            traffic.until(1);
            traffic.stop();
            Duration unused = trial.untilDelivered();
            int all = trial.kept(traffic).copies();
            int fresh = all - copiesSoFar;
            copiesSoFar = all;
            return fresh;
        } finally {
            program.kill();
            traffic.begin(4);
        }
    }

    private static ObjectNode json(String json) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
