package org.lmdassistant.adapters.chat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Typed fields to fill in and send.
 *
 * @param id comes back with the answers; at most 2,000 characters
 * @param intro a sentence above the fields, or null
 */
public record Form(String id, String title, @Nullable String intro, String submit, String cancel, List<Field> fields) {

    public Form {
        fields = List.copyOf(fields);
    }

    /**
     * One question of a form.
     *
     * @param hint small print under the field, or null
     * @param initial what the field holds at first, or null; for a choice, its value
     */
    public record Field(
            String id, String label, boolean required, @Nullable String hint, @Nullable String initial, Input input) {}

    /** How a field is filled. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "input")
    public sealed interface Input {}

    /**
     * Written text.
     *
     * @param maxLength in characters, at most 3,000 (Slack's limit)
     * @param personName whether it is a person's name, which no question and no e-mail address is
     */
    public record Text(int maxLength, boolean multiline, boolean personName) implements Input {

        public Text(int maxLength, boolean multiline) {
            this(maxLength, multiline, false);
        }

        /** The name of a person. */
        public static Text forName() {
            return new Text(120, false, true);
        }
    }

    public record Email() implements Input {}

    /**
     * A document: in a form the https address where it lies; in the chat, a file may be sent instead ({@link
     * Act.Said#files}).
     */
    public record Document() implements Input {

        /** In characters; longer addresses are rare, and no field takes them. */
        public static final int LONGEST_ADDRESS = 500;
    }

    public record Whole(int min, int max) implements Input {}

    /** Answered as an ISO date, {@code 2027-03-01}. */
    public record Date() implements Input {}

    public record Choose(List<Choice> choices) implements Input {
        public Choose {
            choices = List.copyOf(choices);
        }
    }

    /**
     * Chosen from more choices than fit: typing asks the bot ({@link Act.Searched}).
     *
     * @param initialLabel how the initial value reads, or null where there is none
     */
    public record Search(String source, @Nullable String initialLabel) implements Input {}
}
