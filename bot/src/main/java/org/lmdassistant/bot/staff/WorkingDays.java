package org.lmdassistant.bot.staff;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days on which the Secretariat works: Monday to Friday, where it is. */
final class WorkingDays {

    private static final ZoneId SECRETARIAT = ZoneId.of("Europe/Brussels");

    private WorkingDays() {}

    /** How many whole working days lie between two instants: from Friday to Monday is one. */
    static int between(Instant from, Instant to) {
        LocalDate day = from.atZone(SECRETARIAT).toLocalDate();
        LocalDate end = to.atZone(SECRETARIAT).toLocalDate();
        int days = 0;
        for (day = day.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
            if (isOne(day)) {
                days++;
            }
        }
        return days;
    }

    static boolean isOne(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
