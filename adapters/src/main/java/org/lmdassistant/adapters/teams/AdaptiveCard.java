package org.lmdassistant.adapters.teams;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.PlainText;

/**
 * A card as an Adaptive Card of version 1.5, the newest that Teams draws. Text stands in text runs, which know no
 * Markdown, so nothing that a person wrote comes alive.
 */
final class AdaptiveCard {

    static final String CONTENT_TYPE = "application/vnd.microsoft.card.adaptive";

    private static final String VERSION = "1.5";
    // Teams takes 28 KB in a channel; some of it is for the envelope.
    private static final int MAX_BYTES = 24 * 1024;
    private static final int NOTE = 200;
    private static final int ACTIONS = 5;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ArrayNode body = JSON.arrayNode();
    private int pickers;

    private AdaptiveCard() {}

    /**
     * Draws a card.
     *
     * @throws IllegalArgumentException if a button breaks the vocabulary's own limits
     */
    static ObjectNode draw(Card card) {
        AdaptiveCard drawing = new AdaptiveCard();
        card.elements().forEach(drawing::add);
        if (drawing.body.isEmpty()) {
            drawing.paragraph(PlainText.line(card.summary(), 1_000));
        }
        ObjectNode drawn = withBody(drawing.body);
        drawn.put("fallbackText", unmarked(PlainText.line(card.summary(), 1_000)));
        return shortened(drawn);
    }

    /** A client too old for the card shows its fallback as Markdown: each sign that could become markup is escaped. */
    private static String unmarked(String text) {
        return text.replaceAll("[\\\\`*_{}\\[\\]()<>#+!|~-]", "\\\\$0");
    }

    /** An empty card around a body. */
    static ObjectNode withBody(ArrayNode body) {
        ObjectNode card = JSON.objectNode()
                .put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
                .put("type", "AdaptiveCard")
                .put("version", VERSION);
        card.set("body", body);
        card.putObject("msteams").put("width", "Full");
        return card;
    }

    private void add(Card.Element element) {
        if (element instanceof Card.Heading heading) {
            body.add(Runs.heading(heading.text()));
        } else if (element instanceof Card.Paragraph paragraph) {
            paragraph(paragraph.text());
        } else if (element instanceof Card.Note note) {
            Runs.note(note.text()).forEach(body::add);
        } else if (element instanceof Card.Facts facts) {
            facts.facts().forEach(fact -> Runs.labelled("", fact.label(), ": ", fact.value())
                    .forEach(body::add));
        } else if (element instanceof Card.Timeline timeline) {
            timeline.steps()
                    .forEach(step -> Runs.labelled(Runs.symbol(step.state()) + " ", step.label(), " – ", step.detail())
                            .forEach(body::add));
        } else if (element instanceof Card.Buttons buttons) {
            buttons(buttons.buttons());
        } else if (element instanceof Card.Picker picker) {
            picker(picker);
        }
    }

    private void paragraph(String text) {
        Runs.paragraph(text).forEach(body::add);
    }

    private void buttons(List<Card.Button> buttons) {
        for (int from = 0; from < buttons.size(); from += ACTIONS) {
            ArrayNode actions = actionSet();
            buttons.subList(from, Math.min(from + ACTIONS, buttons.size()))
                    .forEach(button -> actions.add(Actions.of(button)));
        }
    }

    private void picker(Card.Picker picker) {
        String id = Actions.PICKER + pickers++;
        ObjectNode input = body.addObject();
        input.put("type", "Input.ChoiceSet").put("id", id).put("style", "compact");
        input.put("placeholder", PlainText.line(picker.prompt(), 150));
        input.set("choices", Actions.choices(picker.choices()));
        actionSet().add(Actions.pick(PlainText.line(picker.prompt(), 75), id));
    }

    private ArrayNode actionSet() {
        return body.addObject().put("type", "ActionSet").putArray("actions");
    }

    // The bot pages; a longer card is an accident, and what people must be able to press stands at its end.
    private static ObjectNode shortened(ObjectNode card) {
        ArrayNode body = (ArrayNode) card.get("body");
        boolean cut = false;
        while (card.toString().getBytes(UTF_8).length > MAX_BYTES - NOTE && body.size() > 1) {
            boolean endsWithActions =
                    body.get(body.size() - 1).path("type").asText().equals("ActionSet");
            body.remove(endsWithActions && body.size() > 1 ? body.size() - 2 : body.size() - 1);
            cut = true;
        }
        if (cut) {
            body.insert(Math.max(0, body.size() - 1), Runs.note(PlainText.MORE).get(0));
        }
        return card;
    }
}
