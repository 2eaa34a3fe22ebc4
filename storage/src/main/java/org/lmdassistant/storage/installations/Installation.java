package org.lmdassistant.storage.installations;

import org.jspecify.annotations.Nullable;

/**
 * An installation in a Slack workspace.
 *
 * @param token the bot's token, decrypted
 */
public record Installation(
        String tenant,
        String teamName,
        String botUser,
        String token,
        @Nullable String installedBy,
        boolean wholeEnterprise) {

    /** Without the token, so that it never reaches a log. */
    @Override
    public String toString() {
        return "Installation[" + tenant + "]";
    }
}
