package org.lmdassistant.adapters.teams;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the Teams side needs to know.
 *
 * @param appId the bot's app id; there is no Teams without one
 * @param tenantId the tenant of a single-tenant app registration; null for a multi-tenant one
 * @param allowedTenants the tenants whose people may use the bot; a single-tenant bot's own tenant is always one
 * @param loginUrl where tokens for sending come from, usually {@code https://login.microsoftonline.com}
 * @param openIdUrl where Microsoft publishes the keys that sign what it sends
 * @param trustedServiceHosts further hosts that messages may be sent to, with port; loopback only, for local doubles
 * @param unsignedFromThisMachine lets a tool on this machine speak to the bot without a signature; for the playground
 */
public record TeamsSettings(
        String appId,
        String appPassword,
        @Nullable String tenantId,
        Set<String> allowedTenants,
        URI loginUrl,
        URI openIdUrl,
        Set<String> trustedServiceHosts,
        boolean unsignedFromThisMachine) {

    /** Where Microsoft hands out tokens. */
    public static final URI MICROSOFT_LOGIN = URI.create("https://login.microsoftonline.com");

    /** Where Microsoft describes the tokens of the Bot Connector. */
    public static final URI MICROSOFT_OPENID =
            URI.create("https://login.botframework.com/v1/.well-known/openidconfiguration");

    /**
     * Takes the settings, or refuses them.
     *
     * @throws IllegalArgumentException if the id or the password is blank, no tenant is allowed, or a trusted host is
     *     not on this machine
     */
    public TeamsSettings {
        if (appId.isBlank() || appPassword.isBlank()) {
            throw new IllegalArgumentException("the Teams app's id and password must both be given");
        }
        tenantId = tenantId == null || tenantId.isBlank() ? null : tenantId;
        Set<String> allowed = new HashSet<>(allowedTenants);
        if (tenantId != null) {
            allowed.add(tenantId);
        }
        if (allowed.isEmpty()) {
            throw new IllegalArgumentException(
                    "no tenant is allowed: name the app's own tenant, or the allowed tenants of a multi-tenant app");
        }
        allowedTenants = Set.copyOf(allowed);
        trustedServiceHosts = Set.copyOf(trustedServiceHosts);
        if (!trustedServiceHosts.stream().allMatch(host -> host.startsWith("127.0.0.1:"))) {
            throw new IllegalArgumentException("only hosts on this machine can be trusted beside Microsoft's");
        }
        if (unsignedFromThisMachine && trustedServiceHosts.isEmpty()) {
            throw new IllegalArgumentException("unsigned activities are for the playground alone");
        }
    }

    /** The directory that signs the bot in: its own, or the one of all multi-tenant bots. */
    String signInTenant() {
        return tenantId == null ? "botframework.com" : tenantId;
    }

    @Override
    public String toString() {
        return "TeamsSettings[appId=" + appId + ", tenantId=" + tenantId + ", allowedTenants=" + allowedTenants + "]";
    }
}
