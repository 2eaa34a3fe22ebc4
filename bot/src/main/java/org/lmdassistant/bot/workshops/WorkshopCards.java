package org.lmdassistant.bot.workshops;

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

    /** Place, dates, language, seats, deadline. */
    public static List<Fact> facts(Words words, Workshop workshop, Administrations administrations) {
        WorkshopDraft details = workshop.details();
        List<Fact> facts = new ArrayList<>(when(words, workshop));
        facts.add(new Fact(words.say("workshop.language"), words.languageName(details.language())));
        facts.add(new Fact(words.say("workshop.seats"), seats(words, workshop)));
        facts.add(new Fact(words.say("workshop.deadline"), words.date(details.deadline())));
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
