package org.lmdassistant.adapters.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Delivery;
import org.lmdassistant.adapters.chat.Place;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.adapters.chat.Receipt;
import org.lmdassistant.adapters.teams.Microsoft.Scripted;

/** Messages leave once for each attempt, to Microsoft's addresses alone. */
class DeliverTest {

    private static final Card CARD = new Card("Summary", List.of(new Card.Heading("H"), new Card.Paragraph("P")));

    private final TeamsWorld world = new TeamsWorld();

    @AfterEach
    void close() {
        world.close();
    }

    private Place channel(String thread) {
        return new Place(
                Platform.TEAMS,
                Microsoft.TENANT,
                "19:x@thread.tacv2",
                Place.Kind.SHARED,
                thread,
                world.microsoft.url());
    }

    private Receipt post(Place place, Card card) {
        return world.adapter.deliver(new Delivery.Post(place, card, null));
    }

    private Microsoft.Call last() {
        return world.microsoft.journal.get(world.microsoft.journal.size() - 1);
    }

    @Test
    void a_card_goes_to_a_channels_thread_with_our_token() {
        Receipt receipt = post(channel("77"), CARD);
        assertThat(receipt).isEqualTo(new Receipt.Delivered("m1", channel("77")));
        assertThat(last().path()).isEqualTo("/v3/conversations/19:x@thread.tacv2;messageid=77/activities");
        assertThat(last().authorization()).isEqualTo("Bearer outbound-1");
        JsonNode sent = TeamsWorld.tree(last().body());
        assertThat(sent.at("/attachments/0/contentType").asText()).isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(sent.path("summary").asText()).isEqualTo("Summary");
        assertThat(sent.has("text")).as("text and card would be split in two").isFalse();
    }

    @Test
    void a_sentence_goes_as_plain_text() {
        post(channel(null), Card.text("<b>*hello*</b> & [x](http://evil.example)"));
        JsonNode sent = TeamsWorld.tree(last().body());
        assertThat(sent.path("textFormat").asText()).isEqualTo("plain");
        assertThat(sent.path("text").asText()).isEqualTo("<b>*hello*</b> & [x](http://evil.example)");
    }

    @Test
    void a_direct_conversation_is_opened_first() {
        Place direct = Place.directTo(Platform.TEAMS, Microsoft.TENANT, "aad-awa", world.microsoft.url());
        Receipt.Delivered delivered = (Receipt.Delivered) post(direct, CARD);
        assertThat(delivered.place().conversation()).isEqualTo("a:direct");
        assertThat(world.microsoft.journal.stream()
                        .filter(call -> call.path().equals("/v3/conversations"))
                        .map(call ->
                                TeamsWorld.tree(call.body()).at("/members/0/id").asText()))
                .containsExactly("aad-awa");
    }

    @Test
    void what_is_for_one_person_alone_goes_to_their_own_chat() {
        Receipt.Delivered delivered =
                (Receipt.Delivered) world.adapter.deliver(new Delivery.Post(channel(null), CARD, "aad-awa"));
        assertThat(delivered.place().isDirect()).isTrue();
        assertThat(last().path()).isEqualTo("/v3/conversations/a:direct/activities");
    }

    @Test
    void a_message_is_replaced_in_place() {
        Receipt receipt = world.adapter.deliver(new Delivery.Update(channel("77"), "m1", CARD));
        assertThat(receipt).isInstanceOf(Receipt.Delivered.class);
        assertThat(last().method()).isEqualTo("PUT");
        assertThat(last().path()).isEqualTo("/v3/conversations/19:x@thread.tacv2/activities/m1");
    }

    @ParameterizedTest
    @CsvSource({
        "400,BadSyntax,Refused", "403,BotNotInConversationRoster,Refused", "403,BotDisabledByAdmin,TenantClosed",
        "404,ConversationNotFound,Refused", "413,MessageSizeTooBig,Refused", "412,PreconditionFailed,TryLater",
        "429,Throttled,TryLater", "500,ServiceError,Refused", "502,BadGateway,TryLater",
        "503,ServiceUnavailable,TryLater", "504,GatewayTimeout,TryLater", "401,Unauthorized,TryLater"
    })
    void each_status_means_what_microsoft_says(int status, String code, String receipt) {
        world.microsoft.script.add(
                new Scripted(status, "{\"error\":{\"code\":\"" + code + "\",\"message\":\"no\"}}", Map.of()));
        assertThat(post(channel(null), CARD).getClass().getSimpleName()).isEqualTo(receipt);
        assertThat(world.microsoft.calls("/activities"))
                .as("one attempt, one POST")
                .isEqualTo(1);
    }

