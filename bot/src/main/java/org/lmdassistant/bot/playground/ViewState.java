package org.lmdassistant.bot.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** What Slack says a modal's fields hold when it is sent. */
final class ViewState {

    private ViewState() {}

    /**
     * The state of a view.
     *
     * @param values by block id
     */
    static ObjectNode of(JsonNode blocks, Map<String, String> values) {
        ObjectNode state = Json.object();
        for (JsonNode block : blocks) {
            if (!block.path("type").asText().equals("input")) {
                continue;
            }
            JsonNode element = block.path("element");
            String value = values.getOrDefault(block.path("block_id").asText(), "");
            ObjectNode held = state.putObject(block.path("block_id").asText())
                    .putObject(element.path("action_id").asText())
                    .put("type", element.path("type").asText());
            hold(held, element, value);
        }
        return state;
    }

    private static void hold(ObjectNode held, JsonNode element, String value) {
        switch (element.path("type").asText()) {
            case "static_select", "external_select", "radio_buttons" -> {
                if (value.isEmpty()) {
                    held.putNull("selected_option");
                } else {
                    ObjectNode option = held.putObject("selected_option").put("value", value);
                    option.putObject("text").put("type", "plain_text").put("text", value);
                }
            }
            case "datepicker" -> held.put("selected_date", value.isEmpty() ? null : value);
            default -> held.put("value", value.isEmpty() ? null : value);
        }
    }
}
