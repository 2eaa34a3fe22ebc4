package org.lmdassistant.bot.workshops;

import java.util.List;
import org.lmdassistant.bot.conversation.Post;
import org.lmdassistant.storage.Tx;
import org.lmdassistant.storage.workshops.Registration;

/** Tells those concerned what changed about their registration. */
public final class SeatNews {

    private final RegistrationCard card;
    private final Post post;

    public SeatNews(RegistrationCard card, Post post) {
        this.card = card;
        this.post = post;
    }

    /** Tells everybody whom a registration concerns. */
    public void tell(Tx tx, Registration registration) {
        for (long person : Concern.people(registration)) {
            tx.people()
                    .get(person)
                    .ifPresent(reader -> post.toPerson(tx, reader, words -> card.card(tx, words, registration)));
        }
    }

    /** Tells of several registrations, each to those whom it concerns. */
    public void tell(Tx tx, List<Registration> registrations) {
        registrations.forEach(registration -> tell(tx, registration));
    }
}
