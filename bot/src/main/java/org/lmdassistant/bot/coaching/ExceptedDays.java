package org.lmdassistant.bot.coaching;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.dates.DaySpan;
import org.lmdassistant.bot.understanding.slots.Slots;

/** "From 14 to 18 December except Wednesday": the days that a sentence leaves out of an absence. */
final class ExceptedDays {

    /** Says that each part of an absence has to be said by itself. */
    static final String BY_PARTS = "coach-away-by-parts";

    private static final Pattern EXCEPT = Pattern.compile(
            "(?<!\\p{L})(?:except(?:ing)?(?: for)?|excluding|apart from|other than|but not"
                    + "|sauf|except[ée]|hormis|[àa] l['’]exception d(?:e|u|es)|mais pas"
                    + "|salvo|excepto|a excepci[oó]n del?|pero no|menos(?! (?:cuarto|cinco|diez|veinte|media)))(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "Sauf le 16 et le 17" */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d:/.-])\\d{1,2}(?![\\d:/.-])");

    private static final String BETWEEN = " ";

    private ExceptedDays() {}

    /** Whether a sentence leaves something out. */
    static boolean areIn(String sentence) {
        return EXCEPT.matcher(sentence).find();
    }

    /** What it says before it leaves something out; the sentence itself where it leaves nothing out. */
    static Understood before(Understood said) {
        Matcher except = EXCEPT.matcher(said.sentence());
        return except.find()
                ? said.saying(said.sentence().substring(0, except.start())).with(Slots.NONE)
                : said;
    }

    /** The days between a first and a last one that it leaves out; empty where that cannot be told, as of a part of a day. */
    static Optional<Set<LocalDate>> of(Scene scene, DaySpan all, Understood said) {
        Matcher except = EXCEPT.matcher(said.sentence());
        if (!except.find()) {
            return Optional.of(Set.of());
        }
        String left = said.sentence().substring(except.end());
        Set<LocalDate> days = AbsenceCorrections.saysHour(left) ? Set.of() : days(scene, all, left, said);
        boolean some = !days.isEmpty()
                && days.stream().noneMatch(day -> day.isBefore(all.first()) || day.isAfter(all.last()))
                && !around(all, days).isEmpty();
        return some ? Optional.of(days) : Optional.empty();
    }

    private static Set<LocalDate> days(Scene scene, DaySpan all, String left, Understood said) {
        var start = all.first().atStartOfDay(scene.person().zone());
        Optional<DaySpan> span = Behind.DATES.span(left, said.language(), start);
        if (span.isPresent()) {
            return span.get().first().datesUntil(span.get().last().plusDays(1)).collect(Collectors.toSet());
        }
        List<Integer> numbers = NUMBER.matcher(left)
                .results()
                .map(number -> Integer.parseInt(number.group()))
                .toList();
        Set<DayOfWeek> weekdays = Behind.DATES.week(left, said.language()).keySet();
        Set<LocalDate> within = all.first()
                .datesUntil(all.last().plusDays(1))
                .filter(day -> numbers.isEmpty()
                        ? weekdays.contains(day.getDayOfWeek())
                        : numbers.contains(day.getDayOfMonth()))
                .collect(Collectors.toSet());
        boolean found =
                numbers.stream().allMatch(number -> within.stream().anyMatch(day -> day.getDayOfMonth() == number));
        if (!found || !within.isEmpty()) {
            return found ? within : Set.of();
        }
        return Behind.DATES
                .read(left, said.language(), start)
                .date()
                .map(Set::of)
                .orElse(Set.of());
    }

    /** What is left of an absence around these days, in order. */
    static List<DaySpan> around(DaySpan all, Collection<LocalDate> days) {
        List<DaySpan> left = new ArrayList<>();
        LocalDate first = all.first();
        for (LocalDate day : new TreeSet<>(days)) {
            if (first.isBefore(day)) {
                left.add(new DaySpan(first, day.minusDays(1)));
            }
            first = day.plusDays(1);
        }
        if (!first.isAfter(all.last())) {
            left.add(new DaySpan(first, all.last()));
        }
        return left;
    }

    /** The days as one argument of an action. */
    static String argument(Collection<LocalDate> days) {
        return new TreeSet<>(days).stream().map(LocalDate::toString).collect(Collectors.joining(BETWEEN));
    }

    /** Reads what {@link #argument} wrote, as far as it lies between a first and a last day. */
    static List<LocalDate> read(String argument, DaySpan all) {
        return Pattern.compile(BETWEEN)
                .splitAsStream(argument)
                .flatMap(day -> SlotPicker.date(day).stream())
                .filter(day -> !day.isBefore(all.first()) && !day.isAfter(all.last()))
                .toList();
    }

    static void byParts(Scene scene, Action action) {
        scene.say(scene.words().say("coaching.away.by-parts"));
    }
}
