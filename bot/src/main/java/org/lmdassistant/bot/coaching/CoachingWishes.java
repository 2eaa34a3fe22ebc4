package org.lmdassistant.bot.coaching;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
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
import org.lmdassistant.bot.understanding.dates.Period;
import org.lmdassistant.bot.understanding.slots.OtherClock;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.understanding.slots.Slots;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.coaching.CoachingSession;
import org.lmdassistant.storage.coaching.CoachingSessions;

/** What sentences about coaching do: as far as they name a length, a day and a time, these are not asked. */
final class CoachingWishes {

    /** How a wish on the table is completed by what is typed next. */
    static final Completion COMPLETION = new Completion(
            Set.of(Slot.DATE, Slot.TIME, Slot.DURATION_MINUTES, Slot.TOPIC),
            Set.of("book_coaching", "reschedule_coaching", "my_agenda", "greeting", "help"),
            SessionAbout::isSurely,
            CoachingWishes::completed);

    /** What a whole sentence about the session that is being booked is taken for. */
    private static final Set<String> IN_WORDS = Set.of("book_coaching", "reschedule_coaching");

    private static final Duration HALF_A_DAY = Duration.ofHours(12);
    private static final int SHORT = 6;
    private static final int A_DAY = 2;
    private static final Pattern SAME_TIME = Pattern.compile("\\b(?:same (?:time|hour)|meme heure|misma hora)\\b");

    /** "Better at eight that day" is about the day that is asked about. */
    private static final Pattern THAT_DAY = Pattern.compile(
            "\\b(?:that|the same|same) day\\b|\\b(?:ce|le meme) jour\\b|\\b(?:ese(?: mismo)?|el mismo) dia\\b");

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

    static Action book(Scene scene, Understood heard) {
        Understood said = byOwnClock(scene, heard);
        if (CoachWishes.areMeant(scene, said)) {
            return CoachWishes.book(scene, said);
        }
        Optional<Action> answer = answeringProposal(scene, said);
        if (answer.isPresent()) {
            return answer.get();
        }
        List<CoachingSession> ahead = WhichSession.ahead(scene);
        Optional<String> subject = SessionAbout.told(said.sentence());
        if (subject.isPresent() && ahead.size() == 1 && said.slots().when().isNothing()) {
            return SessionAbout.of(ahead.get(0).id(), subject.get());
        }
        String sameTime = sameTime(said) && !ahead.isEmpty()
                ? CoachedSessions.starts(scene, ahead.get(ahead.size() - 1))
                        .toLocalTime()
                        .toString()
                : "";
        return wish(scene, said, minutes(said.slots()).orElse(0), Optional.empty(), sameTime);
    }

    private static Understood byOwnClock(Scene scene, Understood said) {
        return said.with(OtherClock.told(said.sentence(), said.slots(), scene.localNow()));
    }

    /** With one session ahead it is that one; of several it is asked which, unless the sentence says so. */
    static Action move(Scene scene, Understood heard) {
        Understood said = byOwnClock(scene, heard);
        if (CoachWishes.areMeant(scene, said)) {
            return CoachWishes.move(scene, said);
        }
        if (isAnother(said)) {
            return book(scene, said);
        }
        Optional<Action> answer = answeringProposal(scene, said);
        if (answer.isPresent()) {
            return answer.get();
        }
        List<CoachingSession> meant = WhichSession.toMove(scene, said);
        return meant.size() == 1
                ? move(scene, said.with(WhichSession.newMoment(scene, said)), meant.get(0))
                : Action.of(meant.isEmpty() ? "coaching" : WhichSession.TO_MOVE);
    }

    /** Takes the hour that the coach proposes, or moves that session to the one that is named instead; empty where neither is said. */
    private static Optional<Action> answeringProposal(Scene scene, Understood said) {
        return CoachProposal.accepted(scene, said).or(() -> CoachProposal.countered(scene, said)
                .map(session -> move(scene, CoachProposal.countering(scene, said, session), session)));
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
                .map(by ->
                        SessionWish.at(minutes, session.id(), later(starts, by)).action())
                .orElseGet(() -> wish(
                        scene,
                        said,
                        minutes,
                        Optional.of(session),
                        sameTime(said) ? starts.toLocalTime().toString() : ""));
    }

