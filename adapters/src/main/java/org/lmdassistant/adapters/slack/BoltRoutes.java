package org.lmdassistant.adapters.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bolt, behind our own door: it parses and routes. Its own checks, its authorization (a call to Slack for each request)
 * and its memory of installations stay out.
 */
final class BoltRoutes implements AutoCloseable {

    private final App app;
    private final SlackRequestParser parser;

    BoltRoutes(
            SlackApi api,
            Events events,
            Commands commands,
            Presses presses,
            Submissions submissions,
            Searches searches) {
        AppConfig config = AppConfig.builder()
                .slack(api.quick())
                // Unset, these would be read from the environment, and a client id makes Bolt keep files of its own.
                .singleTeamBotToken(null)
                .signingSecret(null)
                .clientId(null)
                .clientSecret(null)
                .requestVerificationEnabled(false)
                .allEventsApiAutoAckEnabled(true)
                .build();
        this.app = new App(config, List.of());
        this.parser = new SlackRequestParser(config);
        events.register(app);
        commands.register(app);
        presses.register(app);
        submissions.register(app);
        searches.register(app);
        app.start();
    }

    /**
     * Bolt's answer to a body that passed the door, or null if Bolt does not know what it is. Headers are not signed,
     * so Bolt gets none; a retried event is as good as a first one.
     *
     * @throws Exception what Bolt throws for an unreadable request, and whatever a handler throws
     */
    @Nullable Response run(String body) throws Exception {
        Request<?> request = parser.parse(SlackRequestParser.HttpRequest.builder()
                .requestUri("/slack/events")
                .queryString(Map.of())
                .requestBody(body)
                .headers(new RequestHeaders(Map.of()))
                .remoteAddress("")
                .build());
        return request == null ? null : app.run(request);
    }

    @Override
    public void close() {
        app.stop();
        app.executorService().shutdown();
    }
}
