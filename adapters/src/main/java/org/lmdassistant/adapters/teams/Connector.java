package org.lmdassistant.adapters.teams;

import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ChannelAccount;
import java.io.IOException;

/** The Bot Connector's calls that the bot needs. Each is tried once. */
interface Connector {

    /** Posts into a conversation and returns the message's id, empty where Teams gives none. */
    String post(String serviceUrl, String conversation, Activity activity) throws IOException, Refusal;

    /** Replaces a message. */
    void update(String serviceUrl, String conversation, String message, Activity activity) throws IOException, Refusal;

    /** Finds or opens the direct conversation with a person and returns its id. */
    String openDirect(String serviceUrl, String tenant, String user) throws IOException, Refusal;

    /** What the conversation's roster says about a member. */
    ChannelAccount member(String serviceUrl, String conversation, String user) throws IOException, Refusal;

    /** The Connector's answer was no. */
    final class Refusal extends Exception {

        private final int status;
        private final String code;
        private final String retryAfter;

        Refusal(int status, String code, String retryAfter) {
            super(status + " " + code);
            this.status = status;
            this.code = code;
            this.retryAfter = retryAfter;
        }

        int status() {
            return status;
        }

        /** The error's code, empty where none was given. */
        String code() {
            return code;
        }

        /** What the Retry-After header said, empty where there was none. */
        String retryAfter() {
            return retryAfter;
        }
    }
}
