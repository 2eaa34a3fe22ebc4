package org.lmdassistant.adapters.slack;

import org.jspecify.annotations.Nullable;

/**
 * The app in one workspace, or in one whole organization.
 *
 * @param tenant the team id, or the enterprise id where {@code wholeEnterprise}
 * @param botUser the user id of the app's own bot; empty if unknown
 * @param installedBy the user id of the person who installed it, if known
 */
public record SlackInstallation(
        String tenant,
        String teamName,
        String botUser,
        String botToken,
        @Nullable String installedBy,
        boolean wholeEnterprise) {

    @Override
    public String toString() {
        return "SlackInstallation[tenant=" + tenant + "]";
    }
}
