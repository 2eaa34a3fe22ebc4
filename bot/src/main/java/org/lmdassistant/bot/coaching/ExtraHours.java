package org.lmdassistant.bot.coaching;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.dates.HourSpan;
import org.lmdassistant.bot.understanding.dates.Period;
import org.lmdassistant.bot.understanding.dates.When;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.coaching.Hours;

/** A coach has more time on one day than usual: "on Friday from 14 to 16 I have extra time". */
final class ExtraHours {

    static final String VERB = "coach-extra";

    private static final Pattern MORE = Pattern.compile(
            "(?<!\\p{L})(?:extra|additional|also (?:free|available|there)|(?:am|have) (?:also )?(?:free|available|time)"
                    + "|en plus|suppl[ée]mentaires?|(?:suis|serai) (?:aussi |[ée]galement )?(?:libre|disponible)"
                    + "|adicional(?:es)?|(?:estoy|estar[ée]|tengo) (?:tambi[ée]n )?(?:libre|disponible|tiempo)|tambi[ée]n puedo)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private ExtraHours() {}

    /** Whether a sentence about a coach's days tells of time that they have. */
    static boolean areIn(String sentence) {
        return MORE.matcher(sentence).find() && !AbsenceWords.deny(sentence);
    }

    /** For the one day, and the hours, that it names; empty where it does not name both. */
    static Optional<Action> wish(Scene scene, Understood said) {
        Optional<LocalDate> day = Behind.when(scene, said).date();
        Optional<HourSpan> hours = PartAway.named(said);
        return day.isPresent() && hours.isPresent()
                ? Optional.of(Action.of(
                        VERB, day.get(), hours.get().from(), hours.get().to()))
                : Optional.empty();
    }

    /** The day that an action names, and the coach's hours then with those it adds; empty where somebody wrote it who was not asked. */
    private record Then(LocalDate day, Hours before, Hours after) {

        static Optional<Then> of(Scene scene, Action action) {
            Optional<LocalDate> day = Period.of(action.argument(0)).flatMap(Period::day);
            return day.flatMap(date -> When.hour(action.argument(1))
                    .flatMap(from -> When.hour(action.argument(2)).map(to -> {
                        Hours before = hours(scene, date);
                        return new Then(date, before, before.with(new Hours(List.of(new Hours.Span(from, to)))));
                    })));
        }

        private static Hours hours(Scene scene, LocalDate day) {
            long self = scene.person().id();
            Hours usual = scene.tx()
                    .coachHours()
                    .of(self)
                    .map(week -> week.on(day.getDayOfWeek()))
                    .orElse(Hours.NONE);
            return scene.tx().coachHours().exceptions(self, day).getOrDefault(day, usual);
        }

        String told(Words words) {
            return words.say(
                    "coaching.there",
                    "dates",
                    words.beginning(words.during(day, day)),
                    "hours",
                    PartAway.written(after));
        }
    }

    /** Asks whether to note it: an ISO day, and from when to when; what holds already is only told. */
    static void ask(Scene scene, Action action) {
        Optional<Then> then = Then.of(scene, action);
        if (Coaches.refusal(scene).isPresent() || then.isEmpty()) {
            scene.say(Coaches.refusal(scene).orElse(Card.text(scene.words().say("coaching.not-possible"))));
            return;
        }
        Words words = scene.words();
        String told = then.get().told(words);
        if (then.get().after().equals(then.get().before())) {
            scene.say(told);
            return;
        }
        scene.awaits(action);
        scene.say(Card.text(
                told + " " + words.say("coaching.part.sure"),
                List.of(
                        Buttons.main(words.say("coaching.part.yes"), new Action(VERB + "-really", action.arguments())),
                        Buttons.form(words.say("coaching.away.sure.other"), Action.of("coach-days")))));
    }

    /** Notes it. */
    static void note(Scene scene, Action action) {
        Optional<Then> then = Then.of(scene, action);
        if (Coaches.refusal(scene).isPresent() || then.isEmpty()) {
            scene.say(Coaches.refusal(scene).orElse(Card.text(scene.words().say("coaching.not-possible"))));
            return;
        }
        long self = scene.person().id();
        scene.tx()
                .coachHours()
                .except(self, then.get().day(), then.get().day(), then.get().after());
        scene.audit("coach-days", "person:" + self);
        scene.say(then.get().told(scene.words()));
    }
}
