package org.lmdassistant.adapters.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Slack's Web API on this machine: keeps a journal of every call and answers what it was told to. */
final class SlackDouble implements AutoCloseable {

    record Call(String method, String token, Map<String, String> fields, String body) {}

    /** One scripted answer; a status of 0 cuts the connection. */
    record Scripted(int status, String body, Map<String, String> headers, long delayMillis) {}

    final List<Call> journal = new CopyOnWriteArrayList<>();

    private final Map<String, String> usual = new ConcurrentHashMap<>();
    private final Map<String, Queue<Scripted>> scripts = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    SlackDouble() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
        usually("chat.postMessage", "{\"ok\":true,\"channel\":\"D0FOUND\",\"ts\":\"1700000000.000100\"}");
        usually("chat.postEphemeral", "{\"ok\":true,\"message_ts\":\"1700000000.000200\"}");
        usually("chat.update", "{\"ok\":true,\"channel\":\"C1\",\"ts\":\"1700000000.000100\"}");
        usually("views.open", "{\"ok\":true,\"view\":{\"id\":\"V1\"}}");
        usually("users.info", member("T1"));
    }

    static String member(String team) {
        return person("\"team_id\":\"" + team + "\"");
    }

    static String person(String facts) {
        return "{\"ok\":true,\"user\":{\"id\":\"U1\",\"name\":\"awa\",\"real_name\":\"Awa Diop\",\"locale\":\"fr-FR\","
                + "\"tz\":\"Africa/Dakar\"," + facts + "}}";
    }

    URI apiUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/");
    }

    void usually(String method, String json) {
        usual.put(method, json);
    }

    void next(String method, int status, String body) {
        next(method, new Scripted(status, body, Map.of(), 0));
    }

    void next(String method, Scripted answer) {
        scripts.computeIfAbsent(method, any -> new ConcurrentLinkedQueue<>()).add(answer);
    }

    List<Call> calls(String method) {
        return journal.stream().filter(call -> call.method().equals(method)).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        String method = exchange.getRequestURI().getPath().replaceFirst("^/api/", "");
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        Map<String, String> fields = type.startsWith("application/x-www-form-urlencoded") ? fields(body) : Map.of();
        journal.add(new Call(method, token == null ? "" : token.replace("Bearer ", ""), fields, body));
        Scripted scripted = scripts.getOrDefault(method, new ArrayDeque<>()).poll();
        answer(
                exchange,
                scripted == null
                        ? new Scripted(200, usual.getOrDefault(method, "{\"ok\":true}"), Map.of(), 0)
                        : scripted);
    }

    // The library names some fields twice, with the same value.
    private static Map<String, String> fields(String body) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : body.split("&")) {
            String[] parts = (pair + "=").split("=", 3);
            String value = URLDecoder.decode(parts[1], UTF_8);
            if (!fields.getOrDefault(parts[0], value).equals(value)) {
                throw new AssertionError("two values of " + parts[0]);
            }
            fields.put(parts[0], value);
        }
        return fields;
    }

    private static void answer(HttpExchange exchange, Scripted answer) throws IOException {
        if (answer.delayMillis() > 0) {
            try {
                Thread.sleep(answer.delayMillis()); // a slow network, not a wait for something
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        if (answer.status() == 0) {
            exchange.close();
            return;
        }
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        byte[] bytes = answer.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
