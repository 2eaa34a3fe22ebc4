package org.lmdassistant.adapters.teams;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.chat.Receipt;

/** What the Connector's refusal of a message means (Microsoft Teams, "Send and receive messages": status codes). */
final class Outcome {

    // Microsoft asks bots to try again after these alone.
    private static final Set<Integer> PASSING = Set.of(412, 429, 502, 503, 504);
    private static final Set<String> CLOSED = Set.of("BotDisabledByAdmin", "BotNotRegistered");

    private Outcome() {}

    static Receipt of(Connector.Refusal refusal) {
        String reason = refusal.code().isEmpty() ? "http_" + refusal.status() : refusal.code();
        if (PASSING.contains(refusal.status())) {
            return new Receipt.TryLater(wish(refusal.retryAfter()), reason);
        } else if (CLOSED.contains(refusal.code())) {
            return new Receipt.TenantClosed(reason);
        } else if (refusal.status() == 401) {
            // The token was thrown away; with a new one it may go.
            return new Receipt.TryLater(null, reason);
        }
        return new Receipt.Refused(reason);
    }

    private static @Nullable Duration wish(String seconds) {
        return seconds.matches("[0-9]{1,6}") ? Duration.ofSeconds(Long.parseLong(seconds)) : null;
    }
}
