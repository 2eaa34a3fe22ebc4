package org.lmdassistant.bot.coaching;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.dates.HourSpan;
import org.lmdassistant.bot.understanding.slots.Told;
import org.lmdassistant.storage.coaching.Hours;

/** What a sentence tells of a coach's week: hours that are new, hours that are no more, and whether the rest is given up. */
final class WeekTold {

    /** As {@link Hours} reads a day without any. */
    private static final String NONE = "-";

    /** "What are my hours?"; "how do I change them?" is answered by the form. */
    private static final Pattern WHICH = Pattern.compile(
            "^[\\s¿¡]*(?:what|which|when|show|quel(?:le)?s|quand|montrez?|cu[áa]les|qu[ée]|cu[áa]ndo|muestr[ae])(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private WeekTold() {}

    /** Shows whoever asks for their hours what they are; everybody else gets the form. */
    static Action wish(Scene scene, Understood said) {
        boolean asks =
                WHICH.matcher(said.sentence()).find() && said.sentence().chars().noneMatch(Character::isDigit);
        return Action.of(asks ? "coaching" : "coach-hours");
    }

    /**
     * Hours as they are written, by question.
     *
     * @param now the hours of a day before the sentence
     */
    static Map<String, String> hours(Told told, Function<DayOfWeek, Hours> now) {
        Map<DayOfWeek, Hours> week = new EnumMap<>(DayOfWeek.class);
        Map<DayOfWeek, List<HourSpan>> whole = told.week();
        boolean hoursNamed = whole.values().stream().anyMatch(spans -> !spans.isEmpty());
        boolean freesSome = told.says("no more");
        boolean added = false;
        Set<DayOfWeek> waiting = EnumSet.noneOf(DayOfWeek.class);
        for (Told part : freesSome && hoursNamed ? told.clausesWithDays() : List.of(told)) {
            boolean freed = part.says("no more");
            for (Map.Entry<DayOfWeek, List<HourSpan>> day : part.week().entrySet()) {
                Hours named = Hours.read(written(day.getValue())).orElse(Hours.NONE);
                Hours before = week.getOrDefault(day.getKey(), now.apply(day.getKey()));
                if (freed && !waiting.isEmpty() && !named.equals(Hours.NONE)) {
                    // "Every day except Friday from 9 to 12": the hours are those of the other days.
                    waiting.forEach(other -> week.put(other, named));
                    week.put(day.getKey(), Hours.NONE);
                    added = true;
                } else if (freed && !before.equals(Hours.NONE)) {
                    week.put(day.getKey(), named.equals(Hours.NONE) ? Hours.NONE : before.without(named));
                } else if (!freed && !named.equals(Hours.NONE)) {
                    boolean also = part.says("also") && !told.says("replaces");
                    week.put(day.getKey(), also ? before.with(named) : named);
                    added = true;
                } else if (!freed) {
                    waiting.add(day.getKey());
                }
            }
        }
        if (added && isWholeWeek(told)) {
            for (DayOfWeek day : DayOfWeek.values()) {
                if (!now.apply(day).equals(Hours.NONE)) {
                    week.putIfAbsent(day, Hours.NONE);
                }
            }
        }
        Map<String, String> answers = new HashMap<>();
        week.forEach(
                (day, hours) -> answers.put(PublishHours.id(day), hours.equals(Hours.NONE) ? NONE : hours.toString()));
        return answers;
    }

    /** "Only Wednesdays", "change my hours to Wednesdays"; "Wednesday only from 10 to 12" leaves the other days alone. */
    private static boolean isWholeWeek(Told told) {
        return told.saysBefore("only", "weekdays")
                || (told.saysBefore("replaces", "weekdays") && told.saysBefore("whole week", "weekdays"));
    }

    private static String written(List<HourSpan> spans) {
        return spans.stream().map(HourSpan::toString).collect(Collectors.joining(", "));
    }
}
