package org.lmdassistant.bot.staff;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.bot.conversation.Answers;

/** The days of a workshop as far as they were given, and whether they go together. */
record Dates(
        @Nullable LocalDate starts, @Nullable LocalDate ends, @Nullable Integer days, @Nullable LocalDate deadline) {

    /** The brochure's. */
    private static final int USUAL_DAYS = 9;

    /**
     * What is wrong with them.
     *
     * @param question whose answer should be another one
     * @param key of the sentence that says so
     */
    record Problem(String question, String key) {}

    static Dates of(Answers answers) {
        String days = answers.orNull("days");
        return new Dates(
                day(answers, "starts"),
                day(answers, "ends"),
                days == null ? null : Integer.valueOf(days),
                day(answers, "deadline"));
    }

    private static @Nullable LocalDate day(Answers answers, String question) {
        String day = answers.orNull(question);
        return day == null ? null : LocalDate.parse(day);
    }

    /** As many days of work as usual, if that many lie between the first and the last day. */
    int usualDays() {
        return starts == null || ends == null || ends.isBefore(starts)
                ? USUAL_DAYS
                : (int) Math.max(
                        1,
                        starts.datesUntil(ends.plusDays(1))
                                .filter(WorkingDays::isOne)
                                .limit(USUAL_DAYS)
                                .count());
    }

    static Dates starting(LocalDate day) {
        return new Dates(day, null, null, null);
    }

    /** The first day that was given with this last one. */
    Dates ending(LocalDate day) {
        return new Dates(starts, day, null, null);
    }

    /** The first and the last day that were given with so many days of work. */
    Dates lasting(int number) {
        return new Dates(starts, ends, number, null);
    }

    /** The first day that was given with this last day to register. */
    Dates closing(LocalDate day) {
        return new Dates(starts, null, null, day);
    }

    /** The first thing that is wrong, on this day. */
    Optional<Problem> problem(LocalDate today) {
        if (starts != null && starts.isBefore(today)) {
            return Optional.of(new Problem("starts", "edit.starts-in-the-past"));
        }
        if (ends != null && ends.isBefore(today)) {
            return Optional.of(new Problem("ends", "edit.starts-in-the-past"));
        }
        if (starts != null && ends != null && ends.isBefore(starts)) {
            return Optional.of(new Problem("ends", "edit.ends-before-it-starts"));
        }
        if (starts != null
                && ends != null
                && days != null
                && starts.plusDays(days - 1L).isAfter(ends)) {
            return Optional.of(new Problem("days", "edit.more-days-than-dates"));
        }
        if (deadline != null && deadline.isBefore(today)) {
            return Optional.of(new Problem("deadline", "edit.starts-in-the-past"));
        }
        return starts != null && deadline != null && deadline.isAfter(starts)
                ? Optional.of(new Problem("deadline", "edit.deadline-after-start"))
                : Optional.empty();
    }
}
