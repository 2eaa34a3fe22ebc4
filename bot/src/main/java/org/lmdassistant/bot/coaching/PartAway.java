package org.lmdassistant.bot.coaching;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.dates.DaySpan;
import org.lmdassistant.bot.understanding.dates.HourSpan;
import org.lmdassistant.bot.understanding.dates.When;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.coaching.CoachWeek;
import org.lmdassistant.storage.coaching.CoachingSession;
import org.lmdassistant.storage.coaching.Hours;

/** A coach is away for a part of a day: what they have of hours then is noted without that part. */
final class PartAway {

    static final String VERB = "coach-part-away";

    /** "From the 7th" and "jusqu'au 18" name no hour. */
    private static final Pattern DAY_ALONE = Pattern.compile(
            "(?<!\\p{L})(?:(?:from|until|till) the|du|au|jusqu['’]au|del?|desde el|hasta el)\\s+\\d{1,2}(?!\\d|\\s*(?:h|:|am|pm|a\\s))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "I have to leave at 3", "from 15:00 on": nothing more on that day. */
    private static final Pattern TO_THE_END = Pattern.compile(
            "(?<!\\p{L})(?:(?:leave|leaving|gone|off|finish|finishing|stop) (?:\\p{L}+ )?(?:at|from)\\s|from \\S+(?: [ap]\\.?m\\.?)? on(?:wards)?(?!\\p{L})|after (?:that|\\d)|until the end of the day|(?:for )?the rest of the day"
                    + "|(?:je (?:pars|dois partir|m['’]en vais|finis)) [àa]\\s|[àa] partir de \\d|jusqu['’][àa] la fin de la journ[ée]e|le reste de la journ[ée]e|apr[èe]s \\d"
                    + "|(?:me (?:voy|tengo que ir)|salgo|termino|tengo que (?:irme|salir)) a las\\s|a partir de las\\s|de las \\S+ en adelante|hasta el final del d[ií]a|el resto del d[ií]a|despu[ée]s de las\\s)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** So "the end of the day" is read. */
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private static final Duration USUAL = Duration.ofHours(1);

    private PartAway() {}

    /** The hours that a sentence names, from one to another; midnight is either end of the day. */
    static Optional<HourSpan> named(Understood said) {
        return DAY_ALONE.matcher(said.sentence()).find()
                ? Optional.empty()
                : Behind.DATES.hours(said.sentence(), said.language()).stream().findFirst();
    }

    /** The same, or those from the one time on that it names; for an hour, where it does not say for how long. */
    static Optional<HourSpan> hours(Understood said, When when) {
        return named(said)
                .filter(span -> span.from().isBefore(END_OF_DAY))
                .or(() -> isToTheEnd(said.sentence()) ? toTheEnd(when) : Optional.empty())
                .or(() -> when.time().filter(time -> time.isBefore(END_OF_DAY)).map(time -> lasting(time, when)));
    }

    private static Optional<HourSpan> toTheEnd(When when) {
        return when.times().stream()
                .filter(time -> time.isBefore(END_OF_DAY))
                .findFirst()
                .map(from -> new HourSpan(from, LocalTime.MIDNIGHT));
    }

    /** Whether a sentence is about the rest of a day: "until the end of the day" names no last day. */
    static boolean isToTheEnd(String sentence) {
        return TO_THE_END.matcher(sentence).find();
    }

    private static HourSpan lasting(LocalTime from, When when) {
        return new HourSpan(from, from.plus(when.duration().orElse(USUAL)));
    }

    static Action wish(DaySpan days, HourSpan part) {
        return Action.of(VERB, days.first(), days.last(), part.from(), part.to());
    }

    /** Which part of which days an action names; empty where somebody wrote it who was not asked. */
    private record Part(LocalDate first, LocalDate last, HourSpan span) {

        static Optional<Part> of(Action action) {
            Optional<LocalTime> from = When.hour(action.argument(2));
            Optional<LocalTime> to = When.hour(action.argument(3));
            return CoachAbsence.days(action)
                    .filter(days -> from.isPresent() && to.isPresent())
                    .map(days ->
                            new Part(days.first(), days.last(), new HourSpan(from.orElseThrow(), to.orElseThrow())));
        }

        boolean isOneDay() {
            return first.equals(last);
        }

        /** The hours of the first day. */
        Hours hoursOn(Map<LocalDate, Hours> days) {
            return days.getOrDefault(first, Hours.NONE);
        }

        /** The hours of each day that has any, before. */
        Map<LocalDate, Hours> before(Scene scene) {
            long self = scene.person().id();
            Optional<CoachWeek> week = scene.tx().coachHours().of(self);
            Map<LocalDate, Hours> noted = scene.tx().coachHours().exceptions(self, first);
            Map<LocalDate, Hours> before = new LinkedHashMap<>();
            for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
                LocalDate then = day;
                Hours usual = week.map(all -> all.on(then.getDayOfWeek())).orElse(Hours.NONE);
                Hours hours = noted.getOrDefault(day, usual);
                if (!hours.equals(Hours.NONE)) {
                    before.put(day, hours);
                }
            }
            return before;
        }

        /** What is left of those days that lose something. */
        Map<LocalDate, Hours> after(Scene scene) {
            Hours gone = new Hours(List.of(new Hours.Span(span.from(), span.to())));
            Map<LocalDate, Hours> after = new LinkedHashMap<>();
            before(scene).forEach((day, hours) -> {
                Hours left = hours.without(gone);
                if (!left.equals(hours)) {
                    after.put(day, left);
                }
            });
            return after;
        }

        boolean concerns(Scene scene, CoachingSession session) {
            var zone = scene.person().zone();
            var starts = session.starts().atZone(zone);
            LocalTime ends = starts.plus(session.length()).toLocalTime();
            boolean toMidnight = span.to().equals(LocalTime.MIDNIGHT);
            return !starts.toLocalDate().isBefore(first)
                    && !starts.toLocalDate().isAfter(last)
                    && ends.isAfter(span.from())
                    && (toMidnight || starts.toLocalTime().isBefore(span.to()));
        }
    }

    /** Asks whether to note it: first and last ISO day, and the hours from which to which they are away. */
    static void ask(Scene scene, Action action) {
        Optional<Part> named = Part.of(action);
        if (CoachAbsence.isRefused(scene, action) || named.isEmpty()) {
            return;
        }
        Words words = scene.words();
        Part part = named.get();
        Map<LocalDate, Hours> before = part.before(scene);
        Map<LocalDate, Hours> after = part.after(scene);
        String dates = words.during(part.first(), part.last());
        if (before.isEmpty()) {
            scene.say(words.say("coaching.part.no-hours", "dates", dates));
        } else if (after.isEmpty()) {
            scene.say(
                    part.isOneDay()
                            ? there(words, part.first(), part.hoursOn(before)) + " "
                                    + words.say("coaching.part.anyway", "hours", written(part.span()))
                            : words.say("coaching.part.anyway", "hours", written(part.span())));
        } else if (part.isOneDay() && part.hoursOn(after).equals(Hours.NONE)) {
            CoachAbsence.ask(scene, Action.of(CoachAbsence.VERB, part.first(), part.last()));
        } else {
            scene.awaits(action);
            String sure = part.isOneDay()
                    ? there(words, part.first(), part.hoursOn(after)) + " " + words.say("coaching.part.sure")
                    : words.say("coaching.part.sure.days", "dates", dates, "hours", written(part.span()));
            scene.say(Card.text(
                    sure,
                    List.of(
                            Buttons.main(
                                    words.say("coaching.part.yes"),
                                    new Action("coach-part-away-really", action.arguments())),
                            Buttons.form(words.say("coaching.away.sure.other"), Action.of("coach-days")))));
        }
    }

    /** Notes it. */
    static void note(Scene scene, Action action) {
        Optional<Part> named = Part.of(action);
        if (CoachAbsence.isRefused(scene, action) || named.isEmpty()) {
            return;
        }
        Part part = named.get();
        long self = scene.person().id();
        Map<LocalDate, Hours> after = part.after(scene);
        after.forEach((day, hours) -> scene.tx().coachHours().except(self, day, day, hours));
        scene.audit("coach-days", "person:" + self);
        Words words = scene.words();
        scene.say(
                part.isOneDay()
                        ? there(words, part.first(), part.hoursOn(part.before(scene)))
                        : words.say(
                                "coaching.part.noted",
                                "dates",
                                words.during(part.first(), part.last()),
                                "hours",
                                written(part.span())));
        OtherHours.tellOfBooked(scene, session -> part.concerns(scene, session));
    }

    /** When somebody can be booked on a day; that they are away, where that is never. */
    static String there(Words words, LocalDate day, Hours hours) {
        return hours.equals(Hours.NONE)
                ? words.say("coaching.away", "dates", words.during(day, day))
                : words.say(
                        "coaching.there", "dates", words.beginning(words.during(day, day)), "hours", written(hours));
    }

    private static String written(HourSpan span) {
        return written(new Hours(List.of(new Hours.Span(span.from(), span.to()))));
    }

    /** "09:00–12:00, 18:00–24:00" */
    static String written(Hours hours) {
        return hours.toString().replace('-', '–').replace("–00:00", "–24:00");
    }
}
