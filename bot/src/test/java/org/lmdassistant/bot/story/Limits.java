package org.lmdassistant.bot.story;

import com.fasterxml.jackson.databind.JsonNode;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.adapters.slack.SlackLimits;
import org.lmdassistant.adapters.teams.TeamsLimits;
import org.lmdassistant.bot.playground.Line;

/** What the real platforms would refuse. */
final class Limits {

    private Limits() {}

    static void message(Platform platform, Line line) {
        JsonNode body = line.body();
        if (!line.fromAssistant() || body == null) {
            return;
        }
        if (platform == Platform.SLACK) {
            SlackLimits.messageKeeps(body);
        } else {
            TeamsLimits.cardKeeps(body);
        }
    }

    static void form(Platform platform, JsonNode form) {
        if (platform == Platform.SLACK) {
            SlackLimits.modalKeeps(form);
        } else {
            TeamsLimits.cardKeeps(form.path("card").path("content"));
        }
    }
}
