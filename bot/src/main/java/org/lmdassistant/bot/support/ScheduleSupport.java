package org.lmdassistant.bot.support;

import java.util.Optional;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Deed;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.storage.support.SupportRequest;
import org.lmdassistant.storage.workshops.Workshop;

/** A workshop that was just set up fulfils a request: both must be of the same administration. */
final class ScheduleSupport implements Deed {

    private final SupportMatter matter;

    ScheduleSupport(SupportMatter matter) {
        this.matter = matter;
    }

    @Override
    public void act(Scene scene, Action action) {
        Optional<SupportRequest> request = scene.tx().supportRequests().get(action.id());
        Optional<Workshop> workshop = scene.tx().workshops().get(action.number(1));
        if (request.isEmpty() || workshop.isEmpty()) {
            scene.remark(scene.words().say("support.not-found"));
        } else if (!request.get()
                .administration()
                .equals(workshop.get().details().reservedFor())) {
            scene.remark(scene.words().say("support.workshop-of-others"));
        } else {
            matter.told(
                    scene,
                    "support-scheduled",
                    scene.tx()
                            .supportRequests()
                            .schedule(
                                    action.id(),
                                    workshop.get().id(),
                                    scene.person().id()));
        }
    }
}
