package org.lmdassistant.bot.understanding.slots;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.lmdassistant.bot.understanding.dates.When;

/**
 * What a sentence names, each kind once.
 *
 * @param when all that was said about time, with what is doubtful or impossible about it
 */
public record Slots(Map<Slot, String> values, When when) {

    public static final Slots NONE = new Slots(Map.of(), When.NOTHING);

    public Slots {
        Map<Slot, String> sorted = new EnumMap<>(Slot.class);
        sorted.putAll(values);
        values = Collections.unmodifiableMap(sorted);
    }

    /** With something else said of one kind; with nothing, without it. */
    public Slots with(Slot slot, String value) {
        Map<Slot, String> others = new EnumMap<>(Slot.class);
        others.putAll(values);
        others.remove(slot);
        if (!value.isEmpty()) {
            others.put(slot, value);
        }
        return new Slots(
                others,
                switch (slot) {
                    case DATE -> when.on(value);
                    case TIME -> when.at(value);
                    default -> when;
                });
    }

    /** Whether two days or two times are named, of which the first stands here. */
    public boolean isDoubtful(Slot slot) {
        int named =
                switch (slot) {
                    case DATE -> when.dates().size();
                    case TIME -> when.times().size();
                    default -> 1;
                };
        return named > 1 && values.containsKey(slot);
    }

    public Optional<String> get(Slot slot) {
        return Optional.ofNullable(values.get(slot));
    }
}
