package org.lmdassistant.bot.workshops;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.approvals.ApprovalPrompt;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.storage.workshops.RegisterResult;
import org.lmdassistant.storage.workshops.Registration;

/** Tells what became of a registration or a nomination, and asks staff where one was taken. */
final class RegistrationOutcome {

    /** What waits behind a registration: somebody else for the same workshop. */
    static final String NEXT = "nominate";

    private final Alternatives alternatives;
    private final ApprovalPrompt prompt;

    RegistrationOutcome(Alternatives alternatives, ApprovalPrompt prompt) {
        this.alternatives = alternatives;
        this.prompt = prompt;
    }

    /** Tells it as soon as it is known. */
    void follow(Scene scene, Supplier<RegisterResult> result) {
        scene.afterwards(() -> tell(scene, result.get()));
    }

    private void tell(Scene scene, RegisterResult result) {
        if (result instanceof RegisterResult.Registered registered) {
            taken(scene, registered.registration());
        } else if (result instanceof RegisterResult.AlreadyRegistered already) {
            String sentence = scene.words()
                    .say(
                            "register.already",
                            "name",
                            already.registration().attendee().name(),
                            "reference",
                            already.registration().reference());
            scene.say(Card.text(
                    sentence,
                    List.of(Buttons.act(scene.words().say("menu.registrations"), Action.of("registrations")))));
        } else if (result instanceof RegisterResult.NotOpen closed) {
            scene.say(alternatives.instead(scene, alternatives.whyClosed(scene, closed.workshop()), Optional.empty()));
        } else if (result instanceof RegisterResult.DeadlinePassed late) {
            scene.say(alternatives.instead(scene, alternatives.whyClosed(scene, late.workshop()), Optional.empty()));
        } else if (result instanceof RegisterResult.ReservedForOthers) {
            scene.say(alternatives.instead(scene, scene.words().say("register.reserved"), Optional.empty()));
        } else {
            scene.say(alternatives.instead(scene, scene.words().say("register.gone"), Optional.empty()));
        }
    }

    /** A registration waits for staff: say so, ask them. */
    void taken(Scene scene, Registration registration) {
        scene.audit("registered", "registration:" + registration.id());
        scene.say(scene.words()
                .say("register.taken", "name", registration.attendee().name(), "reference", registration.reference()));
        scene.awaits(Action.of(NEXT, registration.workshop()));
        prompt.post(scene.tx(), registration);
    }
}
