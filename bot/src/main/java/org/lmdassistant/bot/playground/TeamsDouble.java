package org.lmdassistant.bot.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.bot.web.WebServer;

/** A local Microsoft: its keys, its tokens and its Bot Connector, on a loopback address. */
public final class TeamsDouble implements AutoCloseable {

    public static final String TENANT = "11111111-1111-4111-8111-111111111111";
    public static final String STAFF_CHANNEL = "19:staff@thread.tacv2";

    private static final String KEY_ID = "playground-key";

    private final Map<String, Player> players = new HashMap<>();
    private final String appId = UUID.randomUUID().toString();
    private final String appPassword = UUID.randomUUID().toString();
    private final String token = UUID.randomUUID().toString();
    private final KeyPair keys = keyPair();
    private final AtomicLong ids = new AtomicLong(System.currentTimeMillis());
    private final Transcript transcript = new Transcript();
    private final Map<String, JsonNode> openDialogs = new ConcurrentHashMap<>();
    private final FileShelf files = new FileShelf();
    private final WebServer server;

    public TeamsDouble(List<Player> players) {
        this(players, config -> {});
    }

    /** A local Microsoft with something before or after its methods, such as a line that breaks. */
    public TeamsDouble(List<Player> players, Consumer<JavalinConfig> more) {
        players.forEach(player -> {
            this.players.put(player.teamsUser(), player);
            this.players.put(mri(player), player);
        });
        this.server = WebServer.start("127.0.0.1", 0, config -> {
            more.accept(config);
            config.routes.get("/openid", this::openId);
            config.routes.get("/keys", this::keys);
            config.routes.get("/files/{file}", files::answer);
            config.routes.post("/{tenant}/oauth2/v2.0/token", this::token);
            config.routes.post("/v3/conversations", this::createConversation);
            config.routes.get("/v3/conversations/{conversation}/members/{member}", this::member);
            config.routes.post("/v3/conversations/{conversation}/activities", this::post);
            config.routes.post("/v3/conversations/{conversation}/activities/{activity}", this::post);
            config.routes.put("/v3/conversations/{conversation}/activities/{activity}", this::update);
        });
    }

    public String appId() {
        return appId;
    }

    public String appPassword() {
        return appPassword;
    }

    public Transcript transcript() {
        return transcript;
    }

    /** Where people's files lie. */
    public FileShelf files() {
        return files;
    }

    /** Where the Bot Connector answers; also the login's address. */
    public URI serviceUrl() {
        return URI.create("http://127.0.0.1:" + server.port() + "/");
    }

    public URI openIdUrl() {
        return serviceUrl().resolve("/openid");
    }

    /** Host and port of the Connector, to be trusted by the adapter. */
    public String serviceHost() {
        return "127.0.0.1:" + server.port();
    }

    /** The dialog that a user has open, or null. */
    public @Nullable JsonNode openDialog(String user) {
        return openDialogs.get(user);
    }

    void open(String user, JsonNode dialog) {
        openDialogs.put(user, dialog);
        transcript.changed();
    }

    void closeDialog(String user) {
        openDialogs.remove(user);
        transcript.changed();
    }

    String nextId() {
        return String.valueOf(ids.incrementAndGet());
    }

