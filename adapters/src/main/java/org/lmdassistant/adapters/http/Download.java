package org.lmdassistant.adapters.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.chat.SharedFile.Fetched;

/** Gets a file over HTTP: once, no redirects, no more bytes than asked for, and all of it within a few seconds. */
public final class Download implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final OkHttpClient http;

    public Download() {
        this(PATIENCE);
    }

    /** Waits for a whole file no longer than that. */
    public Download(Duration patience) {
        http = new OkHttpClient.Builder()
                .callTimeout(patience)
                // A connection that is kept may be closed by the time the next file is asked for.
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.NANOSECONDS))
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .build();
    }

    /**
     * Gets a file from an address that the caller trusts.
     *
     * @param token sent as bearer token, or null where the address needs none
     */
    public Fetched get(URI address, @Nullable String token, int mostBytes) {
        Request.Builder request = new Request.Builder().url(address.toString());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try (Response response = http.newCall(request.build()).execute()) {
            ResponseBody body = response.body();
            if (response.code() != 200 || body == null) {
                return new Fetched.Unreachable("status " + response.code());
            }
            if (body.source().request(mostBytes + 1L)) {
                return new Fetched.TooLarge();
            }
            return new Fetched.Content(body.source().readByteArray());
        } catch (IOException | IllegalArgumentException e) {
            return new Fetched.Unreachable(e.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
