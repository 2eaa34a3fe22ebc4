package org.lmdassistant.bot.conversation;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a flow was told, each value read and checked as its question demands. */
public record Answers(Map<String, String> values) {

    public Answers {
        values = Map.copyOf(values);
    }

    /** The answer to a required question. */
    public String text(String id) {
        String value = values.get(id);
        if (value == null) {
            throw new IllegalStateException("the flow never asked for " + id);
        }
        return value;
    }

    /** The answer to an optional question, or null. */
    public @Nullable String orNull(String id) {
        return values.get(id);
    }

    public int number(String id) {
        return Integer.parseInt(text(id));
    }

    public LocalDate date(String id) {
        return LocalDate.parse(text(id));
    }
}
