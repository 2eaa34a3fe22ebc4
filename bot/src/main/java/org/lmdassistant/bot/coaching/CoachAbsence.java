package org.lmdassistant.bot.coaching;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Flow;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.dates.DaySpan;
import org.lmdassistant.bot.understanding.dates.HourSpan;
import org.lmdassistant.bot.understanding.dates.Period;
import org.lmdassistant.bot.understanding.dates.When;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.coaching.Hours;

/** A coach says in words when they are away: "I am away from 7 to 9 December". */
public final class CoachAbsence {

    static final String VERB = "coach-away";

    private static final Action AS_STAFF = Action.of("away");
    private static final Action NOTED_AS_STAFF = Action.of("my-absence");
    private static final Action FORM = Action.of("coach-days");

    private CoachAbsence() {}

    /** What whoever coaches wants of their days; for everybody else it is what staff do, and who is both is asked. */
    public static Action wish(Scene scene, Understood said) {
        boolean coach = Coaches.isCoach(scene);
        Optional<Action> ofNoted = ofNoted(scene, said);
        if (ofNoted.isPresent() || !coach) {
            return ofNoted.orElse(AS_STAFF);
        }
        if (!scene.byStaff()) {
            return noting(scene, said);
        }
        String until = Behind.span(scene, said)
                .map(DaySpan::last)
                .or(() -> Behind.when(scene, said).date())
                .map(LocalDate::toString)
                .orElse("");
        return Action.of("coach-or-staff-away", noting(scene, said).encode(), until);
    }

    /** What a sentence, be it about something else, wants of an absence that was noted; empty where it wants nothing of one. */
    public static Optional<Action> ofNoted(Scene scene, Understood said) {
        boolean asks = AbsenceWords.ask(said.sentence());
        if (!asks && !AbsenceWords.takeBack(said.sentence())) {
            return Optional.empty();
        }
        if (Coaches.isCoach(scene) && (!scene.byStaff() || NotedDays.line(scene).isPresent())) {
            return Optional.of(asks ? Action.of("coach-noted") : NotedDays.takingBack(scene, said));
        }
        return scene.byStaff() ? Optional.of(NOTED_AS_STAFF) : Optional.empty();
    }

    private static Action noting(Scene scene, Understood said) {
        if (ExtraHours.areIn(said.sentence())) {
            return ExtraHours.wish(scene, said).orElse(FORM);
        }
        if (EveryWeek.isIn(said.sentence())) {
            return EveryWeek.away(scene, said).orElse(Action.of(EveryWeek.HOW_LONG));
        }
        Action all = notingAll(scene, ExceptedDays.before(said));
        if (!ExceptedDays.areIn(said.sentence())) {
            return all;
        }
        Optional<DaySpan> days = days(all).filter(any -> all.verb().equals(VERB));
        return days.flatMap(span -> ExceptedDays.of(scene, span, said).map(except -> away(span, except)))
                .orElseGet(() -> Action.of(ExceptedDays.BY_PARTS));
    }

    /** The wish to note these days, without some of them. */
    static Action away(DaySpan days, Collection<LocalDate> except) {
        Action all = Action.of(VERB, days.first(), days.last());
        return except.isEmpty() ? all : all.with(ExceptedDays.argument(except));
    }

    private static Action notingAll(Scene scene, Understood said) {
        When when = Behind.when(scene, said);
        Optional<DaySpan> span = Behind.span(scene, said);
        Optional<Period> named = when.date().map(day -> new Period(day, day)).or(() -> when.month()
                .flatMap(month -> Period.of(month.toString())));
        LocalDate today = scene.localNow().toLocalDate();
        if (span.isEmpty() && !PartAway.isToTheEnd(said.sentence()) && isUntil(scene, said, named, today)) {
            return Action.of(VERB, today, named.orElseThrow().last());
        }
        Optional<DaySpan> days = span.or(() -> named.map(period -> new DaySpan(period.first(), period.last())))
                .or(() -> Behind.week(scene, said));
        Optional<HourSpan> hours = span.isPresent() ? PartAway.named(said) : PartAway.hours(said, when);
        boolean wholeDays = when.part().isEmpty() && when.times().isEmpty();
        return days.filter(all -> hours.isPresent() || wholeDays)
                .map(all -> hours.map(part -> PartAway.wish(all, part))
                        .orElseGet(() -> Action.of(VERB, all.first(), all.last())))
                .orElse(FORM);
    }

