package org.lmdassistant.bot.coaching;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Agenda;
import org.lmdassistant.bot.conversation.Post;
import org.lmdassistant.bot.conversation.Repertoire;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.conversation.Topic;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.people.Person;

/** Everything about coaching. */
public final class CoachingTopic implements Topic {

    private static final Duration LOOK = Duration.ofSeconds(10);

    private final SessionNews news;
    private final URI publicUrl;

    public CoachingTopic(Post post, URI publicUrl) {
        this.news = new SessionNews(new SessionCard(publicUrl), post);
        this.publicUrl = publicUrl;
    }

    @Override
    public void addTo(Repertoire repertoire) {
        SlotPicker picker = new SlotPicker(news);
        MyCoaching mine = new MyCoaching(news, publicUrl);
        repertoire.deed("coaching", Access.INTRODUCED, mine::show);
        repertoire.deed("coaching-length", Access.INTRODUCED, picker::lengths);
        repertoire.deed("coaching-days", Access.INTRODUCED, picker::days);
        repertoire.deed("coaching-times", Access.INTRODUCED, picker::times);
        repertoire.deed(SessionWish.VERB, Access.INTRODUCED, new CoachingWishes(picker)::go);
        repertoire.completion(SessionWish.VERB, CoachingWishes.COMPLETION);
        repertoire.deed("book-coaching", Access.INTRODUCED, picker::book);
        repertoire.deed(WhichSession.TO_MOVE, Access.INTRODUCED, WhichSession::askToMove);
        repertoire.deed(WhichSession.TO_CANCEL, Access.INTRODUCED, WhichSession::askToCancel);
        repertoire.deed("cancel-coaching", Access.INTRODUCED, mine::askToCancel);
        repertoire.deed("cancel-coaching-really", Access.INTRODUCED, mine::cancel);
        repertoire.deed("accept-proposal", Access.INTRODUCED, mine::acceptProposal);
        repertoire.deed("decline-proposal", Access.INTRODUCED, mine::declineProposal);
        repertoire.completion("coaching", ListedSessions.OF_ALL);
        repertoire.completion(WhichSession.TO_CANCEL, ListedSessions.TO_CANCEL);
        repertoire.deed(ListedSessions.ONE_BY_ONE, Access.INTRODUCED, ListedSessions::oneByOne);
        repertoire.deed(CoachWishes.NONE_THEN, Access.INTRODUCED, CoachWishes::noneThen);

        repertoire.flow(new PublishHours());
        repertoire.flow(new OtherHours());
        addAbsences(repertoire);
        ProposeTime propose = new ProposeTime(news);
        repertoire.flow(propose);
        repertoire.deed("coaching-propose", Access.INTRODUCED, propose::ask);
        repertoire.completion("coaching-propose", ProposeTime.COMPLETION);
        repertoire.deed("coaching-propose-really", Access.INTRODUCED, propose::act);
        repertoire.deed("coaching-by-fellows", Access.INTRODUCED, MyCoaching::byFellows);
        repertoire.flow(new CancelByCoach(news));
        repertoire.flow(new SessionNotes(news));
        repertoire.flow(new SessionAbout(news));
        repertoire.relay(SessionAbout::passedOn);
        repertoire.flow(new WordToOther());
        repertoire.relay(WordToOther::wished);
        repertoire.deed("coaching-no-show", Access.INTRODUCED, mine::noShow);
        repertoire.flow(new PairFellow());

        repertoire.agenda(CoachingTopic::agenda);
        repertoire.unanswered(mine::unanswered);
        repertoire.chore("coaching reminders", LOOK, this::remind);
        repertoire.leaving(mine::leave);
        repertoire.offer("menu.coaching", Action.of("coaching"));
        repertoire.offerStaff("staff.pair", Action.of("pair-fellow"));
        repertoire.intent("pair_fellow", Action.of("pair-fellow"));
        repertoire.saidBy("publish_hours", Coaches::isCoach);
        repertoire.intent("publish_hours", WeekTold::wish);
        repertoire.saidBy("reschedule_coaching", CoachingTopic::meets);
        repertoire.saidBy("cancel_coaching", CoachingTopic::meets);
        repertoire.intent("book_coaching", CoachingWishes::book);
        repertoire.intent("reschedule_coaching", CoachingWishes::move);
        repertoire.intent("cancel_coaching", CoachingWishes::cancel);
    }

    /** Whether the speaker meets a coach or a fellow at all: "move it one week later", of anybody else, is about no session. */
    private static boolean meets(Scene scene) {
        long self = scene.person().id();
        return scene.tx().pairings().coachOf(self).isPresent()
                || Coaches.isCoach(scene)
                || !scene.tx().coaching().coming(self).isEmpty();
    }

    private static void addAbsences(Repertoire repertoire) {
        repertoire.deed(CoachAbsence.VERB, Access.INTRODUCED, CoachAbsence::ask);
        repertoire.completion(CoachAbsence.VERB, AbsenceCorrections.OF_DAYS);
        repertoire.deed("coach-away-really", Access.INTRODUCED, CoachAbsence::note);
        repertoire.deed(ExceptedDays.BY_PARTS, Access.INTRODUCED, ExceptedDays::byParts);
        repertoire.deed(EveryWeek.HOW_LONG, Access.INTRODUCED, EveryWeek::howLong);
        repertoire.completion(AbsenceCorrections.NOTED_VERB, AbsenceCorrections.OF_NOTED);
        repertoire.deed(AbsenceCorrections.INSTEAD_VERB, Access.INTRODUCED, CoachAbsence::askInstead);
        repertoire.completion(AbsenceCorrections.INSTEAD_VERB, AbsenceCorrections.OF_INSTEAD);
        repertoire.deed("coach-away-instead-really", Access.INTRODUCED, CoachAbsence::noteInstead);
        repertoire.deed("coach-or-staff-away", Access.STAFF, CoachAbsence::asWhom);
        repertoire.deed(PartAway.VERB, Access.INTRODUCED, PartAway::ask);
        repertoire.completion(PartAway.VERB, AbsenceCorrections.OF_PART);
        repertoire.deed("coach-part-away-really", Access.INTRODUCED, PartAway::note);
        repertoire.deed(ExtraHours.VERB, Access.INTRODUCED, ExtraHours::ask);
        repertoire.deed(ExtraHours.VERB + "-really", Access.INTRODUCED, ExtraHours::note);
        repertoire.deed("coach-noted", Access.INTRODUCED, NotedDays::show);
        repertoire.deed("coach-usual", Access.INTRODUCED, NotedDays::ask);
        repertoire.deed("coach-usual-really", Access.INTRODUCED, NotedDays::takeBack);
    }

    private static List<Agenda.Entry> agenda(Tx tx, Words words, Person person) {
        return tx.coaching().coming(person.id()).stream()
                .map(session -> new Agenda.Entry(
                        session.starts(),
                        session.starts().atZone(person.zone()).toLocalDate(),
                        words.moment(session.starts()),
                        SessionCard.title(tx, words, session) + " (" + session.reference() + ")"))
                .toList();
    }

    private void remind(Tx tx) {
        tx.coaching().toRemind(Duration.ofDays(1)).forEach(session -> news.tell(tx, session, "coaching.in-a-day"));
        tx.coaching().toRemind(Duration.ofHours(1)).forEach(session -> news.tell(tx, session, "coaching.in-an-hour"));
    }
}
