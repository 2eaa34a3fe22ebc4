package org.lmdassistant.adapters.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks Microsoft for JSON, follows no redirects, and waits for the whole answer no longer than it was told to. */
final class JsonSource {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Duration patience;
    private final HttpClient http;

    JsonSource(Duration patience) {
        this.patience = patience;
        this.http = HttpClient.newBuilder().connectTimeout(patience).build();
    }

    /**
     * What a 200 answer holds.
     *
     * @throws IOException if there is none in time; its message never quotes the answer, which may repeat what we sent
     */
    JsonNode ask(HttpRequest request) throws IOException {
        HttpResponse<byte[]> response = wait(http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray()));
        if (response.statusCode() != 200) {
            throw new IOException("status " + response.statusCode());
        }
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new IOException("not JSON");
        }
    }

    // The client's own time-out ends with the headers: a body that never ends would keep us for ever.
    private HttpResponse<byte[]> wait(CompletableFuture<HttpResponse<byte[]>> answer) throws IOException {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("no answer in time", e);
        } catch (ExecutionException e) {
            throw new IOException("no answer: " + e.getCause(), e);
        }
    }
}
