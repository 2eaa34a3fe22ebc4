package org.lmdassistant.bot.staff;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.bot.understanding.slots.Told;
import org.lmdassistant.storage.workshops.WorkshopDraft;

/**
 * What a sentence tells of a workshop: "from 7 to 18 June, 15 seats, registration until 1 May", "a week later". The
 * answers are by question; an empty one is to be asked for.
 */
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

    /** A virtual workshop has no place: the question for it is passed over. */
    private static final Pattern VIRTUAL = Pattern.compile(
            "virtu(?:al|el(?:le)?)|online|en l[ií]nea|en ligne|(?:a|à) distanc(?:ia|e)", Pattern.CASE_INSENSITIVE);

    private final Told told;
    private final Dates pending;
    private final LocalDate today;
    private final Map<String, String> answers = new LinkedHashMap<>();

    private WorkshopTold(Told told, Dates pending, LocalDate today) {
        this.told = told;
        this.pending = pending;
        this.today = today;
    }

    /** Of a new workshop. */
    static Map<String, String> ofNew(Told told, Dates pending, LocalDate today) {
        return new WorkshopTold(told, pending, today).whole();
    }

    /**
     * Of changes to a workshop.
     *
     * @param now what it is now
     * @param pending the days as they are to be confirmed, if they move already: "make that three weeks"
     */
    static Map<String, String> ofChange(Told told, WorkshopDraft now, Dates pending, LocalDate today) {
        return new WorkshopTold(told, pending, today).changes(now);
    }

    private Map<String, String> whole() {
        told.title().ifPresent(title -> answers.put("title", title));
        told.seats().ifPresent(seats -> answers.put("capacity", seats.toString()));
        told.count("days").ifPresent(days -> answers.put("days", days.toString()));
        put("deadline", told.deadline());
        Optional<LocalDate> first = first();
        Optional<LocalDate> last = last();
        put("starts", first);
        put("ends", last);
        if (first.isPresent() && last.isPresent()) {
            int days = new Dates(first.get(), last.get(), null, null).usualDays();
            answers.putIfAbsent("days", String.valueOf(days));
        }
        return answers;
    }

    private Map<String, String> changes(WorkshopDraft now) {
        if (told.says("names of it")) {
            told.title().ifPresent(title -> answers.put("title", title));
        }
        told.seats().ifPresent(seats -> answers.put("capacity", told.isRelative() ? "" : seats.toString()));
        told.venue()
                .ifPresent(venue -> answers.put("venue", VIRTUAL.matcher(venue).matches() ? "" : venue));
        told.language().ifPresent(language -> answers.put("language", language));
        put("deadline", told.deadline());
        Optional<Period> shift = told.shift();
        boolean longer = told.says("longer");
        if (told.deadline().isEmpty() && (told.says("deadlines") || isDeadlineMoving(now))) {
            Optional<LocalDate> day = last().isEmpty() && !told.says("deadlines") ? first() : Optional.empty();
            put("deadline", day.or(() -> shift.or(() -> longer ? told.length() : Optional.empty())
                    .or(() -> again(now.deadline(), pending.deadline()))
                    .map(now.deadline()::plus)));
        } else if (longer && told.length().isPresent() && answers.isEmpty()) {
            answers.put("ends", "");
        } else {
            move(now, shift.or(() -> again(now.starts(), pending.starts())));
        }
        if (answers.isEmpty()) {
            NAMED.entrySet().stream()
                    .filter(field -> told.says(field.getKey()))
                    .findFirst()
                    .ifPresent(field -> answers.put(field.getValue(), ""));
        }
        return answers;
    }

    /** To other days: those that are named, else as many days on; the last day to register moves where it has to. */
    private void move(WorkshopDraft now, Optional<Period> shift) {
        Optional<LocalDate> last = last();
        Optional<LocalDate> named = first().filter(day -> last.isPresent() || answers.isEmpty() || saysMoves());
        boolean fromWhatItIs =
                told.says("moves") && named.filter(now.starts()::equals).isPresent();
        Optional<LocalDate> starts = (fromWhatItIs ? last : named).or(() -> shift.map(now.starts()::plus));
        if (starts.isEmpty()) {
            return;
        }
        long days = ChronoUnit.DAYS.between(now.starts(), starts.get());
        LocalDate ends = now.ends().plusDays(days);
        put("starts", starts);
        put("ends", fromWhatItIs ? Optional.of(ends) : last.or(() -> Optional.of(ends)));
        if (now.deadline().isAfter(starts.get()) && starts.get().isAfter(today)) {
            answers.putIfAbsent("deadline", now.deadline().plusDays(days).toString());
        }
    }

    private boolean saysMoves() {
        return told.says("moves") || told.says("dates") || told.says("later") || told.says("sooner");
    }

    /** Whether the last day to register is what is spoken of: it moves, and nothing else does. */
    private boolean isDeadlineMoving(WorkshopDraft now) {
        return pending.deadline() != null
                && !pending.deadline().equals(now.deadline())
                && now.starts().equals(pending.starts());
    }

    /** "No, three weeks": in the direction in which it moves already. */
    private Optional<Period> again(LocalDate now, @Nullable LocalDate moved) {
        return Optional.ofNullable(moved).filter(day -> !day.equals(now)).flatMap(day -> told.length()
                .map(length -> day.isBefore(now) ? length.negated() : length));
    }

    // "The new venue is now the Hotel Bolívar" names no day.
    private Optional<LocalDate> first() {
        return told.first().filter(day -> !day.equals(today)).map(this::inPendingMonth);
    }

    private Optional<LocalDate> last() {
        return told.last().map(this::inPendingMonth);
    }

    /** "No, from the 4th to the 8th": of the month that is spoken of. */
    private LocalDate inPendingMonth(LocalDate day) {
        return pending.starts() != null
                        && told.namesDayAlone(day.getDayOfMonth())
                        && YearMonth.from(pending.starts()).isValidDay(day.getDayOfMonth())
                ? YearMonth.from(pending.starts()).atDay(day.getDayOfMonth())
                : day;
    }

    private void put(String question, Optional<LocalDate> day) {
        day.ifPresent(known -> answers.put(question, known.toString()));
    }
}
