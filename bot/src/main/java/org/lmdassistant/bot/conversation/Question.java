package org.lmdassistant.bot.conversation;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.words.Words;

/**
 * One thing a flow wants to know, asked in a form's field or in a sentence.
 *
 * @param prompt the question in the person's language
 * @param hint small print, or null
 * @param initial what is proposed, or null
 * @param slot the kind of thing in a sentence that answers it, or null
 * @param check finds what is wrong with a value beyond its type, as a sentence
 */
public record Question(
        String id,
        String prompt,
        boolean required,
        @Nullable String hint,
        @Nullable String initial,
        Form.Input input,
        @Nullable Slot slot,
        Function<String, Optional<String>> check) {

    /** A question that must be answered. */
    public static Question of(String id, String prompt, Form.Input input) {
        return new Question(id, prompt, true, null, null, input, null, value -> Optional.empty());
    }

    public Question optional() {
        return new Question(id, prompt, false, hint, initial, input, slot, check);
    }

    public Question proposing(@Nullable String value) {
        return new Question(
                id, prompt, required, hint, value == null || value.isBlank() ? null : value, input, slot, check);
    }

    public Question hinting(String smallPrint) {
        return new Question(id, prompt, required, smallPrint, initial, input, slot, check);
    }

    public Question checking(Function<String, Optional<String>> problem) {
        return new Question(id, prompt, required, hint, initial, input, slot, problem);
    }

    /** A question that is answered by a sentence that names such a thing. */
    public Question filledBy(Slot kind) {
        return new Question(id, prompt, required, hint, initial, input, kind, check);
    }

    /** What the answer is called where it is shown: a short name of the catalogs, else the question. "Yes" says nothing without it. */
    String label(Words words) {
        boolean yesOrNo = input instanceof Form.Choose choose && Choices.areYesOrNo(choose.choices());
        return yesOrNo ? prompt : words.find("label." + id).orElse(prompt);
    }

    /** Something said of an answer, behind what it is called: "People: 30", "People: that is no number from 1 to 500." */
    String about(Words words, String sentence) {
        return words.say("form.about", "question", label(words), "sentence", sentence);
    }

    /** Whether the answer is the name of a person. */
    boolean isName() {
        return input instanceof Form.Text form && form.personName();
    }

    /** Whether several sentences are the answer. */
    boolean isProse() {
        return input instanceof Form.Text text && text.multiline();
    }

    /** Whether any text is an answer, so that a text alone does not tell an answer from something else. */
    boolean isFree() {
        return input instanceof Form.Text;
    }
}
