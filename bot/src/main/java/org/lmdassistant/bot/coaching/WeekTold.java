package org.lmdassistant.bot.coaching;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.dates.HourSpan;
import org.lmdassistant.bot.understanding.dates.When;
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

    private static final String DAY =
            "(?:mon|tues|wednes|thurs|fri|satur|sun)days?|lundis?|mardis?|mercredis?|jeudis?|vendredis?"
                    + "|samedis?|dimanches?|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bados?|domingos?";

    /** "No Fridays", "le vendredi non", "los jueves no trabajo"; "no, Fridays" begins something else. */
    private static final Pattern NEVER = Pattern.compile(
            "(?<!\\p{L})(?:(?:no|never|not)(?: on| any)? (?:" + DAY + ")|(?:pas de|jamais le|nunca los?) (?:" + DAY
                    + ")"
                    + "|(?:" + DAY
                    + "),? (?:no|non|not|never|nunca|jamais)(?= (?:trabajo|atiendo|estoy|doy|tengo|work)|\\s*(?:[.;,!]|$))"
                    + "|take (?:\\p{L}+ ){1,4}off (?:my|the) (?:hours|week|schedule|timetable|calendar)"
                    + "|(?:no|don['’]?t|do not|ne) (?:trabajo|atiendo|work|travaille(?: pas)?))(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "My hours from now on: …" tells all of them. */
    private static final Pattern FROM_NOW = Pattern.compile(
            "(?<!\\p{L})(?:from now on|désormais|dorénavant|à partir de maintenant|a partir de ahora|de ahora en adelante"
                    + "|(?:my|mes|mis) (?:weekly |office |new |nouvelles |nuevas )?(?:hours|heures|horas|horarios|horaires) (?:are|will be|sont|seront|son|serán))(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "…, not the other days" */
    private static final Pattern NO_OTHERS = Pattern.compile(
            "(?<!\\p{L})(?:and |et |y |but |mais |pero )?(?:pas|not|no|non|sans|sin|ni)\\s+(?:on |any |de )?(?:the |les |los |las |des |el |le )?"
                    + "(?:autres(?: jours)?|other days|others|otros(?: d[ií]as)?|dem[áa]s(?: d[ií]as)?|rest(?: of the week)?|reste(?: de la semaine)?|resto(?: de la semana)?)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "Only Wednesday changes, the rest stays as it is" */
    private static final Pattern REST_STAYS = Pattern.compile(
            "(?<!\\p{L})(?:(?:the )?(?:rest|others?|other days)(?: of (?:it|the week))? (?:stays?|remains?|(?:is|are) (?:unchanged|the same|as before)|do(?:es)?(?:n['’]t| not) change)"
                    + "|(?:le reste|les autres(?: jours)?) (?:reste|ne change|sans changement)|(?:el resto|los dem[áa]s(?: d[ií]as)?|los otros(?: d[ií]as)?) (?:se queda|queda|sigue|no cambia|igual))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "Take Wednesday afternoons off, I keep only the mornings": what is left needs no saying. */
    private static final Pattern KEPT = Pattern.compile(
            "(?<!\\p{L})(?:(?:i|we)(?:['’]ll)? )?(?:keep|only keep)(?:ing)? (?:only |just )?(?:the |my )?(?:mornings?|afternoons?|evenings?)(?!\\p{L})"
                    + "|(?<!\\p{L})(?:je |nous )?garde(?:ons)? (?:seulement |juste )?(?:les? |l['’]|mes )(?:matin(?:[ée]e)?s?|apr[èe]s-midi|soirs?)(?!\\p{L})"
                    + "|(?<!\\p{L})(?:me quedo|dejo) (?:solo |s[óo]lo |solamente )?(?:con )?(?:las |mis )(?:ma[ñn]anas|tardes|noches)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Every second week, which no week of hours can say. */
    private static final Pattern FORTNIGHTLY = Pattern.compile(
            "(?<!\\p{L})(?:every (?:other|second|two) \\p{L}+|every fortnight|fortnightly|bi-?weekly|alternate (?:weeks?|\\p{L}+days?)"
                    + "|une? \\p{L}+ sur deux|(?:toutes les|chaque) deux semaines|tous les quinze jours|cada (?:dos semanas|quince d[ií]as|segund[oa] \\p{L}+)"
                    + "|\\p{L}+ (?:s[ií] y|por medio)|quincenal(?:es|mente)?|semanas alternas)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Stands in the place of the day on which hours should end. */
    static final String EVERY_SECOND = "every-second";

    private WeekTold() {}

    /** Shows whoever asks for their hours what they are; a day of the calendar is none of the week; all else gets the form. */
    static Action wish(Scene scene, Understood said) {
        Optional<Action> ofNoted = CoachAbsence.ofNoted(scene, said);
        if (ofNoted.isPresent()) {
            return ofNoted.get();
        }
        boolean once = ExtraHours.areOnce(said.sentence());
        if (Coaches.isCoach(scene) && (once || Behind.DATES.namesCalendarDay(said.sentence(), said.language()))) {
            return AbsenceWords.deny(said.sentence()) || ExtraHours.areIn(said.sentence())
                    ? CoachAbsence.wish(scene, said)
                    : Action.of("coach-days");
        }
        boolean asks =
                WHICH.matcher(said.sentence()).find() && said.sentence().chars().noneMatch(Character::isDigit);
        if (asks) {
            return Action.of("coaching");
        }
        if (FORTNIGHTLY.matcher(said.sentence()).find()) {
            return Action.of("coach-hours", EVERY_SECOND);
        }
        return Behind.last(AbsenceWords.until(), scene, said)
                .flatMap(When::date)
                .map(until -> Action.of("coach-hours", until))
                .orElseGet(() -> Action.of("coach-hours"));
    }

    /**
     * Hours as they are written, by question.
     *
     * @param now the hours of a day before the sentence
     */
    static Map<String, String> hours(Told whole, Function<DayOfWeek, Hours> now) {
        Told told = whole.without(NO_OTHERS).without(KEPT);
        if (told.namesCalendarDay()) {
            return Map.of();
        }
        Map<DayOfWeek, Hours> week = new EnumMap<>(DayOfWeek.class);
        boolean hoursNamed = told.week().values().stream().anyMatch(spans -> !spans.isEmpty());
        boolean freesSome = frees(told);
        boolean added = false;
        Set<DayOfWeek> waiting = EnumSet.noneOf(DayOfWeek.class);
        for (Told part : freesSome && hoursNamed ? told.clausesWithDays() : List.of(told)) {
            boolean freed = frees(part);
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
                } else if (!freed && part.openEnded().isPresent()) {
                    week.put(
                            day.getKey(), before.without(others(part.openEnded().get())));
                } else if (!freed) {
                    waiting.add(day.getKey());
                }
            }
        }
        // "Only Tuesday and Thursday": they keep their hours.
        boolean kept = waiting.stream().anyMatch(day -> !now.apply(day).equals(Hours.NONE));
        if ((added || kept) && (isWholeWeek(told) || whole.says(NO_OTHERS))) {
            for (DayOfWeek day : DayOfWeek.values()) {
                if (!now.apply(day).equals(Hours.NONE) && !waiting.contains(day)) {
                    week.putIfAbsent(day, Hours.NONE);
                }
            }
        }
        Map<String, String> answers = new HashMap<>();
        week.forEach(
                (day, hours) -> answers.put(PublishHours.id(day), hours.equals(Hours.NONE) ? NONE : hours.toString()));
        return answers;
    }

    private static boolean frees(Told told) {
        return told.says("no more") || told.says(NEVER);
    }

    /** "Only until 3 pm": the hours behind that. */
    private static Hours others(HourSpan left) {
        boolean until = left.from().equals(LocalTime.MIDNIGHT);
        return new Hours(List.of(
                until
                        ? new Hours.Span(left.to(), LocalTime.MIDNIGHT)
                        : new Hours.Span(LocalTime.MIDNIGHT, left.from())));
    }

    /** "Only Wednesdays", "change my hours to Wednesdays"; "Wednesday only from 10 to 12" leaves the other days alone. */
    private static boolean isWholeWeek(Told told) {
        return !told.says(REST_STAYS)
                && (told.says(FROM_NOW)
                        || told.saysBefore("only", "weekdays")
                        || (told.saysBefore("replaces", "weekdays") && told.saysBefore("whole week", "weekdays")));
    }

    private static String written(List<HourSpan> spans) {
        return spans.stream().map(HourSpan::toString).collect(Collectors.joining(", "));
    }
}
