package org.lmdassistant.bot.workshops;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lmdassistant.adapters.chat.Card.Fact;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.storage.workshops.Workshop;
import org.lmdassistant.storage.workshops.WorkshopDraft;

/** How a workshop reads. */
public final class WorkshopCards {

    private WorkshopCards() {}

    /** "LMD-2027-03 · Leading change", the way a workshop is named everywhere. */
    public static String name(Workshop workshop) {
        return workshop.code() + " · " + workshop.details().title();
    }

    /** Whether the last day of a workshop has passed where it takes place. */
    public static boolean isOver(Workshop workshop, Instant now) {
        WorkshopDraft details = workshop.details();
        return !now.isBefore(
                details.ends().plusDays(1).atStartOfDay(details.zone()).toInstant());
    }

    /** Place, dates, language, seats, deadline of a workshop that is not over. */
    public static List<Fact> facts(Words words, Workshop workshop, Administrations administrations) {
        return facts(
                words,
                workshop,
                administrations,
                List.of(
                        new Fact(words.say("workshop.seats"), seats(words, workshop)),
                        new Fact(
                                words.say("workshop.deadline"),
                                words.date(workshop.details().deadline()))));
    }

    /** As they are now: a workshop that is over has no seats to take, and no last day to register. */
    public static List<Fact> facts(Words words, Workshop workshop, Administrations administrations, Instant now) {
        return isOver(workshop, now)
                ? facts(
                        words,
                        workshop,
                        administrations,
                        List.of(new Fact(
                                words.say("workshop.seats"),
                                words.say(
                                        "workshop.seats.taken",
                                        "taken",
                                        workshop.seatsTaken(),
                                        "capacity",
                                        workshop.details().capacity()))))
                : facts(words, workshop, administrations);
    }

    private static List<Fact> facts(Words words, Workshop workshop, Administrations administrations, List<Fact> seats) {
        WorkshopDraft details = workshop.details();
        List<Fact> facts = new ArrayList<>(when(words, workshop));
        facts.add(new Fact(words.say("workshop.language"), words.languageName(details.language())));
        facts.addAll(seats);
        if (details.reservedFor() != null) {
            facts.add(new Fact(
                    words.say("workshop.reserved"), administrations.name(details.reservedFor(), words.language())));
        }
        return facts;
    }

    /** Place and dates alone. */
    public static List<Fact> when(Words words, Workshop workshop) {
        WorkshopDraft details = workshop.details();
        return List.of(
                new Fact(words.say("workshop.place"), place(words, workshop)),
                new Fact(
                        words.say("workshop.dates"),
                        words.say(
                                "workshop.dates.value",
                                "dates",
                                words.dates(details.starts(), details.ends()),
                                "days",
                                details.days())));
    }

    /** The venue, or that it is virtual. */
    public static String place(Words words, Workshop workshop) {
        String venue = workshop.details().venue();
        return venue == null ? words.say("workshop.virtual") : venue;
    }

    private static String seats(Words words, Workshop workshop) {
        return words.say(
                "workshop.seats.value",
                "left",
                workshop.seatsLeft(),
                "capacity",
                workshop.details().capacity(),
                "waiting",
                workshop.waiting());
    }
}
