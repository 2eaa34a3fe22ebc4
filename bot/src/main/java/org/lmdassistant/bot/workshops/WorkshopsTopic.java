package org.lmdassistant.bot.workshops;

import org.lmdassistant.bot.administrations.Administrations;
import org.lmdassistant.bot.approvals.ApprovalPrompt;
import org.lmdassistant.bot.conversation.Access;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Repertoire;
import org.lmdassistant.bot.conversation.Topic;

/** Everything a manager does with workshops. */
public final class WorkshopsTopic implements Topic {

    private final Administrations administrations;
    private final RegistrationCard card;
    private final SeatNews news;
    private final ApprovalPrompt prompt;

    public WorkshopsTopic(
            Administrations administrations, RegistrationCard card, SeatNews news, ApprovalPrompt prompt) {
        this.administrations = administrations;
        this.card = card;
        this.news = news;
        this.prompt = prompt;
    }

    @Override
    public void addTo(Repertoire repertoire) {
        Alternatives alternatives = new Alternatives();
        repertoire.flow(new Register(alternatives, prompt));
        repertoire.flow(new Nominate(alternatives, prompt));
        repertoire.flow(new Substitute(alternatives, prompt));
        repertoire.deed("workshops", Access.ANYONE, new BrowseWorkshops(administrations));
        MyRegistrations mine = new MyRegistrations(card);
        repertoire.deed("registrations", Access.INTRODUCED, mine::registrations);
        repertoire.deed("agenda", Access.INTRODUCED, mine::agenda);
        GiveUpSeat seat = new GiveUpSeat(news, prompt);
        repertoire.deed("cancel", Access.INTRODUCED, seat::ask);
        repertoire.deed("cancel-really", Access.INTRODUCED, seat::cancel);
        repertoire.deed("accept-offer", Access.INTRODUCED, seat::acceptOffer);
        repertoire.deed("decline-offer", Access.INTRODUCED, seat::declineOffer);
        repertoire.intent("browse_workshops", Action.of("workshops"));
        repertoire.intent("register_workshop", Action.of("workshops"));
        repertoire.intent("nominate", Action.of("workshops"));
        repertoire.intent("registration_status", Action.of("registrations"));
        repertoire.intent("cancel_registration", Action.of("registrations"));
        repertoire.intent("my_agenda", Action.of("agenda"));
    }
}
