package org.lmdassistant.storage.coaching;

import static org.lmdassistant.storage.Column.texts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** When coaches can be booked: their week, and days that are otherwise. */
public final class CoachHours {

    private final Handle handle;

    public CoachHours(Handle handle) {
        this.handle = handle;
    }

    public void publish(long coach, CoachWeek week) {
        handle.createUpdate(
                        """
                        INSERT INTO coach_week (coach, zone, hours, buffer, notice_hours)
                        VALUES (:coach, :zone, jsonb_object(CAST(:days AS text[]), CAST(:hours AS text[])),
                                :buffer, :notice)
                        ON CONFLICT (coach) DO UPDATE SET zone = excluded.zone, hours = excluded.hours,
                               buffer = excluded.buffer, notice_hours = excluded.notice_hours
                        """)
                .bind("coach", coach)
                .bind("zone", week.zone().getId())
                .bind("days", texts(week.hours().keySet(), Enum::name))
                .bind("hours", texts(week.hours().values(), Hours::toString))
                .bind("buffer", week.buffer())
                .bind("notice", week.noticeHours())
                .execute();
    }

    public Optional<CoachWeek> of(long coach) {
        return handle.createQuery("SELECT zone, buffer, notice_hours FROM coach_week WHERE coach = :coach")
                .bind("coach", coach)
                .map((row, context) -> new CoachWeek(
                        days(coach),
                        ZoneId.of(row.getString("zone")),
                        row.getInt("buffer"),
                        row.getInt("notice_hours")))
                .findOne();
    }

    /** Sets what is otherwise from one day to another; {@link Hours#NONE} is time off. */
    public void except(long coach, LocalDate first, LocalDate last, Hours hours) {
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            handle.createUpdate(
                            """
                            INSERT INTO coach_day (coach, day, hours) VALUES (:coach, :day, :hours)
                            ON CONFLICT (coach, day) DO UPDATE SET hours = excluded.hours
                            """)
                    .bind("coach", coach)
                    .bind("day", day)
                    .bind("hours", hours.toString())
                    .execute();
        }
    }

    /** Lets the week hold again from one day to another. */
    public void asUsual(long coach, LocalDate first, LocalDate last) {
        handle.createUpdate("DELETE FROM coach_day WHERE coach = :coach AND day BETWEEN :first AND :last")
                .bind("coach", coach)
                .bind("first", first)
                .bind("last", last)
                .execute();
    }

    /** Days from a date on that are otherwise than the week, in order. */
    public Map<LocalDate, Hours> exceptions(long coach, LocalDate from) {
        Map<LocalDate, Hours> exceptions = new LinkedHashMap<>();
        handle.createQuery("SELECT day, hours FROM coach_day WHERE coach = :coach AND day >= :from ORDER BY day")
                .bind("coach", coach)
                .bind("from", from)
                .map((row, context) -> Map.entry(
                        row.getDate("day").toLocalDate(),
                        Hours.read(row.getString("hours")).orElse(Hours.NONE)))
                .forEach(day -> exceptions.put(day.getKey(), day.getValue()));
        return exceptions;
    }

    private Map<DayOfWeek, Hours> days(long coach) {
        Map<DayOfWeek, Hours> days = new EnumMap<>(DayOfWeek.class);
        handle.createQuery("SELECT d.key, d.value FROM coach_week, jsonb_each_text(hours) AS d WHERE coach = :coach")
                .bind("coach", coach)
                .map((row, context) -> Map.entry(
                        DayOfWeek.valueOf(row.getString("key")),
                        Hours.read(row.getString("value")).orElse(Hours.NONE)))
                .forEach(day -> days.put(day.getKey(), day.getValue()));
        return days;
    }
}
