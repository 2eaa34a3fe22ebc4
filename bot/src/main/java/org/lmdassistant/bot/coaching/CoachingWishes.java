package org.lmdassistant.bot.coaching;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Completion;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.understanding.slots.Slots;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.coaching.CoachingSession;
import org.lmdassistant.storage.coaching.CoachingSessions;

/** What sentences about coaching do: as far as they name a length, a day and a time, these are not asked. */
final class CoachingWishes {

    /** Length, session that is moved (0: none), ISO day or month, {@link WantedTime}; what is empty is asked. */
    static final String VERB = "coaching-wish";

    /** How a wish on the table is completed by what is typed next. */
    static final Completion COMPLETION = new Completion(
            Set.of(Slot.DATE, Slot.TIME, Slot.DURATION_MINUTES),
            Set.of("book_coaching", "reschedule_coaching", "my_agenda", "greeting", "help"),
            CoachingWishes::completed);

    /** What a whole sentence about the session that is being booked is taken for. */
    private static final Set<String> IN_WORDS = Set.of("book_coaching", "reschedule_coaching");

    private static final int SHORT = 6;
    private static final int A_DAY = 2;
    private static final Pattern SAME_TIME = Pattern.compile("\\b(?:same (?:time|hour)|meme heure|misma hora)\\b");

    /** "Another session" is a new one; "another day" is not. */
    private static final Pattern ANOTHER = Pattern.compile(
            "\\b(?:another|additional|second|new|una? nueva|nueva|otra|une autre|nouvelle|une seconde|une deuxieme)\\b"
                    + "(?! (?:day|date|time|hour|slot|dia|hora|fecha|jour|heure|date|moment|vez|fois))");

    /** "Also on Friday at 12", "et vendredi à midi aussi". */
    private static final Pattern ALSO =
            Pattern.compile("^(?:(?:and|et|y|e|ok|si|yes|oui) )*(?:also|aussi|egalement|tambien|igualmente)\\b"
                    + "|^(?:and|et|y) .*\\b(?:too|as well|aussi|egalement|tambien)\\b"
                    + "|\\b(?:too|as well)$");

    private static final int A_SENTENCE = 12;

    private final SlotPicker picker;

    CoachingWishes(SlotPicker picker) {
        this.picker = picker;
    }

    static Action book(Scene scene, Understood said) {
        if (CoachWishes.areMeant(scene, said)) {
            return CoachWishes.book(scene, said);
        }
        List<CoachingSession> ahead = WhichSession.ahead(scene);
        Object sameTime = sameTime(said) && !ahead.isEmpty()
                ? CoachedSessions.starts(scene, ahead.get(ahead.size() - 1)).toLocalTime()
                : "";
        return wish(said, minutes(said.slots()).orElse(0), 0, sameTime);
    }

    /** With one session ahead it is that one; of several it is asked which, unless the sentence says so. */
    static Action move(Scene scene, Understood said) {
        if (CoachWishes.areMeant(scene, said)) {
            return CoachWishes.move(scene, said);
        }
        if (isAnother(said)) {
            return book(scene, said);
        }
        List<CoachingSession> meant = WhichSession.toMove(scene, said);
        return meant.size() == 1
                ? move(scene, said.with(WhichSession.newMoment(scene, said)), meant.get(0))
                : Action.of(meant.isEmpty() ? "coaching" : WhichSession.TO_MOVE);
    }

    /** Moves that session of the speaker's to where the sentence says. */
    static Action move(Scene scene, Understood said, CoachingSession session) {
        int minutes = (int) session.length().toMinutes();
        ZonedDateTime starts = CoachedSessions.starts(scene, session);
        return said.slots()
                .when()
                .later()
                .filter(by -> said.slots().get(Slot.DATE).isEmpty()
                        && said.slots().get(Slot.TIME).isEmpty())
                .map(by -> at(minutes, session.id(), later(starts, by)))
                .orElseGet(() -> wish(said, minutes, session.id(), sameTime(said) ? starts.toLocalTime() : ""));
    }

    /** A session where it is, for whoever says at once "half an hour later". */
    static Action moving(Scene scene, CoachingSession session) {
        return at((int) session.length().toMinutes(), session.id(), CoachedSessions.starts(scene, session));
    }

    // Whole days later it is at the same time on the clock, whatever summer time does.
    static ZonedDateTime later(ZonedDateTime than, Duration by) {
        return than.plusDays(by.toDays()).plus(by.minusDays(by.toDays()));
    }

    private static boolean isAnother(Understood said) {
        return ANOTHER.matcher(said.plain()).find() || isAlso(said);
    }

    private static boolean isAlso(Understood said) {
        return ALSO.matcher(said.plain()).find();
    }

    private static boolean sameTime(Understood said) {
        return SAME_TIME.matcher(said.plain()).find();
    }

    static Action cancel(Scene scene, Understood said) {
        if (CoachWishes.areMeant(scene, said)) {
            return CoachWishes.cancel(scene, said);
        }
        if (ListedSessions.isAboutAll(said) && WhichSession.ahead(scene).size() > 1) {
            return Action.of(ListedSessions.ONE_BY_ONE);
        }
        List<CoachingSession> meant = WhichSession.toCancel(scene, said);
        return meant.size() == 1
                ? because(Action.of("cancel-coaching", meant.get(0).id()), said)
                : Action.of(meant.isEmpty() ? "coaching" : WhichSession.TO_CANCEL);
    }

    /** With the reason that the sentence gives, as far as a button can carry it. */
    private static Action because(Action action, Understood said) {
        return said.slots()
                .get(Slot.REASON)
                .map(action::with)
                .filter(Action::fitsAButton)
                .orElse(action);
    }

