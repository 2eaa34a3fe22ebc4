package org.lmdassistant.adapters.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ChannelAccount;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.lmdassistant.adapters.chat.Profile.Standing;

/**
 * Whether a person belongs to the tenant. The activity does not say: a guest's activity looks like a member's, only the
 * roster knows. What could not be asked counts as a guest, so that it never grants anything.
 */
final class Roster {

    private static final Duration KNOWN_FOR = Duration.ofHours(1);
    private static final Duration ASK_AGAIN_AFTER = Duration.ofSeconds(20);

    private final Connector connector;
    private final Cache<String, Standing> members;
    private final Cache<String, Standing> unanswered;

    Roster(Connector connector, Clock clock) {
        this.connector = connector;
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        this.members = cache(KNOWN_FOR, ticker);
        this.unanswered = cache(ASK_AGAIN_AFTER, ticker);
    }

    Standing of(Activity activity, String tenant, String user) {
        String key = tenant + "|" + user;
        Standing known = members.getIfPresent(key);
        if (known != null || unanswered.getIfPresent(key) != null) {
            return known == null ? Standing.GUEST : known;
        }
        try {
            ChannelAccount member = ask(activity);
            Standing standing = standing(member.getProperties(), tenant);
            members.put(key, standing);
            return standing;
        } catch (IOException | Connector.Refusal e) {
            unanswered.put(key, Standing.GUEST);
            return Standing.GUEST;
        }
    }

    // A kept connection that Teams has closed meanwhile fails at once, and must not make a guest of a member.
    private ChannelAccount ask(Activity activity) throws IOException, Connector.Refusal {
        try {
            return askOnce(activity);
        } catch (InterruptedIOException tooSlow) {
            throw tooSlow;
        } catch (IOException broken) {
            return askOnce(activity);
        }
    }

    private ChannelAccount askOnce(Activity activity) throws IOException, Connector.Refusal {
        return connector.member(
                activity.getServiceUrl(),
                activity.getConversation().getId(),
                activity.getFrom().getId());
    }

    private static Standing standing(Map<String, JsonNode> told, String tenant) {
        String home = told.containsKey("tenantId") ? told.get("tenantId").asText() : "";
        String role = told.containsKey("userRole") ? told.get("userRole").asText() : "";
        boolean stranger = role.equals("guest") || role.equals("anonymous");
        return home.equals(tenant) && !stranger ? Standing.MEMBER : Standing.GUEST;
    }

    private static Cache<String, Standing> cache(Duration time, Ticker ticker) {
        return Caffeine.newBuilder()
                .maximumSize(20_000)
                .expireAfterWrite(time)
                .ticker(ticker)
                .build();
    }
}
