package org.lmdassistant.adapters.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.lmdassistant.adapters.chat.Card.Step.State;
import org.lmdassistant.adapters.chat.PlainText;

/** Text as rich text blocks, one for each line: a text run shows what it holds and interprets nothing. */
final class Runs {

    private static final int LINE = 3_000;
    private static final int HEADING = 150;
    private static final int LABEL = 150;

    private Runs() {}

    static ObjectNode heading(String text) {
        ObjectNode block = block();
        run(block, PlainText.line(text, HEADING)).put("weight", "Bolder").put("size", "Large");
        return block.put("spacing", "Medium");
    }

    static List<ObjectNode> paragraph(String text) {
        List<ObjectNode> blocks = new ArrayList<>();
        for (String line : lines(text)) {
            ObjectNode block = block().put("spacing", blocks.isEmpty() ? "Default" : "Small");
            run(block, line);
            blocks.add(block);
        }
        return blocks;
    }

    static List<ObjectNode> note(String text) {
        List<ObjectNode> blocks = paragraph(text);
        blocks.forEach(block -> block.path("inlines")
                .forEach(run -> ((ObjectNode) run).put("isSubtle", true).put("size", "Small")));
        return blocks;
    }

    static List<ObjectNode> error(String text) {
        List<ObjectNode> blocks = paragraph(text);
        blocks.forEach(block -> block.path("inlines").forEach(run -> ((ObjectNode) run).put("color", "Attention")));
        return blocks;
    }

    /** A label in bold and what belongs to it. */
    static List<ObjectNode> labelled(String before, String label, String between, String value) {
        List<ObjectNode> blocks = new ArrayList<>();
        List<String> lines = lines(value);
        ObjectNode first = block().put("spacing", "Small");
        if (!before.isEmpty()) {
            run(first, before);
        }
        run(first, PlainText.line(label, LABEL)).put("weight", "Bolder");
        if (!lines.isEmpty()) {
            run(first, between + lines.get(0));
        }
        blocks.add(first);
        lines.stream().skip(1).forEach(line -> {
            ObjectNode block = block().put("spacing", "None");
            run(block, line);
            blocks.add(block);
        });
        return blocks;
    }

    // Shapes differ, not only colours.
    static String symbol(State state) {
        return switch (state) {
            case DONE -> "✅";
            case CURRENT -> "▶️";
            case AHEAD -> "◻️";
            case LATE -> "⚠️";
        };
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        PlainText.clean(text)
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> lines.addAll(PlainText.pieces(line, LINE)));
        return lines;
    }

    private static ObjectNode block() {
        ObjectNode block = JsonNodeFactory.instance.objectNode().put("type", "RichTextBlock");
        block.putArray("inlines");
        return block;
    }

    private static ObjectNode run(ObjectNode block, String text) {
        return ((ArrayNode) block.get("inlines"))
                .addObject()
                .put("type", "TextRun")
                .put("text", text);
    }
}
