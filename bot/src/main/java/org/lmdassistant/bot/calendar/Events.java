package org.lmdassistant.bot.calendar;

import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.bot.workshops.WorkshopCards;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.coaching.CoachingSession;
import org.lmdassistant.storage.coaching.SessionState;
import org.lmdassistant.storage.people.Person;
import org.lmdassistant.storage.workshops.Registration;
import org.lmdassistant.storage.workshops.State;
import org.lmdassistant.storage.workshops.Workshop;

/** Seats and sessions as events of a calendar. */
final class Events {

    private final String host;

    Events(String host) {
        this.host = host;
    }

    static boolean isCancelled(CoachingSession session) {
        return session.state() == SessionState.CANCELLED_BY_COACH
                || session.state() == SessionState.CANCELLED_BY_FELLOW;
    }

    /** A seat takes whole days, wherever the reader is. */
    VEvent seat(Tx tx, Words words, Registration registration) {
        Workshop workshop = tx.workshops().get(registration.workshop()).orElseThrow();
        VEvent event = event(
                tx,
                "registration-" + registration.id(),
                registration.calendarSequence(),
                registration.state() != State.CONFIRMED);
        event.add(new DtStart<>(workshop.details().starts()));
        event.add(new DtEnd<>(workshop.details().ends().plusDays(1)));
        event.add(new Summary(WorkshopCards.name(workshop)));
        event.add(new Location(WorkshopCards.place(words, workshop)));
        event.add(new Description(words.name("registration.state", registration.state())
                + ": "
                + registration.attendee().name()
                + " ("
                + registration.reference()
                + ")"));
        return event;
    }

    VEvent session(Tx tx, Words words, CoachingSession session) {
        VEvent event = event(tx, "coaching-" + session.id(), session.sequence(), isCancelled(session));
        event.add(new DtStart<>(session.starts()));
        event.add(new DtEnd<>(session.ends()));
        event.add(new Summary(
                words.say("coaching.title", "fellow", name(tx, session.fellow()), "coach", name(tx, session.coach()))));
        event.add(new Description(words.name("coaching.state", session.state()) + " (" + session.reference() + ")"));
        return event;
    }

    private VEvent event(Tx tx, String id, int sequence, boolean cancelled) {
        VEvent event = new VEvent();
        event.add(new Uid(id + "@" + host));
        event.add(new DtStamp(tx.now()));
        event.add(new Sequence(sequence));
        event.add(new Status(cancelled ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
        return event;
    }

    private static String name(Tx tx, long person) {
        return tx.people().get(person).map(Person::name).orElse("");
    }
}
