package org.lmdassistant.bot.coaching;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.dates.DaySpan;
import org.lmdassistant.bot.understanding.dates.Period;
import org.lmdassistant.bot.understanding.dates.When;
import org.lmdassistant.bot.words.Words;

/** "I'm away every Friday in January": the same days of each week, for a while. */
final class EveryWeek {

    /** Asks for how long. */
    static final String HOW_LONG = "coach-away-every-week";

    private static final String WEEKDAY = "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
            + "|lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?"
            + "|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bados?|domingos?)";

    private static final Pattern EVERY = Pattern.compile(
            "(?<!\\p{L})(?:on )?(?:(?:every|each|chaque|tous les|cada|todos los)\\s+|all\\s+(?=\\p{L}+days))" + WEEKDAY
                    + "(?:(?:\\s*,\\s*|\\s+(?:and|et|y)\\s+)(?:los |les )?" + WEEKDAY + "){0,6}(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** An absence for longer than that is another usual week. */
    private static final int MOST_DAYS = 100;

    private EveryWeek() {}

    /** Whether a sentence speaks of a day that comes every week. */
    static boolean isIn(String sentence) {
        return EVERY.matcher(sentence).find();
    }

    /** The wish to note these days; empty where the sentence does not tell for how long, or names hours. */
    static Optional<Action> away(Scene scene, Understood said) {
        String every =
                EVERY.matcher(said.sentence()).results().map(MatchResult::group).collect(Collectors.joining(", "));
        Set<DayOfWeek> days = Behind.DATES.week(every, said.language()).keySet();
        String rest = EVERY.matcher(said.sentence()).replaceAll(" ");
        Understood beside = said.saying(rest);
        if (AbsenceCorrections.saysHour(said.sentence()) || days.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = scene.localNow().toLocalDate();
        return period(scene, beside, today)
                .map(all -> all.first()
                        .datesUntil(all.last().plusDays(1))
                        .filter(day -> !day.isBefore(today) && days.contains(day.getDayOfWeek()))
                        .limit(MOST_DAYS)
                        .toList())
                .filter(all -> !all.isEmpty())
                .map(EveryWeek::wish)
                .filter(Action::fitsAButton);
    }

    /** Tells how to say for how long; what always holds is changed in the usual week. */
    static void howLong(Scene scene, Action action) {
        Words words = scene.words();
        scene.say(Card.text(
                words.say("coaching.away.every-week"),
                List.of(Buttons.form(words.say("coaching.publish"), Action.of("publish-hours")))));
    }

    private static Action wish(List<LocalDate> away) {
        DaySpan all = new DaySpan(away.get(0), away.get(away.size() - 1));
        return CoachAbsence.away(
                all,
                all.first()
                        .datesUntil(all.last())
                        .filter(day -> !away.contains(day))
                        .toList());
    }

    private static Optional<DaySpan> period(Scene scene, Understood beside, LocalDate today) {
        When when = Behind.DATES.read(beside.sentence(), beside.language(), scene.localNow());
        return Behind.span(scene, beside)
                .or(() -> Behind.last(AbsenceWords.until(), scene, beside)
                        .flatMap(When::date)
                        .map(last -> new DaySpan(today, last)))
                .or(() -> when.month()
                        .flatMap(month -> Period.of(month.toString()))
                        .map(month -> new DaySpan(month.first(), month.last())));
    }
}
