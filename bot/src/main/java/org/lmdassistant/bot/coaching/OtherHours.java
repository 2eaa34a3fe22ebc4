package org.lmdassistant.bot.coaching;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Answers;
import org.lmdassistant.bot.conversation.Flow;
import org.lmdassistant.bot.conversation.Question;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.dates.DaySpan;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.coaching.CoachingSession;
import org.lmdassistant.storage.coaching.Hours;

/** Days on which a coach is away, or there at other times than usual. What is booked already stands. */
final class OtherHours implements Flow {

    private static final int LONGEST = 366;

    @Override
    public String name() {
        return "coach-days";
    }

    @Override
    public Access access() {
        return Access.INTRODUCED;
    }

    @Override
    public String title(Scene scene, Action about) {
        return scene.words().say("coaching.other-hours");
    }

    @Override
    public Optional<Card> refusal(Scene scene, Action about) {
        return Coaches.refusal(scene);
    }

    @Override
    public List<Question> questions(Scene scene, Action about) {
        Words words = scene.words();
        return List.of(
                Question.of("first", words.say("coaching.first-day"), new Form.Date())
                        .filledBy(Slot.DATE),
                Question.of("last", words.say("coaching.last-day"), new Form.Date()),
                Question.of("hours", words.say("coaching.hours-then"), new Form.Text(100, false))
                        .optional()
                        .hinting(words.say("coaching.hours-then.hint"))
                        .checking(text -> Coaches.unreadable(words, text)));
    }

    @Override
    public Optional<Problem> problem(Scene scene, Action about, Answers answers) {
        return problem(scene, answers.date("first"), answers.date("last"));
    }

    static Optional<Problem> problem(Scene scene, LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            return Optional.of(new Problem("last", scene.words().say("edit.ends-before-it-starts")));
        }
        if (last.isBefore(LocalDate.ofInstant(scene.now(), scene.person().zone()))) {
            return Optional.of(new Problem("last", scene.words().say("edit.starts-in-the-past")));
        }
        return first.plusDays(LONGEST).isBefore(last)
                ? Optional.of(new Problem("last", scene.words().say("coaching.too-long")))
                : Optional.empty();
    }

    @Override
    public void finish(Scene scene, Action about, Answers answers) {
        String written = answers.orNull("hours");
        Hours hours = written == null ? Hours.NONE : Hours.read(written).orElse(Hours.NONE);
        note(scene, List.of(new DaySpan(answers.date("first"), answers.date("last"))), hours);
    }

    /** Writes down what the hours are on these days, and tells of what is booked then. */
    static void note(Scene scene, List<DaySpan> spans, Hours hours) {
        long self = scene.person().id();
        spans.forEach(days -> scene.tx().coachHours().except(self, days.first(), days.last(), hours));
        scene.audit("coach-days", "person:" + self);
        Words words = scene.words();
        String dates = CoachAbsence.dates(scene, spans);
        scene.say(
                hours.spans().isEmpty()
                        ? words.say("coaching.away", "dates", dates)
                        : words.say(
                                "coaching.there", "dates", words.beginning(dates), "hours", PartAway.written(hours)));
        tellOfBooked(scene, session -> {
            LocalDate day = CoachedSessions.starts(scene, session).toLocalDate();
            return spans.stream().anyMatch(days -> !day.isBefore(days.first()) && !day.isAfter(days.last()));
        });
    }

    /** Tells of what is booked in hours that are no more. */
    static void tellOfBooked(Scene scene, Predicate<CoachingSession> isThen) {
        long count = CoachedSessions.ahead(scene).stream().filter(isThen).count();
        if (count > 0) {
            scene.say(scene.words().say("coaching.still-booked", "count", count));
            // What was just noted can still be corrected: the list is only looked at.
            scene.then(Action.of("coaching", "booked"));
        }
    }
}
