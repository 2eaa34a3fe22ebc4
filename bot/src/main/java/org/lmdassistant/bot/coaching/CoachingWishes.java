package org.lmdassistant.bot.coaching;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.coaching.CoachingSession;
import org.lmdassistant.storage.coaching.CoachingSessions;

/** What sentences about coaching do: as far as they name a length, a day and a time, these are not asked. */
final class CoachingWishes {

    private final SlotPicker picker;

    CoachingWishes(SlotPicker picker) {
        this.picker = picker;
    }

    static Action book(Scene scene, Understood said) {
        int minutes = said.slots()
                .get(Slot.DURATION_MINUTES)
                .map(Integer::parseInt)
                .filter(CoachingSessions.LENGTHS::contains)
                .orElse(0);
        return wish(said, minutes, 0);
    }

    /** With one session ahead it is that one; with more, they are shown. */
    static Action move(Scene scene, Understood said) {
        List<CoachingSession> ahead = ahead(scene);
        if (ahead.size() != 1) {
            return Action.of("coaching");
        }
        CoachingSession session = ahead.get(0);
        int minutes = (int) session.length().toMinutes();
        return said.slots()
                .when()
                .later()
                .filter(by -> said.slots().get(Slot.DATE).isEmpty()
                        && said.slots().get(Slot.TIME).isEmpty())
                .map(by -> later(scene, session, by))
                .map(then -> Action.of(
                        "coaching-wish",
                        minutes,
                        session.id(),
                        then.toLocalDate(),
                        then.toLocalTime().truncatedTo(ChronoUnit.MINUTES)))
                .orElseGet(() -> wish(said, minutes, session.id()));
    }

    // Whole days later it is at the same time on the clock, whatever summer time does.
    private static ZonedDateTime later(Scene scene, CoachingSession session, Duration by) {
        return session.starts()
                .atZone(scene.person().zone())
                .plusDays(by.toDays())
                .plus(by.minusDays(by.toDays()));
    }

    static Action cancel(Scene scene, Understood said) {
        Optional<String> day = said.slots().get(Slot.DATE);
        List<CoachingSession> meant = ahead(scene).stream()
                .filter(session -> day.isEmpty() || day(scene, session).startsWith(day.get()))
                .toList();
        return meant.size() == 1 ? Action.of("cancel-coaching", meant.get(0).id()) : Action.of("coaching");
    }

    private static String day(Scene scene, CoachingSession session) {
        return session.starts().atZone(scene.person().zone()).toLocalDate().toString();
    }

    private static List<CoachingSession> ahead(Scene scene) {
        long self = scene.person().id();
        return scene.tx().coaching().coming(self).stream()
                .filter(session -> session.fellow() == self)
                .toList();
    }

    private static Action wish(Understood said, int minutes, long moving) {
        return Action.of(
                "coaching-wish",
                minutes,
                moving,
                said.slots().get(Slot.DATE).orElse(""),
                WantedTime.argument(said.slots()));
    }

    /** Asks only for what was not said: length, session that is moved (0: none), ISO day or month, {@link WantedTime}. */
    void go(Scene scene, Action action) {
        Optional<LocalDate> day = SlotPicker.date(action.argument(2));
        if (action.number(0) == 0) {
            picker.lengths(scene, action);
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
            scene.say(confirm(words, action, start.get()));
        } else {
            start.ifPresent(taken -> scene.say(words.say("coaching.not-at-that-time", "when", words.moment(taken))));
            picker.times(scene, action, free);
        }
    }

    private static Card confirm(Words words, Action action, Instant start) {
        String sure = words.say("coaching.sure", "when", words.moment(start), "minutes", action.number(0));
        return Card.text(
                sure,
                List.of(
                        Buttons.main(
                                words.say("coaching.sure.yes"),
                                Action.of("book-coaching", action.number(0), action.number(1), start.getEpochSecond())),
                        Buttons.act(
                                words.say("coaching.sure.no"),
                                Action.of("coaching-times", action.number(0), action.number(1), action.argument(2)))));
    }
}
