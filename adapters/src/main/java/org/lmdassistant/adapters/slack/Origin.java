package org.lmdassistant.adapters.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a command or an interaction comes from, by the ids that Slack signed. */
record Origin(@Nullable String enterprise, @Nullable String team, boolean wholeEnterprise) {

    /**
     * The origin of an interaction. In a channel that workspaces share, a form belongs to the one that the app is
     * installed in, which need not be that of whoever sends it (docs.slack.dev, "View payloads").
     */
    static Origin of(JsonNode payload) {
        JsonNode team = payload.path("team");
        JsonNode view = payload.path("view");
        return new Origin(
                first(payload.path("enterprise").path("id"), team.path("enterprise_id")),
                first(
                        view.path("app_installed_team_id"),
                        team.path("id"),
                        view.path("team_id"),
                        payload.path("user").path("team_id")),
                payload.path("is_enterprise_install").asBoolean());
    }

    /** The origin of a command. */
    static Origin of(Map<String, String> fields) {
        return new Origin(
                fields.get("enterprise_id"),
                fields.get("team_id"),
                Boolean.parseBoolean(fields.get("is_enterprise_install")));
    }

    private static @Nullable String first(JsonNode... ids) {
        for (JsonNode id : ids) {
            if (id.isTextual()) {
                return id.textValue();
            }
        }
        return null;
    }
}
