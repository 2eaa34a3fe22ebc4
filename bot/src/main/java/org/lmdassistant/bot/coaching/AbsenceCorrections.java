package org.lmdassistant.bot.coaching;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Completion;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.dates.DaySpan;
import org.lmdassistant.bot.understanding.dates.HourSpan;
import org.lmdassistant.bot.understanding.dates.When;
import org.lmdassistant.bot.understanding.slots.Slot;

/** "Actually until the 18th", "no, from 13 to 18": the absence that was just asked about or noted, with other days or hours. */
final class AbsenceCorrections {

    /** Days that were noted a moment ago. */
    static final String NOTED_VERB = "coach-away-noted";

    static final String INSTEAD_VERB = "coach-away-instead";

    private static final Set<Slot> SLOTS = Set.of(Slot.DATE, Slot.TIME, Slot.DURATION_MINUTES);
    private static final Set<String> INTENTS = Set.of("away", "my_agenda", "reschedule_coaching", "greeting", "help");

    static final Completion OF_DAYS = new Completion(SLOTS, INTENTS, AbsenceCorrections::ofDays);
    static final Completion OF_PART = new Completion(SLOTS, INTENTS, AbsenceCorrections::ofPart);
    static final Completion OF_NOTED =
            new Completion(SLOTS, INTENTS, AbsenceWords::takeBackThat, AbsenceCorrections::ofNoted);
    static final Completion OF_INSTEAD = new Completion(SLOTS, INTENTS, AbsenceCorrections::ofInstead);

    private static final int LONGEST = 9;

    private static final Pattern SOMETHING_ELSE = pattern(
            "\\?|(?<!\\p{L})(?:sessions?|s[ée]ances?|sesi[oó]n(?:es)?|workshops?|ateliers?|taller(?:es)?|seats?|places?|plazas?"
                    + "|regist\\p{L}*|inscri\\p{L}*|book\\p{L}*|r[ée]serv\\p{L}*)(?!\\p{L})");

    private static final Pattern CORRECTS = pattern(
            "(?<!\\p{L})(?:make (?:that|it)|actually|rather|instead|i mean(?:t)?|sorry|wait|oops|change (?:that|it)|correction"
                    + "|plut[oô]t|pardon|en fait|je voulais dire|mettez|non|mejor|perd[oó]n|digo|quise decir|que sean?"
                    + "|c[aá]mbiel[oa]s?|en realidad|no)(?!\\p{L})");

    private static final Pattern SAYS_HOUR = pattern("\\d\\s*(?:h(?!\\p{L})|hrs?|heures?|horas?|:\\d|[ap]\\.?m)"
            + "|(?<!\\p{L})(?:noon|midi|mediod[ií]a|mornings?|afternoons?|evenings?|matin|apr[èe]s-midi|soir"
            + "|(?:por|de|en) la (?:ma[ñn]ana|tarde|noche)|o['’]?clock|las \\d)");

    private static final Pattern DAY_ALONE = pattern("^\\s*(?:the|el|le|au|al)?\\s*(\\d{1,2})(?:st|nd|rd|th|er|º)?"
            + "(?:\\s+(?:only|please|seulement|solo|solamente|nada m[aá]s|por favor))?\\s*[.!]?\\s*$");

    /** "From 13 to 18", of the month that is spoken of. */
    private static final Pattern DAYS_ALONE = pattern(
            "(?<![\\p{L}\\d:./-])(?:from|between|du|entre(?: le)?|del?)?\\s*(?:the |el |le )?(\\d{1,2})(?:st|nd|rd|th|er|º)?\\s*"
                    + "(?:to|until|till|and|au|et|al?|hasta|y|-|–)\\s*(?:the |el |le )?(\\d{1,2})(?:st|nd|rd|th|º)?\\s*[.!]?\\s*$");

    private AbsenceCorrections() {}

