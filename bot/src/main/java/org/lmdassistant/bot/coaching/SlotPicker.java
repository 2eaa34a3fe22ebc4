package org.lmdassistant.bot.coaching;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Choice;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.dates.Period;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.coaching.BookResult;
import org.lmdassistant.storage.coaching.CoachingSession;
import org.lmdassistant.storage.coaching.CoachingSessions;

/**
 * A fellow chooses how long, then a day, then a time, all in their own zone. The actions carry a {@link SessionWish}, each
 * of which is checked anew.
 */
final class SlotPicker {

    private static final int MOST_CHOICES = 100;

    private final SessionNews news;

    SlotPicker(SessionNews news) {
        this.news = news;
    }

    void lengths(Scene scene, Action action) {
        Words words = scene.words();
        if (isRefused(scene, action)) {
            return;
        }
        SessionWish wish = SessionWish.of(action);
        scene.awaits(wish.action());
        String sentence = words.say("coaching.how-long");
        scene.say(Card.text(
                sentence,
                CoachingSessions.LENGTHS.stream()
                        .sorted()
                        .map(minutes -> Buttons.act(
                                words.say("coaching.minutes", "minutes", minutes),
                                wish.lasting(minutes).action()))
                        .toList()));
    }

    /** Tells whoever can book nothing, before anything is asked: they have no coach, or enough sessions ahead. */
    boolean isRefused(Scene scene, Action action) {
        if (scene.tx().pairings().coachOf(scene.person().id()).isEmpty()) {
            scene.say(Coaches.nobody(scene));
            return true;
        }
        boolean books = action.number(1) == 0;
        if (books && WhichSession.ahead(scene).size() >= CoachingSessions.MOST_AHEAD) {
            news.explain(scene, new BookResult.Enough(CoachingSessions.MOST_AHEAD));
            return true;
        }
        return false;
    }

    void days(Scene scene, Action action) {
        SessionWish wish = SessionWish.of(scene, action);
        Optional<Period> wanted = Period.of(wish.days()).filter(period -> !period.isDay());
        WantedTime time = WantedTime.of(wish.time());
        List<Instant> fitting = narrowed(
                scene,
                free(scene, action),
                start -> wanted.map(period -> period.holds(day(scene, start))).orElse(true)
                        && time.fits(hour(scene, start)));
        List<Choice> days = fitting.stream()
                .map(start -> day(scene, start))
                .distinct()
                .limit(MOST_CHOICES)
                .map(day ->
                        new Choice(wish.on(day).action().encode(), scene.words().weekday(day)))
                .toList();
        pick(scene, wish, "coaching.which-day", days, "");
    }

    /** The first beginning that is free on the days that are wanted. */
    Optional<Instant> first(Scene scene, Action action) {
        Optional<Period> wanted = Period.of(SessionWish.of(action).days());
        return free(scene, action).stream()
                .filter(start ->
                        wanted.map(period -> period.holds(day(scene, start))).orElse(true))
                .findFirst();
    }

    // What fits; all of it, and a sentence that says so, where nothing does.
    private static List<Instant> narrowed(Scene scene, List<Instant> free, Predicate<Instant> fits) {
        List<Instant> fitting = free.stream().filter(fits).toList();
        if (fitting.isEmpty() && !free.isEmpty()) {
            scene.say(scene.words().say("coaching.nothing-then"));
            return free;
        }
        return fitting;
    }

    void times(Scene scene, Action action) {
        times(
                scene,
                action,
                date(action.argument(2)).map(day -> free(scene, action, day)).orElse(List.of()));
    }

    /** Offers some of the free times of a day: those of the part of the day that is wanted, as far as there are any. */
    void times(Scene scene, Action action, List<Instant> thatDay) {
        SessionWish wish = SessionWish.of(scene, action);
        WantedTime wanted = WantedTime.of(wish.time());
        // Of an hour that is taken its own sentence has told.
        List<Instant> fitting =
                wanted.part().isEmpty() ? thatDay : narrowed(scene, thatDay, start -> wanted.fits(hour(scene, start)));
        List<Choice> times = fitting.stream()
                // Where the afternoon is taken, the latest of the morning is the nearest; nobody likes to meet at
                // night.
                .sorted(Comparator.comparing((Instant start) -> WantedTime.isUsual(hour(scene, start)) ? 0 : 1)
                        .thenComparing(start -> wanted.from(hour(scene, start))))
                .limit(MOST_CHOICES)
                .map(start ->
                        new Choice(wish.listed(start).encode(), scene.words().time(start)))
                .toList();
        pick(
                scene,
                wish,
                "coaching.which-time",
                times,
                wish.day().map(scene.words()::weekday).orElse(""));
    }

    // Whatever asks, what is typed next completes the wish.
    private static void pick(Scene scene, SessionWish wish, String key, List<Choice> choices, String day) {
        Words words = scene.words();
        if (choices.isEmpty()) {
            scene.say(words.say("coaching.nothing-free"));
            return;
        }
        scene.awaits(wish.action());
        String sentence = words.say(key, "zone", scene.person().zone().getId());
        List<Card.Element> elements = new ArrayList<>();
        if (!day.isEmpty()) {
            elements.add(new Card.Paragraph(day));
        }
        elements.add(new Card.Paragraph(sentence));
        elements.add(new Card.Picker(sentence, choices));
        scene.say(new Card(sentence, elements));
    }

    /** Books, or moves the session that the action names: length, session (0: a new one), beginning, what it is about. */
    void book(Scene scene, Action action) {
        long moving = action.number(1);
        Instant start;
        try {
            start = Instant.ofEpochSecond(action.number(2));
        } catch (DateTimeException e) {
            scene.say(scene.words().say("coaching.nothing-free"));
            return;
        }
        CoachingSessions sessions = scene.tx().coaching();
        BookResult result = moving == 0
                ? sessions.book(scene.person().id(), start, (int) action.number(0), about(scene, action))
                : sessions.move(moving, scene.person().id(), start);
        if (result instanceof BookResult.Booked booked) {
            CoachingSession session = booked.session();
            scene.audit(moving == 0 ? "coaching-booked" : "coaching-moved", session.subject());
            news.tell(scene.tx(), session, moving == 0 ? "coaching.booked" : "coaching.moved");
            scene.awaits(CoachingWishes.moving(scene, session));
        } else {
            news.explain(scene, result);
        }
    }

    private static String about(Scene scene, Action action) {
        String said = action.argument(3);
        return said.isEmpty()
                ? SessionWish.of(scene, Action.of(SessionWish.VERB, action.number(0), action.number(1)))
                        .about()
                : said;
    }

    static List<Instant> free(Scene scene, Action action, LocalDate day) {
        return free(scene, action).stream()
                .filter(start -> day(scene, start).equals(day))
                .toList();
    }

    private static List<Instant> free(Scene scene, Action action) {
        return scene.tx().coaching().free(scene.person().id(), (int) action.number(0), action.number(1));
    }

    private static LocalDate day(Scene scene, Instant start) {
        return start.atZone(scene.person().zone()).toLocalDate();
    }

    private static LocalTime hour(Scene scene, Instant start) {
        return start.atZone(scene.person().zone()).toLocalTime();
    }

    static Optional<LocalDate> date(String text) {
        return Period.of(text).flatMap(Period::day);
    }
}
