package org.lmdassistant.adapters.slack;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Which addresses are Slack's own, whatever a request says. */
final class SlackAddresses {

    private static final String HOOKS = "hooks.slack.com";
    private static final String FILES = "files.slack.com";

    private final URI apiUrl;

    SlackAddresses(URI apiUrl) {
        this.apiUrl = apiUrl;
    }

    /** Whether an ephemeral answer may be sent there. */
    boolean takesAnswers(String address) {
        return read(address)
                .filter(uri -> isTheApi(uri) || isSecureRelative(uri))
                .isPresent();
    }

    /** Whether people's files lie there, so that the bot's token may be shown. */
    boolean keepsFiles(String address) {
        return read(address)
                .filter(uri -> isTheApi(uri) || isSecure(uri, FILES))
                .isPresent();
    }

    private static Optional<URI> read(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() == null || uri.getRawUserInfo() != null ? Optional.empty() : Optional.of(uri);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    // A double of Slack on this machine speaks plain http, on its own port.
    private boolean isTheApi(URI uri) {
        return uri.getHost().equals(apiUrl.getHost())
                && uri.getPort() == apiUrl.getPort()
                && apiUrl.getScheme().equals(uri.getScheme());
    }

    private boolean isSecureRelative(URI uri) {
        return isSecure(uri, HOOKS) || isSecure(uri, "." + apiUrl.getHost());
    }

    private static boolean isSecure(URI uri, String host) {
        String theirs = uri.getHost().toLowerCase(Locale.ROOT);
        return "https".equals(uri.getScheme())
                && uri.getPort() == -1
                && (host.startsWith(".") ? theirs.endsWith(host) : theirs.equals(host));
    }
}
