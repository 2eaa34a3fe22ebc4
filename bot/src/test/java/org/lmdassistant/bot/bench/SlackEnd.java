package org.lmdassistant.bot.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.lmdassistant.bot.playground.SlackDouble;

/** The far end of Slack's Web API: takes every message at once, and writes down when it came and to whom. */
final class SlackEnd implements AutoCloseable {

    private static final int BACKLOG = 512;
    private static final String POST = "/api/chat.postMessage";

    private final ServerSocket door;
    private final AtomicLong messages = new AtomicLong();
    private final Map<String, Arrivals> arrivals = new ConcurrentHashMap<>();

    SlackEnd() throws IOException {
        door = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        daemon("slack-end", this::accept);
    }

    /** How many messages came to one person, and when the last did, by {@link System#nanoTime()}. */
    record Arrivals(int count, long last) {}

    URI apiUrl() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort() + "/api/");
    }

    long messages() {
        return messages.get();
    }

    /** What came to a person or their direct conversation. */
    Arrivals to(String user) {
        return arrivals.getOrDefault(user, new Arrivals(0, 0));
    }

    void forget() {
        messages.set(0);
        arrivals.clear();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                daemon("slack-line", () -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (Line line = new Line(socket)) {
            while (true) {
                Line.Message call = line.read();
                line.answer(answer(call.start().split(" ")[1], new String(call.body(), StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            // the assistant hung up
        }
    }

    private String answer(String path, String form) {
        if (path.equals(POST)) {
            String channel = field(form, "channel");
            arrivals.merge(
                    channel.substring(1),
                    new Arrivals(1, System.nanoTime()),
                    (one, other) -> new Arrivals(one.count() + 1, other.last()));
            return "{\"ok\":true,\"channel\":\"D%s\",\"ts\":\"%d.1\"}"
                    .formatted(channel.substring(1), messages.incrementAndGet());
        } else if (path.endsWith("users.info")) {
            return "{\"ok\":true,\"user\":{\"id\":\"%s\",\"team_id\":\"%s\",\"real_name\":\"N\",\"tz\":\"Africa/Lagos\",\"locale\":\"en-GB\"}}"
                    .formatted(field(form, "user"), SlackDouble.TEAM);
        }
        return "{\"ok\":true,\"team_id\":\"" + SlackDouble.TEAM + "\"}";
    }

    private static String field(String form, String name) {
        int begin = ("&" + form).indexOf("&" + name + "=");
        if (begin < 0) {
            return "";
        }
        String rest = form.substring(begin + name.length() + 1);
        int end = rest.indexOf('&');
        return URLDecoder.decode(end < 0 ? rest : rest.substring(0, end), StandardCharsets.UTF_8);
    }

    private static void daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
