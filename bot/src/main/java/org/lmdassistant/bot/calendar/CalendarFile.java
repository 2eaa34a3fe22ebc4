package org.lmdassistant.bot.calendar;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.lmdassistant.bot.words.Catalog;
import org.lmdassistant.bot.words.Language;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.Storage;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.coaching.CoachingSession;
import org.lmdassistant.storage.coaching.SessionState;
import org.lmdassistant.storage.people.Person;
import org.lmdassistant.storage.workshops.Registration;
import org.lmdassistant.storage.workshops.State;

/**
 * Calendar files (RFC 5545) behind unguessable tokens: a seat, a coaching session, or, to subscribe to, everything of a
 * person. An event keeps its identifier for life and its sequence rises with each change, so that a calendar replaces
 * what it holds; what is given up is a cancelled event.
 */
public final class CalendarFile {

    private static final Duration LOOK_AGAIN = Duration.ofHours(1);

    private final Storage storage;
    private final Catalog catalog;
    private final Events events;

    public CalendarFile(Storage storage, Catalog catalog, URI publicUrl) {
        this.storage = storage;
        this.catalog = catalog;
        this.events = new Events(publicUrl.getHost());
    }

    /** The file behind a token; empty where nothing has it, or only a seat that never was given. */
    public Optional<String> of(String token) {
        return storage.inTransaction(
                tx -> seat(tx, token).or(() -> session(tx, token)).or(() -> feed(tx, token)));
    }

    private Optional<String> seat(Tx tx, String token) {
        return tx.registrations().byCalendarToken(token).map(registration -> {
            Words words = wordsOf(tx, registration.registeredBy());
            boolean stands = registration.state() == State.CONFIRMED;
            return file(words, List.of(events.seat(tx, words, registration)), stands);
        });
    }

    private Optional<String> session(Tx tx, String token) {
        return tx.coaching().byToken(token).map(session -> {
            Words words = wordsOf(tx, session.fellow());
            boolean stands = !Events.isCancelled(session);
            return file(words, List.of(events.session(tx, words, session)), stands);
        });
    }

    private Optional<String> feed(Tx tx, String token) {
        return tx.calendarFeeds().personOf(token).map(person -> {
            Words words = wordsOf(tx, person);
            Stream<VEvent> sessions = tx.coaching().of(person).stream()
                    .filter(CalendarFile::wasAgreed)
                    .map(session -> events.session(tx, words, session));
            Stream<VEvent> seats = tx.registrations().of(person).stream()
                    .filter(CalendarFile::isSeat)
                    .map(registration -> events.seat(tx, words, registration));
            return file(words, Stream.concat(sessions, seats).toList(), true);
        });
    }

    private static boolean wasAgreed(CoachingSession session) {
        return session.state() != SessionState.NO_SHOW;
    }

    private static boolean isSeat(Registration registration) {
        return registration.state() == State.CONFIRMED;
    }

    private Words wordsOf(Tx tx, long person) {
        Person reader = tx.people().get(person).orElseThrow();
        return new Words(catalog, Language.orEnglish(reader.language()), reader.zone());
    }

    private static String file(Words words, List<VEvent> events, boolean stands) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//LMD Assistant//Programme//" + words.language()));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(stands ? ImmutableMethod.PUBLISH : ImmutableMethod.CANCEL);
        calendar.add(new RefreshInterval(null, LOOK_AGAIN));
        events.forEach(calendar::add);
        return calendar.toString();
    }
}