    /** A session where it is, for whoever says at once "half an hour later". */
    static Action moving(Scene scene, CoachingSession session) {
        return SessionWish.at((int) session.length().toMinutes(), session.id(), CoachedSessions.starts(scene, session))
                .action();
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
        return said.slots().get(Slot.REASON).map(action::carrying).orElse(action);
    }

    private static Action wish(
            Scene scene, Understood said, int minutes, Optional<CoachingSession> moved, String otherwiseAt) {
        String time = WantedTime.argument(said);
        String about = SessionAbout.told(said.sentence())
                .or(() -> said.slots().get(Slot.TOPIC))
                .orElse("");
        Optional<LocalDate> before =
                moved.map(session -> CoachedSessions.starts(scene, session).toLocalDate());
        String days = inTheSameWeek(said, before, days(scene, said));
        return new SessionWish(
                        minutes,
                        moved.map(CoachingSession::id).orElse(0L),
                        days,
                        time.isEmpty() ? otherwiseAt : time,
                        about)
                .action();
    }

    /** The ISO day, month or week that a sentence names; empty where it names none. */
    private static String days(Scene scene, Understood said) {
        return said.slots()
                .get(Slot.DATE)
                .or(() -> Behind.week(scene, said).map(week -> Period.iso(week.first(), week.last())))
                .orElse("");
    }

    /** "At 3 pm", "Friday instead", "an hour", "half an hour later": the wish on the table, with what was said put into it. */
    static Optional<Action> completed(Scene scene, Action waiting, Understood heard) {
        Understood said = byOwnClock(scene, heard);
        Optional<Action> accepted = CoachProposal.accepted(scene, said);
        if (accepted.isPresent()) {
            return accepted;
        }
        SessionWish wish = SessionWish.of(waiting);
        boolean moves = wish.moving() != 0;
        Optional<String> subject = SessionAbout.told(said.sentence());
        if (subject.isPresent() && moves) {
            return Optional.of(SessionAbout.of(wish.moving(), subject.get()));
        }
        boolean another = moves
                && isAlso(said)
                && said.slots().get(Slot.DATE).isPresent()
                && !said.slots().isDoubtful(Slot.DATE)
                && !said.slots().isDoubtful(Slot.TIME);
        if (another) {
            // "Also on Friday at 12", right behind a session that was booked, is one more.
            return Optional.of(wish(scene, said, minutes(said.slots()).orElse(0), Optional.empty(), ""));
        }
        boolean books = !moves && Plain.words(said.sentence()).size() <= A_SENTENCE;
        if (subject.isEmpty()
                && (isAnother(said) || (isItsOwn(said) && !(books && IN_WORDS.contains(said.intent()))))) {
            return Optional.empty();
        }
        Slots named = said.slots();
        // A session that is moved keeps its length, and what it is about.
        Optional<Integer> length = moves ? Optional.empty() : minutes(named);
        Optional<String> about = moves ? Optional.empty() : subject.or(() -> named.get(Slot.TOPIC));
        Optional<LocalDate> day = wish.day();
        Optional<LocalTime> hour = WantedTime.of(wish.time()).hour();
        Optional<Duration> later = named.when().later();
        if (later.isPresent() && day.isPresent() && hour.isPresent()) {
            ZonedDateTime then =
                    later(day.get().atTime(hour.get()).atZone(scene.person().zone()), later.get());
            return Optional.of(
                    SessionWish.at(wish.minutes(), wish.moving(), then).action());
        }
        String time = WantedTime.argument(said);
        Optional<LocalDate> wanted = Period.of(wish.days()).map(Period::first);
        String days = inTheSameWeek(said, wanted, days(scene, said));
        boolean says = !days.isEmpty() || !time.isEmpty() || length.isPresent() || about.isPresent();
        return says && later.isEmpty()
                ? Optional.of(new SessionWish(
                                length.orElse(wish.minutes()),
                                wish.moving(),
                                days.isEmpty() ? wish.days() : days,
                                time.isEmpty() ? wish.time() : time,
                                about.orElse(wish.about()))
                        .action())
                : Optional.empty();
    }

