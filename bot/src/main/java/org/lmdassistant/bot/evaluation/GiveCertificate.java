package org.lmdassistant.bot.evaluation;

import java.util.Optional;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Deed;
import org.lmdassistant.bot.conversation.Documents;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.storage.workshops.Registration;
import org.lmdassistant.storage.workshops.Workshop;

/** The certificate of attendance, as a PDF, for whoever was there on all days but one at most. */
final class GiveCertificate implements Deed {

    @Override
    public void act(Scene scene, Action action) {
        Optional<Registration> theirs = Taking.theirs(scene, action.id());
        Optional<Workshop> workshop =
                theirs.flatMap(one -> scene.tx().workshops().get(one.workshop()));
        if (workshop.isEmpty() || !Taking.deservesCertificate(workshop.get(), Taking.days(scene, theirs.get()))) {
            scene.say(scene.words().say("certificate.not-yours"));
            return;
        }
        Registration registration = theirs.get();
        scene.audit("certificate", "registration:" + registration.id());
        Documents.hand(
                scene,
                "certificate-" + registration.reference() + ".pdf",
                "application/pdf",
                Certificate.pdf(scene.words(), workshop.get(), registration, Taking.days(scene, registration)));
    }
}
