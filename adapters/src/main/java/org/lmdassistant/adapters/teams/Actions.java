package org.lmdassistant.adapters.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Choice;
import org.lmdassistant.adapters.chat.PlainText;

/** What can be pressed or chosen, and the data that comes back with it. */
final class Actions {

    static final String VERB = "press";
    static final String ACTION = "action";
    static final String PICK = "pick";
    static final String PICKER = "picker";

    private static final int LABEL = 75;
    private static final int VALUE = 2_000;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Actions() {}

    static ObjectNode of(Card.Button button) {
        String title = PlainText.line(button.label(), LABEL);
        if (button instanceof Card.Link link) {
            return JSON.objectNode()
                    .put("type", "Action.OpenUrl")
                    .put("title", title)
                    .put("url", link.address());
        }
        Card.Press press = (Card.Press) button;
        ObjectNode data = JSON.objectNode().put(ACTION, within(press.action()));
        ObjectNode action = press.opensForm() ? dialog(title, data) : execute(title, data);
        switch (press.style()) {
            case PRIMARY -> action.put("style", "positive");
            case DANGER -> action.put("style", "destructive");
            case PLAIN -> {}
        }
        return action;
    }

    /** Sends what was chosen in the picker. */
    static ObjectNode pick(String title, String picker) {
        return execute(title, JSON.objectNode().put(PICK, picker));
    }

    static ArrayNode choices(List<Choice> choices) {
        ArrayNode array = JSON.arrayNode();
        choices.forEach(choice -> array.addObject()
                .put("title", PlainText.line(choice.label(), LABEL))
                .put("value", within(choice.value())));
        return array;
    }

    // Teams opens a dialog only for an action that says so beforehand.
    private static ObjectNode dialog(String title, ObjectNode data) {
        data.putObject("msteams").put("type", "task/fetch");
        return submit(title, data);
    }

    private static ObjectNode execute(String title, ObjectNode data) {
        ObjectNode action = JSON.objectNode()
                .put("type", "Action.Execute")
                .put("title", title)
                .put("verb", VERB);
        action.set("data", data);
        action.set("fallback", submit(title, data.deepCopy()));
        return action;
    }

    static ObjectNode submit(String title, ObjectNode data) {
        ObjectNode action = JSON.objectNode().put("type", "Action.Submit").put("title", title);
        action.set("data", data);
        return action;
    }

    /** Cutting a value would change what it means, so a value that is too long is an error. */
    static String within(String value) {
        if (value.isEmpty() || value.length() > VALUE) {
            throw new IllegalArgumentException(
                    "an action has " + value.length() + " characters, allowed are 1 to " + VALUE);
        }
        return value;
    }
}
