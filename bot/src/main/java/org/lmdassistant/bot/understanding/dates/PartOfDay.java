package org.lmdassistant.bot.understanding.dates;

import java.time.LocalTime;

/** A part of the day that somebody names instead of an hour. */
public enum PartOfDay {
    MORNING(5, 12),
    AFTERNOON(12, 18),
    EVENING(18, 24);

    private final int from;
    private final int to;

    PartOfDay(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /** The full hour at which it begins. */
    public int from() {
        return from;
    }

    /** The full hour at which it is over; 24 is midnight. */
    public int to() {
        return to;
    }

    /** Whether something that begins at this time is in it. */
    public boolean holds(LocalTime time) {
        return time.getHour() >= from && time.getHour() < to;
    }
}
