package org.lmdassistant.adapters.slack;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the Slack side needs to know.
 *
 * @param signingSecrets every secret that may sign requests now; more than one while a secret is being replaced
 * @param botToken the token of the one workspace that the app was installed into by hand, or null
 * @param clientId with {@code clientSecret} lets further workspaces install the app; null closes the install pages
 * @param apiUrl the Web API's base address, usually {@code https://slack.com/api/}
 * @param publicUrl where people reach this program, or null if unknown
 */
public record SlackSettings(
        List<String> signingSecrets,
        @Nullable String botToken,
        @Nullable String clientId,
        @Nullable String clientSecret,
        URI apiUrl,
        @Nullable URI publicUrl) {

    /** The Web API's own address. */
    public static final URI SLACK_API = URI.create("https://slack.com/api/");

    // Bolt verifies with this public constant when no secret is set; whoever knows it could sign anything.
    private static final String BOLTS_PLACEHOLDER = "---";

    /**
     * Takes the settings, or refuses them.
     *
     * @throws IllegalArgumentException if there is no signing secret, or one of them is blank or a known placeholder
     */
    public SlackSettings {
        signingSecrets = List.copyOf(signingSecrets);
        if (signingSecrets.isEmpty()) {
            throw new IllegalArgumentException("a Slack signing secret is missing");
        }
        for (String secret : signingSecrets) {
            if (secret.isBlank() || secret.strip().equals(BOLTS_PLACEHOLDER)) {
                throw new IllegalArgumentException("a Slack signing secret is blank or a placeholder");
            }
        }
        botToken = filled(botToken);
        clientId = filled(clientId);
        clientSecret = filled(clientSecret);
        if (!apiUrl.getPath().endsWith("/")) {
            apiUrl = URI.create(apiUrl + "/");
        }
    }

    boolean letsOthersInstall() {
        return clientId != null && clientSecret != null;
    }

    private static @Nullable String filled(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    @Override
    public String toString() {
        return "SlackSettings[apiUrl=" + apiUrl + ", publicUrl=" + publicUrl + "]";
    }
}
