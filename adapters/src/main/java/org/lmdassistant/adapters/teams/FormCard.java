package org.lmdassistant.adapters.teams;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.lmdassistant.adapters.chat.Choice;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.adapters.chat.PlainText;

/** A form as the Adaptive Card of a Teams dialog. */
final class FormCard {

    static final String FORM = "form";

    private static final int LABEL = 150;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final int EMAIL = 254;

    private FormCard() {}

    /** Draws the form, with a sentence under each field that has an error; one without a field stands on top. */
    static ObjectNode draw(Form form, Map<String, String> errors) {
        ArrayNode body = JSON.arrayNode();
        if (form.intro() != null) {
            Runs.paragraph(form.intro()).forEach(body::add);
        }
        errors.forEach((field, error) -> {
            if (form.fields().stream().noneMatch(one -> one.id().equals(field))) {
                Runs.error(error).forEach(body::add);
            }
        });
        for (Form.Field field : form.fields()) {
            body.add(input(field));
            if (field.hint() != null && !field.hint().isBlank()) {
                Runs.note(field.hint()).forEach(body::add);
            }
            if (errors.containsKey(field.id())) {
                Runs.error(errors.get(field.id())).forEach(body::add);
            }
        }
        ObjectNode card = AdaptiveCard.withBody(body);
        card.putArray("actions")
                .add(Actions.submit(
                        PlainText.line(form.submit(), 40), JSON.objectNode().put(FORM, Actions.within(form.id()))));
        return card;
    }

    private static ObjectNode input(Form.Field field) {
        String label = PlainText.line(field.label(), LABEL);
        ObjectNode input =
                JSON.objectNode().put("id", field.id()).put("label", label).put("isRequired", field.required());
        if (field.required()) {
            input.put("errorMessage", label);
        }
        Form.Input kind = field.input();
        String initial = field.initial() == null ? "" : field.initial();
        if (kind instanceof Form.Text text) {
            input.put("type", "Input.Text").put("maxLength", text.maxLength()).put("isMultiline", text.multiline());
            input.put("value", PlainText.cut(PlainText.clean(initial), text.maxLength()));
        } else if (kind instanceof Form.Document) {
            input.put("type", "Input.Text").put("style", "Url").put("maxLength", Form.Document.LONGEST_ADDRESS);
            input.put("value", PlainText.cut(PlainText.clean(initial), Form.Document.LONGEST_ADDRESS));
        } else if (kind instanceof Form.Email) {
            input.put("type", "Input.Text").put("style", "Email").put("maxLength", EMAIL);
            input.put("value", PlainText.cut(PlainText.clean(initial), EMAIL));
        } else if (kind instanceof Form.Whole whole) {
            input.put("type", "Input.Number").put("min", whole.min()).put("max", whole.max());
            if (initial.matches("-?\\d{1,9}")) {
                input.put("value", Integer.parseInt(initial));
            }
        } else if (kind instanceof Form.Date) {
            input.put("type", "Input.Date");
            if (initial.matches("\\d{4}-\\d{2}-\\d{2}")) {
                input.put("value", initial);
            }
        } else if (kind instanceof Form.Choose choose) {
            input.put("type", "Input.ChoiceSet").put("style", "compact");
            if (choose.choices().stream().anyMatch(one -> one.value().equals(initial))) {
                input.put("value", initial);
            }
            input.set("choices", Actions.choices(choose.choices()));
        } else if (kind instanceof Form.Search search) {
            search(input, search, initial);
        }
        return input;
    }

    private static void search(ObjectNode input, Form.Search search, String initial) {
        input.put("type", "Input.ChoiceSet").put("style", "filtered");
        List<Choice> known = initial.isEmpty() || search.initialLabel() == null
                ? List.of()
                : List.of(new Choice(initial, search.initialLabel()));
        if (!known.isEmpty()) {
            input.put("value", initial);
        }
        input.set("choices", Actions.choices(known));
        input.putObject("choices.data").put("type", "Data.Query").put("dataset", search.source());
    }
}
