package org.lmdassistant.bot.workshops;

import java.util.List;
import java.util.Optional;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.approvals.ApprovalPrompt;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.storage.workshops.CancelResult;
import org.lmdassistant.storage.workshops.OfferResult;
import org.lmdassistant.storage.workshops.Registration;
import org.lmdassistant.storage.workshops.Workshop;

/** Cancelling a registration, and answering the offer of a freed seat. Whoever waits first is asked at once. */
final class GiveUpSeat {

    private final SeatNews news;
    private final ApprovalPrompt prompt;

    GiveUpSeat(SeatNews news, ApprovalPrompt prompt) {
        this.news = news;
        this.prompt = prompt;
    }

    /** Asks back before anything is given up. */
    void ask(Scene scene, Action action) {
        Optional<Registration> registration = own(scene, action);
        if (registration.isEmpty()) {
            scene.say(scene.words().say("registration.not-found"));
            return;
        }
        if (isOver(scene, registration.get())) {
            return;
        }
        Workshop workshop = scene.workshop(registration.get().workshop()).orElseThrow();
        String sure = scene.words()
                .say(
                        "cancel.sure",
                        "name",
                        registration.get().attendee().name(),
                        "reference",
                        registration.get().reference());
        scene.awaits(action);
        scene.say(new Card(
                sure,
                List.of(
                        new Card.Heading(WorkshopCards.name(workshop)),
                        new Card.Facts(WorkshopCards.when(scene.words(), workshop)),
                        new Card.Paragraph(sure),
                        new Card.Buttons(List.of(
                                Buttons.grave(scene.words().say("cancel.yes"), Action.of("cancel-really", action.id())),
                                Buttons.act(scene.words().say("cancel.no"), Action.of("registrations")))))));
    }

    /** Whether there is nothing to give up any more since the workshop is over; says so. */
    private static boolean isOver(Scene scene, Registration registration) {
        if (!MyRegistrations.isOver(scene, registration)) {
            return false;
        }
        scene.say(scene.words().say("cancel.already", "reference", registration.reference()));
        return true;
    }

    void cancel(Scene scene, Action action) {
        if (own(scene, action)
                .filter(registration -> isOver(scene, registration))
                .isPresent()) {
            return;
        }
        CancelResult result =
                scene.tx().registrations().cancel(action.id(), scene.person().id(), scene.byStaff());
        if (result instanceof CancelResult.Cancelled cancelled) {
            given(scene, cancelled.registration(), cancelled.offered());
        } else if (result instanceof CancelResult.AlreadyOver over) {
            scene.say(scene.words()
                    .say("cancel.already", "reference", over.registration().reference()));
        } else {
            scene.say(scene.words().say("registration.not-found"));
        }
    }

    /**
     * Gives up whatever the speaker attends or hopes to attend; colleagues they nominated keep theirs, and a seat in a
     * workshop that is over is offered to nobody.
     */
    void leave(Scene scene) {
        long self = scene.person().id();
        for (Registration registration : scene.tx().registrations().of(self)) {
            Long attending = registration.attendee().person();
            if (attending != null
                    && attending == self
                    && !(RegistrationCard.holdsSeat(registration) && MyRegistrations.isOver(scene, registration))
                    && scene.tx().registrations().cancel(registration.id(), self, false)
                            instanceof CancelResult.Cancelled cancelled) {
                given(scene, cancelled.registration(), cancelled.offered());
            }
        }
    }

    void acceptOffer(Scene scene, Action action) {
        OfferResult result = scene.tx()
                .registrations()
                .acceptOffer(action.id(), scene.person().id());
        if (result instanceof OfferResult.Seated seated) {
            scene.audit("offer-accepted", "registration:" + action.id());
            news.tell(scene.tx(), seated.registration());
            prompt.renew(scene.tx(), seated.registration());
        } else {
            notOffered(scene, result);
        }
    }

    void declineOffer(Scene scene, Action action) {
        OfferResult result = scene.tx()
                .registrations()
                .declineOffer(action.id(), scene.person().id());
        if (result instanceof OfferResult.Cancelled cancelled) {
            given(scene, cancelled.registration(), cancelled.offered());
        } else {
            notOffered(scene, result);
        }
    }

    private void given(Scene scene, Registration registration, List<Registration> offered) {
        scene.audit("cancelled", "registration:" + registration.id());
        news.tell(scene.tx(), registration);
        news.tell(scene.tx(), offered);
        prompt.renew(scene.tx(), registration);
        offered.forEach(next -> prompt.renew(scene.tx(), next));
    }

    private static void notOffered(Scene scene, OfferResult result) {
        scene.say(scene.words().say(result instanceof OfferResult.OfferOver ? "offer.over" : "registration.not-found"));
    }

    private static Optional<Registration> own(Scene scene, Action action) {
        return scene.tx()
                .registrations()
                .get(action.id())
                .filter(registration -> Concern.of(registration, scene.person()) || scene.byStaff());
    }
}
