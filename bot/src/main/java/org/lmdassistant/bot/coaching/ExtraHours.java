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

    private static final Pattern MORE = pattern("(?:extra|additional|more|another) (?:time|hours?|slots?|availability)"
            + "|on top|in addition|en plus|adem[áa]s de|(?:am|be|are) (?:also )?(?:free|available)|have (?:also )?(?:time|free time)|can also (?:see|meet|take)"
            + "|(?:heures?|cr[ée]neaux?|temps) (?:suppl[ée]mentaires?|en plus)|(?:suis|serai) (?:aussi |[ée]galement )?(?:libre|disponible)|(?:peux|pourrai) (?:aussi |[ée]galement )?(?:recevoir|voir|prendre)"
            + "|(?:horas?|huecos?|tiempo|turnos?) (?:extras?|adicional(?:es)?|m[áa]s)|(?:estoy|estar[ée]) (?:tambi[ée]n )?(?:libre|disponible)"
            + "|tambi[ée]n (?:estoy (?:libre|disponible)|puedo|tengo tiempo)");

    /** "This week only", of a day that comes once. */
    private static final Pattern ONCE = pattern("(?:this (?:week|once)|once) only|only (?:this|once)|just (?:this|once)"
            + "|cette (?:semaine|fois) seulement|seulement (?:cette|ce)|une seule fois"
            + "|juste (?:cette fois|ce jour)|(?:une|cette) fois seulement|exceptionnellement|pas toutes les semaines|not every week|one time only|no todas las semanas|una sola vez|excepcionalmente"
            + "|solo (?:esta|este|por esta)|(?:esta semana|este \\p{L}+) nada m[áa]s|por una vez");

    private static final Pattern BUSY =
            pattern("meetings?|commitments?|appointments?|engagements?|missions?|r[ée]unions?|rendez-vous|rdv"
                    + "|reuni[oó]n(?:es)?|compromisos?|citas?|misi[oó]n(?:es)?");

    private static final Pattern SENTENCES = Pattern.compile("[.!?;]\\s+(?:but|mais|pero)?|,\\s+(?:but|mais|pero)\\s");

    private ExtraHours() {}

    private static Pattern pattern(String any) {
        return Pattern.compile("(?<!\\p{L})(?:" + any + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Whether a sentence about a coach's days tells of time that they have, be it behind a "no, but". */
    static boolean areIn(String sentence) {
        return SENTENCES
                .splitAsStream(sentence)
                .anyMatch(part -> (MORE.matcher(part).find() || areOnce(part))
                        && !BUSY.matcher(part).find()
                        && !AbsenceWords.deny(part));
    }

    /** Whether it says that something is on one day alone. */
    static boolean areOnce(String sentence) {
        return ONCE.matcher(sentence).find();
    }

    /** For the one day, and the hours, that it names, "one extra hour at 18:00" for an hour; empty where it does not name both. */
    static Optional<Action> wish(Scene scene, Understood said) {
        When when = Behind.when(scene, said);
        Optional<LocalDate> day = when.date();
        Optional<HourSpan> hours =
                PartAway.hours(said, when).filter(span -> span.to().isAfter(span.from()));
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
            return PartAway.there(words, day, after);
        }
    }

    /** What an action adds, where the speaker coaches; else they are told why nothing is. */
    private static Optional<Then> allowed(Scene scene, Action action) {
        Optional<Card> refusal = Coaches.refusal(scene);
        Optional<Then> then = refusal.isEmpty() ? Then.of(scene, action) : Optional.empty();
        if (then.isEmpty()) {
            scene.say(refusal.orElse(Card.text(scene.words().say("coaching.not-possible"))));
        }
        return then;
    }

    /** Asks whether to note it: an ISO day, and from when to when; what holds already is only told. */
    static void ask(Scene scene, Action action) {
        Optional<Then> then = allowed(scene, action);
        if (then.isEmpty()) {
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
        Optional<Then> then = allowed(scene, action);
        if (then.isEmpty()) {
            return;
        }
        long self = scene.person().id();
        scene.tx()
                .coachHours()
                .except(self, then.get().day(), then.get().day(), then.get().after());
        scene.audit("coach-days", "person:" + self);
        scene.awaits(Action.of(
                AbsenceCorrections.NOTED_VERB, then.get().day(), then.get().day()));
        scene.say(then.get().told(scene.words()));
    }
}
