package org.lmdassistant.bot.coaching;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.adapters.chat.Card.Button;
import org.lmdassistant.adapters.chat.Card.Fact;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.coaching.CoachingSession;
import org.lmdassistant.storage.coaching.SessionState;
import org.lmdassistant.storage.people.Person;

/** A session as one of the two sees it, in their own zone, with what they can do about it. */
final class SessionCard {

    private final URI publicUrl;

    SessionCard(URI publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** "Coaching: Awa Diop with Marc Peeters". */
    static String title(Tx tx, Words words, CoachingSession session) {
        return words.say("coaching.title", "fellow", name(tx, session.fellow()), "coach", name(tx, session.coach()));
    }

    /** The card for one of the two; the news may be empty. */
    Card card(Tx tx, Words words, CoachingSession session, long reader, String news) {
        List<Card.Element> elements = new ArrayList<>();
        elements.add(new Card.Heading(title(tx, words, session)));
        if (!news.isEmpty()) {
            elements.add(new Card.Paragraph(news));
        }
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.say("coaching.when"), words.moment(session.starts())));
        facts.add(new Fact(
                words.say("coaching.length"),
                words.say("coaching.minutes", "minutes", session.length().toMinutes())));
        facts.add(new Fact(words.say("coaching.reference"), session.reference()));
        if (session.state() != SessionState.BOOKED) {
            facts.add(new Fact(words.say("coaching.state"), state(words, session, reader)));
        }
        add(facts, words, "coaching.about", session.about());
        add(facts, words, "coaching.reason", session.reason());
        add(facts, words, "coaching.notes", session.notes());
        add(facts, words, "coaching.next-steps", session.nextSteps());
        if (session.proposed() != null) {
            facts.add(new Fact(words.say("coaching.proposed"), words.moment(session.proposed())));
        }
        elements.add(new Card.Facts(facts));
        elements.add(new Card.Buttons(buttons(tx, words, session, reader)));
        String about = news.isEmpty() ? title(tx, words, session) : news;
        return new Card(about + " " + words.moment(session.starts()), elements);
    }

    private static String state(Words words, CoachingSession session, long reader) {
        boolean byReader = (session.state() == SessionState.CANCELLED_BY_COACH && reader == session.coach())
                || (session.state() == SessionState.CANCELLED_BY_FELLOW && reader == session.fellow());
        return byReader ? words.say("coaching.state.cancelled-by-you") : words.name("coaching.state", session.state());
    }

    private static void add(List<Fact> facts, Words words, String key, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            facts.add(new Fact(words.say(key), text));
        }
    }

    private List<Button> buttons(Tx tx, Words words, CoachingSession session, long reader) {
        List<Button> buttons = new ArrayList<>();
        long id = session.id();
        boolean booked = session.state() == SessionState.BOOKED;
        boolean begun = !tx.now().isBefore(session.starts());
        if (booked && reader == session.fellow() && !begun) {
            if (session.proposed() != null) {
                // "No" declines: nothing else beside it but what cannot be undone.
                buttons.add(Buttons.main(words.say("coaching.accept"), Action.of("accept-proposal", id)));
                buttons.add(Buttons.act(words.say("coaching.decline"), Action.of("decline-proposal", id)));
            } else {
                buttons.add(Buttons.act(
                        words.say("coaching.move"),
                        Action.of("coaching-days", session.length().toMinutes(), id)));
            }
            buttons.add(Buttons.form(words.say("coaching.about.write"), Action.of("coaching-about", id)));
            buttons.add(Buttons.grave(words.say("coaching.cancel"), Action.of("cancel-coaching", id)));
        }
        if (booked && reader == session.coach()) {
            if (begun) {
                buttons.add(Buttons.act(words.say("coaching.no-show"), Action.of("coaching-no-show", id)));
            } else {
                buttons.add(Buttons.form(words.say("coaching.propose"), Action.of("propose-coaching", id)));
            }
            buttons.add(Buttons.graveForm(words.say("coaching.cancel"), Action.of("cancel-coaching-with-reason", id)));
        }
        if (reader == session.coach() && (booked || session.state() == SessionState.DONE)) {
            buttons.add(Buttons.form(words.say("coaching.notes.write"), Action.of("coaching-notes", id)));
        }
        buttons.add(new Card.Link(
                words.say("coaching.calendar"), publicUrl.resolve("/calendar/" + session.token() + ".ics")));
        return buttons;
    }

    static String name(Tx tx, long person) {
        return tx.people().get(person).map(Person::name).orElse("");
    }
}
