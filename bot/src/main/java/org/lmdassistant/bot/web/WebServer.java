package org.lmdassistant.bot.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.component.LifeCycle;
import org.lmdassistant.adapters.http.HttpIn;
import org.lmdassistant.adapters.http.HttpOut;
import org.lmdassistant.bot.limits.Limits;
import org.lmdassistant.bot.operations.LogId;
import org.lmdassistant.bot.operations.Meters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Javalin, reduced to what webhooks need: bytes in, bytes out, nothing of our insides in any answer. */
public final class WebServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(WebServer.class);

    /** Slack and Teams send far less; whatever is larger is refused with 413. */
    public static final int LARGEST_BODY = 1 << 20;

    /** Requests that are worked on at once, fewer than there are threads, so that health can still be asked. */
    static final int MOST_AT_ONCE = 200;

    /** Requests that wait for their turn, for half a second at most; all others are told to come again. */
    static final int MOST_WAITING = 1_000;

    /** Connections that wait to be accepted. As shipped, 50: whoever comes behind them tries again after a second. */
    private static final int MOST_CONNECTING = 1_000;

    private static final Duration LONGEST_WAIT = Duration.ofMillis(500);
    private static final long STOP_TIMEOUT_MILLIS = 10_000;
    private static final long IDLE_TIMEOUT_MILLIS = 30_000;

    private final Javalin javalin;

    private WebServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /** Starts listening to whoever comes; the port 0 takes any free one. */
    public static WebServer start(String host, int port, Consumer<JavalinConfig> routes) {
        return start(host, port, Limits.NONE, Clock.systemUTC(), routes);
    }

    /** Starts listening, to each address within the limits. */
    public static WebServer start(String host, int port, Limits limits, Clock clock, Consumer<JavalinConfig> routes) {
        Javalin javalin = Javalin.create(config -> {
            config.jetty.host = host;
            config.jetty.port = port;
            config.http.maxRequestSize = LARGEST_BODY;
            config.startup.showJavalinBanner = false;
            config.jetty.modifyHttpConfiguration(http -> {
                http.setSendServerVersion(false);
                http.setIdleTimeout(IDLE_TIMEOUT_MILLIS);
            });
            config.jetty.modifyServer(server -> {
                server.setStopTimeout(STOP_TIMEOUT_MILLIS);
                server.addEventListener(new LongQueue());
                // The last one that is put in is the first one to be met.
                server.insertHandler(new Crowd(MOST_AT_ONCE, MOST_WAITING, LONGEST_WAIT));
                if (limits.perAddress() > 0) {
                    server.insertHandler(new AddressLimit(limits, clock));
                }
                server.insertHandler(new SlowSenders());
                server.insertHandler(new GracefulHandler());
            });
            config.routes.exception(HttpResponseException.class, WebServer::refused);
            config.routes.exception(Exception.class, WebServer::unexpected);
            routes.accept(config);
        });
        return new WebServer(javalin.start());
    }

    /** Lets a crowd connect at once. */
    private static final class LongQueue implements LifeCycle.Listener {

        @Override
        public void lifeCycleStarting(LifeCycle starting) {
            for (Connector connector : ((Server) starting).getConnectors()) {
                ((ServerConnector) connector).setAcceptQueueSize(MOST_CONNECTING);
            }
        }
    }

    public int port() {
        return javalin.port();
    }

    /** Stops taking requests and lets those under way finish. */
    @Override
    public void close() {
        javalin.stop();
    }

    /** Lets an adapter answer a route. */
    public static void route(JavalinConfig config, HandlerType method, String path, Function<HttpIn, HttpOut> answer) {
        config.routes.addHttpHandler(method, path, context -> reply(context, answer.apply(request(context))));
    }

    /** As {@link #route}, where a platform waits for the answer: it is timed, and its log lines have one id. */
    public static void webhook(JavalinConfig config, String path, Function<HttpIn, HttpOut> answer, Meters meters) {
        route(config, HandlerType.POST, path, in -> {
            long began = System.nanoTime();
            HttpOut out = LogId.during(LogId.fresh(), () -> answer.apply(in));
            meters.answered(path, out.status(), Duration.ofNanos(System.nanoTime() - began));
            return out;
        });
    }

    /** Health and metrics: for whoever runs the program, who must be answered above all in a crowd. */
    static boolean isForOperators(Request request) {
        String path = Request.getPathInContext(request);
        return path.startsWith("/health/") || path.equals("/metrics");
    }

    private static HttpIn request(Context context) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String name : Collections.list(context.req().getHeaderNames())) {
            headers.computeIfAbsent(name.toLowerCase(Locale.ROOT), ignored -> new ArrayList<>())
                    .addAll(Collections.list(context.req().getHeaders(name)));
        }
        return new HttpIn(
                context.method().name(), context.path(), context.queryString(), headers, context.bodyAsBytes());
    }

    private static void reply(Context context, HttpOut out) {
        context.status(out.status());
        out.headers()
                .forEach((name, values) -> values.forEach(value -> context.res().addHeader(name, value)));
        context.contentType(out.contentType());
        context.result(out.body());
    }

    /** Without a word: an address may be a secret that was mistyped. */
    private static void refused(HttpResponseException e, Context context) {
        context.status(e.getStatus()).result("");
    }

    private static void unexpected(Exception e, Context context) {
        if (e.getCause() instanceof EofException || e.getCause() instanceof TimeoutException) {
            // Whoever sent it is gone, or was sent away for being slow.
            context.status(400).result("");
            return;
        }
        // The route and not the path, in which a token may stand.
        log.error("{} {} failed", context.method(), context.endpoint().path, e);
        context.status(500).result("");
    }
}
