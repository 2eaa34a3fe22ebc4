package org.lmdassistant.bot.coaching;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Answers;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Completion;
import org.lmdassistant.bot.conversation.Flow;
import org.lmdassistant.bot.conversation.Question;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.Plain;
import org.lmdassistant.bot.understanding.Understood;
import org.lmdassistant.bot.understanding.dates.When;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.understanding.slots.Slots;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.coaching.BookResult;
import org.lmdassistant.storage.coaching.CoachingSession;
import org.lmdassistant.storage.coaching.Hours;

/** A coach proposes another time; the session stays where it is until the fellow accepts. */
final class ProposeTime implements Flow {

    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])(?:[:hH.]([0-5]\\d)?)?");

    private static final Pattern CORRECTS = Pattern.compile(
            "^\\s*(?:no|non|nope|not|pas|rather|actually|plut[oô]t|mejor)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** "No, at 4", said where it is asked whether to propose a moment. */
    static final Completion COMPLETION = new Completion(
            Set.of(Slot.DATE, Slot.TIME, Slot.DURATION_MINUTES),
            Set.of("book_coaching", "reschedule_coaching", "my_agenda"),
            text -> CORRECTS.matcher(text).find(),
            ProposeTime::completed);

    private static final int A_SENTENCE = 12;

    private static final Duration FARTHEST = Duration.ofDays(366);

    private final SessionNews news;

    ProposeTime(SessionNews news) {
        this.news = news;
    }

    @Override
    public String name() {
        return "propose-coaching";
    }

    @Override
    public Access access() {
        return Access.INTRODUCED;
    }

    @Override
    public String title(Scene scene, Action about) {
        return scene.words().say("coaching.propose");
    }

    @Override
    public Optional<String> matter(Scene scene, Action about) {
        return Coaches.matter(scene, about.id());
    }

    @Override
    public Optional<Card> refusal(Scene scene, Action about) {
        return Coaches.refusal(scene, about.id(), false);
    }

    @Override
    public List<Question> questions(Scene scene, Action about) {
        Words words = scene.words();
        Question day = Question.of("day", words.say("coaching.propose.day"), new Form.Date());
        String named = about.argument(1);
        return List.of(
                // Beside "from Thursday to Friday afternoon" the first day of the sentence is that of the session.
                named.isEmpty() ? day.filledBy(Slot.DATE) : day.proposing(named),
                Question.of("time", words.say("coaching.propose.time"), new Form.Text(40, false))
                        .filledBy(Slot.TIME)
                        .hinting(words.say(
                                "coaching.propose.hint",
                                "zone",
                                scene.person().zone().getId()))
                        .checking(text -> time(scene, text).isPresent()
                                ? Optional.empty()
                                : Optional.of(words.say("coaching.not-a-time"))));
    }

    @Override
    public Optional<Problem> problem(Scene scene, Action about, Answers answers) {
        LocalDateTime at = at(scene, answers);
        ZoneId zone = scene.person().zone();
        int times = zone.getRules().getValidOffsets(at).size();
        if (times != 1) {
            String why = times == 0 ? "coaching.time-left-out" : "coaching.time-repeated";
            return Optional.of(new Problem("time", scene.words().say(why)));
        }
        return at.atZone(zone).toInstant().isAfter(scene.now())
                ? Optional.empty()
                : Optional.of(new Problem("day", scene.words().say("edit.starts-in-the-past")));
    }

    @Override
    public void finish(Scene scene, Action about, Answers answers) {
        propose(
                scene,
                about.id(),
                at(scene, answers).atZone(scene.person().zone()).toInstant());
    }

    /** Asks whether to propose a beginning: the session, and seconds since 1970. */
    void ask(Scene scene, Action action) {
        if (isRefused(scene, action)) {
            return;
        }
        Words words = scene.words();
        CoachingSession session = scene.tx().coaching().get(action.id()).orElseThrow();
        String sure = words.say(
                "coaching.propose.sure",
                "fellow",
                SessionCard.name(scene.tx(), session.fellow()),
                "when",
                words.moment(Instant.ofEpochSecond(action.number(1))),
                "before",
                words.moment(session.starts()));
        scene.awaits(action);
        scene.say(Card.text(
                away(scene, Instant.ofEpochSecond(action.number(1)))
                        .map(away -> away + " " + sure)
                        .orElse(sure),
                List.of(
                        Buttons.main(
                                words.say("coaching.propose.sure.yes"),
                                Action.of("coaching-propose-really", session.id(), action.number(1))),
                        Buttons.form(words.say("coaching.propose"), Action.of("propose-coaching", session.id())))));
    }

    /** Whoever proposes a day on which they noted that they are away is reminded of it. */
    private static Optional<String> away(Scene scene, Instant start) {
        LocalDate day = start.atZone(scene.person().zone()).toLocalDate();
        return Optional.ofNullable(scene.tx()
                        .coachHours()
                        .exceptions(scene.person().id(), day)
                        .get(day))
                .filter(Hours.NONE::equals)
                .map(none -> scene.words()
                        .say("coaching.propose.away", "date", scene.words().date(day)));
    }

    private static Optional<Action> completed(Scene scene, Action wish, Understood said) {
        Slots named = said.slots();
        boolean doubtful = named.isDoubtful(Slot.DATE) || named.isDoubtful(Slot.TIME);
        if (doubtful || Plain.words(said.sentence()).size() > A_SENTENCE || CoachedSessions.areNamed(scene, said)) {
            return Optional.empty();
        }
        ZonedDateTime asked =
                Instant.ofEpochSecond(wish.number(1)).atZone(scene.person().zone());
        ZonedDateTime onDay =
                named.get(Slot.DATE).flatMap(SlotPicker::date).map(asked::with).orElse(asked);
        ZonedDateTime then = named.get(Slot.TIME)
                .flatMap(When::hour)
                .map(onDay::with)
                .or(() -> named.when().later().map(by -> CoachingWishes.later(onDay, by)))
                .orElse(onDay);
        return then.equals(asked)
                ? Optional.empty()
                : Optional.of(Action.of(wish.verb(), wish.id(), then.toEpochSecond()));
    }

    /** Proposes that beginning. */
    void act(Scene scene, Action action) {
        if (!isRefused(scene, action)) {
            propose(scene, action.id(), Instant.ofEpochSecond(action.number(1)));
        }
    }

    private boolean isRefused(Scene scene, Action action) {
        Optional<Card> refusal = refusal(scene, action);
        if (refusal.isPresent()) {
            scene.say(refusal.get());
            return true;
        }
        long start = action.number(1);
        boolean past = start <= scene.now().getEpochSecond();
        if (past) {
            scene.say(scene.words().say("edit.starts-in-the-past"));
        }
        boolean refused = past || start > scene.now().plus(FARTHEST).getEpochSecond();
        if (refused) {
            scene.then(Action.of(name(), action.id()));
        }
        return refused;
    }

    private void propose(Scene scene, long session, Instant start) {
        BookResult result =
                scene.tx().coaching().propose(session, scene.person().id(), start);
        if (result instanceof BookResult.Booked booked) {
            scene.audit("coaching-proposed", booked.session().subject());
            news.tell(scene.tx(), booked.session(), "coaching.other-time");
        } else {
            news.explain(scene, result);
        }
    }

    private static LocalDateTime at(Scene scene, Answers answers) {
        return answers.date("day").atTime(time(scene, answers.text("time")).orElseThrow());
    }

    /** "14:30", "9", "half past ten". */
    private static Optional<LocalTime> time(Scene scene, String text) {
        Matcher written = TIME.matcher(text.strip());
        if (!written.matches()) {
            When when = Behind.DATES.read(text, scene.language(), scene.localNow());
            return when.times().size() == 1 ? Optional.of(when.times().get(0)) : Optional.empty();
        }
        int minute = written.group(2) == null ? 0 : Integer.parseInt(written.group(2));
        return Optional.of(LocalTime.of(Integer.parseInt(written.group(1)), minute));
    }
}
