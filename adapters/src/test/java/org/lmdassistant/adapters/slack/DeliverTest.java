package org.lmdassistant.adapters.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Delivery;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.adapters.chat.Receipt;

/** What becomes of a message, whatever Slack answers: one call for each attempt, and the right receipt. */
class DeliverTest {

    private static final Place CHANNEL = new Place(Platform.SLACK, "T1", "C1", Place.Kind.SHARED, "7.0", null);
    private static final Place PERSON = Place.directTo(Platform.SLACK, "T1", "U1", null);
    private static final Card CARD = Card.text("Hello <!channel>");
    private static final String POST = "chat.postMessage";

    private final SlackWorld world = SlackWorld.installedInT1();

    @AfterEach
    void close() {
        world.close();
    }

    private Receipt post(Place place) {
        return world.adapter.deliver(new Delivery.Post(place, CARD, null));
    }

    @Test
    void a_message_to_a_thread_goes_there_with_nothing_expanded() {
        Receipt receipt = post(CHANNEL);
        SlackDouble.Call call = world.slack.calls(POST).get(0);
        assertThat(call.token()).isEqualTo("xoxb-t1");
        assertThat(call.fields())
                .containsEntry("channel", "C1")
                .containsEntry("thread_ts", "7.0")
                .containsEntry("text", "Hello &lt;!channel&gt;")
                .containsEntry("parse", "none")
                .containsEntry("link_names", "0")
                .containsEntry("unfurl_links", "0")
                .containsEntry("unfurl_media", "0");
        assertThat(SlackWorld.tree(call.fields().get("blocks"))
                        .path(0)
                        .path("text")
                        .path("type")
                        .asText())
                .isEqualTo("plain_text");
        assertThat(((Receipt.Delivered) receipt).message()).isEqualTo("1700000000.000100");
    }

    @Test
    void a_message_to_a_person_tells_which_conversation_was_found() {
        Receipt receipt = post(PERSON);
        assertThat(world.slack.calls(POST).get(0).fields()).containsEntry("channel", "U1");
        assertThat(receipt)
                .isEqualTo(new Receipt.Delivered(
                        "1700000000.000100",
                        new Place(Platform.SLACK, "T1", "D0FOUND", Place.Kind.DIRECT, null, null)));
    }

    @Test
    void a_message_for_one_person_in_a_channel_is_seen_by_nobody_else() {
        Receipt receipt = world.adapter.deliver(new Delivery.Post(CHANNEL, CARD, "U7"));
        assertThat(world.slack.calls(POST)).isEmpty();
        assertThat(world.slack.calls("chat.postEphemeral").get(0).fields())
                .containsEntry("channel", "C1")
                .containsEntry("user", "U7")
                .containsEntry("thread_ts", "7.0");
        assertThat(receipt).isEqualTo(new Receipt.Delivered(null, CHANNEL));
        world.adapter.deliver(new Delivery.Post(PERSON, CARD, "U1"));
        assertThat(world.slack.calls(POST)).hasSize(1);
    }

    @Test
    void an_update_replaces_the_message() {
        Receipt receipt = world.adapter.deliver(new Delivery.Update(CHANNEL, "1.5", CARD));
        assertThat(world.slack.calls("chat.update").get(0).fields())
                .containsEntry("channel", "C1")
                .containsEntry("ts", "1.5")
                .containsEntry("parse", "none");
        assertThat(receipt).isEqualTo(new Receipt.Delivered("1.5", CHANNEL));
    }

