package org.lmdassistant.bot.calendar;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.lmdassistant.bot.words.Catalog;
import org.lmdassistant.bot.words.Language;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.bot.workshops.WorkshopCards;
import org.lmdassistant.storage.Storage;
import org.lmdassistant.storage.workshops.Registration;
import org.lmdassistant.storage.workshops.State;
import org.lmdassistant.storage.workshops.Workshop;

/**
 * A seat as a calendar file (RFC 5545). The identifier stays the same for the life of the registration and the sequence
 * rises with each change, so that a calendar replaces what it holds; a lost seat is a cancelled event.
 */
public final class CalendarFile {

    private final Storage storage;
    private final Catalog catalog;
    private final URI publicUrl;

    public CalendarFile(Storage storage, Catalog catalog, URI publicUrl) {
        this.storage = storage;
        this.catalog = catalog;
        this.publicUrl = publicUrl;
    }

    /** The file behind an unguessable token; empty where no registration has it, or none that ever had a seat. */
    public Optional<String> of(String token) {
        return storage.inTransaction(tx -> tx.registrations()
                .byCalendarToken(token)
                .filter(registration -> registration.decidedAt() != null)
                .map(registration -> {
                    Workshop workshop =
                            tx.workshops().get(registration.workshop()).orElseThrow();
                    String language = tx.people()
                            .get(registration.registeredBy())
                            .map(person -> person.language())
                            .orElse("en");
                    Words words = new Words(
                            catalog,
                            Language.orEnglish(language),
                            workshop.details().zone());
                    return file(words, registration, workshop, tx.now());
                }));
    }

    private String file(Words words, Registration registration, Workshop workshop, Instant now) {
        VEvent event = new VEvent();
        event.add(new Uid("registration-" + registration.id() + "@" + publicUrl.getHost()));
        event.add(new DtStamp(now));
        event.add(new Sequence(registration.calendarSequence()));
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
        boolean seated = registration.state() == State.CONFIRMED;
        event.add(new Status(seated ? Status.VALUE_CONFIRMED : Status.VALUE_CANCELLED));
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//LMD Assistant//Workshops//" + words.language()));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(seated ? ImmutableMethod.PUBLISH : ImmutableMethod.CANCEL);
        calendar.add(event);
        return calendar.toString();
    }
}
