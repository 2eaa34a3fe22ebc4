package org.lmdassistant.bot.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lmdassistant.adapters.http.HttpIn;
import org.lmdassistant.adapters.http.HttpOut;
import org.lmdassistant.bot.limits.Limits;

@Tag("alone")
@DisplayName("Before anything is read")
class WebServerTest {

    private static final int BURST = WebServer.MOST_AT_ONCE + WebServer.MOST_WAITING;

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger looked = new AtomicInteger();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private WebServer server;

    @BeforeEach
    void start() {
        Clock standing = Clock.fixed(Instant.parse("2027-03-01T10:00:00Z"), ZoneOffset.UTC);
        Limits limits = new Limits(10, 0, Set.of());
        server = WebServer.start("127.0.0.1", 0, limits, standing, config -> {
            WebServer.route(config, HandlerType.POST, "/door", this::look);
            WebServer.route(config, HandlerType.GET, "/slow", in -> slowly());
            config.routes.get("/health/live", context -> context.result("alive"));
        });
    }

    @AfterEach
    void stop() {
        goOn.countDown();
        server.close();
    }

    private HttpOut look(HttpIn in) {
        looked.incrementAndGet();
        return HttpOut.empty(in.header("x-genuine") == null ? 401 : 200);
    }

    private HttpOut slowly() {
        try {
            return HttpOut.empty(goOn.await(20, TimeUnit.SECONDS) ? 200 : 500);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    private HttpResponse<String> sent(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder forged() {
        return request("/door").POST(HttpRequest.BodyPublishers.ofString("x"));
    }

    private HttpRequest.Builder genuine() {
        return forged().header("X-Genuine", "yes");
    }

    @Test
    @DisplayName("an address that sent too many forgeries is refused with 429 and a time to wait; nobody looks at them")
    void floodOfForgeries() throws Exception {
        for (int i = 0; i < BURST; i++) {
            assertThat(sent(forged()).statusCode()).isEqualTo(401);
        }
        HttpResponse<String> refused = sent(forged().header("X-Forwarded-For", "8.8.8.8"));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(refused.body()).isEmpty();
        assertThat(looked).hasValue(BURST);
        assertThat(sent(request("/health/live")).statusCode())
                .as("an operator's question")
                .isEqualTo(200);
    }

    @Test
    @DisplayName("an address that sends what is genuine is never refused, however much that is")
    void genuineTraffic() throws Exception {
        for (int i = 0; i < 2 * BURST; i++) {
            assertThat(sent(genuine()).statusCode()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName(
            "of more requests than can be worked on some wait, some are told to come again, and health is answered")
    void crowd() throws Exception {
        int tooMany = 20;
        CountDownLatch sentAway = new CountDownLatch(tooMany);
        List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
        for (int i = 0; i < WebServer.MOST_AT_ONCE + tooMany; i++) {
            all.add(http.sendAsync(request("/slow").build(), HttpResponse.BodyHandlers.ofString())
                    .whenComplete((answer, failure) -> sentAway.countDown()));
        }
        // Nobody is answered with 200 before the others may go on.
        assertThat(sentAway.await(15, TimeUnit.SECONDS))
                .as("those who are too many sent away")
                .isTrue();
        assertThat(sent(request("/health/live")).statusCode()).isEqualTo(200);
        goOn.countDown();
        List<Integer> statuses = new ArrayList<>();
        for (CompletableFuture<HttpResponse<String>> one : all) {
            HttpResponse<String> answer = one.get(20, TimeUnit.SECONDS);
            statuses.add(answer.statusCode());
            assertThat(answer.headers().firstValue("Retry-After").isPresent())
                    .as("asked to come again")
                    .isEqualTo(answer.statusCode() == 503);
        }
        assertThat(statuses).filteredOn(status -> status == 503).hasSize(tooMany);
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(WebServer.MOST_AT_ONCE);
    }

    @Test
    @DisplayName("who sends a head, a body or chunks byte by byte is cut off within ten seconds, all at the same time")
    void slowSenders() throws Exception {
        List<CompletableFuture<Duration>> slow = List.of(
                cutOff("POST /door HTTP/1.1\r\nHost: x\r\nX-Long: ", "a"),
                cutOff("POST /door HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n", "a"),
                cutOff("POST /door HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n", "1\r\na\r\n"));
        for (CompletableFuture<Duration> one : slow) {
            assertThat(one.get(20, TimeUnit.SECONDS)).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(10));
        }
        assertThat(looked).as("what never arrived").hasValue(0);
    }

    @Test
    @DisplayName("chunks without end are refused as soon as they are too many")
    void endlessChunks() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream()
                    .write("POST /door HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(US_ASCII));
            byte[] chunk = ("10000\r\n" + "a".repeat(0x10000) + "\r\n").getBytes(US_ASCII);
            int sent = 0;
            try {
                while (sent < 1_000) {
                    socket.getOutputStream().write(chunk);
                    sent++;
                }
            } catch (SocketException e) {
                // closed by the other side, as it should be
            }
            assertThat(sent).as("chunks of 64 KiB that were taken").isLessThan(200);
        }
        assertThat(looked).hasValue(0);
    }

    /** How long it takes until somebody who sends a little each half second is cut off. */
    private CompletableFuture<Duration> cutOff(String beginning, String more) {
        return CompletableFuture.supplyAsync(() -> {
            long begun = System.nanoTime();
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
                socket.setSoTimeout(500);
                socket.getOutputStream().write(beginning.getBytes(US_ASCII));
                while (!isClosed(socket)) {
                    socket.getOutputStream().write(more.getBytes(US_ASCII));
                }
            } catch (IOException e) {
                // cut off in the middle of a byte
            }
            return Duration.ofNanos(System.nanoTime() - begun);
        });
    }

    private static boolean isClosed(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        }
    }
}
