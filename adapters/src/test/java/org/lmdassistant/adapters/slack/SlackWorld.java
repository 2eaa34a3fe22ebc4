package org.lmdassistant.adapters.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.lmdassistant.adapters.chat.Answer;
import org.lmdassistant.adapters.chat.Turn;
import org.lmdassistant.adapters.http.HttpIn;
import org.lmdassistant.adapters.http.HttpOut;

/** A Slack, a bot that remembers its turns, and the adapter between them. */
final class SlackWorld implements AutoCloseable {

    static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private static final ObjectMapper JSON = new ObjectMapper();

    final SlackDouble slack = new SlackDouble();
    final List<Turn> turns = new CopyOnWriteArrayList<>();
    final Installed installed = new Installed();
    final MovableClock clock = new MovableClock();
    final SlackAdapter adapter;
    Function<Turn, Answer> bot = turn -> Answer.nothing();

    SlackWorld() {
        this(null, null);
    }

    SlackWorld(String botToken, String clientId) {
        SlackSettings settings = new SlackSettings(
                List.of(SECRET),
                botToken,
                clientId,
                clientId == null ? null : "client-secret",
                slack.apiUrl(),
                URI.create("https://lmd.example.org"));
        adapter = new SlackAdapter(
                settings,
                installed,
                turn -> {
                    turns.add(turn);
                    return bot.apply(turn);
                },
                clock.withZone(ZoneOffset.UTC));
    }

    static SlackWorld installedInT1() {
        SlackWorld world = new SlackWorld();
        world.installed.save(new SlackInstallation("T1", "Customs", "UBOT", "xoxb-t1", "UADMIN", false));
        return world;
    }

    HttpOut event(String event) {
        return json("{\"type\":\"event_callback\",\"team_id\":\"T1\",\"api_app_id\":\"A1\",\"event_id\":\"Ev1\","
                + "\"authorizations\":[{\"enterprise_id\":null,\"team_id\":\"T1\",\"user_id\":\"UBOT\",\"is_bot\":true,"
                + "\"is_enterprise_install\":false}],\"event\":" + event + "}");
    }

    HttpOut json(String body) {
        return adapter.receive(signed("application/json", body.getBytes(UTF_8)));
    }

    HttpOut payload(String payload) {
        return form("payload=" + URLEncoder.encode(payload, UTF_8));
    }

    HttpOut form(String body) {
        return adapter.receive(signed("application/x-www-form-urlencoded", body.getBytes(UTF_8)));
    }

    HttpOut command(String text) {
        return form("command=%2Flmd&team_id=T1&user_id=U1&channel_id=C9&channel_name=general&trigger_id=13.37.abc"
                + "&response_url="
                + URLEncoder.encode(slack.apiUrl().resolve("/respond").toString(), UTF_8)
                + "&text=" + URLEncoder.encode(text, UTF_8));
    }

    HttpIn signed(String contentType, byte[] body) {
        return signed(contentType, body, SECRET, String.valueOf(clock.instant().getEpochSecond()));
    }

    static HttpIn signed(String contentType, byte[] body, String secret, String timestamp) {
        return request(contentType, body, timestamp, signature(body, secret, timestamp));
    }

    static HttpIn request(String contentType, byte[] body, String timestamp, String signature) {
        Map<String, List<String>> headers = new HashMap<>();
        headers.put("content-type", List.of(contentType));
        if (timestamp != null) {
            headers.put("x-slack-request-timestamp", List.of(timestamp));
        }
        if (signature != null) {
            headers.put("x-slack-signature", List.of(signature));
        }
        return new HttpIn("POST", "/slack/events", null, headers, body);
    }

    static String signature(byte[] body, String secret, String timestamp) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            mac.update(("v0:" + timestamp + ":").getBytes(UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Turn onlyTurn() {
        if (turns.size() != 1) {
            throw new AssertionError("expected one turn, got " + turns);
        }
        return turns.get(0);
    }

    static String text(HttpOut out) {
        return new String(out.body(), UTF_8);
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError("not JSON: " + json, e);
        }
    }

    @Override
    public void close() {
        adapter.close();
        slack.close();
    }

    /** Installations in memory. */
    static final class Installed implements SlackInstallations {
        final Map<String, SlackInstallation> byTenant = new LinkedHashMap<>();
        final List<String> states = new CopyOnWriteArrayList<>();
        RuntimeException broken;
        private int issued;

        @Override
        public Optional<SlackInstallation> find(String tenant) {
            if (broken != null) {
                throw broken;
            }
            return Optional.ofNullable(byTenant.get(tenant));
        }

        @Override
        public void save(SlackInstallation installation) {
            byTenant.put(installation.tenant(), installation);
        }

        @Override
        public void remove(String tenant) {
            byTenant.remove(tenant);
        }

        @Override
        public String issueState() {
            String state = "state-" + issued++;
            states.add(state);
            return state;
        }

        @Override
        public boolean redeemState(String state) {
            return states.remove(state);
        }
    }

    /** A clock that stands still until it is moved. */
    static final class MovableClock implements InstantSource {
        private volatile Instant now = NOW;

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
