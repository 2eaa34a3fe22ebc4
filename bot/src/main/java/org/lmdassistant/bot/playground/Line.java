package org.lmdassistant.bot.playground;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * One message as a window shows it.
 *
 * @param id Slack's timestamp or Teams' activity id
 * @param author the player's name, or the assistant's
 * @param fromAssistant whether the assistant wrote it
 * @param text what was written, or the fallback of a card
 * @param body Slack's blocks or Teams' Adaptive Card, or null for plain text
 * @param thread the message it answers, or null
 * @param onlyFor the user who alone sees it, or null
 */
public record Line(
        String id,
        String conversation,
        String author,
        boolean fromAssistant,
        String text,
        @Nullable JsonNode body,
        @Nullable String thread,
        @Nullable String onlyFor) {

    Line with(String newText, @Nullable JsonNode newBody) {
        return new Line(id, conversation, author, fromAssistant, newText, newBody, thread, onlyFor);
    }
}
