package org.lmdassistant.bot.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The menu of a card, as Slack or as Teams draws it. */
record Menus(JsonNode menu, List<JsonNode> actions) {

    /** The first menu of a card. */
    static Optional<Menus> in(JsonNode body) {
        List<JsonNode> menus = new ArrayList<>();
        List<JsonNode> actions = new ArrayList<>();
        search(body, menus, actions);
        return menus.isEmpty() ? Optional.empty() : Optional.of(new Menus(menus.get(0), actions));
    }

    private static void search(JsonNode node, List<JsonNode> menus, List<JsonNode> actions) {
        String type = node.path("type").asText();
        if (type.equals("static_select") || type.equals("Input.ChoiceSet")) {
            menus.add(node);
        } else if (node.path("data").has("pick")) {
            actions.add(node);
        } else {
            node.forEach(child -> search(child, menus, actions));
        }
    }

    /** Where the choice with that label is. */
    int position(String label) {
        JsonNode choices = menu.has("options") ? menu.path("options") : menu.path("choices");
        for (int i = 0; i < choices.size(); i++) {
            String text = choices.get(i).has("title")
                    ? choices.get(i).path("title").asText()
                    : choices.get(i).path("text").path("text").asText();
            if (text.equals(label)) {
                return i;
            }
        }
        throw new AssertionError("no choice “" + label + "” in " + choices);
    }

    /** The control with what was chosen, as the platform sends it. */
    JsonNode choosing(int position) {
        if (menu.path("type").asText().equals("static_select")) {
            ObjectNode chosen = menu.deepCopy();
            chosen.set("selected_option", menu.path("options").get(position));
            return chosen;
        }
        String id = menu.path("id").asText();
        for (JsonNode action : actions) {
            if (action.path("data").path("pick").asText().equals(id)) {
                ObjectNode chosen = action.deepCopy();
                ((ObjectNode) chosen.get("data"))
                        .put(
                                id,
                                menu.path("choices").get(position).path("value").asText());
                return chosen;
            }
        }
        throw new AssertionError("no button sends the menu " + id);
    }
}
