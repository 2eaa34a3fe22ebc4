package org.lmdassistant.adapters.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * Slack's Web API, called once for each call: no retry, no redirect, no statistics threads. Calls made while Slack
 * waits for an answer are short; messages may take longer.
 */
final class SlackApi implements AutoCloseable {

    private static final Duration WHILE_SLACK_WAITS = Duration.ofMillis(1500);
    private static final Duration DELIVERING = Duration.ofSeconds(10);
    private static final int KEPT = 64;
    private static final int KEPT_MINUTES = 5;

    private final Slack quick;
    private final Slack patient;
    private final WebApi whileSlackWaits;
    private final WebApi inGoodTime;

    SlackApi(URI apiUrl) {
        this.quick = client(apiUrl, WHILE_SLACK_WAITS);
        this.patient = client(apiUrl, DELIVERING);
        this.whileSlackWaits = new WebApi(apiUrl, quick.getHttpClient().getOkHttpClient());
        this.inGoodTime = new WebApi(apiUrl, patient.getHttpClient().getOkHttpClient());
    }

    /** The library's own object, for handing to it. */
    Slack quick() {
        return quick;
    }

    MethodsClient quick(String token) {
        return quick.methods(token);
    }

    /** For what a person waits for. */
    WebApi whileSlackWaits() {
        return whileSlackWaits;
    }

    /** For messages. */
    WebApi inGoodTime() {
        return inGoodTime;
    }

    /** For calls that need no token. */
    MethodsClient patient() {
        return patient.methods();
    }

    @Override
    public void close() {
        close(quick);
        close(patient);
    }

    private static void close(Slack slack) {
        OkHttpClient client = slack.getHttpClient().getOkHttpClient();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    private static Slack client(URI apiUrl, Duration timeout) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(apiUrl.toString());
        config.setStatsEnabled(false);
        config.setHttpClientCallTimeoutMillis(Math.toIntExact(timeout.toMillis()));
        if (isThisMachine(apiUrl)) {
            config.setProxyUrl(null);
        }
        OkHttpClient once = SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                // Kept for as many messages as leave at the same time; the library's own five would be opened again and
                // again.
                .connectionPool(new ConnectionPool(KEPT, KEPT_MINUTES, TimeUnit.MINUTES))
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .addNetworkInterceptor(SlackApi::withoutInvitationToRepeat)
                .build();
        return Slack.getInstance(config, new SlackHttpClient(once));
    }

    // The library takes a proxy from the environment; a proxy elsewhere cannot reach a double of Slack here.
    private static boolean isThisMachine(URI apiUrl) {
        return "127.0.0.1".equals(apiUrl.getHost()) || "localhost".equals(apiUrl.getHost());
    }

    // OkHttp sends again on its own when a 503 says "Retry-After: 0".
    private static Response withoutInvitationToRepeat(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        return response.code() == 503
                ? response.newBuilder().removeHeader("Retry-After").build()
                : response;
    }
}
