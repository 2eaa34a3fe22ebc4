package org.lmdassistant.adapters.slack;

import com.slack.api.model.block.composition.OptionGroupObject;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.EmailTextInputElement;
import com.slack.api.model.block.element.ExternalSelectElement;
import com.slack.api.model.block.element.NumberInputElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.block.element.StaticSelectElement;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.chat.Choice;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.adapters.chat.PlainText;

/** The input of one form field. An initial value that does not fit is left out: Slack would refuse the whole form. */
final class Inputs {

    static final String VALUE = "value";

    private static final int TEXT = 3000;
    private static final int RADIO_BUTTONS = 5;
    private static final int GROUP_LABEL = 30;
    private static final int SOURCE = 255;

    private Inputs() {}

    static BlockElement draw(Form.Field field) {
        Form.Input input = field.input();
        String initial = field.initial();
        if (input instanceof Form.Text text) {
            return text(text, initial);
        } else if (input instanceof Form.Document) {
            return text(new Form.Text(Form.Document.LONGEST_ADDRESS, false), initial);
        } else if (input instanceof Form.Email) {
            return EmailTextInputElement.builder()
                    .actionId(VALUE)
                    .initialValue(initial)
                    .build();
        } else if (input instanceof Form.Whole whole) {
            return number(whole, initial);
        } else if (input instanceof Form.Date) {
            return DatePickerElement.builder()
                    .actionId(VALUE)
                    .initialDate(isDate(initial) ? initial : null)
                    .build();
        } else if (input instanceof Form.Choose choose) {
            return choice(choose.choices(), initial, field.required());
        }
        return search((Form.Search) input, initial);
    }

    private static BlockElement text(Form.Text text, @Nullable String initial) {
        int max = Math.min(text.maxLength(), TEXT);
        return PlainTextInputElement.builder()
                .actionId(VALUE)
                .multiline(text.multiline())
                .maxLength(max)
                .initialValue(initial == null ? null : PlainText.cut(PlainText.clean(initial), max))
                .build();
    }

    private static BlockElement number(Form.Whole whole, @Nullable String initial) {
        return NumberInputElement.builder()
                .actionId(VALUE)
                .decimalAllowed(false)
                .minValue(String.valueOf(whole.min()))
                .maxValue(String.valueOf(whole.max()))
                .initialValue(isWithin(initial, whole) ? initial : null)
                .build();
    }

    // A radio button, once chosen, cannot be taken back: only where something has to be chosen.
    private static BlockElement choice(List<Choice> choices, @Nullable String initial, boolean required) {
        if (choices.isEmpty()) {
            throw new IllegalArgumentException("a field with nothing to choose");
        }
        List<OptionObject> options = Pressables.options(choices);
        OptionObject chosen = options.stream()
                .filter(option -> option.getValue().equals(initial))
                .findFirst()
                .orElse(null);
        if (required && options.size() <= RADIO_BUTTONS) {
            return RadioButtonsElement.builder()
                    .actionId(VALUE)
                    .options(options)
                    .initialOption(chosen)
                    .build();
        }
        StaticSelectElement.StaticSelectElementBuilder select =
                StaticSelectElement.builder().actionId(VALUE).initialOption(chosen);
        return options.size() <= Pressables.OPTIONS
                ? select.options(options).build()
                : select.optionGroups(groups(options)).build();
    }

    private static List<OptionGroupObject> groups(List<OptionObject> options) {
        List<OptionGroupObject> groups = new ArrayList<>();
        for (int from = 0; from < options.size(); from += Pressables.OPTIONS) {
            List<OptionObject> group = options.subList(from, Math.min(from + Pressables.OPTIONS, options.size()));
            String label = shortLabel(group.get(0)) + " – " + shortLabel(group.get(group.size() - 1));
            groups.add(OptionGroupObject.builder()
                    .label(ShownText.verbatim(label))
                    .options(List.copyOf(group))
                    .build());
        }
        return groups;
    }

    private static String shortLabel(OptionObject option) {
        return PlainText.cut(option.getText().getText(), GROUP_LABEL);
    }

    private static BlockElement search(Form.Search search, @Nullable String initial) {
        String label = search.initialLabel();
        return ExternalSelectElement.builder()
                .actionId(Pressables.within(search.source(), SOURCE, "a search source"))
                .minQueryLength(1)
                .initialOption(initial == null || label == null ? null : Pressables.option(new Choice(initial, label)))
                .build();
    }

    private static boolean isWithin(@Nullable String number, Form.Whole whole) {
        try {
            int value = Integer.parseInt(String.valueOf(number));
            return value >= whole.min() && value <= whole.max();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isDate(@Nullable String date) {
        try {
            return date != null && LocalDate.parse(date).toString().equals(date);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