    @Test
    void too_many_messages_wait_as_long_as_slack_wishes() {
        world.slack.next(POST, new SlackDouble.Scripted(429, "", Map.of("Retry-After", "30"), 0));
        assertThat(post(PERSON)).isEqualTo(new Receipt.TryLater(Duration.ofSeconds(30), "ratelimited"));
        for (String code : List.of("ratelimited", "rate_limited", "message_limit_exceeded")) {
            world.slack.next(
                    POST,
                    new SlackDouble.Scripted(
                            200, "{\"ok\":false,\"error\":\"" + code + "\"}", Map.of("Retry-After", "3"), 0));
            assertThat(post(PERSON)).isEqualTo(new Receipt.TryLater(Duration.ofSeconds(3), code));
        }
        assertThat(world.slack.calls(POST)).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 403})
    void a_broken_slack_is_tried_later_and_called_once(int status) {
        world.slack.next(POST, new SlackDouble.Scripted(status, "<html>oops</html>", Map.of("Retry-After", "0"), 0));
        assertThat(post(PERSON)).isEqualTo(new Receipt.TryLater(null, "http_" + status));
        assertThat(world.slack.calls(POST)).hasSize(1);
    }

    @Test
    void a_cut_connection_is_tried_later_and_called_once() {
        post(PERSON); // the connection that is cut next has been used before
        world.slack.next(POST, 0, "");
        assertThat(post(PERSON)).isInstanceOf(Receipt.TryLater.class);
        assertThat(world.slack.calls(POST)).hasSize(2);
    }

    @Test
    void a_redirect_is_not_followed() {
        world.slack.next(
                POST,
                new SlackDouble.Scripted(
                        302,
                        "",
                        Map.of(
                                "Location",
                                world.slack.apiUrl().resolve("/elsewhere").toString()),
                        0));
        assertThat(post(PERSON)).isInstanceOf(Receipt.TryLater.class);
        assertThat(world.slack.calls("/elsewhere")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>maintenance</html>", "[]", "null", "", "{\"ok\":false}"})
    void an_answer_that_is_not_slacks_is_tried_later(String body) {
        world.slack.next(POST, 200, body);
        assertThat(post(PERSON)).isInstanceOf(Receipt.TryLater.class);
    }

    @Test
    void slacks_own_passing_troubles_are_tried_later() {
        for (String code : List.of("internal_error", "fatal_error")) {
            world.slack.next(POST, 200, "{\"ok\":false,\"error\":\"" + code + "\"}");
            assertThat(post(PERSON)).isEqualTo(new Receipt.TryLater(null, code));
        }
    }

    @Test
    void a_lost_token_closes_the_tenant() {
        for (String code : List.of("invalid_auth", "token_revoked", "account_inactive")) {
            world.slack.next(POST, 200, "{\"ok\":false,\"error\":\"" + code + "\"}");
            assertThat(post(PERSON)).isEqualTo(new Receipt.TenantClosed(code));
        }
        world.installed.remove("T1");
        assertThat(post(PERSON)).isEqualTo(new Receipt.TenantClosed("not_installed"));
    }

    @Test
    void what_can_never_succeed_is_refused_with_slacks_own_word() {
        for (String code : List.of("channel_not_found", "is_archived", "invalid_blocks", "msg_too_long")) {
            world.slack.next(POST, 200, "{\"ok\":false,\"error\":\"" + code + "\"}");
            assertThat(post(CHANNEL)).isEqualTo(new Receipt.Refused(code));
        }
        for (String code : List.of("message_not_found", "cant_update_message", "edit_window_closed")) {
            world.slack.next("chat.update", 200, "{\"ok\":false,\"error\":\"" + code + "\"}");
            assertThat(world.adapter.deliver(new Delivery.Update(CHANNEL, "1.5", CARD)))
                    .isEqualTo(new Receipt.Refused(code));
        }
    }

    @Test
    void a_card_that_breaks_the_vocabulary_is_refused_without_a_call() {
        Card link = new Card("s", List.of(new Card.Buttons(List.of(new Card.Link("x", URI.create("http://evil"))))));
        Card value = new Card(
                "s",
                List.of(new Card.Buttons(
                        List.of(new Card.Press("x", "v".repeat(2001), Card.Press.Style.PLAIN, false)))));
        for (Card card : List.of(link, value)) {
            assertThat(world.adapter.deliver(new Delivery.Post(CHANNEL, card, null)))
                    .isInstanceOf(Receipt.Refused.class);
        }
        assertThat(world.slack.journal).isEmpty();
    }

    @Test
    void installations_that_cannot_be_read_lose_no_message() {
        world.installed.broken = new IllegalStateException("no database");
        assertThat(post(PERSON)).isEqualTo(new Receipt.TryLater(null, "installation_unknown"));
    }

    @Test
    void one_workspace_by_token_alone_needs_no_installation() {
        try (SlackWorld alone = new SlackWorld("xoxb-home", null)) {
            assertThat(alone.command("help").status()).isEqualTo(200);
            assertThat(alone.onlyTurn().speaker().tenant()).isEqualTo("T1");
            alone.adapter.deliver(new Delivery.Post(PERSON, CARD, null));
            assertThat(alone.slack.calls(POST).get(0).token()).isEqualTo("xoxb-home");
            assertThat(alone.slack.calls("auth.test")).isEmpty();
        }
    }

    @Test
    void where_others_install_too_the_token_serves_its_own_workspace_only() {
        try (SlackWorld shared = new SlackWorld("xoxb-home", "client")) {
            shared.slack.next("auth.test", 500, "");
            assertThat(shared.command("help").status()).isEqualTo(503);
            shared.slack.usually(
                    "auth.test",
                    "{\"ok\":true,\"team_id\":\"T1\",\"team\":\"Home\",\"user_id\":\"UBOT\",\"is_enterprise_install\":false}");
            assertThat(shared.command("help").status()).isEqualTo(200);
            assertThat(shared.turns).hasSize(1);
            shared.form("command=%2Flmd&team_id=T2&user_id=U1&trigger_id=1.2&text=x");
            assertThat(shared.turns).hasSize(1);
            assertThat(shared.slack.calls("auth.test")).hasSize(2);
        }
    }

    @Test
    void many_calls_leave_no_threads_behind() {
        post(PERSON);
        int before = Thread.activeCount();
        IntStream.range(0, 30).forEach(i -> post(PERSON));
        assertThat(Thread.activeCount()).isLessThan(before + 10);
    }
}