    private static Action wish(Understood said, int minutes, long moving, Object otherwiseAt) {
        String time = WantedTime.argument(said.slots());
        return Action.of(
                VERB, minutes, moving, said.slots().get(Slot.DATE).orElse(""), time.isEmpty() ? otherwiseAt : time);
    }

    /** "At 3 pm", "Friday instead", "an hour", "half an hour later": the wish on the table, with what was said put into it. */
    static Optional<Action> completed(Scene scene, Action wish, Understood said) {
        boolean another = wish.number(1) != 0
                && isAlso(said)
                && said.slots().get(Slot.DATE).isPresent()
                && !said.slots().isDoubtful(Slot.DATE)
                && !said.slots().isDoubtful(Slot.TIME);
        if (another) {
            // "Also on Friday at 12", right behind a session that was booked, is one more.
            return Optional.of(wish(said, minutes(said.slots()).orElse(0), 0, ""));
        }
        boolean books = wish.number(1) == 0 && Plain.words(said.sentence()).size() <= A_SENTENCE;
        if (isAnother(said) || (isItsOwn(said) && !(books && IN_WORDS.contains(said.intent())))) {
            return Optional.empty();
        }
        Slots named = said.slots();
        // A session that is moved keeps its length.
        boolean moves = wish.number(1) != 0;
        Optional<Integer> length = moves ? Optional.empty() : minutes(named);
        Optional<LocalDate> day = SlotPicker.date(wish.argument(2));
        Optional<LocalTime> hour = WantedTime.of(wish.argument(3)).hour();
        Optional<Duration> later = named.when().later();
        if (later.isPresent() && day.isPresent() && hour.isPresent()) {
            ZonedDateTime then =
                    later(day.get().atTime(hour.get()).atZone(scene.person().zone()), later.get());
            return Optional.of(at((int) wish.number(0), wish.number(1), then));
        }
        String time = WantedTime.argument(named);
        boolean says = named.get(Slot.DATE).isPresent() || !time.isEmpty() || length.isPresent();
        return says && later.isEmpty()
                ? Optional.of(Action.of(
                        VERB,
                        length.orElse((int) wish.number(0)),
                        wish.number(1),
                        named.get(Slot.DATE).orElse(wish.argument(2)),
                        time.isEmpty() ? wish.argument(3) : time))
                : Optional.empty();
    }

    /** A whole sentence says what it wants by itself, unless it only says by how much later; so does one about the agenda. */
    private static boolean isItsOwn(Understood said) {
        List<String> words = Plain.words(said.sentence());
        boolean agenda = said.intent().equals("my_agenda") && words.size() > A_DAY;
        boolean later = said.slots().when().later().isPresent();
        boolean doubtful = said.slots().isDoubtful(Slot.DATE) || said.slots().isDoubtful(Slot.TIME);
        return agenda || doubtful || (words.size() > SHORT && !later);
    }

    private static Optional<Integer> minutes(Slots named) {
        return named.get(Slot.DURATION_MINUTES).map(Integer::parseInt).filter(CoachingSessions.LENGTHS::contains);
    }

    private static Action at(int minutes, long moving, ZonedDateTime then) {
        return Action.of(
                VERB, minutes, moving, then.toLocalDate(), then.toLocalTime().truncatedTo(ChronoUnit.MINUTES));
    }

    /** Asks only for what was not said: length, session that is moved (0: none), ISO day or month, {@link WantedTime}. */
    void go(Scene scene, Action action) {
        Optional<LocalDate> day = SlotPicker.date(action.argument(2));
        if (action.number(0) == 0) {
            picker.lengths(scene, action);
        } else if (picker.isRefused(scene, action)) {
            return;
        } else if (day.isEmpty()) {
            picker.days(scene, action);
        } else {
            on(scene, action, day.get(), WantedTime.of(action.argument(3)));
        }
    }

    private void on(Scene scene, Action action, LocalDate day, WantedTime wanted) {
        Words words = scene.words();
        List<Instant> free = SlotPicker.free(scene, action, day);
        Optional<Instant> start = wanted.hour()
                .map(hour -> day.atTime(hour).atZone(scene.person().zone()).toInstant());
        if (free.isEmpty()) {
            scene.say(words.say("coaching.nothing-that-day", "day", words.weekday(day)));
            picker.days(scene, action);
        } else if (start.isPresent() && free.contains(start.get())) {
            scene.awaits(action);
            scene.say(confirm(scene, action, start.get()));
        } else {
            start.ifPresent(taken -> scene.say(words.say("coaching.not-at-that-time", "when", words.moment(taken))));
            picker.times(scene, action, free);
        }
    }

    private static Card confirm(Scene scene, Action action, Instant start) {
        Words words = scene.words();
        Optional<CoachingSession> moved = Optional.of(action.number(1))
                .filter(id -> id != 0)
                .flatMap(scene.tx().coaching()::get)
                .filter(session -> session.fellow() == scene.person().id());
        boolean moves = moved.isPresent();
        String sure = words.say(
                moves ? "coaching.sure.move" : "coaching.sure",
                "before",
                moved.map(CoachingSession::starts).map(words::moment).orElse(""),
                "when",
                words.moment(start),
                "minutes",
                action.number(0));
        return Card.text(
                sure,
                List.of(
                        Buttons.main(
                                words.say(moves ? "answer.yes" : "coaching.sure.yes"),
                                Action.of("book-coaching", action.number(0), action.number(1), start.getEpochSecond())),
                        Buttons.act(
                                words.say("coaching.sure.no"),
                                Action.of("coaching-times", action.number(0), action.number(1), action.argument(2)))));
    }
}
