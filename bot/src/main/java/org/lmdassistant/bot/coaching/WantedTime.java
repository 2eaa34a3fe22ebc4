package org.lmdassistant.bot.coaching;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import org.lmdassistant.bot.understanding.dates.PartOfDay;
import org.lmdassistant.bot.understanding.dates.When;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.understanding.slots.Slots;

/** At what time of the day somebody wants to meet: at an hour, in a part of the day, or (both empty) whenever. */
record WantedTime(Optional<LocalTime> hour, Optional<PartOfDay> part) {

    private static final LocalTime FIRST = LocalTime.of(7, 0);
    private static final LocalTime LAST = LocalTime.of(20, 0);

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

    /** Whether people usually meet then, by their own clock. */
    static boolean isUsual(LocalTime time) {
        return !time.isBefore(FIRST) && !time.isAfter(LAST);
    }

    /** How far a time lies from the part of the day that is wanted; nothing where it lies within, or none is wanted. */
    Duration from(LocalTime time) {
        return part.map(each -> {
                    Duration early = Duration.between(time, LocalTime.of(each.from(), 0));
                    Duration late = Duration.between(LocalTime.MIDNIGHT, time).minusHours(each.to());
                    return early.compareTo(late) > 0 ? early : late;
                })
                .filter(distance -> !distance.isNegative())
                .orElse(Duration.ZERO);
    }

    boolean fits(LocalTime time) {
        return hour.map(time::equals).orElse(true)
                && part.map(each -> each.holds(time)).orElse(true);
    }
}
