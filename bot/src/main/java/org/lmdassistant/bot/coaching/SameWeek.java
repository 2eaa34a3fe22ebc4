package org.lmdassistant.bot.coaching;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.slots.Impossible;

/** A weekday that is said of something in a later week is the one of that week: "not on Monday, Thursday please". */
final class SameWeek {

    /** Words that tell which week, seen from today. */
    private static final Pattern FROM_TODAY = Pattern.compile(
            "\\b(?:this|next|today|tomorrow|ce|cette|prochain|prochaine|demain|aujourd hui|este|esta|proximo|proxima|que viene|hoy|manana)\\b");

    private static final int LONGEST = 500;

    private SameWeek() {}

    /**
     * The day that is meant.
     *
     * @param of the day of what is spoken of
     * @param named the day that the sentence names, seen from today
     */
    static LocalDate day(Understood said, LocalDate of, LocalDate named) {
        LocalDate inItsWeek = of.with(named.getDayOfWeek());
        return said.sentence().length() <= LONGEST && isBareWeekday(said) && inItsWeek.isAfter(named)
                ? inItsWeek
                : named;
    }

    private static boolean isBareWeekday(Understood said) {
        String possible = Impossible.without(said.sentence());
        return !Behind.DATES.week(possible, said.language()).isEmpty()
                && !Behind.DATES.namesCalendarDay(possible, said.language())
                && !FROM_TODAY.matcher(Plain.spaced(Plain.words(possible))).find();
    }
}
