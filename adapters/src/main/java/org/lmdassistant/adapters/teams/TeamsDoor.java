package org.lmdassistant.adapters.teams;

import com.microsoft.bot.schema.Activity;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.http.HttpIn;
import org.lmdassistant.adapters.http.HttpOut;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets in what the Bot Connector sends for Teams to this bot, and answers everything else itself. */
final class TeamsDoor {

    private static final Logger log = LoggerFactory.getLogger(TeamsDoor.class);

    private static final int MAX_BYTES = 1_000_000;
    private static final String CHANNEL = "msteams";

    private final TeamsSettings settings;
    private final TeamsToken token;
    private final ServiceAddresses addresses;

    TeamsDoor(TeamsSettings settings, TeamsToken token, ServiceAddresses addresses) {
        this.settings = settings;
        this.token = token;
        this.addresses = addresses;
    }

    /** What became of a request at the door. */
    sealed interface Verdict {}

    record Answered(HttpOut answer) implements Verdict {}

    record LetIn(Activity activity, String tenant) implements Verdict {}

    Verdict check(HttpIn in) {
        if (!in.method().equals("POST")) {
            return answered(405);
        }
        if (in.body().length > MAX_BYTES) {
            return answered(413);
        }
        if (!mediaType(in).equals("application/json")) {
            return answered(415);
        }
        if (settings.unsignedFromThisMachine() && !in.headers().containsKey("authorization")) {
            return unsigned(in);
        }
        Optional<TeamsToken.Claims> claims = token.read(in.header("authorization"));
        if (claims.isEmpty()) {
            return answered(401);
        }
        Activity activity = read(in.body());
        if (activity == null) {
            return answered(400);
        }
        String tenant = Tenants.of(activity);
        Optional<String> wrong = wrong(activity, claims.get(), tenant);
        if (wrong.isPresent() || tenant == null) {
            log.warn("an activity of the Bot Connector is refused: {}", wrong.orElse("no tenant"));
            return answered(403);
        }
        return new LetIn(activity, tenant);
    }

    private Optional<String> wrong(Activity activity, TeamsToken.Claims claims, @Nullable String tenant) {
        if (!claims.serviceUrl().equals(activity.getServiceUrl())) {
            return Optional.of("signed for another service address");
        } else if (!addresses.trusts(activity.getServiceUrl())) {
            return Optional.of("the service address is not Microsoft's");
        } else if (!CHANNEL.equals(activity.getChannelId())
                || !claims.key().endorsements().contains(CHANNEL)) {
            return Optional.of("not from Teams");
        } else if (activity.getRecipient() == null
                || !("28:" + settings.appId()).equals(activity.getRecipient().getId())) {
            return Optional.of("meant for another bot");
        } else if (tenant == null || !settings.allowedTenants().contains(tenant)) {
            return Optional.of("tenant not allowed");
        }
        return Optional.empty();
    }

    /** A tool on this machine, in the playground alone. A web page cannot do it: no page may send JSON to us. */
    private Verdict unsigned(HttpIn in) {
        String host = String.valueOf(in.header("host")).replaceFirst(":\\d+$", "");
        if (!Set.of("127.0.0.1", "localhost").contains(host)) {
            return answered(401);
        }
        Activity activity = read(in.body());
        if (activity == null) {
            return answered(400);
        }
        String tenant = Tenants.of(activity);
        return addresses.isPlayground(activity.getServiceUrl())
                ? new LetIn(activity, tenant == null ? "this-machine" : tenant)
                : answered(401);
    }

    private static @Nullable Activity read(byte[] body) {
        try {
            Activity activity = BotFrameworkJson.MAPPER.readValue(body, Activity.class);
            boolean complete = activity != null
                    && activity.getType() != null
                    && activity.getConversation() != null
                    && activity.getConversation().getId() != null;
            return complete ? activity : null;
        } catch (IOException | StackOverflowError e) {
            return null;
        }
    }

    private static String mediaType(HttpIn in) {
        String type = in.header("content-type");
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static Verdict answered(int status) {
        return new Answered(HttpOut.empty(status));
    }
}
