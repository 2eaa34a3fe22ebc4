package org.lmdassistant.bot.coaching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Fact;
import org.lmdassistant.adapters.chat.Card.Press;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.OneOf;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.dates.DaySpan;
import org.lmdassistant.bot.understanding.dates.Period;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.coaching.Hours;

/** The days that a coach noted as otherwise than usual: shown, and taken back once they say so. */
final class NotedDays {

    private static final int SHOWN = 20;
    private static final int SHOWN_ON_A_LINE = 5;

    private NotedDays() {}

    /** Days one after the other that have the same hours. */
    private record Run(LocalDate first, LocalDate last, Hours hours) {

        String words(Words words) {
            return words.dates(first, last);
        }
    }

    /** Takes back the days that a sentence names; which, is asked where it names none. */
    static Action takingBack(Scene scene, Understood said) {
        Optional<DaySpan> span = Behind.span(scene, said).or(() -> Behind.week(scene, said));
        if (span.isPresent()) {
            return Action.of("coach-usual", span.get().first(), span.get().last());
        }
        boolean fromThen = AbsenceWords.comeBack(said.sentence())
                || Behind.last(AbsenceWords.since(), scene, said).isPresent();
        Optional<Period> named = said.slots().get(Slot.DATE).flatMap(Period::of);
        if (fromThen) {
            LocalDate from = named.map(Period::first).orElse(today(scene));
            return Action.of("coach-usual", from, lastBehind(scene, from));
        }
        return named.map(days -> Action.of("coach-usual", days.first(), days.last()))
                .orElseGet(() -> Action.of("coach-usual"));
    }

    /** Shows all that is still to come. */
    static void show(Scene scene, Action action) {
        Optional<Card> refusal = Coaches.refusal(scene);
        if (refusal.isPresent()) {
            scene.say(refusal.get());
            return;
        }
        Words words = scene.words();
        List<Run> runs = coming(scene);
        if (runs.isEmpty()) {
            scene.say(words.say("coaching.noted.none"));
            return;
        }
        list(scene, runs, words.say("coaching.noted.days"));
    }

    private static void list(Scene scene, List<Run> runs, String heading) {
        Words words = scene.words();
        List<Run> shown = runs.subList(0, Math.min(SHOWN, runs.size()));
        List<Fact> facts = shown.stream()
                .map(run -> new Fact(run.words(words), hours(words, run.hours())))
                .toList();
        List<Press> presses = shown.stream()
                .map(run -> Buttons.act(
                        words.say("coaching.noted.take-back", "dates", run.words(words)),
                        Action.of("coach-usual", run.first(), run.last())))
                .toList();
        scene.say(new Card(
                heading,
                List.of(
                        new Card.Heading(heading),
                        new Card.Facts(facts),
                        OneOf.these(words.say("coaching.noted.which"), presses))));
    }

    /** Asks whether the usual hours shall hold again: first and last ISO day; without any, on which. */
    static void ask(Scene scene, Action action) {
        Optional<Card> refusal = Coaches.refusal(scene);
        if (refusal.isPresent()) {
            scene.say(refusal.get());
            return;
        }
        Words words = scene.words();
        Optional<LocalDate> first = day(action, 0);
        Optional<LocalDate> last = day(action, 1);
        List<Run> coming = coming(scene);
        List<Run> meant = first.isPresent() && last.isPresent() ? within(coming, first.get(), last.get()) : coming;
        if (meant.isEmpty()) {
            scene.say(
                    first.isPresent() && last.isPresent() && !last.get().isBefore(first.get())
                            ? words.say("coaching.noted.none-then", "dates", words.during(first.get(), last.get()))
                            : words.say("coaching.noted.none"));
        } else if (first.isEmpty() && meant.size() > 1) {
            list(scene, meant, words.say("coaching.noted.which"));
        } else {
            sure(scene, meant);
        }
    }

    private static void sure(Scene scene, List<Run> meant) {
        Words words = scene.words();
        String noted = words.list(meant.stream()
                .map(run -> words.during(run.first(), run.last()) + " (" + hours(words, run.hours()) + ")")
                .toList());
        scene.say(Card.text(
                words.say("coaching.usual.sure", "dates", noted),
                List.of(
                        Buttons.main(
                                words.say("coaching.usual.yes"),
                                Action.of(
                                        "coach-usual-really",
                                        meant.get(0).first(),
                                        meant.get(meant.size() - 1).last())),
                        Buttons.act(words.say("coaching.usual.no"), Action.of("coach-noted")))));
    }

    /** Lets the usual hours hold again: first and last ISO day. */
    static void takeBack(Scene scene, Action action) {
        Optional<LocalDate> first = day(action, 0);
        Optional<LocalDate> last = day(action, 1);
        List<Run> meant =
                first.isPresent() && last.isPresent() ? within(coming(scene), first.get(), last.get()) : List.of();
        if (meant.isEmpty()) {
            ask(scene, action);
            return;
        }
        long self = scene.person().id();
        scene.tx()
                .coachHours()
                .asUsual(self, meant.get(0).first(), meant.get(meant.size() - 1).last());
        scene.audit("coach-days", "person:" + self);
        Words words = scene.words();
        scene.say(words.say(
                "coaching.usual",
                "dates",
                words.list(meant.stream()
                        .map(run -> words.during(run.first(), run.last()))
                        .toList())));
    }

    /** The next of them on one line; empty where there are none. */
    static Optional<String> line(Scene scene) {
        Words words = scene.words();
        return Optional.of(coming(scene).stream()
                        .limit(SHOWN_ON_A_LINE)
                        .map(run -> run.words(words) + " (" + hours(words, run.hours()) + ")")
                        .collect(Collectors.joining("; ")))
                .filter(line -> !line.isEmpty());
    }

    private static String hours(Words words, Hours hours) {
        return hours.spans().isEmpty() ? words.say("coaching.noted.away") : PartAway.written(hours);
    }

    /** The last day of the absence that a day falls into; the day itself where it falls into none. */
    private static LocalDate lastBehind(Scene scene, LocalDate day) {
        Set<LocalDate> noted =
                scene.tx().coachHours().exceptions(scene.person().id(), day).keySet();
        LocalDate last = day;
        while (noted.contains(last.plusDays(1)) && noted.contains(day)) {
            last = last.plusDays(1);
        }
        return last;
    }

    private static List<Run> coming(Scene scene) {
        List<Run> runs = new ArrayList<>();
        Map<LocalDate, Hours> days =
                scene.tx().coachHours().exceptions(scene.person().id(), today(scene));
        days.forEach((day, hours) -> {
            Run before = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (before != null
                    && before.last().plusDays(1).equals(day)
                    && before.hours().equals(hours)) {
                runs.set(runs.size() - 1, new Run(before.first(), day, hours));
            } else {
                runs.add(new Run(day, day, hours));
            }
        });
        return runs;
    }

    /** What of them lies between two days. */
    private static List<Run> within(List<Run> runs, LocalDate first, LocalDate last) {
        return runs.stream()
                .filter(run -> !run.last().isBefore(first) && !run.first().isAfter(last))
                .map(run -> new Run(
                        run.first().isBefore(first) ? first : run.first(),
                        run.last().isAfter(last) ? last : run.last(),
                        run.hours()))
                .toList();
    }

    private static LocalDate today(Scene scene) {
        return scene.localNow().toLocalDate();
    }

    private static Optional<LocalDate> day(Action action, int position) {
        return Period.of(action.argument(position)).flatMap(Period::day);
    }
}
