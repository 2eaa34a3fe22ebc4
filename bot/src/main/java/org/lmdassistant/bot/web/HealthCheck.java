package org.lmdassistant.bot.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks the assistant on this machine whether it is ready; for containers, whose images hold no curl. */
public final class HealthCheck {

    private HealthCheck() {}

    /** Exits with 0 if it is ready, else with 1. */
    public static void main(String[] arguments) throws InterruptedException {
        String port = System.getenv().getOrDefault("PORT", "8080");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            int status = HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            System.exit(status == 200 ? 0 : 1);
        } catch (IOException e) {
            System.exit(1);
        }
    }
}
