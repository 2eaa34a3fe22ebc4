package org.lmdassistant.bot.approvals;

import java.util.Optional;
import org.lmdassistant.adapters.chat.Card;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.storage.workshops.Registration;

/** Whether a prompt can still be acted on. */
final class Prompted {

    private Prompted() {}

    /** Why not: unknown, or decided already, with who decided what and when. */
    static Optional<Card> refusal(Scene scene, ApprovalPrompt prompt, Action about) {
        Optional<Registration> registration = scene.tx().registrations().get(about.id());
        if (registration.isEmpty()) {
            return Optional.of(Card.text(scene.words().say("registration.not-found")));
        }
        return ApprovalPrompt.isOpen(registration.get())
                ? Optional.empty()
                : Optional.of(Card.text(prompt.decision(scene.tx(), scene.words(), registration.get())));
    }
}
