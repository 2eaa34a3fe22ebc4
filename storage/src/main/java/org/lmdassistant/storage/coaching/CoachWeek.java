package org.lmdassistant.storage.coaching;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;

/**
 * When a coach can be booked.
 *
 * @param zone in which the hours are meant
 * @param buffer minutes that stay free after each session
 * @param noticeHours how long before its beginning a session can still be booked, moved or cancelled
 */
public record CoachWeek(Map<DayOfWeek, Hours> hours, ZoneId zone, int buffer, int noticeHours) {

    public CoachWeek {
        hours = Map.copyOf(hours);
    }

    public Hours on(DayOfWeek day) {
        return hours.getOrDefault(day, Hours.NONE);
    }

    public Duration notice() {
        return Duration.ofHours(noticeHours);
    }
}
