package org.lmdassistant.bot.coaching;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.dates.When;
import org.lmdassistant.bot.understanding.slots.Moved;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.storage.coaching.CoachingSession;

/** What sentences about coaching do for somebody who coaches; of several sessions that can be meant, all are shown. */
final class CoachWishes {

    private static final Action ALL = Action.of("coaching");

    private static final Pattern PROPOSE = Pattern.compile(
            "(?<!\\p{L})(?:propos(?:e|ez|er|es|ing)?|suggest|sugg[eé]re[rz]?"
                    + "|prop[oó]n(?:ga|er|es|le|e)?|sugier[ae])(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "Repoussez-la d'une demi-heure": the verb alone tells into which direction. */
    private static final Pattern LATER = Pattern.compile(
            "(?<!\\p{L})(?:push|delay|postpone|put (?:\\S+ )?(?:back|off)|move (?:\\S+ ){0,5}back"
                    + "|repouss|recul|retard|d[ée]cal|report|retras|atras|aplaz|aplac|pospon|posterg)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern SOONER = Pattern.compile(
            "(?<!\\p{L})(?:bring (?:\\S+ ){0,5}forward|prepone|advance|avanc|avanç|adelant)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "Notes for Lucía's session"; "note that I cancel it" is none. */
    static final Pattern NOTES = Pattern.compile(
            "^[^:;,.]{0,60}?(?<!\\p{L})(?:(?:(?:my|some|the|a|mes|mis|une?) |^\\s*)?notes|(?:a|une|una) (?:note|nota)"
                    + "|notes? (?:for|on|about|of|from|de|du|pour|sur)|to note what|notas?(?= (?:de(?! que)|del|para|sobre)(?!\\p{L}))|notas|apuntes"
                    + "|comptes?[- ]rendus?)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern CHANGES = Pattern.compile(
            "(?<!\\p{L})(?:cancel|annul|anul|move|mov|reschedul|d[ée]plac|desplaz|camb|repro|book|r[ée]serv)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Says that there is no session on a day. */
    static final String NONE_THEN = "coaching-none-then";

    private CoachWishes() {}

    /** Says that the speaker coaches nobody on that ISO day, so that no other session is taken for it. */
    static void noneThen(Scene scene, Action action) {
        SlotPicker.date(action.argument(0))
                .ifPresent(day -> scene.say(scene.words()
                        .say("coaching.notes.none-then", "dates", scene.words().during(day, day))));
        scene.then(ALL);
    }

    /** Writes down what was said in the session that is meant, whatever else a sentence about notes sounds like. */
    private static Optional<Action> notes(Scene scene, Understood said) {
        Matcher notes = NOTES.matcher(said.sentence());
        if (!notes.find() || CHANGES.matcher(notes.group()).find()) {
            return Optional.empty();
        }
        // What they write down may name days, too: "notes for Lucia's session: she hands in the report on Friday".
        String about = said.sentence().split("[:,]\\s", 2)[0];
        Optional<LocalDate> day =
                Behind.DATES.read(about, said.language(), scene.localNow()).date();
        return Optional.of(CoachedSessions.looksBackOn(scene, said, day)
                .map(session -> Action.of("coaching-notes", session.id()))
                .or(() -> day.map(then -> Action.of(NONE_THEN, then)))
                .orElse(ALL));
    }

    /** Whether somebody who says that speaks as a coach; who is a fellow, too, does so when naming one of their own. */
    static boolean areMeant(Scene scene, Understood said) {
        long self = scene.person().id();
        if (!Coaches.isCoach(scene)) {
            return false;
        }
        boolean fellow = scene.tx().pairings().coachOf(self).isPresent()
                || scene.tx().coaching().coming(self).stream().anyMatch(session -> session.fellow() == self);
        return !fellow || CoachedSessions.areNamed(scene, said);
    }

    /** Fellows book, so the coach is told what a coach can do; who proposes a time is taken at their word. */
    static Action book(Scene scene, Understood said) {
        return notes(scene, said)
                .orElseGet(() ->
                        PROPOSE.matcher(said.sentence()).find() ? move(scene, said) : Action.of("coaching-by-fellows"));
    }

    /** Proposes another time to the fellow of the one session that is meant. */
    static Action move(Scene scene, Understood said) {
        return notes(scene, said).orElseGet(() -> moved(scene, said));
    }

    private static Action moved(Scene scene, Understood said) {
        List<CoachingSession> named = CoachedSessions.named(scene, said);
        Optional<Moved> moved = CoachedSessions.moved(scene, said)
                .filter(each -> named.stream().anyMatch(session -> CoachedSessions.isOn(scene, session, each)));
        List<CoachingSession> meant = named.stream()
                .filter(session -> moved.isEmpty() || CoachedSessions.isOn(scene, session, moved.get()))
                .toList();
        if (meant.size() != 1) {
            return ALL;
        }
        CoachingSession session = meant.get(0);
        return moved.flatMap(each -> shifted(scene, session, each))
                .or(() -> proposed(scene, said))
                .or(() -> shifted(scene, session, said))
                .or(() -> named(scene, said, session))
                .filter(then -> !then.toInstant().equals(session.starts()))
                .map(then -> Action.of("coaching-propose", session.id(), then.toEpochSecond()))
                .orElseGet(() -> Action.of(
                        "propose-coaching",
                        session.id(),
                        moved.flatMap(each -> each.to().date())
                                .map(LocalDate::toString)
                                .orElse("")));
    }

    /** Cancels the one session that is meant; the flow takes the reason from the sentence. */
    static Action cancel(Scene scene, Understood said) {
        Optional<Action> another = notes(scene, said).or(() -> CoachAbsence.ofNoted(scene, said));
        if (another.isPresent()) {
            return another.get();
        }
        List<CoachingSession> then = CoachedSessions.namedThen(scene, said);
        // "Friday's": the one on a later Friday, where it is the only one; which one is read back.
        List<CoachingSession> meant = then.isEmpty() ? CoachedSessions.named(scene, said) : then;
        return meant.size() == 1
                ? Action.of("cancel-coaching-with-reason", meant.get(0).id())
                : ALL;
    }

    /** "Thursday does not suit me, propose Friday at two": another day is named before the one that is proposed. */
    private static Optional<ZonedDateTime> proposed(Scene scene, Understood said) {
        Optional<When> behind = Behind.last(PROPOSE, scene, said)
                .filter(when -> !when.date().equals(said.slots().when().date()));
        return behind.flatMap(When::date).flatMap(day -> behind.flatMap(When::time)
                .map(time -> day.atTime(time).atZone(scene.person().zone())));
    }

    /** "From Thursday to Friday" keeps the hour; "to Friday afternoon" leaves it to be asked. */
    private static Optional<ZonedDateTime> shifted(Scene scene, CoachingSession session, Moved moved) {
        ZonedDateTime starts = CoachedSessions.starts(scene, session);
        LocalTime hour = moved.to().time().orElse(starts.toLocalTime());
        boolean open = moved.to().time().isEmpty() && moved.to().part().isPresent();
        return open
                ? Optional.empty()
                : Optional.of(
                        moved.to().date().orElse(moved.from()).atTime(hour).atZone(starts.getZone()));
    }

    private static Optional<ZonedDateTime> named(Scene scene, Understood said, CoachingSession session) {
        LocalDate before = CoachedSessions.starts(scene, session).toLocalDate();
        Optional<LocalDate> named = said.slots().get(Slot.DATE).flatMap(SlotPicker::date);
        return named.map(day -> SameWeek.day(said, before, day))
                .flatMap(day -> said.slots().get(Slot.TIME).flatMap(When::hour).map(hour -> day.atTime(hour)
                        .atZone(scene.person().zone())));
    }

    /** As much later or sooner as is said, or on the same day at another hour; empty where a day is named. */
    private static Optional<ZonedDateTime> shifted(Scene scene, CoachingSession session, Understood said) {
        if (said.slots().get(Slot.DATE).isPresent()) {
            return Optional.empty();
        }
        ZonedDateTime starts = CoachedSessions.starts(scene, session);
        return by(said).map(length -> CoachingWishes.later(starts, length))
                .or(() -> said.slots().get(Slot.TIME).flatMap(When::hour).map(starts::with));
    }

    private static Optional<Duration> by(Understood said) {
        Optional<Duration> length =
                said.slots().get(Slot.DURATION_MINUTES).map(Long::parseLong).map(Duration::ofMinutes);
        return said.slots()
                .when()
                .later()
                .or(() -> length.filter(any -> LATER.matcher(said.sentence()).find()))
                .or(() -> length.filter(any -> SOONER.matcher(said.sentence()).find())
                        .map(Duration::negated));
    }
}