    @Test
    void the_wish_to_wait_is_kept() {
        world.microsoft.script.add(new Scripted(429, "{}", Map.of("Retry-After", "7")));
        assertThat(((Receipt.TryLater) post(channel(null), CARD)).after()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void an_answer_that_is_no_json_and_a_cut_connection_are_tried_later() {
        world.microsoft.script.add(new Scripted(502, "<html>", Map.of()));
        assertThat(post(channel(null), CARD)).isInstanceOf(Receipt.TryLater.class);
        world.microsoft.script.add(new Scripted(0, "", Map.of()));
        assertThat(post(channel(null), CARD)).isInstanceOf(Receipt.TryLater.class);
        assertThat(world.microsoft.calls("/activities")).isEqualTo(2);
        world.microsoft.script.add(new Scripted(503, "{}", Map.of("Retry-After", "0")));
        assertThat(post(channel(null), CARD)).isInstanceOf(Receipt.TryLater.class);
        assertThat(world.microsoft.calls("/activities")).isEqualTo(3);
    }

    @Test
    void those_that_leave_at_the_same_time_use_the_same_lines_again() {
        int many = 20;
        world.microsoft.together = new CyclicBarrier(many);
        ExecutorService senders = Executors.newFixedThreadPool(many);
        for (int round = 0; round < 2; round++) {
            CompletableFuture.allOf(IntStream.range(0, many)
                            .mapToObj(i -> CompletableFuture.runAsync(() -> post(channel(null), CARD), senders))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
        senders.shutdown();
        assertThat(world.microsoft.calls("/activities")).isEqualTo(2L * many);
        assertThat(world.microsoft.lines).hasSize(many);
    }

    @Test
    void many_senders_fetch_one_token_and_a_refused_one_is_thrown_away() {
        IntStream.range(0, 20).parallel().forEach(i -> post(channel(null), CARD));
        assertThat(world.microsoft.calls("/oauth2/v2.0/token")).isEqualTo(1);
        world.microsoft.script.add(new Scripted(401, "{}", Map.of()));
        post(channel(null), CARD);
        post(channel(null), CARD);
        assertThat(last().authorization()).isEqualTo("Bearer outbound-2");
    }

    @Test
    void the_token_never_goes_to_an_address_that_is_not_trusted() {
        try (Microsoft evil = new Microsoft()) {
            Place trap = new Place(Platform.TEAMS, Microsoft.TENANT, "a:x", Place.Kind.DIRECT, null, evil.url());
            assertThat(post(trap, CARD)).isInstanceOf(Receipt.TryLater.class);
            assertThat(evil.journal).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "403,ConversationBlockedByUser,Refused",
        "403,NotEnoughPermissions,Refused",
        "403,MessageWritesBlocked,Refused",
        "404,ActivityNotFoundInConversation,Refused",
        "401,BotNotRegistered,TenantClosed",
        "408,RequestTimeout,Refused",
        "302,Found,Refused",
        "418,Teapot,Refused"
    })
    void what_microsoft_does_not_name_is_not_tried_again(int status, String code, String receipt) {
        Scripted answer = new Scripted(
                status,
                "{\"error\":{\"code\":\"" + code + "\"}}",
                Map.of("Location", world.microsoft.url() + "elsewhere", "Retry-After", "0"));
        IntStream.range(0, 5).forEach(i -> world.microsoft.script.add(answer));
        Receipt got = post(channel(null), CARD);
        assertThat(got.getClass().getSimpleName()).isEqualTo(receipt);
        assertThat(world.microsoft.calls("/activities")).isEqualTo(1);
        assertThat(world.microsoft.calls("/elsewhere")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"200,''", "201,''", "202,''", "202,{}", "200,ok", "201,[]", "204,''"})
    void what_microsoft_took_is_delivered_whatever_it_says_about_it(int status, String body) {
        world.microsoft.script.add(new Scripted(status, body, Map.of()));
        assertThat(post(channel(null), CARD)).isEqualTo(new Receipt.Delivered(null, channel(null)));
        world.microsoft.script.add(new Scripted(status, body, Map.of()));
        assertThat(world.adapter.deliver(new Delivery.Update(channel(null), "m1", CARD)))
                .isEqualTo(new Receipt.Delivered("m1", channel(null)));
    }

    @Test
    void a_direct_conversation_without_an_id_is_tried_later_and_nothing_is_posted() {
        world.microsoft.script.add(new Scripted(200, "{}", Map.of()));
        Place direct = Place.directTo(Platform.TEAMS, Microsoft.TENANT, "aad-awa", world.microsoft.url());
        assertThat(post(direct, CARD)).isInstanceOf(Receipt.TryLater.class);
        assertThat(world.microsoft.calls("/activities")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"emea/", "emea", "emea/11111111-1111-4111-8111-111111111111"})
    void a_region_in_the_service_address_stays_in_the_path(String region) {
        Place place = new Place(
                Platform.TEAMS, Microsoft.TENANT, "a:x", Place.Kind.DIRECT, null, world.microsoft.url() + region);
        assertThat(post(place, CARD)).isInstanceOf(Receipt.Delivered.class);
        assertThat(last().path()).isEqualTo("/" + region.replaceAll("/$", "") + "/v3/conversations/a:x/activities");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0000", "\n\n"})
    void a_sentence_of_nothing_is_never_sent_empty(String nothing) {
        assertThat(post(channel(null), Card.text(nothing))).isInstanceOf(Receipt.Delivered.class);
        JsonNode sent = TeamsWorld.tree(last().body());
        assertThat(sent.at("/attachments/0/content/body/0/inlines/0/text").asText())
                .isNotBlank();
        assertThat(sent.has("text")).isFalse();
    }

    @Test
    void a_button_that_cannot_be_drawn_is_refused_and_nothing_is_sent() {
        Card.Press press = new Card.Press("Yes", "x".repeat(2_001), Card.Press.Style.PLAIN, false);
        Card card = new Card("s", List.of(new Card.Buttons(List.of(press))));
        assertThat(post(channel(null), card)).isInstanceOf(Receipt.Refused.class);
        assertThat(world.microsoft.journal).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"401,{}", "500,<html>", "200,{}", "200,[]", "200,''", "302,''"})
    void without_a_token_nothing_is_sent(int status, String body) {
        String login = "/" + Microsoft.TENANT + "/oauth2/v2.0/token";
        world.microsoft.instead.put(
                login, new Scripted(status, body, Map.of("Location", world.microsoft.url() + "elsewhere")));
        assertThat(post(channel(null), CARD)).isInstanceOf(Receipt.TryLater.class);
        assertThat(world.microsoft.calls("/activities")).isZero();
        assertThat(world.microsoft.calls("/elsewhere")).isZero();
        world.microsoft.instead.clear();
        assertThat(post(channel(null), CARD)).isInstanceOf(Receipt.Delivered.class);
    }

    @Test
    void a_token_is_fetched_anew_shortly_before_it_expires() {
        post(channel(null), CARD);
        world.moveOn(Duration.ofMinutes(54));
        post(channel(null), CARD);
        assertThat(world.microsoft.calls("/oauth2/v2.0/token")).isEqualTo(1);
        world.moveOn(Duration.ofMinutes(2));
        post(channel(null), CARD);
        assertThat(last().authorization()).isEqualTo("Bearer outbound-2");
    }

    @Test
    void the_single_tenants_own_directory_signs_the_bot_in() {
        post(channel(null), CARD);
        Microsoft.Call login = world.microsoft.journal.get(0);
        assertThat(login.path()).isEqualTo("/" + Microsoft.TENANT + "/oauth2/v2.0/token");
        assertThat(login.body().split("&"))
                .containsExactlyInAnyOrder(
                        "grant_type=client_credentials",
                        "client_id=" + Microsoft.APP,
                        "client_secret=secret",
                        "scope=https%3A%2F%2Fapi.botframework.com%2F.default");
    }
}
