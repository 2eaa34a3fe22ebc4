package org.lmdassistant.adapters.slack;

import com.google.gson.Gson;
import com.slack.api.util.json.GsonFactory;

/**
 * Slack's JSON, by the rules of Slack's own library. Making a mapper, which Bolt does for every interaction and every
 * answer, costs more than everything else about a request: here one serves them all.
 */
final class SlackJson {

    private static final Gson GSON = GsonFactory.createSnakeCase();

    private SlackJson() {}

    /**
     * Reads what Slack sent.
     *
     * @throws com.google.gson.JsonParseException if it is something else
     */
    static <T> T read(String json, Class<T> type) {
        return GSON.fromJson(json, type);
    }

    static String write(Object value) {
        return GSON.toJson(value);
    }
}
