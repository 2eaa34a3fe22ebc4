package org.lmdassistant.bot.workshops;

import java.time.Duration;
import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.bot.approvals.ApprovalPrompt;
import org.lmdassistant.bot.approvals.DecideByWord;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Repertoire;
import org.lmdassistant.bot.conversation.Topic;
import org.lmdassistant.bot.understanding.slots.Places;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.workshops.Lapse;

/** Everything a manager does with workshops. */
public final class WorkshopsTopic implements Topic {

    private final Administrations administrations;
    private final Places places;
    private final RegistrationCard card;
    private final SeatNews news;
    private final ApprovalPrompt prompt;

    public WorkshopsTopic(
            Administrations administrations,
            Places places,
            RegistrationCard card,
            SeatNews news,
            ApprovalPrompt prompt) {
        this.administrations = administrations;
        this.places = places;
        this.card = card;
        this.news = news;
        this.prompt = prompt;
    }

    @Override
    public void addTo(Repertoire repertoire) {
        Alternatives alternatives = new Alternatives();
        repertoire.flow(new Register(alternatives, prompt, places));
        repertoire.flow(new Nominate(alternatives, prompt, places));
        repertoire.flow(new Substitute(alternatives, prompt));
        BrowseWorkshops browse = new BrowseWorkshops(administrations, places);
        repertoire.deed(BrowseWorkshops.VERB, Access.ANYONE, browse);
        repertoire.deed(BrowseWorkshops.TO_NOMINATE, Access.INTRODUCED, browse);
        MyRegistrations mine = new MyRegistrations(card);
        repertoire.deed("registrations", Access.INTRODUCED, mine::registrations);
        GiveUpSeat seat = new GiveUpSeat(news, prompt);
        repertoire.leaving(seat::leave);
        repertoire.agenda(mine::agenda);
        repertoire.unanswered(mine::unanswered);
        repertoire.chore("offers", Duration.ofSeconds(5), this::lapseOffers);
        repertoire.offer("menu.workshops", Action.of("workshops"));
        repertoire.offer("menu.registrations", Action.of("registrations"));
        repertoire.deed("cancel", Access.INTRODUCED, seat::ask);
        repertoire.deed("cancel-really", Access.INTRODUCED, seat::cancel);
        repertoire.deed("accept-offer", Access.INTRODUCED, seat::acceptOffer);
        repertoire.deed("decline-offer", Access.INTRODUCED, seat::declineOffer);
        repertoire.titled(Audience::titled);
        WorkshopWishes wishes = new WorkshopWishes(places, new DecideByWord(repertoire, places));
        repertoire.intent("browse_workshops", WorkshopWishes::browse);
        repertoire.intent("register_workshop", wishes::register);
        repertoire.intent("registration_status", wishes::status);
        repertoire.intent("cancel_registration", wishes::cancel);
    }

    /** Each lapse, and the offer that follows from it, is told in the same transaction. */
    private void lapseOffers(Tx tx) {
        for (Lapse lapse : tx.registrations().lapseOffers()) {
            news.tell(tx, lapse.lapsed());
            news.tell(tx, lapse.offered());
            prompt.renew(tx, lapse.lapsed());
            lapse.offered().forEach(registration -> prompt.renew(tx, registration));
        }
    }
}
