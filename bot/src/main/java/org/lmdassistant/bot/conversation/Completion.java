package org.lmdassistant.bot.conversation;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.slots.Slot;

/**
 * How a wish that waits for more is completed by what is typed next: "at 3 pm", "Friday instead", "half an hour later".
 *
 * @param slots what such a text can name
 * @param intents what it may sound like by itself
 * @param surely which texts belong to it, whatever they sound like
 */
public record Completion(Set<Slot> slots, Set<String> intents, Predicate<String> surely, How how) {

    /** One whose texts are told from other wishes by their intents alone. */
    public Completion(Set<Slot> slots, Set<String> intents, How how) {
        this(slots, intents, text -> false, how);
    }

    /** Puts what a text names into the wish; empty where it names nothing of it, or is a wish of its own. */
    @FunctionalInterface
    public interface How {
        Optional<Action> complete(Scene scene, Action wish, Understood said);
    }

    Optional<Action> complete(Scene scene, Action wish, Understood said) {
        return how.complete(scene, wish, said);
    }
}
