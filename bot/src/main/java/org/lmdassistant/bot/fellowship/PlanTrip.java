package org.lmdassistant.bot.fellowship;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Form;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Answers;
import org.lmdassistant.bot.conversation.Flow;
import org.lmdassistant.bot.conversation.Question;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.slots.Slot;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.fellowship.Application;
import org.lmdassistant.storage.fellowship.FellowshipSession;
import org.lmdassistant.storage.fellowship.SessionDraft;
import org.lmdassistant.storage.fellowship.StudyTrip;

/** Staff say which administration a fellow visits, when, and what the fellow has to know. */
final class PlanTrip implements Flow {

    private final StatusCard status;

    PlanTrip(StatusCard status) {
        this.status = status;
    }

    @Override
    public String name() {
        return "plan-trip";
    }

    @Override
    public Access access() {
        return Access.STAFF;
    }

    @Override
    public String title(Scene scene, Action about) {
        return scene.words().say("trip.plan");
    }

    @Override
    public Optional<Card> refusal(Scene scene, Action about) {
        return Guides.fellow(scene, about.id()).isPresent()
                ? Optional.empty()
                : Optional.of(Card.text(scene.words().say("fellow.not-yours")));
    }

    @Override
    public List<Question> questions(Scene scene, Action about) {
        Words words = scene.words();
        Optional<StudyTrip> now = scene.tx().journey().trip(about.id());
        Optional<SessionDraft> session = scene.tx()
                .applications()
                .get(about.id())
                .flatMap(fellow -> scene.tx().fellowships().get(fellow.session()))
                .map(FellowshipSession::details);
        return List.of(
                Question.of("host", words.say("trip.host"), new Form.Search("administrations", null))
                        .filledBy(Slot.ADMINISTRATION)
                        .proposing(now.map(StudyTrip::host).orElse(null)),
                day(
                        "starts",
                        words.say("fellowship.trip-starts"),
                        now.map(StudyTrip::starts).or(() -> session.map(SessionDraft::tripStarts))),
                day(
                        "ends",
                        words.say("fellowship.trip-ends"),
                        now.map(StudyTrip::ends).or(() -> session.map(SessionDraft::tripEnds))),
                Question.of("information", words.say("trip.information"), new Form.Text(2_000, true))
                        .proposing(now.map(StudyTrip::information).orElse(null))
                        .hinting(words.say("trip.information.hint")));
    }

    private static Question day(String id, String prompt, Optional<LocalDate> now) {
        return Question.of(id, prompt, new Form.Date())
                .proposing(now.map(LocalDate::toString).orElse(null));
    }

    @Override
    public Optional<Problem> problem(Scene scene, Action about, Answers answers) {
        return answers.date("ends").isBefore(answers.date("starts"))
                ? Optional.of(new Problem("ends", scene.words().say("edit.ends-before-it-starts")))
                : Optional.empty();
    }

    @Override
    public void finish(Scene scene, Action about, Answers answers) {
        StudyTrip trip = new StudyTrip(
                answers.text("host"), answers.date("starts"), answers.date("ends"), answers.text("information"));
        scene.tx().journey().plan(about.id(), trip);
        Application fellow = scene.tx().applications().get(about.id()).orElseThrow();
        scene.audit("trip-planned", fellow.subject());
        scene.say(status.forGuide(scene.tx(), scene.words(), fellow, true));
        scene.tell(fellow.person(), words -> Card.text(words.say("trip.planned", "where", status.trip(words, trip))));
        scene.tell(fellow.person(), words -> status.forFellow(scene.tx(), words, fellow));
    }
}
