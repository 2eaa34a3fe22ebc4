package org.lmdassistant.adapters.slack;

import java.time.Duration;
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

    /** What became of a message that Slack did not take. */
    static Receipt of(WebApi.Answer answer) {
        if (answer.status() == TOO_MANY) {
            return new Receipt.TryLater(wish(answer.retryAfter()), "ratelimited");
        }
        String code = answer.error();
        if (answer.status() >= 500 || code == null) {
            return new Receipt.TryLater(null, answer.status() == 200 ? "unreadable_answer" : "http_" + answer.status());
        }
        if (PASSING.contains(code)) {
            return new Receipt.TryLater(wish(answer.retryAfter()), code);
        }
        return CLOSED.contains(code) ? new Receipt.TenantClosed(code) : new Receipt.Refused(code);
    }

    private static @Nullable Duration wish(@Nullable String seconds) {
        return seconds != null && seconds.matches("[0-9]{1,6}") ? Duration.ofSeconds(Long.parseLong(seconds)) : null;
    }
}
