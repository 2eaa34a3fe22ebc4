package org.lmdassistant.bot.coaching;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.dates.PartOfDay;
import org.lmdassistant.bot.understanding.dates.When;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.understanding.slots.Slots;

/** At what time of the day somebody wants to meet: at an hour, in a part of the day, or (both empty) whenever. */
record WantedTime(Optional<LocalTime> hour, Optional<PartOfDay> part) {

    /** Whatever comes first. */
    static final String EARLIEST = "EARLIEST";

    private static final Pattern SAYS_EARLIEST = Pattern.compile(
            "(?<!\\p{L})(?:(?:first|earliest|next|soonest) (?:free |possible |available |open )?(?:slot|time|hour|moment|opening|one you have|there is)"
                    + "|as soon as possible|asap|as early as (?:possible|you can)"
                    + "|premi(?:er|[èe]re) (?:cr[ée]neau|heure|moment|date)|prochain cr[ée]neau|(?:le plus t[ôo]t|d[èe]s que|aussi t[ôo]t que) possible"
                    + "|primer(?:a)? (?:hora|hueco|momento|turno|cita)(?: que haya| libre| disponible)?|lo (?:antes|m[áa]s pronto) posible|cuanto antes)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final LocalTime FIRST = LocalTime.of(7, 0);
    private static final LocalTime LAST = LocalTime.of(20, 0);

    /** What a sentence says of it, as an argument of an action; empty where it says nothing. */
    static String argument(Understood said) {
        Slots slots = said.slots();
        return SAYS_EARLIEST.matcher(said.sentence()).find()
                ? EARLIEST
                : slots.get(Slot.TIME)
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
