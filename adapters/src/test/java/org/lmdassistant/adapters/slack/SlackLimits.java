package org.lmdassistant.adapters.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Slack's published limits (docs.slack.dev, Block Kit reference), checked on the JSON that would be sent. */
public final class SlackLimits {

    private final Set<String> actionIds = new HashSet<>();
    private final Set<String> blockIds = new HashSet<>();

    private SlackLimits() {}

    static JsonNode messageKeeps(List<LayoutBlock> blocks) {
        JsonNode json = SlackWorld.tree(GsonFactory.createSnakeCase().toJson(blocks));
        messageKeeps(json);
        return json;
    }

    /** Fails if Slack would refuse the message's blocks or read any text in them as markup. */
    public static void messageKeeps(JsonNode json) {
        assertThat(json.size()).as("blocks of a message").isBetween(1, 50);
        SlackLimits limits = new SlackLimits();
        json.forEach(limits::block);
    }

    static JsonNode modalKeeps(View view) {
        String text = GsonFactory.createSnakeCase().toJson(view);
        JsonNode json = SlackWorld.tree(text);
        modalKeeps(json);
        return json;
    }

    /** Fails if Slack would refuse the view or read any text in it as markup. */
    public static void modalKeeps(JsonNode json) {
        assertThat(json.toString().length()).as("size of a view").isLessThan(250_000);
        plain(json.path("title"), 24);
        plain(json.path("close"), 24);
        plain(json.path("submit"), 24);
        length(json.path("private_metadata"), 1, 3000);
        length(json.path("callback_id"), 1, 255);
        assertThat(json.path("blocks").size()).as("blocks of a modal").isBetween(1, 100);
        SlackLimits limits = new SlackLimits();
        json.path("blocks").forEach(limits::block);
    }

    private void block(JsonNode block) {
        if (block.has("block_id")) {
            length(block.path("block_id"), 1, 255);
            assertThat(blockIds.add(block.path("block_id").asText()))
                    .as("unique block_id")
                    .isTrue();
        }
        switch (block.path("type").asText()) {
            case "header" -> plain(block.path("text"), 150);
            case "section" -> plain(block.path("text"), 3000);
            case "context" -> {
                assertThat(block.path("elements").size()).isBetween(1, 10);
                block.path("elements").forEach(text -> plain(text, 3000));
            }
            case "actions" -> {
                assertThat(block.path("elements").size()).isBetween(1, 25);
                block.path("elements").forEach(this::pressable);
            }
            case "rich_text" -> rich(block);
            case "input" -> input(block);
            default -> throw new AssertionError("a block nobody knows: " + block);
        }
    }

    private static void rich(JsonNode block) {
        int size = 0;
        for (JsonNode section : block.path("elements")) {
            assertThat(section.path("type").asText()).isEqualTo("rich_text_section");
            for (JsonNode text : section.path("elements")) {
                assertThat(text.path("type").asText())
                        .as("only text, never a live element")
                        .isEqualTo("text");
                length(text.path("text"), 1, 3000);
                shown(text.path("text").asText());
                size += text.path("text").asText().length();
            }
        }
        assertThat(size).isBetween(1, 3200);
    }

    private void pressable(JsonNode element) {
        actionId(element);
        if (element.path("type").asText().equals("button")) {
            plain(element.path("text"), 75);
            assertThat(element.has("value") ^ element.has("url")).isTrue();
            if (element.has("value")) {
                length(element.path("value"), 1, 2000);
            } else {
                length(element.path("url"), 1, 3000);
                assertThat(element.path("url").asText()).startsWith("https://");
            }
            if (element.has("style")) {
                assertThat(element.path("style").asText()).isIn("primary", "danger");
            }
        } else {
            select(element);
        }
    }

    private void input(JsonNode block) {
        plain(block.path("label"), 150);
        assertThat(block.has("block_id")).isTrue();
        if (block.has("hint")) {
            plain(block.path("hint"), 2000);
        }
        JsonNode element = block.path("element");
        length(element.path("action_id"), 1, 255);
        switch (element.path("type").asText()) {
            case "plain_text_input" -> {
                assertThat(element.path("max_length").asInt()).isBetween(1, 3000);
                assertThat(element.path("initial_value").asText().length())
                        .isLessThanOrEqualTo(element.path("max_length").asInt());
            }
            case "email_text_input", "datepicker" -> {}
            case "number_input" ->
                assertThat(element.path("is_decimal_allowed").asBoolean(true)).isFalse();
            case "radio_buttons" -> options(element.path("options"), 10);
            default -> select(element);
        }
    }

    private static void select(JsonNode element) {
        if (element.has("placeholder")) {
            plain(element.path("placeholder"), 150);
        }
        switch (element.path("type").asText()) {
            case "static_select" -> {
                assertThat(element.has("options") ^ element.has("option_groups"))
                        .isTrue();
                if (element.has("options")) {
                    options(element.path("options"), 100);
                } else {
                    assertThat(element.path("option_groups").size()).isBetween(1, 100);
                    element.path("option_groups").forEach(group -> {
                        plain(group.path("label"), 75);
                        options(group.path("options"), 100);
                    });
                }
            }
            case "external_select" ->
                assertThat(element.path("min_query_length").asInt()).isEqualTo(1);
            default -> throw new AssertionError("an element nobody knows: " + element);
        }
        if (element.has("initial_option")) {
            option(element.path("initial_option"));
        }
    }

    private static void options(JsonNode options, int max) {
        assertThat(options.size()).isBetween(1, max);
        options.forEach(SlackLimits::option);
    }

    private static void option(JsonNode option) {
        plain(option.path("text"), 75);
        length(option.path("value"), 1, 75);
    }

    private void actionId(JsonNode element) {
        length(element.path("action_id"), 1, 255);
        assertThat(actionIds.add(element.path("action_id").asText()))
                .as("unique action_id")
                .isTrue();
    }

    private static void plain(JsonNode text, int max) {
        assertThat(text.path("type").asText()).as("never markup").isEqualTo("plain_text");
        assertThat(text.path("emoji").asBoolean(true)).as("no emoji names").isFalse();
        length(text.path("text"), 1, max);
        shown(text.path("text").asText());
    }

    private static void length(JsonNode text, int min, int max) {
        assertThat(text.isTextual()).isTrue();
        assertThat(text.asText().length()).as(text.asText()).isBetween(min, max);
    }

    /** Nothing that turns other text around, nothing unseen, no half of a character. */
    static void shown(String text) {
        text.codePoints().forEach(c -> {
            assertThat((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069))
                    .as("bidirectional control")
                    .isFalse();
            assertThat(Character.isISOControl(c) && c != '\n')
                    .as("control character")
                    .isFalse();
            assertThat(Character.getType(c)).as("half a pair").isNotEqualTo((int) Character.SURROGATE);
        });
    }
}
