package org.lmdassistant.adapters.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmdassistant.adapters.slack.Requests.FORM;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lmdassistant.adapters.chat.Act;
import org.lmdassistant.adapters.chat.Answer;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.adapters.chat.Turn;
import org.lmdassistant.adapters.http.HttpOut;

/** Slash commands and the three ways to answer them. */
class CommandsTest {

    private final SlackWorld world = SlackWorld.installedInT1();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_command_is_something_said_whose_answers_stay_private() {
        assertThat(world.command("book coaching é").status()).isEqualTo(200);
        Turn turn = world.onlyTurn();
        assertThat(turn.act()).isEqualTo(new Act.Said("book coaching é"));
        assertThat(turn.delivery()).isEqualTo("13.37.abc");
        assertThat(turn.place()).isEqualTo(Place.directTo(Platform.SLACK, "T1", "U1", null));
        assertThat(turn.canOpenForm()).isTrue();
    }

    @Test
    void a_notice_is_shown_to_the_speaker_alone_with_nothing_live_in_it() {
        world.bot = turn -> new Answer.Notice("see <!channel> & <@U2>");
        JsonNode answer = SlackWorld.tree(SlackWorld.text(world.command("x")));
        assertThat(answer.path("response_type").asText()).isEqualTo("ephemeral");
        assertThat(answer.path("text").asText()).isEqualTo("see &lt;!channel&gt; &amp; &lt;@U2&gt;");
    }

    @Test
    void a_form_opens_with_the_trigger_of_the_command() {
        world.bot = turn -> new Answer.Open(FORM, "too late");
        HttpOut out = world.command("request support");
        assertThat(out.status()).isEqualTo(200);
        assertThat(out.body()).isEmpty();
        SlackDouble.Call call = world.slack.calls("views.open").get(0);
        assertThat(call.token()).isEqualTo("xoxb-t1");
        assertThat(call.fields()).containsEntry("trigger_id", "13.37.abc");
        assertThat(SlackWorld.tree(call.fields().get("view"))
                        .path("title")
                        .path("text")
                        .asText())
                .isEqualTo("A request");
    }

    @Test
    void a_form_that_comes_too_late_is_no_failure_and_the_person_is_told() {
        world.bot = turn -> new Answer.Open(FORM, "too late");
        world.slack.next("views.open", 200, "{\"ok\":false,\"error\":\"expired_trigger_id\"}");
        assertThat(world.command("request support").status()).isEqualTo(200);
        assertThat(world.slack.calls("chat.postMessage").get(0).fields())
                .containsEntry("channel", "U1")
                .containsEntry("text", "too late");
        world.slack.next("views.open", 0, "");
        assertThat(world.command("request support").status()).isEqualTo(200);
    }

    @Test
    void a_slow_slack_does_not_make_the_answer_late() {
        world.command("first, so that the profile is known");
        world.bot = turn -> new Answer.Open(FORM, "too late");
        world.slack.next("views.open", new SlackDouble.Scripted(200, "{\"ok\":true}", Map.of(), 4000));
        long before = System.nanoTime();
        assertThat(world.command("request support").status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMillis(1400));
    }

    @Test
    void a_form_that_cannot_be_drawn_is_no_failure() {
        Form broken = new Form("x".repeat(3000), "T", null, "S", "C", List.of());
        world.bot = turn -> new Answer.Open(broken, "too late");
        assertThat(world.command("request support").status()).isEqualTo(200);
        assertThat(world.slack.calls("views.open")).isEmpty();
    }
}
