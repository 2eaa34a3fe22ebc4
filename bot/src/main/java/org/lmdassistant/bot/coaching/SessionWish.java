package org.lmdassistant.bot.coaching;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.lmdassistant.adapters.chat.PlainText;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Scene;

/**
 * A session that a fellow wants, as far as they said so; it travels in the arguments of actions.
 *
 * @param minutes how long; 0 where it is still to be asked
 * @param moving the session that moves for it; 0 for a new one
 * @param days an ISO day, week or month; empty where it is still to be asked
 * @param time the {@link WantedTime}; empty where any is right
 * @param about what they want to talk about; may be empty
 */
record SessionWish(int minutes, long moving, String days, String time, String about) {

    static final String VERB = "coaching-wish";

    private static final String BOOK = "book-coaching";

    /** So much of it travels in a button, and is read on a card. */
    private static final int LONGEST = 200;

    SessionWish {
        about = about.isBlank() ? "" : PlainText.line(about, LONGEST);
    }

    static SessionWish of(Action action) {
        return new SessionWish(
                (int) action.number(0), action.number(1), action.argument(2), action.argument(3), action.argument(4));
    }

    /** The same, with what it is about from the wish that waits: a choice of a list is too short to carry that. */
    static SessionWish of(Scene scene, Action action) {
        SessionWish wish = of(action);
        return wish.about().isEmpty()
                ? scene.awaitedBefore()
                        .filter(waiting -> waiting.verb().equals(VERB))
                        .map(SessionWish::of)
                        .filter(waiting -> waiting.moving() == wish.moving())
                        .map(waiting -> wish.about(waiting.about()))
                        .orElse(wish)
                : wish;
    }

    /** One that moves a session, or books where that is 0, to a moment. */
    static SessionWish at(int minutes, long moving, ZonedDateTime then) {
        return new SessionWish(
                minutes,
                moving,
                then.toLocalDate().toString(),
                then.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString(),
                "");
    }

    private SessionWish about(String subject) {
        return new SessionWish(minutes, moving, days, time, subject);
    }

    SessionWish lasting(int other) {
        return new SessionWish(other, moving, days, time, about);
    }

    /** At an hour of the same day. */
    SessionWish to(LocalTime hour) {
        return new SessionWish(
                minutes, moving, days, hour.truncatedTo(ChronoUnit.MINUTES).toString(), about);
    }

    /** On a day of a list, in which what it is about has no room. */
    SessionWish on(LocalDate day) {
        return new SessionWish(minutes, moving, day.toString(), time, "");
    }

    Optional<LocalDate> day() {
        return SlotPicker.date(days);
    }

    /** Goes on with it: what is missing is asked. */
    Action action() {
        return action(VERB);
    }

    Action action(String verb) {
        return Action.of(verb, minutes, moving, days, time, about);
    }

    /** Books it, or moves the session, to a beginning. */
    Action at(Instant start) {
        return Action.of(BOOK, minutes, moving, start.getEpochSecond(), about);
    }

    /** The same, of a list. */
    Action listed(Instant start) {
        return Action.of(BOOK, minutes, moving, start.getEpochSecond());
    }
}