    /** The token with which Microsoft would sign an activity to the bot. */
    public String tokenFor(Instant now) {
        ObjectNode header = Json.object().put("alg", "RS256").put("typ", "JWT").put("kid", KEY_ID);
        ObjectNode claims = Json.object()
                .put("iss", "https://api.botframework.com")
                .put("aud", appId)
                .put("serviceurl", serviceUrl().toString())
                .put("nbf", now.getEpochSecond() - 60)
                .put("exp", now.getEpochSecond() + 3_600);
        String signed = base64(Json.write(header)) + "." + base64(Json.write(claims));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java signs with RSA", e);
        }
    }

    private void openId(Context context) {
        ObjectNode json = Json.object()
                .put("issuer", "https://api.botframework.com")
                .put("jwks_uri", serviceUrl().resolve("/keys").toString());
        json.putArray("id_token_signing_alg_values_supported").add("RS256");
        reply(context, 200, json);
    }

    private void keys(Context context) {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        ObjectNode json = Json.object();
        ObjectNode entry = json.putArray("keys").addObject();
        entry.put("kty", "RSA").put("use", "sig").put("kid", KEY_ID).put("alg", "RS256");
        entry.put("n", unsigned(key.getModulus().toByteArray()));
        entry.put("e", unsigned(key.getPublicExponent().toByteArray()));
        entry.putArray("endorsements").add("msteams");
        reply(context, 200, json);
    }

    private void token(Context context) {
        Map<String, String> fields = Web.fields(context.bodyAsBytes());
        boolean known = appId.equals(fields.get("client_id")) && appPassword.equals(fields.get("client_secret"));
        if (known) {
            reply(
                    context,
                    200,
                    Json.object()
                            .put("token_type", "Bearer")
                            .put("expires_in", 3_600)
                            .put("access_token", token));
        } else {
            reply(context, 401, Json.object().put("error", "invalid_client"));
        }
    }

    private void createConversation(Context context) {
        if (!authorized(context)) {
            return;
        }
        JsonNode sent = Json.read(context.bodyAsBytes());
        String member = sent.path("members").path(0).path("id").asText();
        Player player = players.get(member);
        if (player == null) {
            reply(context, 403, Json.object().put("message", "unknown member"));
        } else {
            reply(context, 201, Json.object().put("id", player.teamsDirect()));
        }
    }

    private void member(Context context) {
        if (!authorized(context)) {
            return;
        }
        String id = context.pathParam("member");
        Optional.ofNullable(players.get(id))
                .ifPresentOrElse(
                        player -> reply(
                                context,
                                200,
                                Json.object()
                                        .put("id", id)
                                        .put("name", player.name())
                                        .put("aadObjectId", player.teamsUser())
                                        .put("tenantId", TENANT)
                                        .put("userRole", player.isGuest() ? "guest" : "user")),
                        () -> reply(context, 404, Json.object().put("message", "unknown member")));
    }

    private void post(Context context) {
        if (!authorized(context)) {
            return;
        }
        JsonNode activity = Json.read(context.bodyAsBytes());
        String id = nextId();
        String[] conversation = context.pathParam("conversation").split(";messageid=", 2);
        transcript.add(new Line(
                id,
                conversation[0],
                "LMD Assistant",
                true,
                text(activity),
                card(activity),
                conversation.length > 1 ? conversation[1] : null,
                null));
        reply(context, 201, Json.object().put("id", id));
    }

    private void update(Context context) {
        if (!authorized(context)) {
            return;
        }
        JsonNode activity = Json.read(context.bodyAsBytes());
        String id = context.pathParam("activity");
        boolean found = transcript.replace(id, text(activity), card(activity));
        reply(context, found ? 200 : 404, Json.object().put("id", id));
    }

    private boolean authorized(Context context) {
        if (("Bearer " + token).equals(context.header("Authorization"))) {
            return true;
        }
        reply(context, 401, Json.object().put("message", "unauthorized"));
        return false;
    }

    /** The player's id as the Bot Connector writes it. */
    public static String mri(Player player) {
        return "29:" + player.key();
    }

    private static String text(JsonNode activity) {
        return activity.hasNonNull("text")
                ? activity.path("text").asText()
                : activity.path("summary").asText();
    }

    private static @Nullable JsonNode card(JsonNode activity) {
        JsonNode content = activity.path("attachments").path(0).path("content");
        return content.isObject() ? content : null;
    }

    private static void reply(Context context, int status, ObjectNode json) {
        context.status(status).contentType("application/json").result(Json.write(json));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String unsigned(byte[] number) {
        int skip = number.length > 1 && number[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(number, skip, number.length));
    }

    private static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2_048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java makes RSA keys", e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
