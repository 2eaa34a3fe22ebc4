package org.lmdassistant.adapters.slack;

import com.slack.api.methods.SlackApiException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.chat.Receipt;

/** What Slack's refusal of a message means (the error tables of chat.postMessage and chat.update). */
final class Outcome {

    private static final int TOO_MANY = 429;
    // "fatal_error" may hide a success; trying again can repeat a message but never loses one.
    private static final Set<String> PASSING = Set.of(
            "ratelimited",
            "rate_limited",
            "message_limit_exceeded",
            "internal_error",
            "fatal_error",
            "service_unavailable",
            "request_timeout");
    private static final Set<String> CLOSED = Set.of(
            "invalid_auth",
            "not_authed",
            "token_revoked",
            "token_expired",
            "account_inactive",
            "missing_scope",
            "org_login_required",
            "team_access_not_granted");

    private Outcome() {}

    static Receipt ofStatus(SlackApiException e) {
        int status = e.getResponse().code();
        String code = e.getError() == null ? null : e.getError().getError();
        if (status == TOO_MANY) {
            return new Receipt.TryLater(wish(e.getResponse().header("Retry-After")), "ratelimited");
        }
        return status >= 500 || code == null ? new Receipt.TryLater(null, "http_" + status) : ofCode(code, Map.of());
    }

    static Receipt ofCode(@Nullable String error, @Nullable Map<String, List<String>> headers) {
        String code = error == null ? "no_error_code" : error;
        if (PASSING.contains(code) || error == null) {
            return new Receipt.TryLater(wish(header(headers)), code);
        }
        return CLOSED.contains(code) ? new Receipt.TenantClosed(code) : new Receipt.Refused(code);
    }

    private static @Nullable String header(@Nullable Map<String, List<String>> headers) {
        return headers == null
                ? null
                : headers.entrySet().stream()
                        .filter(header -> "retry-after".equalsIgnoreCase(header.getKey()))
                        .flatMap(header -> header.getValue().stream())
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable Duration wish(@Nullable String seconds) {
        return seconds != null && seconds.matches("[0-9]{1,6}") ? Duration.ofSeconds(Long.parseLong(seconds)) : null;
    }
}
