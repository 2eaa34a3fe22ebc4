package org.lmdassistant.bot.coaching;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.coaching.CoachWeek;

/** A coach's week on one line. */
final class WeekWords {

    private WeekWords() {}

    static String of(Words words, CoachWeek week) {
        return Arrays.stream(DayOfWeek.values())
                        .filter(day -> !week.on(day).spans().isEmpty())
                        .map(day -> words.dayOfWeek(day) + " " + week.on(day))
                        .collect(Collectors.joining("; "))
                + " (" + week.zone().getId() + ")";
    }
}
