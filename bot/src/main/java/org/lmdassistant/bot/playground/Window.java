package org.lmdassistant.bot.playground;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What a person can do in a chat with the assistant, on either platform. */
public interface Window {

    /** Writes in the private conversation. */
    void say(String text);

    /** Sends a file in the private conversation, with some words or none. */
    void sendFile(String name, byte[] content, String text);

    /** Mentions the assistant in the staff's channel. */
    void mention(String text);

    /** Mentions the assistant in the thread of a message in the staff's channel. */
    void mentionInThread(String messageId, String text);

    /**
     * Presses a control of a message.
     *
     * @param control the control as the message holds it (Slack's element with what was chosen, Teams' action with the
     *     inputs in its data)
     * @return the platform's immediate reply
     */
    String press(String messageId, JsonNode control);

    /** Sends the open form; what comes back names the errors, if any. */
    JsonNode submit(Map<String, String> values);

    /** Types into a search field of the open form. */
    JsonNode search(String source, String typed);

    void closeForm();

    /** How a message with a file reads in the window. */
    static String attached(String name, String text) {
        return text.isEmpty() ? "📎 " + name : "📎 " + name + " – " + text;
    }
}
