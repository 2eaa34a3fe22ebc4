package org.lmdassistant.adapters.chat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;

/**
 * What goes back in the platform's own reply to a turn. Everything else that a turn says leaves through the courier,
 * so a lost reply loses no message.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "answer")
public sealed interface Answer {

    /** Nothing but the acknowledgement. */
    record Nothing() implements Answer {}

    /**
     * A form to open; only in answer to a turn that {@link Turn#canOpenForm()}.
     *
     * @param tooLate a sentence for people, said where the platform does not open it any more
     */
    record Open(Form form, String tooLate) implements Answer {}

    /**
     * The form cannot be taken as it is.
     *
     * @param form the form again, filled with what the person wrote
     * @param errors a sentence for people, by field id
     */
    record Invalid(Form form, Map<String, String> errors) implements Answer {}

    /** The form is taken and closes. */
    record Accepted() implements Answer {}

    /** Choices for a search field, best first. */
    record Choices(List<Choice> choices) implements Answer {}

    /** A sentence that only the speaker sees, where they are. A hint: nothing relies on its arrival. */
    record Notice(String text) implements Answer {}

    static Answer nothing() {
        return new Nothing();
    }
}