    private static Pattern pattern(String any) {
        return Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static Optional<Action> ofDays(Scene scene, Action wish, Understood said) {
        Optional<DaySpan> before = CoachAbsence.days(wish).filter(days -> !isItsOwn(said));
        if (before.isPresent() && ExceptedDays.areIn(said.sentence())) {
            return Optional.of(lessThan(scene, before.get(), said));
        }
        Optional<DaySpan> days = before.flatMap(asked -> days(scene, asked, said));
        Optional<HourSpan> hours =
                saysHour(said.sentence()) ? PartAway.hours(said, said.slots().when()) : Optional.empty();
        return hours.isPresent()
                ? days.or(() -> before).map(asked -> PartAway.wish(asked, hours.get()))
                : days.map(named -> CoachAbsence.away(named, ExceptedDays.read(wish.argument(2), named)));
    }

    /** "Except Wednesday", "until the 18th, but not on Wednesday" */
    private static Action lessThan(Scene scene, DaySpan asked, Understood said) {
        DaySpan all = days(scene, asked, ExceptedDays.before(said)).orElse(asked);
        return ExceptedDays.of(scene, all, said)
                .map(except -> CoachAbsence.away(all, except))
                .orElseGet(() -> Action.of(ExceptedDays.BY_PARTS));
    }

    /** "Until 17:00" leaves the beginning as it is. */
    private static Optional<Action> ofPart(Scene scene, Action wish, Understood said) {
        Optional<LocalTime> from = When.hour(wish.argument(2));
        Optional<LocalTime> to = When.hour(wish.argument(3));
        Optional<DaySpan> before = CoachAbsence.days(wish).filter(days -> !isItsOwn(said));
        if (before.isEmpty() || from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        HourSpan asked = new HourSpan(from.get(), to.get());
        Optional<HourSpan> hours = PartAway.hours(said, said.slots().when()).map(named -> joined(asked, named));
        Optional<DaySpan> days = days(scene, before.get(), said);
        return hours.isPresent() || days.isPresent()
                ? Optional.of(PartAway.wish(days.orElse(before.get()), hours.orElse(asked)))
                : Optional.empty();
    }

    private static HourSpan joined(HourSpan asked, HourSpan named) {
        boolean until = named.from().equals(LocalTime.MIDNIGHT) && named.to().isAfter(asked.from());
        boolean since = named.to().equals(LocalTime.MIDNIGHT) && named.from().isBefore(asked.to());
        return new HourSpan(until ? asked.from() : named.from(), since ? asked.to() : named.to());
    }

    /** What is noted is changed only by who says that it shall be. */
    private static Optional<Action> ofNoted(Scene scene, Action noted, Understood said) {
        boolean namesNone = said.slots()
                        .get(Slot.DATE)
                        .filter(day -> !day.equals(noted.argument(0)))
                        .isEmpty()
                && Behind.week(scene, said).isEmpty();
        if (namesNone && AbsenceWords.takeBackThat(said.sentence())) {
            return CoachAbsence.days(noted).map(days -> Action.of("coach-usual", days.first(), days.last()));
        }
        return CoachAbsence.days(noted)
                // Of several parts none is put in the place of the others, nor is a day left out of what is noted.
                .filter(days -> noted.argument(2).isEmpty() && !ExceptedDays.areIn(said.sentence()))
                .filter(days -> CORRECTS.matcher(said.sentence()).find() && !isItsOwn(said))
                .flatMap(before -> days(scene, before, said)
                        .map(now -> Action.of(INSTEAD_VERB, now.first(), now.last(), before.first(), before.last())));
    }

    private static Optional<Action> ofInstead(Scene scene, Action wish, Understood said) {
        return CoachAbsence.days(wish)
                .filter(days -> !isItsOwn(said))
                .flatMap(asked -> days(scene, asked, said))
                .map(now -> Action.of(INSTEAD_VERB, now.first(), now.last(), wish.argument(2), wish.argument(3)));
    }

    /** Whether a text names an hour or a part of the day. */
    static boolean saysHour(String text) {
        return SAYS_HOUR.matcher(text).find();
    }

    private static boolean isItsOwn(Understood said) {
        String sentence = said.sentence();
        boolean another =
                AbsenceWords.isAway(sentence) && !CORRECTS.matcher(sentence).find();
        return another
                || Plain.words(sentence).size() > LONGEST
                || said.slots().isDoubtful(Slot.DATE)
                || SOMETHING_ELSE.matcher(sentence).find()
                || AbsenceWords.ask(sentence)
                || AbsenceWords.takeBack(sentence);
    }

    /** The days as they shall be: seen from those that were asked about, so that "the 18th" is of their month. */
    private static Optional<DaySpan> days(Scene scene, DaySpan before, Understood said) {
        LocalDate today = scene.localNow().toLocalDate();
        LocalDate month = before.first().withDayOfMonth(1);
        ZonedDateTime fromMonth = at(scene, month.isBefore(today) ? today : month);
        Optional<DaySpan> span = Behind.DATES.span(said.sentence(), said.language(), fromMonth);
        if (span.isPresent()) {
            return span;
        }
        Matcher alone = DAYS_ALONE.matcher(said.sentence());
        if (alone.find()) {
            return next(fromMonth.toLocalDate(), Integer.parseInt(alone.group(1)))
                    .flatMap(first ->
                            next(first, Integer.parseInt(alone.group(2))).map(last -> new DaySpan(first, last)));
        }
        Optional<LocalDate> until = day(AbsenceWords.until(), at(scene, before.first()), said);
        if (until.isPresent()) {
            return until.map(last -> new DaySpan(before.first(), last));
        }
        Optional<LocalDate> since = day(AbsenceWords.since(), fromMonth, said);
        if (since.isPresent()) {
            return since.map(first -> new DaySpan(first, first.isAfter(before.last()) ? first : before.last()));
        }
        return Behind.week(scene, said).or(() -> Behind.DATES
                .read(said.sentence(), said.language(), fromMonth)
                .date()
                .map(day -> new DaySpan(day, day)));
    }

    private static ZonedDateTime at(Scene scene, LocalDate day) {
        return day.atStartOfDay(scene.person().zone());
    }

    private static Optional<LocalDate> day(Pattern word, ZonedDateTime now, Understood said) {
        Matcher found = word.matcher(said.sentence());
        if (!found.find()) {
            return Optional.empty();
        }
        String behind = said.sentence().substring(found.end());
        Matcher alone = DAY_ALONE.matcher(behind);
        return alone.matches()
                ? next(now.toLocalDate(), Integer.parseInt(alone.group(1)))
                : Behind.DATES.read(behind, said.language(), now).date();
    }

    /** The next day of that number, this one counted. */
    private static Optional<LocalDate> next(LocalDate from, int number) {
        return from.datesUntil(from.plusMonths(2))
                .filter(day -> day.getDayOfMonth() == number)
                .findFirst();
    }
}
