package org.lmdassistant.adapters.slack;

import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.StaticSelectElement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Choice;

/** What can be pressed or chosen. */
final class Pressables {

    static final int OPTIONS = 100;

    private static final int LABEL = 75;
    private static final int VALUE = 2000;
    private static final int OPTION_VALUE = 75;
    private static final int URL = 3000;
    private static final int PLACEHOLDER = 150;

    private Pressables() {}

    static ButtonElement button(Card.Button button, String id) {
        ButtonElement.ButtonElementBuilder drawn =
                ButtonElement.builder().actionId(id).text(ShownText.plain(button.label(), LABEL));
        if (button instanceof Card.Press press) {
            return drawn.value(within(press.action(), VALUE, "a button's action"))
                    .style(style(press.style()))
                    .build();
        }
        String url = ((Card.Link) button).address();
        return drawn.url(within(url, URL, "a link")).build();
    }

    /** One menu, or several where there are more choices than one can hold. */
    static List<StaticSelectElement> menus(Card.Picker picker, Supplier<String> ids) {
        List<StaticSelectElement> menus = new ArrayList<>();
        List<OptionObject> options = options(picker.choices());
        for (int from = 0; from < options.size(); from += OPTIONS) {
            menus.add(StaticSelectElement.builder()
                    .actionId(ids.get())
                    .placeholder(ShownText.plain(picker.prompt(), PLACEHOLDER))
                    .options(List.copyOf(options.subList(from, Math.min(from + OPTIONS, options.size()))))
                    .build());
        }
        return menus;
    }

    static List<OptionObject> options(List<Choice> choices) {
        return choices.stream().map(Pressables::option).toList();
    }

    static OptionObject option(Choice choice) {
        return OptionObject.builder()
                .text(ShownText.plain(choice.label(), LABEL))
                .value(within(choice.value(), OPTION_VALUE, "a choice's value"))
                .build();
    }

    private static @Nullable String style(Card.Press.Style style) {
        return switch (style) {
            case PLAIN -> null;
            case PRIMARY -> "primary";
            case DANGER -> "danger";
        };
    }

    /** Cutting a value would change what it means, so a value that is too long is an error. */
    static String within(String value, int max, String what) {
        if (value.isEmpty() || value.length() > max) {
            throw new IllegalArgumentException(
                    what + " has " + value.length() + " characters, allowed are 1 to " + max);
        }
        return value;
    }
}
