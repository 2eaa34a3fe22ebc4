package org.lmdassistant.bot.staff;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lmdassistant.bot.understanding.slots.Told;
import org.lmdassistant.storage.workshops.WorkshopDraft;

/** What a sentence tells of a workshop: "from 7 to 18 June, 15 seats, registration until 1 May", "a week later". */
final class WorkshopTold {

    /** The question that is meant where a sentence says what shall change, and not to what; by the list of words for it. */
    private static final Map<String, String> NAMED = new LinkedHashMap<>();

    static {
        NAMED.put("capacities", "capacity");
        NAMED.put("deadlines", "deadline");
        NAMED.put("venues", "venue");
        NAMED.put("tongues", "language");
        NAMED.put("names of it", "title");
        NAMED.put("dates", "starts");
    }

    private WorkshopTold() {}

    /**
     * The answers by question; an empty one is to be asked for.
     *
     * @param now what the workshop is now; empty for a new one
     */
    static Map<String, String> answers(Told told, Optional<WorkshopDraft> now, LocalDate today) {
        Map<String, String> answers = new LinkedHashMap<>();
        told.title().ifPresent(title -> answers.put("title", title));
        told.count("seats").ifPresent(seats -> answers.put("capacity", seats.toString()));
        told.deadline().ifPresent(day -> answers.put("deadline", day.toString()));
        if (now.isEmpty()) {
            first(told, today).ifPresent(day -> answers.put("starts", day.toString()));
            told.last().ifPresent(day -> answers.put("ends", day.toString()));
            told.count("days").ifPresent(days -> answers.put("days", days.toString()));
            return answers;
        }
        told.venue().ifPresent(venue -> answers.put("venue", venue));
        told.language().ifPresent(language -> answers.put("language", language));
        moved(told, now.get(), today).forEach(answers::putIfAbsent);
        if (answers.isEmpty()) {
            NAMED.entrySet().stream()
                    .filter(field -> told.says(field.getKey()))
                    .findFirst()
                    .ifPresent(field -> answers.put(field.getValue(), ""));
        }
        return answers;
    }

    /** On other days: those that are named, else as many days as before; the last day to register moves where it has to. */
    private static Map<String, String> moved(Told told, WorkshopDraft now, LocalDate today) {
        Optional<LocalDate> last = told.last();
        Optional<LocalDate> named = first(told, today);
        boolean fromWhatItIs =
                told.says("moves") && named.filter(now.starts()::equals).isPresent();
        Optional<LocalDate> starts = (fromWhatItIs ? last : named)
                .or(() -> told.shift().map(length -> now.starts().plus(length)));
        if (starts.isEmpty()) {
            return Map.of();
        }
        long days = ChronoUnit.DAYS.between(now.starts(), starts.get());
        LocalDate ends = fromWhatItIs
                ? now.ends().plusDays(days)
                : last.orElse(now.ends().plusDays(days));
        Map<String, String> moved = new LinkedHashMap<>();
        moved.put("starts", starts.get().toString());
        moved.put("ends", ends.toString());
        if (now.deadline().isAfter(starts.get())) {
            moved.put("deadline", now.deadline().plusDays(days).toString());
        }
        return moved;
    }

    // "The new venue is now the Hotel Bolívar" names no day.
    private static Optional<LocalDate> first(Told told, LocalDate today) {
        return told.first().filter(day -> day.isAfter(today));
    }
}
