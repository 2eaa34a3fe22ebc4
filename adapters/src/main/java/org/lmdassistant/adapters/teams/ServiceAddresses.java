package org.lmdassistant.adapters.teams;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which addresses are Microsoft's: the Bot Connector, the only one to see the bot's token, and people's files. */
final class ServiceAddresses {

    /** Where a person is reached of whom no address is known yet. */
    static final String WORLDWIDE = "https://smba.trafficmanager.net/teams/";

    private static final Set<String> MICROSOFT = Set.of(
            "smba.trafficmanager.net",
            "smba.infra.gcc.teams.microsoft.com",
            "smba.infra.gov.teams.microsoft.us",
            "smba.infra.dod.teams.microsoft.us");

    private static final Set<String> SHAREPOINT =
            Set.of(".sharepoint.com", ".sharepoint.us", ".sharepoint-mil.us", ".sharepoint.cn");

    private final Set<String> local;
    private final boolean anyOnThisMachine;

    ServiceAddresses(TeamsSettings settings) {
        this.local = settings.trustedServiceHosts();
        this.anyOnThisMachine = settings.unsignedFromThisMachine();
    }

    /** Whether people's files lie there (SharePoint, worldwide and of the national clouds). No token goes there. */
    boolean keepsFiles(String address) {
        try {
            URI uri = URI.create(address);
            String host = uri.getHost();
            if (host == null || uri.getUserInfo() != null) {
                return false;
            }
            return "https".equals(uri.getScheme())
                    ? uri.getPort() == -1 && SHAREPOINT.stream().anyMatch(host.toLowerCase(Locale.ROOT)::endsWith)
                    : "http".equals(uri.getScheme()) && isOnThisMachine(uri);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    boolean trusts(@Nullable String address) {
        try {
            URI uri = URI.create(String.valueOf(address));
            String host = uri.getHost();
            if (host == null || uri.getUserInfo() != null || uri.getQuery() != null || uri.getFragment() != null) {
                return false;
            }
            return "https".equals(uri.getScheme())
                    ? uri.getPort() == -1 && MICROSOFT.contains(host)
                    : "http".equals(uri.getScheme()) && isOnThisMachine(uri);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether a tool on this machine gives this address, and may. */
    boolean isPlayground(@Nullable String address) {
        return anyOnThisMachine && trusts(address) && String.valueOf(address).startsWith("http://");
    }

    private boolean isOnThisMachine(URI uri) {
        return local.contains(uri.getAuthority())
                || (anyOnThisMachine && Set.of("127.0.0.1", "localhost").contains(uri.getHost()));
    }
}
