package org.lmdassistant.bot.fellowship;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Answers;
import org.lmdassistant.bot.conversation.Choices;
import org.lmdassistant.bot.conversation.Flow;
import org.lmdassistant.bot.conversation.Question;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.understanding.slots.Told;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.fellowship.Application;
import org.lmdassistant.storage.fellowship.ApplicationState;
import org.lmdassistant.storage.fellowship.FellowshipSession;
import org.lmdassistant.storage.fellowship.SessionDraft;
import org.lmdassistant.storage.fellowship.SessionResult;

/** Staff open a session, or change one. Four weeks and a study trip of two are the brochure's, and so are the languages. */
final class OpenSession implements Flow {

    private static final int MOST_PLACES = 60;
    private static final int USUAL_PLACES = 15;

    @Override
    public String name() {
        return "open-fellowship";
    }

    @Override
    public Access access() {
        return Access.STAFF;
    }

    @Override
    public String title(Scene scene, Action about) {
        return scene.words().say(about.id() == 0 ? "fellowship.open-session" : "fellowship.edit-session");
    }

    @Override
    public Optional<Card> refusal(Scene scene, Action about) {
        boolean there = about.id() == 0
                || scene.tx()
                        .fellowships()
                        .get(about.id())
                        .filter(session -> !session.cancelled())
                        .isPresent();
        return there ? Optional.empty() : Optional.of(Card.text(scene.words().say("fellowship.gone")));
    }

    @Override
    public List<Question> questions(Scene scene, Action about) {
        Words words = scene.words();
        Optional<SessionDraft> now = scene.tx().fellowships().get(about.id()).map(FellowshipSession::details);
        return List.of(
                Question.of("language", words.say("fellowship.language"), new Form.Choose(Choices.languages(words)))
                        .filledBy(Slot.LANGUAGE)
                        .proposing(now.map(SessionDraft::language)
                                .orElse(words.language().code())),
                day("starts", words.say("edit.starts"), now.map(SessionDraft::starts)),
                day("ends", words.say("edit.ends"), now.map(SessionDraft::ends))
                        .hinting(words.say("fellowship.ends.hint")),
                day("trip-starts", words.say("fellowship.trip-starts"), now.map(SessionDraft::tripStarts)),
                day("trip-ends", words.say("fellowship.trip-ends"), now.map(SessionDraft::tripEnds))
                        .hinting(words.say("fellowship.trip-ends.hint")),
                Question.of("sponsor", words.say("fellowship.sponsor"), new Form.Text(120, false))
                        .optional()
                        .proposing(now.map(SessionDraft::sponsor).orElse(null)),
                Question.of("places", words.say("fellowship.places"), new Form.Whole(1, MOST_PLACES))
                        .proposing(String.valueOf(now.map(SessionDraft::places).orElse(USUAL_PLACES))),
                day("deadline", words.say("fellowship.deadline"), now.map(SessionDraft::deadline)));
    }

    private static Question day(String id, String prompt, Optional<LocalDate> now) {
        return Question.of(id, prompt, new Form.Date())
                .proposing(now.map(LocalDate::toString).orElse(null));
    }

    @Override
    public Map<String, String> fromSentence(Scene scene, Action about, Told told) {
        Map<String, String> answers = new HashMap<>();
        told.seats().ifPresent(places -> answers.put("places", places.toString()));
        told.deadline().ifPresent(day -> answers.put("deadline", day.toString()));
        told.first().ifPresent(day -> answers.put("starts", day.toString()));
        told.last().ifPresent(day -> answers.put("ends", day.toString()));
        return answers;
    }

    @Override
    public Optional<Problem> problem(Scene scene, Action about, Answers answers) {
        Words words = scene.words();
        if (about.id() == 0 && answers.date("starts").isBefore(Sessions.today(scene.now()))) {
            return Optional.of(new Problem("starts", words.say("edit.starts-in-the-past")));
        }
        if (answers.date("ends").isBefore(answers.date("starts"))) {
            return Optional.of(new Problem("ends", words.say("edit.ends-before-it-starts")));
        }
        if (answers.date("trip-starts").isBefore(answers.date("starts"))) {
            return Optional.of(new Problem("trip-starts", words.say("fellowship.trip-before-start")));
        }
        if (answers.date("trip-ends").isBefore(answers.date("trip-starts"))) {
            return Optional.of(new Problem("trip-ends", words.say("edit.ends-before-it-starts")));
        }
        return answers.date("deadline").isAfter(answers.date("starts"))
                ? Optional.of(new Problem("deadline", words.say("edit.deadline-after-start")))
                : Optional.empty();
    }

    @Override
    public void finish(Scene scene, Action about, Answers answers) {
        SessionDraft draft = new SessionDraft(
                answers.text("language"),
                answers.date("starts"),
                answers.date("ends"),
                answers.date("trip-starts"),
                answers.date("trip-ends"),
                answers.orNull("sponsor"),
                answers.number("places"),
                answers.date("deadline"));
        if (about.id() == 0) {
            FellowshipSession session = scene.tx().fellowships().open(draft);
            scene.audit("fellowship-opened", session.subject());
            scene.say(Sessions.forStaff(scene.words(), session));
            return;
        }
        Optional<FellowshipSession> before = scene.tx().fellowships().get(about.id());
        SessionResult result = scene.tx().fellowships().edit(about.id(), draft);
        if (result instanceof SessionResult.Saved saved) {
            scene.audit("fellowship-edited", saved.session().subject());
            scene.say(Sessions.forStaff(scene.words(), saved.session()));
            before.filter(old -> moved(old.details(), draft)).ifPresent(old -> tellOfDates(scene, saved.session()));
        } else if (result instanceof SessionResult.TooFewPlaces few) {
            scene.say(scene.words().say("fellowship.too-few-places", "taken", few.taken()));
        } else {
            scene.say(scene.words().say("fellowship.gone"));
        }
    }

    private static boolean moved(SessionDraft before, SessionDraft after) {
        return !before.starts().equals(after.starts())
                || !before.ends().equals(after.ends())
                || !before.tripStarts().equals(after.tripStarts())
                || !before.tripEnds().equals(after.tripEnds());
    }

    // Milestones stay where they are: somebody may have agreed on them. Staff move those that have to.
    private static void tellOfDates(Scene scene, FellowshipSession session) {
        for (Application application : scene.tx().applications().in(session.id())) {
            if (ApplicationState.OPEN.contains(application.state())) {
                scene.tell(application.person(), words -> Sessions.card(words, session, List.of()));
            }
        }
    }
}
