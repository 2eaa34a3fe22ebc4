package org.lmdassistant.bot.conversation;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.chat.Form;

/**
 * One thing a flow wants to know, asked in a form's field or in a sentence.
 *
 * @param prompt the question in the person's language
 * @param hint small print, or null
 * @param initial what is proposed, or null
 * @param check finds what is wrong with a value beyond its type, as a sentence
 */
public record Question(
        String id,
        String prompt,
        boolean required,
        @Nullable String hint,
        @Nullable String initial,
        Form.Input input,
        Function<String, Optional<String>> check) {

    /** A question that must be answered. */
    public static Question of(String id, String prompt, Form.Input input) {
        return new Question(id, prompt, true, null, null, input, value -> Optional.empty());
    }

    public Question optional() {
        return new Question(id, prompt, false, hint, initial, input, check);
    }

    public Question proposing(@Nullable String value) {
        return new Question(id, prompt, required, hint, value == null || value.isBlank() ? null : value, input, check);
    }

    public Question hinting(String smallPrint) {
        return new Question(id, prompt, required, smallPrint, initial, input, check);
    }

    public Question checking(Function<String, Optional<String>> problem) {
        return new Question(id, prompt, required, hint, initial, input, problem);
    }
}
