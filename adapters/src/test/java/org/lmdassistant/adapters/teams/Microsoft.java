package org.lmdassistant.adapters.teams;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Microsoft on this machine: its keys, its tokens and its Bot Connector, with a journal of every call. */
final class Microsoft implements AutoCloseable {

    static final String APP = "6a1c3b1e-1111-4222-8333-944444444444";
    static final String TENANT = "11111111-1111-4111-8111-111111111111";

    record Call(String method, String path, String authorization, String body) {}

    /** One scripted answer; a status of 0 cuts the connection. */
    record Scripted(int status, String body, Map<String, String> headers) {}

    static final Scripted SILENCE = new Scripted(-1, "", Map.of());

    final List<Call> journal = new CopyOnWriteArrayList<>();
    final Queue<Scripted> script = new ConcurrentLinkedQueue<>();
    /** What a path answers, until taken away, instead of the right thing; {@link #SILENCE} answers half and no more. */
    final Map<String, Scripted> instead = new ConcurrentHashMap<>();

    final Map<String, List<String>> endorsements = new ConcurrentHashMap<>(Map.of("k1", List.of("msteams")));
    volatile boolean keysAnswer = true;
    volatile String roster = "{\"id\":\"29:awa\",\"tenantId\":\"" + TENANT + "\",\"userRole\":\"user\"}";

    /** How many messages have to arrive before any of them is answered. */
    volatile CyclicBarrier together = new CyclicBarrier(1);
    /** The other ends of the lines that messages came over. */
    final Set<Integer> lines = ConcurrentHashMap.newKeySet();

    private final KeyPair keys = keyPair();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    Microsoft() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    private static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    URI openId() {
        return URI.create(url() + "openid");
    }

    String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** A token with everything right, to be spoilt. */
    JWTCreator.Builder claims(Instant now) {
        return JWT.create()
                .withKeyId("k1")
                .withIssuer("https://api.botframework.com")
                .withAudience(APP)
                .withClaim("serviceurl", url())
                .withNotBefore(now.minusSeconds(60))
                .withExpiresAt(now.plusSeconds(3600));
    }

    String signed(JWTCreator.Builder claims) {
        return signedWith(keys, claims);
    }

    /** Signed with a key that is not Microsoft's, under the id of one that is. */
    static String signedByAStranger(JWTCreator.Builder claims) {
        return signedWith(keyPair(), claims);
    }

    private static String signedWith(KeyPair keys, JWTCreator.Builder claims) {
        return "Bearer "
                + claims.sign(Algorithm.RSA256((RSAPublicKey) keys.getPublic(), (RSAPrivateKey) keys.getPrivate()));
    }

    /** A good signature over a payload that no library would write. */
    String signed(String payload) {
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        String content = encoder.encodeToString("{\"alg\":\"RS256\",\"kid\":\"k1\"}".getBytes(UTF_8)) + "."
                + encoder.encodeToString(payload.getBytes(UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(content.getBytes(UTF_8));
            return "Bearer " + content + "." + encoder.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    RSAPublicKey publicKey() {
        return (RSAPublicKey) keys.getPublic();
    }

    long calls(String part) {
        return journal.stream().filter(call -> call.path().contains(part)).count();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        String authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        journal.add(new Call(exchange.getRequestMethod(), path, authorization, body));
        if (instead.containsKey(path)) {
            scripted(exchange, instead.get(path));
        } else if (path.equals("/openid")) {
            answer(
                    exchange,
                    keysAnswer ? 200 : 500,
                    "{\"jwks_uri\":\"" + url() + "keys\",\"id_token_signing_alg_values_supported\":[\"RS256\"]}");
        } else if (path.equals("/keys")) {
            answer(exchange, keysAnswer ? 200 : 500, jwks());
        } else if (path.endsWith("/oauth2/v2.0/token")) {
            answer(exchange, 200, "{\"access_token\":\"outbound-" + calls("/token") + "\",\"expires_in\":3600}");
        } else if (path.contains("/members/")) {
            answer(exchange, roster.isEmpty() ? 500 : 200, roster);
        } else {
            connector(exchange, path);
        }
    }

    private void connector(HttpExchange exchange, String path) throws IOException {
        lines.add(exchange.getRemoteAddress().getPort());
        try {
            int unused = together.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IOException("alone", e);
        }
        Scripted next = script.poll();
        if (next == null) {
            answer(exchange, 200, path.endsWith("/v3/conversations") ? "{\"id\":\"a:direct\"}" : "{\"id\":\"m1\"}");
        } else {
            scripted(exchange, next);
        }
    }

    private static void scripted(HttpExchange exchange, Scripted answer) throws IOException {
        if (answer.status() == 0) {
            exchange.close();
        } else if (answer.status() == SILENCE.status()) {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write("{".getBytes(UTF_8));
            exchange.getResponseBody().flush();
        } else {
            answer.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
            answer(exchange, answer.status(), answer.body());
        }
    }

    String jwks() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        StringBuilder json = new StringBuilder("{\"keys\":[");
        endorsements.forEach((id, channels) -> json.append(json.length() > 10 ? "," : "")
                .append("{\"kty\":\"RSA\",\"use\":\"sig\",\"kid\":\"")
                .append(id)
                .append("\",\"n\":\"")
                .append(number(key.getModulus().toByteArray()))
                .append("\",\"e\":\"")
                .append(number(key.getPublicExponent().toByteArray()))
                .append("\",\"endorsements\":[")
                .append(channels.isEmpty() ? "" : "\"" + String.join("\",\"", channels) + "\"")
                .append("]}"));
        return json.append("]}").toString();
    }

    private static String number(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
