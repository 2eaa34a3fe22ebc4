package org.lmdassistant.bot.evaluation;

import java.util.List;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Finder;
import org.lmdassistant.bot.conversation.Repertoire;
import org.lmdassistant.bot.conversation.Topic;
import org.lmdassistant.bot.conversation.Waiting;
import org.lmdassistant.bot.understanding.slots.Places;
import org.lmdassistant.bot.words.Words;
import org.lmdassistant.bot.workshops.WorkshopCards;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.workshops.Workshop;

/** Attendance, certificates and evaluation of workshops. */
public final class EvaluationTopic implements Topic {

    private final Places places;

    public EvaluationTopic(Places places) {
        this.places = places;
    }

    @Override
    public void addTo(Repertoire repertoire) {
        repertoire.flow(new NoteAttendance());
        repertoire.flow(new Evaluate());
        repertoire.deed(AttendedWishes.CERTIFICATE, Access.INTRODUCED, new GiveCertificate());
        repertoire.deed("evaluation", Access.STAFF, Results::show);
        repertoire.deed("who-came", Access.STAFF, new WhoCame());
        AttendedWishes wishes = new AttendedWishes(places);
        repertoire.deed(AttendedWishes.WHICH, Access.INTRODUCED, AttendedWishes::which);
        repertoire.intent("get_certificate", wishes.to(AttendedWishes.CERTIFICATE));
        repertoire.intent("give_opinion", wishes.to(AttendedWishes.EVALUATE));
        repertoire.waiting(EvaluationTopic::withoutAttendance);
        repertoire.finder((tx, words, text) -> tx.workshops().search(text, Finder.MOST).stream()
                .map(found -> new Finder.Found(WorkshopCards.name(found), Action.of("manage", found.id())))
                .toList());
    }

    /** Workshops that are over, since their last day, until staff note who was there. */
    private static List<Waiting.Item> withoutAttendance(Tx tx, Words words) {
        return tx.workshops().withoutAttendance().stream()
                .map(workshop -> new Waiting.Item(
                        "attendance:" + workshop.id(),
                        workshop.details()
                                .ends()
                                .atStartOfDay(workshop.details().zone())
                                .toInstant(),
                        words.say("attendance.missing", "workshop", WorkshopCards.name(workshop)),
                        null,
                        null,
                        workshop.id(),
                        scene -> scene.say(card(scene.words(), workshop))))
                .toList();
    }

    private static Card card(Words words, Workshop workshop) {
        String missing = words.say("attendance.missing", "workshop", WorkshopCards.name(workshop));
        return Card.text(
                missing,
                List.of(
                        Buttons.mainForm(words.say("attendance.title"), Action.of("attendance", workshop.id())),
                        Buttons.act(words.say("workshop.manage"), Action.of("manage", workshop.id()))));
    }
}
