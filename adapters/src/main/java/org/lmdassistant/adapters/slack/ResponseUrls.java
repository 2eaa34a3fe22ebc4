package org.lmdassistant.adapters.slack;

import java.net.URI;
import java.util.Locale;

/** Which addresses an ephemeral answer may be sent to: Slack's own, whatever a request says. */
final class ResponseUrls {

    private static final String HOOKS = "hooks.slack.com";

    private final URI apiUrl;

    ResponseUrls(URI apiUrl) {
        this.apiUrl = apiUrl;
    }

    boolean allows(String address) {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            return false;
        }
        if (uri.getHost() == null || uri.getRawUserInfo() != null) {
            return false;
        }
        return isTheApi(uri) || isSecureRelative(uri);
    }

    // A double of Slack on this machine speaks plain http, on its own port.
    private boolean isTheApi(URI uri) {
        return uri.getHost().equals(apiUrl.getHost())
                && uri.getPort() == apiUrl.getPort()
                && apiUrl.getScheme().equals(uri.getScheme());
    }

    private boolean isSecureRelative(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return "https".equals(uri.getScheme())
                && uri.getPort() == -1
                && (host.equals(HOOKS) || host.endsWith("." + apiUrl.getHost()));
    }
}
