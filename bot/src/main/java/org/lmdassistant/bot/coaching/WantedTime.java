package org.lmdassistant.bot.coaching;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
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
            "(?<!\\p{L})(?:(?:first|earliest|next|soonest) (?:(?:free|possible|available|open) (?:slot|time|hour|moment)|slot|opening|one you have|there is)"
                    + "|as soon as possible|asap|as early as (?:possible|you can)"
                    + "|(?:premier|prochain) cr[ée]neau|(?:premier|prochain) moment (?:libre|possible)|(?:le plus t[ôo]t|d[èe]s que|aussi t[ôo]t que) possible"
                    + "|primer (?:hueco|turno)|primer[a]? (?:hora|cita|momento) (?:que haya|libre|disponible)|lo (?:antes|m[áa]s pronto) posible|cuanto antes)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "A la primera hora" is no one o'clock. */
    private static final Pattern FIRST_HOUR = Pattern.compile(
            "(?<!\\p{L})(?:primera hora|premi[èe]re heure|first hour)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Set<String> ONE = Set.of("01:00", "13:00");

    private static final LocalTime FIRST = LocalTime.of(7, 0);
    private static final LocalTime LAST = LocalTime.of(20, 0);

    /** What a sentence says of it, as an argument of an action; empty where it says nothing. */
    static String argument(Understood said) {
        Slots slots = said.slots();
        String sentence = said.sentence();
        boolean firstHour = FIRST_HOUR.matcher(sentence).find();
        Optional<String> hour = slots.get(Slot.TIME).filter(time -> !(firstHour && ONE.contains(time)));
        Optional<String> part = slots.when().part().map(PartOfDay::name);
        boolean earliest = firstHour || SAYS_EARLIEST.matcher(sentence).find();
        // "Friday afternoon, as soon as possible": the afternoon's hours are shown in order anyway.
        return hour.or(() -> part).orElse(earliest ? EARLIEST : "");
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
