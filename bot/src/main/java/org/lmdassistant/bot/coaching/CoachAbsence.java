package org.lmdassistant.bot.coaching;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Flow;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.dates.DaySpan;
import org.lmdassistant.bot.understanding.dates.Period;
import org.lmdassistant.bot.understanding.dates.When;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.coaching.Hours;

/** A coach says in words when they are away: "I am away from 7 to 9 December". */
public final class CoachAbsence {

    /** From now on. */
    private static final Pattern UNTIL = Pattern.compile(
            "(?<!\\p{L})(?:until|till?|jusqu['’](?:au|à)|hasta)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private CoachAbsence() {}

    /** Asks whoever coaches, and is no staff, about the days that they name; for everybody else it is what staff do. */
    public static Action wish(Scene scene, Understood said) {
        if (scene.byStaff() || !Coaches.isCoach(scene)) {
            return Action.of("away");
        }
        When when = said.slots().when();
        boolean wholeDays = when.part().isEmpty() && when.times().isEmpty();
        return said.slots()
                .get(Slot.DATE)
                .flatMap(Period::of)
                .filter(named -> wholeDays)
                .map(named -> days(scene, said, named))
                .orElseGet(() -> Action.of("coach-days"));
    }

    private static Action days(Scene scene, Understood said, Period named) {
        Optional<DaySpan> span = Behind.span(scene, said).filter(days -> named.isDay());
        LocalDate today = scene.localNow().toLocalDate();
        boolean fromNow = span.isEmpty()
                && named.isDay()
                && !named.first().isBefore(today)
                && UNTIL.matcher(said.sentence()).find();
        return Action.of(
                "coach-away",
                fromNow ? today : span.map(DaySpan::first).orElse(named.first()),
                span.map(DaySpan::last).orElse(named.last()));
    }

    /** Asks whether to note the absence: first and last ISO day. */
    static void ask(Scene scene, Action action) {
        Optional<LocalDate> first = day(action, 0);
        Optional<LocalDate> last = day(action, 1);
        if (isRefused(scene, first, last)) {
            return;
        }
        Words words = scene.words();
        scene.say(Card.text(
                words.say("coaching.away.sure", "dates", words.dates(first.orElseThrow(), last.orElseThrow())),
                List.of(
                        Buttons.main(
                                words.say("coaching.away.sure.yes"),
                                Action.of("coach-away-really", first.get(), last.get())),
                        Buttons.form(words.say("coaching.away.sure.other"), Action.of("coach-days")))));
    }

    static void note(Scene scene, Action action) {
        Optional<LocalDate> first = day(action, 0);
        Optional<LocalDate> last = day(action, 1);
        if (!isRefused(scene, first, last)) {
            OtherHours.note(scene, first.orElseThrow(), last.orElseThrow(), Hours.NONE);
        }
    }

    private static boolean isRefused(Scene scene, Optional<LocalDate> first, Optional<LocalDate> last) {
        Optional<Card> refusal = Coaches.refusal(scene);
        if (refusal.isPresent()) {
            scene.say(refusal.get());
            return true;
        }
        if (first.isEmpty() || last.isEmpty()) {
            scene.then(Action.of("coach-days"));
            return true;
        }
        Optional<Flow.Problem> problem = OtherHours.problem(scene, first.get(), last.get());
        problem.ifPresent(wrong -> scene.say(wrong.sentence()));
        return problem.isPresent();
    }

    private static Optional<LocalDate> day(Action action, int position) {
        return Period.of(action.argument(position)).flatMap(Period::day);
    }
}
