package org.lmdassistant.bot.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.chat.Platform;

/** The line to a local platform: writes down every message that comes through, and fails when it is told to. */
public final class Wire implements Consumer<JavalinConfig> {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String CUT = "cut";

    private final Platform platform;
    private final Queue<Call> journal = new ConcurrentLinkedQueue<>();
    private volatile Faults faults = place -> new Fault.None();
    private volatile boolean signInDown;

    Wire(Platform platform) {
        this.platform = platform;
    }

    /** Decides what becomes of a message to a place. */
    @FunctionalInterface
    public interface Faults {
        Fault next(String place);
    }

    /** From now on the line fails so. */
    public void fail(Faults faults) {
        this.faults = faults;
    }

    /** Whether nobody can sign in any more. */
    void signInDown(boolean down) {
        signInDown = down;
    }

    /** Every message that came, in the order of its coming. */
    public List<Call> journal() {
        return List.copyOf(journal);
    }

    @Override
    public void accept(JavalinConfig config) {
        config.routes.before(this::before);
        config.routes.after(this::after);
    }

    private void before(Context context) {
        if (signInDown && context.path().endsWith("/token")) {
            answer(context, 503, "");
            return;
        }
        Call call = platform == Platform.SLACK ? slack(context) : teams(context);
        if (call == null) {
            return;
        }
        journal.add(call);
        Fault fault = call.fault();
        if (fault instanceof Fault.TooMany wait) {
            context.header("Retry-After", String.valueOf(wait.retryAfterSeconds()));
            answer(context, 429, "{\"ok\":false,\"error\":\"ratelimited\"}");
        } else if (fault instanceof Fault.Broken broken) {
            answer(context, broken.status(), "<html>not today</html>");
        } else if (fault instanceof Fault.Code code) {
            answer(context, 200, "{\"ok\":false,\"error\":\"" + code.error() + "\"}");
        } else if (fault instanceof Fault.Slow slow) {
            Waiting.pause(slow.millis());
        } else if (fault instanceof Fault.Cut) {
            context.attribute(CUT, true);
        }
    }

    // Taken, and the line breaks: no byte of an answer.
    private void after(Context context) {
        if (context.attribute(CUT) != null) {
            ServletContextRequest.getServletContextRequest(context.req())
                    .getConnectionMetaData()
                    .getConnection()
                    .getEndPoint()
                    .close();
        }
    }

    private static void answer(Context context, int status, String body) {
        context.status(status).result(body).skipRemainingHandlers();
    }

    private @Nullable Call slack(Context context) {
        String path = context.path();
        if (!path.startsWith("/api/chat.")) {
            return null;
        }
        String type = String.valueOf(context.contentType());
        JsonNode json = type.contains("json") ? read(context) : null;
        String channel = json == null
                ? context.formParam("channel")
                : json.path("channel").asText();
        String text =
                json == null ? context.formParam("text") : json.path("text").asText();
        // To post to a person is to post into the direct conversation with them.
        return call(path.substring("/api/".length()), String.valueOf(channel).replaceFirst("^U", "D"), text);
    }

    private @Nullable Call teams(Context context) {
        String[] path = context.path().split("/");
        if (path.length < 5 || !path[4].equals("activities")) {
            return null;
        }
        JsonNode json = read(context);
        return call(
                context.method().name(),
                path[3],
                json.path("text").asText(json.path("summary").asText()));
    }

    private Call call(String method, String place, @Nullable String text) {
        return new Call(System.nanoTime(), platform, method, place, String.valueOf(text), faults.next(place));
    }

    private static JsonNode read(Context context) {
        try {
            return MAPPER.readTree(context.bodyAsBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
