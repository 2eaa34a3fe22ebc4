package org.lmdassistant.bot.coaching;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import org.lmdassistant.bot.understanding.dates.PartOfDay;
import org.lmdassistant.bot.understanding.dates.When;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.understanding.slots.Slots;

/** At what time of the day somebody wants to meet: at an hour, in a part of the day, or (both empty) whenever. */
record WantedTime(Optional<LocalTime> hour, Optional<PartOfDay> part) {

    /** What a sentence says of it, as an argument of an action; empty where it says nothing. */
    static String argument(Slots slots) {
        return slots.get(Slot.TIME)
                .orElse(slots.when().part().map(PartOfDay::name).orElse(""));
    }

    /** Reads what {@link #argument} wrote; any other text is whenever. */
    static WantedTime of(String argument) {
        Optional<PartOfDay> part = Arrays.stream(PartOfDay.values())
                .filter(each -> each.name().equals(argument))
                .findFirst();
        return new WantedTime(When.hour(argument), part);
    }

    boolean fits(LocalTime time) {
        return hour.map(time::equals).orElse(true)
                && part.map(each -> each.holds(time)).orElse(true);
    }
}
