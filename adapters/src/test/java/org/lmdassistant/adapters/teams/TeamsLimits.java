package org.lmdassistant.adapters.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What Teams draws of an Adaptive Card, and what may come alive in it (Microsoft Teams, cards reference). */
public final class TeamsLimits {

    private final Set<String> ids = new HashSet<>();

    private TeamsLimits() {}

    /** Fails if Teams would refuse the card or read any of its text as markup. */
    public static void cardKeeps(JsonNode card) {
        assertThat(card.path("type").asText()).isEqualTo("AdaptiveCard");
        assertThat(card.path("version").asText()).isEqualTo("1.5");
        assertThat(card.path("body").size()).isPositive();
        if (card.has("fallbackText")) {
            // An old client reads this one as Markdown.
            text(card.path("fallbackText"), 2_100);
            assertThat(card.path("fallbackText").asText().replaceAll("\\\\.", ""))
                    .as("no live markup")
                    .doesNotContainPattern("[\\[\\]()*_]");
        }
        TeamsLimits limits = new TeamsLimits();
        card.path("body").forEach(limits::element);
        card.path("actions").forEach(TeamsLimits::action);
    }

    private void element(JsonNode element) {
        switch (element.path("type").asText()) {
            case "RichTextBlock" -> {
                assertThat(element.path("inlines").size()).isPositive();
                element.path("inlines").forEach(run -> {
                    assertThat(run.path("type").asText()).isEqualTo("TextRun");
                    assertThat(run.has("selectAction")).isFalse();
                    text(run.path("text"), 3_200);
                });
            }
            case "ActionSet" -> {
                assertThat(element.path("actions").size()).isBetween(1, 6);
                element.path("actions").forEach(TeamsLimits::action);
            }
            case "Input.Text", "Input.Number" -> input(element);
            case "Input.Date" -> {
                input(element);
                assertThat(element.path("value").asText("2027-03-01")).matches("\\d{4}-\\d{2}-\\d{2}");
            }
            case "Input.ChoiceSet" -> {
                input(element);
                assertThat(element.path("style").asText()).isIn("compact", "filtered");
                Set<String> values = new HashSet<>();
                element.path("choices")
                        .forEach(choice -> values.add(choice.path("value").asText()));
                if (element.has("value")) {
                    assertThat(values).contains(element.path("value").asText());
                }
                element.path("choices").forEach(choice -> {
                    text(choice.path("title"), 75);
                    assertThat(choice.path("value").asText()).isNotEmpty();
                });
            }
            default -> throw new AssertionError("Teams is sent no " + element.path("type"));
        }
    }

    private void input(JsonNode input) {
        for (String shown : List.of("label", "placeholder", "errorMessage")) {
            if (input.has(shown)) {
                text(input.path(shown), 150);
            }
        }
        if (input.has("maxLength")) {
            assertThat(input.path("value").asText().length())
                    .isLessThanOrEqualTo(input.path("maxLength").asInt());
        }
        assertThat(ids.add(input.path("id").asText())).as("unique id").isTrue();
    }

    private static void action(JsonNode action) {
        text(action.path("title"), 75);
        switch (action.path("type").asText()) {
            case "Action.OpenUrl" ->
                assertThat(action.path("url").asText()).matches("https://.*|http://127\\.0\\.0\\.1.*");
            case "Action.Execute" -> {
                assertThat(action.path("verb").asText()).isNotEmpty();
                assertThat(action.at("/fallback/type").asText()).isEqualTo("Action.Submit");
                assertThat(action.at("/fallback/data")).isEqualTo(action.path("data"));
            }
            case "Action.Submit" -> assertThat(action.path("data").isObject()).isTrue();
            default -> throw new AssertionError("no such action: " + action.path("type"));
        }
    }

    private static void text(JsonNode text, int max) {
        assertThat(text.asText()).hasSizeBetween(1, max);
        text.asText().codePoints().forEach(c -> {
            assertThat((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069))
                    .as("turns other text around")
                    .isFalse();
            assertThat(Character.isISOControl(c) && c != '\n' && c != '\t')
                    .as("control character")
                    .isFalse();
            assertThat(Character.getType(c)).as("half a pair").isNotEqualTo((int) Character.SURROGATE);
        });
    }
}
