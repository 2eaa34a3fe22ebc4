package org.lmdassistant.bot.coaching;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Button;
import org.lmdassistant.adapters.chat.Card.Fact;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.coaching.BookResult;
import org.lmdassistant.storage.coaching.CoachWeek;
import org.lmdassistant.storage.coaching.CoachingSession;
import org.lmdassistant.storage.people.Person;

/** Somebody's coaching, as a fellow or as a coach, and what they do with a session. */
final class MyCoaching {

    private static final int SHOWN = 5;

    private final SessionNews news;
    private final URI publicUrl;

    MyCoaching(SessionNews news, URI publicUrl) {
        this.news = news;
        this.publicUrl = publicUrl;
    }

    void show(Scene scene, Action action) {
        Words words = scene.words();
        long self = scene.person().id();
        Optional<Long> coach = scene.tx().pairings().coachOf(self);
        List<Long> fellows = scene.tx().pairings().fellowsOf(self);
        Optional<CoachWeek> week = scene.tx().coachHours().of(self);
        List<Fact> facts = new ArrayList<>();
        List<Button> buttons = new ArrayList<>();
        coach.ifPresent(id -> {
            facts.add(new Fact(words.say("coaching.your-coach"), name(scene, id)));
            buttons.add(Buttons.main(words.say("coaching.book"), Action.of("coaching-length")));
        });
        if (Coaches.isCoach(scene)) {
            if (!fellows.isEmpty()) {
                facts.add(new Fact(
                        words.say("coaching.your-fellows"),
                        fellows.stream().map(id -> name(scene, id)).collect(Collectors.joining(", "))));
            }
            facts.add(new Fact(
                    words.say("coaching.your-hours"),
                    week.map(own -> WeekWords.of(words, own)).orElse(words.say("coaching.no-hours"))));
            buttons.add(Buttons.form(words.say("coaching.publish"), Action.of("coach-hours")));
            buttons.add(Buttons.form(words.say("coaching.other-hours"), Action.of("coach-days")));
            NotedDays.line(scene).ifPresent(noted -> {
                facts.add(new Fact(words.say("coaching.noted.days"), noted));
                buttons.add(Buttons.act(words.say("coaching.noted.days"), Action.of("coach-noted")));
            });
        }
        if (facts.isEmpty()) {
            scene.say(Coaches.nobody(scene));
            return;
        }
        buttons.add(new Card.Link(
                words.say("coaching.subscribe"),
                publicUrl.resolve("/calendar/" + scene.tx().calendarFeeds().tokenOf(self) + ".ics")));
        String heading = words.say("menu.coaching");
        scene.say(new Card(
                heading, List.of(new Card.Heading(heading), new Card.Facts(facts), new Card.Buttons(buttons))));
        if (action.argument(0).isEmpty()) {
            scene.awaits(action);
        }
        listed(scene).forEach(session -> news.show(scene, session));
    }

    /** The sessions that are shown, in the order in which they are. */
    static List<CoachingSession> listed(Scene scene) {
        return scene.tx().coaching().coming(scene.person().id()).stream()
                .limit(SHOWN)
                .toList();
    }

    /** Tells a coach who wants to book that fellows do so, and what a coach can do. */
    static void byFellows(Scene scene, Action action) {
        Words words = scene.words();
        scene.say(Card.text(
                words.say("coaching.by-fellows"),
                List.of(
                        Buttons.form(words.say("coaching.publish"), Action.of("coach-hours")),
                        Buttons.form(words.say("coaching.other-hours"), Action.of("coach-days")),
                        Buttons.act(words.say("menu.coaching"), Action.of("coaching")))));
    }

    void askToCancel(Scene scene, Action action) {
        Words words = scene.words();
        Optional<CoachingSession> session = scene.tx()
                .coaching()
                .get(action.id())
                .filter(one -> one.fellow() == scene.person().id());
        if (session.isEmpty()) {
            scene.say(words.say("coaching.not-possible"));
            return;
        }
        String sure = words.say(
                "coaching.cancel.sure", "when", words.moment(session.get().starts()));
        String reason = action.argument(1);
        Action really = Action.of("cancel-coaching-really", session.get().id());
        List<Card.Element> elements = new ArrayList<>();
        elements.add(new Card.Paragraph(sure));
        if (!reason.isEmpty()) {
            elements.add(new Card.Note(words.say("coaching.cancel.reason", "reason", reason)));
        }
        elements.add(new Card.Buttons(List.of(
                Buttons.grave(words.say("coaching.cancel.yes"), reason.isEmpty() ? really : really.with(reason)),
                Buttons.act(words.say("coaching.cancel.no"), Action.of("coaching")))));
        scene.awaits(action);
        scene.say(new Card(sure, elements));
    }

    void cancel(Scene scene, Action action) {
        told(
                scene,
                "coaching-cancelled",
                "coaching.cancelled",
                scene.tx()
                        .coaching()
                        .cancelByFellow(
                                action.id(),
                                scene.person().id(),
                                action.argument(1).isEmpty() ? null : action.argument(1)));
    }

    /** Ends every session ahead, on whichever side the speaker is. */
    void leave(Scene scene) {
        long self = scene.person().id();
        for (CoachingSession session : scene.tx().coaching().cancelAll(self)) {
            scene.audit("coaching-cancelled", session.subject());
            news.tell(
                    scene.tx(),
                    session,
                    session.fellow() == self ? "coaching.cancelled" : "coaching.cancelled-by-coach");
        }
    }

    void acceptProposal(Scene scene, Action action) {
        told(
                scene,
                "coaching-moved",
                "coaching.moved",
                scene.tx().coaching().acceptProposal(action.id(), scene.person().id()));
    }

    /** The session stays where it is, and both are told. */
    void declineProposal(Scene scene, Action action) {
        told(
                scene,
                "coaching-proposal-declined",
                "coaching.other-time.declined",
                scene.tx()
                        .coaching()
                        .declineProposal(action.id(), scene.person().id()));
    }

    /** Other hours that a coach proposes to the speaker. */
    List<Card> unanswered(Scene scene) {
        return CoachProposal.open(scene).stream()
                .map(session -> news.proposal(scene, session))
                .toList();
    }

    void noShow(Scene scene, Action action) {
        scene.tx()
                .coaching()
                .noShow(action.id(), scene.person().id())
                .ifPresentOrElse(
                        session -> {
                            scene.audit("coaching-no-show", session.subject());
                            news.tell(scene.tx(), session, "coaching.missed");
                        },
                        () -> scene.say(scene.words().say("coaching.not-possible")));
    }

    private void told(Scene scene, String act, String key, BookResult result) {
        if (result instanceof BookResult.Booked booked) {
            scene.audit(act, booked.session().subject());
            news.tell(scene.tx(), booked.session(), key);
        } else {
            news.explain(scene, result);
        }
    }

    private static String name(Scene scene, long person) {
        return scene.tx().people().get(person).map(Person::name).orElse("");
    }
}
