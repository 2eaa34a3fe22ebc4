package org.lmdassistant.bot.coaching;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Answers;
import org.lmdassistant.bot.conversation.Flow;
import org.lmdassistant.bot.conversation.Question;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.conversation.SoFar;
import org.lmdassistant.bot.understanding.dates.Period;
import org.lmdassistant.bot.understanding.slots.Told;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.coaching.CoachWeek;
import org.lmdassistant.storage.coaching.Hours;

/** A coach says when they can be booked in a usual week, in their own zone. */
final class PublishHours implements Flow {

    private static final int USUAL_BUFFER = 15;

    /** Twelve hours, as the process model proposes. */
    private static final int USUAL_NOTICE = 12;

    @Override
    public String name() {
        return "coach-hours";
    }

    @Override
    public Access access() {
        return Access.INTRODUCED;
    }

    @Override
    public String title(Scene scene, Action about) {
        return scene.words().say("coaching.publish");
    }

    /** A week is like any other until it is changed: whoever says until when, or every second one, is told so. */
    @Override
    public Optional<String> matter(Scene scene, Action about) {
        if (about.argument(0).equals(WeekTold.EVERY_SECOND)) {
            return Optional.of(scene.words().say("coaching.hours.every-week"));
        }
        return Period.of(about.argument(0)).flatMap(Period::day).map(until -> scene.words()
                .say("coaching.hours.no-end", "date", scene.words().date(until)));
    }

    @Override
    public Optional<Card> refusal(Scene scene, Action about) {
        return Coaches.refusal(scene);
    }

    @Override
    public List<Question> questions(Scene scene, Action about) {
        Words words = scene.words();
        Optional<CoachWeek> now = scene.tx().coachHours().of(scene.person().id());
        List<Question> questions = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            questions.add(Question.of(id(day), words.dayOfWeek(day), new Form.Text(100, false))
                    .optional()
                    .proposing(now.map(week -> week.on(day).toString()).orElse(null))
                    .hinting(words.say("coaching.hours.hint"))
                    .checking(text -> Coaches.unreadable(words, text)));
        }
        questions.add(Question.of("zone", words.say("edit.zone"), new Form.Search("zones", null))
                .proposing(
                        now.map(CoachWeek::zone).orElse(scene.person().zone()).getId()));
        questions.add(Question.of("buffer", words.say("coaching.buffer"), new Form.Whole(0, 120))
                .proposing(String.valueOf(now.map(CoachWeek::buffer).orElse(USUAL_BUFFER))));
        questions.add(Question.of("notice", words.say("coaching.notice"), new Form.Whole(0, 336))
                .proposing(String.valueOf(now.map(CoachWeek::noticeHours).orElse(USUAL_NOTICE))));
        return questions;
    }

    @Override
    public Set<String> saidFor() {
        return Set.of("publish_hours");
    }

    /** "Tuesdays from 2 to 4 pm", "no more Thursdays", "only Wednesdays 9-11", "9 to 12 Tokyo time". */
    @Override
    public Map<String, String> fromSentence(Scene scene, Action about, Told told) {
        Map<String, String> answers = new HashMap<>(WeekTold.hours(told, day -> hours(scene, about, day)));
        told.clock().ifPresent(zone -> answers.put("zone", zone.getId()));
        return answers;
    }

    /** As they are to be confirmed, else as they are. */
    private static Hours hours(Scene scene, Action about, DayOfWeek day) {
        String pending = SoFar.of(scene, about).orNull(id(day));
        return pending == null
                ? scene.tx()
                        .coachHours()
                        .of(scene.person().id())
                        .map(week -> week.on(day))
                        .orElse(Hours.NONE)
                : Hours.read(pending).orElse(Hours.NONE);
    }

    @Override
    public boolean keepsTheRest(Action about) {
        return true;
    }

    @Override
    public Optional<Problem> problem(Scene scene, Action about, Answers answers) {
        return Arrays.stream(DayOfWeek.values()).allMatch(day -> answers.orNull(id(day)) == null)
                ? Optional.of(new Problem(id(DayOfWeek.MONDAY), scene.words().say("coaching.hours.none")))
                : Optional.empty();
    }

    @Override
    public void finish(Scene scene, Action about, Answers answers) {
        Map<DayOfWeek, Hours> hours = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            String written = answers.orNull(id(day));
            if (written != null) {
                hours.put(day, Hours.read(written).orElse(Hours.NONE));
            }
        }
        CoachWeek week = new CoachWeek(
                hours, ZoneId.of(answers.text("zone")), answers.number("buffer"), answers.number("notice"));
        scene.tx().coachHours().publish(scene.person().id(), week);
        scene.audit("coach-hours", "person:" + scene.person().id());
        scene.say(scene.words().say("coaching.published", "hours", WeekWords.of(scene.words(), week)));
    }

    static String id(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}
