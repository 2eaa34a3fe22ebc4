package org.lmdassistant.bot.conversation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.chat.Form;

/** A flow's questions as a form. */
final class FlowForm {

    private final Labels labels;

    FlowForm(Labels labels) {
        this.labels = labels;
    }

    /**
     * The form, filled.
     *
     * @param known values that fill the fields before what the questions propose
     */
    Form form(Scene scene, Flow flow, Action about, List<Question> questions, Map<String, String> known) {
        return new Form(
                about.encode(),
                flow.title(scene, about),
                null,
                scene.words().say("form.send"),
                scene.words().say("form.cancel"),
                questions.stream()
                        .map(question -> field(scene, question, known))
                        .toList());
    }

    private Form.Field field(Scene scene, Question question, Map<String, String> known) {
        String initial = known.getOrDefault(question.id(), question.initial());
        return new Form.Field(
                question.id(),
                question.prompt(),
                question.required(),
                question.hint(),
                initial,
                question.input() instanceof Form.Search search ? labelled(scene, search, initial) : question.input());
    }

    private Form.Search labelled(Scene scene, Form.Search search, @Nullable String initial) {
        if (initial == null) {
            return search;
        }
        return new Form.Search(search.source(), labels.of(scene, search, initial));
    }
}
