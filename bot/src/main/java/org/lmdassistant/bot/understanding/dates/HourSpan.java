package org.lmdassistant.bot.understanding.dates;

import java.time.LocalTime;

/** From one time of the day to another, "9 to 11". */
public record HourSpan(LocalTime from, LocalTime to) {

    /** {@code 09:00-11:00}. */
    @Override
    public String toString() {
        return from + "-" + to;
    }
}