    /** From now on. */
    private static boolean isUntil(Scene scene, Understood said, Optional<Period> named, LocalDate today) {
        return named.filter(Period::isDay)
                .filter(day -> !day.first().isBefore(today))
                // "Until noon on 8 January" is no last day.
                .filter(day -> PartAway.named(said)
                        .filter(hours -> hours.from().equals(LocalTime.MIDNIGHT))
                        .isEmpty())
                .filter(day -> Behind.last(AbsenceWords.until(), scene, said).isPresent())
                .isPresent();
    }

    /** Asks whoever is staff, too, in which role they are away: what they want as a coach, and the last day. */
    static void asWhom(Scene scene, Action action) {
        Words words = scene.words();
        Action asCoach = Action.decode(action.argument(0));
        String coach = words.say("coaching.away.as-coach");
        scene.say(Card.text(
                words.say("coaching.away.as-whom"),
                List.of(
                        asCoach.equals(FORM) ? Buttons.form(coach, asCoach) : Buttons.act(coach, asCoach),
                        Buttons.form(
                                words.say("coaching.away.as-staff"), Action.of(AS_STAFF.verb(), action.argument(1))))));
    }

    /** Asks whether to note the absence: first and last ISO day, and those between them that are left out. */
    static void ask(Scene scene, Action action) {
        if (isRefused(scene, action)) {
            return;
        }
        scene.awaits(action);
        sure(
                scene,
                scene.words().say("coaching.away.sure", "dates", dates(scene, spans(action))),
                new Action("coach-away-really", action.arguments()));
    }

    /** Asks whether to note other days in the place of those just noted: first and last ISO day now, first and last before. */
    static void askInstead(Scene scene, Action action) {
        Optional<DaySpan> before = days(action, 2);
        if (isRefused(scene, action) || before.isEmpty()) {
            return;
        }
        DaySpan days = days(action).orElseThrow();
        scene.awaits(action);
        sure(
                scene,
                scene.words()
                        .say(
                                "coaching.away.sure.instead",
                                "dates",
                                dates(scene, days),
                                "before",
                                dates(scene, before.get())),
                new Action("coach-away-instead-really", action.arguments()));
    }

    private static void sure(Scene scene, String sentence, Action yes) {
        Words words = scene.words();
        scene.say(Card.text(
                sentence,
                List.of(
                        Buttons.main(words.say("coaching.away.sure.yes"), yes),
                        Buttons.form(words.say("coaching.away.sure.other"), FORM))));
    }

    static void note(Scene scene, Action action) {
        if (!isRefused(scene, action)) {
            scene.awaits(new Action(AbsenceCorrections.NOTED_VERB, action.arguments()));
            OtherHours.note(scene, spans(action), Hours.NONE);
        }
    }

    static void noteInstead(Scene scene, Action action) {
        if (!isRefused(scene, action)) {
            days(action, 2)
                    .ifPresent(before ->
                            scene.tx().coachHours().asUsual(scene.person().id(), before.first(), before.last()));
            note(scene, away(days(action).orElseThrow(), List.of()));
        }
    }

    private static List<DaySpan> spans(Action action) {
        DaySpan all = days(action).orElseThrow();
        List<DaySpan> left = ExceptedDays.around(all, ExceptedDays.read(action.argument(2), all));
        return left.isEmpty() ? List.of(all) : left;
    }

    private static String dates(Scene scene, DaySpan days) {
        return dates(scene, List.of(days));
    }

    /** "From 14 to 15 December 2026 and from 17 to 18 December 2026", as it stands in the middle of a sentence. */
    static String dates(Scene scene, List<DaySpan> spans) {
        Words words = scene.words();
        return words.list(spans.stream()
                .map(days -> words.during(days.first(), days.last()))
                .toList());
    }

    /** Says why the days of an action cannot be noted, if they cannot. */
    static boolean isRefused(Scene scene, Action action) {
        Optional<Card> refusal = Coaches.refusal(scene);
        if (refusal.isPresent()) {
            scene.say(refusal.get());
            return true;
        }
        Optional<DaySpan> days = days(action);
        if (days.isEmpty()) {
            scene.then(FORM);
            return true;
        }
        Optional<Flow.Problem> problem =
                OtherHours.problem(scene, days.get().first(), days.get().last());
        problem.ifPresent(wrong -> scene.say(wrong.sentence()));
        return problem.isPresent();
    }

    /** The first and the last ISO day of an action. */
    static Optional<DaySpan> days(Action action) {
        return days(action, 0);
    }

    private static Optional<DaySpan> days(Action action, int position) {
        Optional<LocalDate> last = Period.of(action.argument(position + 1)).flatMap(Period::day);
        return Period.of(action.argument(position))
                .flatMap(Period::day)
                .flatMap(first -> last.map(day -> new DaySpan(first, day)));
    }
}
