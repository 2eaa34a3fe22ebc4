package org.lmdassistant.bot.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.playground.Player;

@Tag("alone")
@DisplayName("Every delivery comes four times at once")
class RepeatedTest {

    private static final int EVENTS = Trial.many("events", 300);
    private static final int TIMES = 4;

    @Test
    @DisplayName("as many effects as events, on both platforms, and every repeat is answered")
    void repeated() throws Exception {
        try (Trial trial = new Trial(60, 1);
                Program program = Program.start(trial.plan("repeated"));
                Traffic traffic = new Traffic(program::address, trial.outside(), trial.population())) {
            ExecutorService senders = Executors.newFixedThreadPool(2 * TIMES);
            List<Future<Integer>> answers = new ArrayList<>();
            for (int event = 0; event < EVENTS; event++) {
                Player player = trial.population().players().get(event % 60);
                Platform platform = trial.population().platform(player);
                Request request = traffic.maker().message(player, platform, "1." + event, "help");
                for (int i = 0; i < TIMES; i++) {
                    answers.add(senders.submit(() -> traffic.send(request)));
                }
            }
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
            senders.shutdown();
            var unused = trial.untilDelivered();
            assertThat(trial.server().count("SELECT count(*) FROM inbox")).isEqualTo(EVENTS);
            assertThat(trial.server().count("SELECT count(*) FROM outbox WHERE state = 'SENT'"))
                    .isEqualTo(EVENTS);
            assertThat(trial.outside().journal()).hasSize(EVENTS);
        }
    }

    @Test
    @DisplayName("a form that Teams sends three times, some time apart, gets one answer three times")
    void sameAnswer() {
        try (Trial trial = new Trial(2, 1);
                Program program = Program.start(trial.plan("answers"));
                Traffic traffic = new Traffic(program::address, trial.outside(), trial.population())) {
            Player onTeams = trial.population().players().get(1);
            long workshop = trial.population().workshops().get(0);
            Request unfinished = traffic.maker().invoke(onTeams, "i0", "register:" + workshop, Map.of());
            String first = traffic.answer(unfinished).orElseThrow().body();
            assertThat(first).as("the form again").contains("continue");
            Request form = traffic.maker().registration(new Act(1, onTeams, Platform.TEAMS, workshop));
            for (int again = 0; again < 3; again++) {
                assertThat(traffic.answer(unfinished).orElseThrow().body()).isEqualTo(first);
                assertThat(traffic.send(form)).isEqualTo(200);
                Waiting.pause(200);
            }
            assertThat(trial.server().count("SELECT count(*) FROM registration"))
                    .isEqualTo(1);
        }
    }
}
