package org.lmdassistant.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.bot.playground.Player;
import org.lmdassistant.bot.understanding.EvaluateCommand;
import org.lmdassistant.bot.understanding.Understanding;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.words.Language;

/** The model is a server on this machine that says what the test wants; nothing here needs a real one. */
@DisplayName("A language model that an operator set only proposes what an unclear sentence may mean")
class LanguageModelStoryTest {

    /** Whatever the classifier learns, one of these is not clear to it. */
    private static final String UNCLEAR = unclear(
            "get me going with Lisbon",
            "I'd be up for Lisbon",
            "so, the Lisbon thing and me",
            "Lisbon maybe for me",
            "the Lisbon matter",
            "make Lisbon happen",
            "do the Lisbon thing");

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> received = new CopyOnWriteArrayList<>();
    private static volatile String answer = "";
    private static volatile CountDownLatch hold = new CountDownLatch(0);
    private static HttpServer server;
    private static World world;
    private static Chat onSlack;
    private static Chat onTeams;

    @BeforeAll
    static void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/chat/completions", LanguageModelStoryTest::reply);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        Player claire = new Player("claire", "Claire Martin", "staff", "en-GB", "Europe/Brussels");
        Player awa = new Player("awa", "Awa Diop", "manager", "en", "Africa/Dakar");
        Player daniel = new Player("daniel", "Daniel Okafor", "manager", "en", "Africa/Lagos");
        world = new World(
                List.of(claire, awa, daniel),
                Map.of(
                        "LLM_BASE_URL",
                                "http://127.0.0.1:" + server.getAddress().getPort() + "/v1",
                        "LLM_API_KEY", "a key",
                        "LLM_MODEL", "a model"));
        Chat chief = world.firstStaff(claire, Platform.SLACK);
        LocalDate monday = LocalDate.now(ZoneOffset.UTC).plusDays(150);
        chief.createsWorkshop("Leading people", "Lisbon", monday, "en", 20);
        onSlack = world.manager(awa, Platform.SLACK, "SN");
        onTeams = world.manager(daniel, Platform.TEAMS, "NG");
    }

    @AfterAll
    static void close() {
        hold.countDown();
        world.close();
        server.stop(0);
    }

    private static void reply(HttpExchange exchange) throws IOException {
        received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        try {
            hold.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        byte[] body = answer.startsWith("!")
                ? answer.substring(1).getBytes(StandardCharsets.UTF_8)
                : JSON.writeValueAsBytes(Map.of(
                        "id",
                        "1",
                        "object",
                        "chat.completion",
                        "model",
                        "a model",
                        "choices",
                        List.of(Map.of(
                                "index",
                                0,
                                "finish_reason",
                                "stop",
                                "message",
                                Map.of("role", "assistant", "content", answer)))));
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.startsWith("!") ? 500 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @BeforeEach
    void afterAPause() {
        hold = new CountDownLatch(0);
        world.clock.moveOn(Duration.ofMinutes(1));
        received.clear();
    }

    private static String unclear(String... sentences) {
        Understanding understanding = new Understanding(new Administrations());
        return Stream.of(sentences)
                .filter(sentence -> {
                    Understood said = understanding.read(sentence, Language.EN, EvaluateCommand.NOW);
                    return !said.close().isEmpty() || (said.isOutOfScope() && said.confidence() < 0.9);
                })
                .findFirst()
                .orElseThrow();
    }

    private static Chat on(Platform platform) {
        return platform == Platform.SLACK ? onSlack : onTeams;
    }

    private static int answersOf(Chat chat) {
        return chat.heard(chat.words("help.not-understood")).size()
                + chat.heard(chat.words("intent.which")).size();
    }

    private static long registrations() {
        return world.count("SELECT count(*) FROM registration");
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    @DisplayName("what it proposes is asked about, and done only after yes")
    void proposes(Platform platform) {
        answer = "{\"intent\":\"register_workshop\",\"slots\":{\"workshop\":\"Lisbon\",\"person\":\"\",\"date\":\"\"}}";
        Chat manager = on(platform);
        long before = registrations();
        manager.says(UNCLEAR);
        manager.hears(manager.words("intent.proposed", "intent", manager.words("intent.register-workshop")));
        assertThat(registrations()).isEqualTo(before);
        manager.says("yes");
        manager.hears("Leading people");
        manager.says("stop");
        manager.hearsKey("form.stopped");
        assertThat(registrations()).isEqualTo(before);
        assertThat(received).hasSize(1);
    }

    @Test
    @DisplayName("the name of somebody whom the programme knows does not leave, however it is written")
    void names() {
        answer = "{\"intent\":\"out_of_scope\",\"slots\":{}}";
        int before = answersOf(onSlack);
        onSlack.says(unclear(UNCLEAR + " okafor", UNCLEAR + " for daniel okafor", "okafor " + UNCLEAR));
        onSlack.hearsEither(before + 1, "help.not-understood", "intent.which");
        assertThat(received).hasSize(1);
        assertThat(received.get(0)).contains("X1X").doesNotContainIgnoringCase("okafor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"intent\":\"drop_tables\",\"slots\":{}}",
                "{\"intent\":\"out_of_scope\",\"slots\":{}}",
                "{\"intent\":[\"register_workshop\"]}",
                "I would say register_workshop",
                "[]",
                "",
                "!broken"
            })
    @DisplayName("an answer of no use, whatever it is, changes nothing")
    void useless(String said) {
        answer = said;
        int before = answersOf(onSlack);
        onSlack.says(UNCLEAR);
        onSlack.hearsEither(before + 1, "help.not-understood", "intent.which");
    }

    @Test
    @DisplayName("values that are not of their kind or that nobody wrote are left out")
    void strange() {
        answer = "{\"intent\":\"book_coaching\",\"slots\":{\"date\":\"2027-02-30\",\"time\":\"25:99\","
                + "\"duration_minutes\":\"-5\",\"person\":\"Mallory\",\"topic\":\"<!channel> evil\"}}";
        onTeams.says(UNCLEAR);
        String card = Chat.all(
                onTeams.hears(onTeams.words("intent.proposed", "intent", onTeams.words("intent.book-coaching"))));
        assertThat(card).doesNotContain("2027-02-30", "25:99", "-5", "Mallory", "evil");
    }

    @Test
    @DisplayName("a server that does not answer in two seconds changes nothing, and is left alone for a while")
    void slow() {
        hold = new CountDownLatch(1);
        int before = answersOf(onSlack);
        onSlack.says(UNCLEAR);
        onSlack.hearsEither(before + 1, "help.not-understood", "intent.which");
        onSlack.says(UNCLEAR);
        onSlack.hearsEither(before + 2, "help.not-understood", "intent.which");
        assertThat(received).hasSize(1);
        hold.countDown();
    }

    @Test
    @DisplayName("what is clear, and what answers a question, never leaves")
    void stays() {
        onSlack.says("what workshops are there?");
        onSlack.hears("Leading people");
        onSlack.says("We would like to request a workshop for our administration");
        onSlack.hearsKey("support.why");
        onSlack.says("our chief Oumar Ndiaye is gravely ill and zygomatic flurbs abound");
        onSlack.hearsKey("support.topics");
        onSlack.says("stop");
        onSlack.hearsKey("form.stopped");
        assertThat(received).isEmpty();
    }
}
