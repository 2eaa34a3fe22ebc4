package org.lmdassistant.adapters.chat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a speaker did. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "act")
public sealed interface Act {

    /**
     * Wrote a message, a slash command's text, or a mention (with the bot's own name taken away).
     *
     * @param files what was sent along; the text may then be empty
     */
    record Said(String text, List<SharedFile> files) implements Act {
        public Said {
            files = List.copyOf(files);
        }

        public Said(String text) {
            this(text, List.of());
        }
    }

    /**
     * Pressed a button or chose from a picker.
     *
     * @param action the action that the bot gave to the button; to be read with suspicion
     * @param message the platform's id of the message that carries the button, if it is in one
     */
    record Pressed(String action, @Nullable String message) implements Act {}

    /**
     * Sent a form.
     *
     * @param form the id that the bot gave to the form; to be read with suspicion
     * @param answers by field id; fields left empty are absent
     */
    record Submitted(String form, Map<String, String> answers) implements Act {}

    /** Typed into a search field and waits for choices. */
    record Searched(String source, String query) implements Act {}

    /** Opened the app's home page or its direct chat for the first time. */
    record Arrived() implements Act {}

    /** The app was taken out of the tenant, or of this place. */
    record Removed(boolean wholeTenant) implements Act {}
}