    /** Seen from the day of the session that is moved or asked for, where that is in a later week. */
    private static String inTheSameWeek(Understood said, Optional<LocalDate> of, String days) {
        Optional<LocalDate> named = SlotPicker.date(days);
        return named.isPresent() && of.isPresent()
                ? SameWeek.day(said, of.get(), named.get()).toString()
                : days;
    }

    /** A whole sentence says what it wants by itself, unless it only says by how much later; so does one about the agenda. */
    private static boolean isItsOwn(Understood said) {
        List<String> words = Plain.words(said.sentence());
        boolean agenda = said.intent().equals("my_agenda") && words.size() > A_DAY;
        boolean later = said.slots().when().later().isPresent();
        boolean doubtful = said.slots().isDoubtful(Slot.DATE) || said.slots().isDoubtful(Slot.TIME);
        // What asks for nothing of ours is as long as it likes: "Thursday at ten, by the clock of Brussels".
        boolean unclear = words.size() <= A_SENTENCE
                && (said.isOutOfScope() || THAT_DAY.matcher(said.plain()).find());
        return agenda || doubtful || (words.size() > SHORT && !later && !unclear);
    }

    private static Optional<Integer> minutes(Slots named) {
        return named.get(Slot.DURATION_MINUTES).map(Integer::parseInt).filter(CoachingSessions.LENGTHS::contains);
    }

    /** Asks only for what a {@link SessionWish} does not say. */
    void go(Scene scene, Action asked) {
        SessionWish wish = SessionWish.of(scene, asked);
        Action action = wish.action();
        Optional<LocalDate> day = wish.day();
        if (wish.minutes() == 0) {
            picker.lengths(scene, action);
        } else if (picker.isRefused(scene, action)) {
            return;
        } else if (wish.time().equals(WantedTime.EARLIEST)) {
            first(scene, action);
        } else if (day.isEmpty()) {
            picker.days(scene, action);
        } else {
            on(scene, action, day.get(), WantedTime.of(wish.time()));
        }
    }

    /** "The first slot you have", of the days that are wanted. */
    private void first(Scene scene, Action action) {
        picker.first(scene, action)
                .ifPresentOrElse(start -> ask(scene, action, start), () -> picker.days(scene, action));
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
            ask(scene, action, start.get());
        } else {
            // "At six" may be in the morning, though few meet so early.
            Optional<Instant> other =
                    start.map(taken -> taken.minus(HALF_A_DAY)).filter(free::contains);
            if (other.isPresent()) {
                ask(scene, SessionWish.of(action).to(hour(scene, other.get())).action(), other.get());
            } else {
                start.ifPresent(
                        taken -> scene.say(words.say("coaching.not-at-that-time", "when", words.moment(taken))));
                picker.times(scene, action, free);
            }
        }
    }

    private static LocalTime hour(Scene scene, Instant start) {
        return LocalTime.ofInstant(start, scene.person().zone());
    }

    /** Asks whether to book a beginning; what is typed next may still change it. */
    private static void ask(Scene scene, Action action, Instant start) {
        scene.awaits(action);
        scene.say(confirm(scene, action, start));
    }

    private static Card confirm(Scene scene, Action action, Instant start) {
        Words words = scene.words();
        SessionWish wish = SessionWish.of(action);
        Optional<CoachingSession> moved = Optional.of(wish.moving())
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
                wish.minutes());
        List<Card.Element> elements = new ArrayList<>();
        elements.add(new Card.Paragraph(sure));
        if (!moves && !wish.about().isEmpty()) {
            elements.add(new Card.Facts(List.of(new Card.Fact(words.say("coaching.about"), wish.about()))));
        }
        elements.add(new Card.Buttons(List.of(
                Buttons.main(words.say(moves ? "answer.yes" : "coaching.sure.yes"), wish.at(start)),
                Buttons.act(
                        words.say("coaching.sure.no"),
                        wish.action(wish.day().isPresent() ? "coaching-times" : "coaching-days")))));
        return new Card(sure, elements);
    }
}
