package org.lmdassistant.bot.fellowship;

import java.util.Optional;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.storage.fellowship.Application;
import org.lmdassistant.storage.fellowship.ApplicationState;
import org.lmdassistant.storage.fellowship.Milestone;

/** Who guides a fellow, and so reads the paper and moves what has to move: the coach of now, and staff. */
final class Guides {

    private Guides() {}

    /** The fellow of an application, if the speaker guides them. */
    static Optional<Application> fellow(Scene scene, long application) {
        return scene.tx()
                .applications()
                .get(application)
                .filter(one -> one.state() == ApplicationState.ACCEPTED)
                .filter(one -> one.person() != scene.person().id())
                .filter(one -> scene.byStaff() || coaches(scene, one.person()));
    }

    /** A milestone of a fellow whom the speaker guides. */
    static Optional<Milestone> milestone(Scene scene, long id) {
        return scene.tx().journey().get(id).filter(milestone -> fellow(scene, milestone.application())
                .isPresent());
    }

    /** The same, where it waits to be read. */
    static Optional<Milestone> unread(Scene scene, long id) {
        return milestone(scene, id).filter(Milestone::isUnread);
    }

    static boolean coaches(Scene scene, long fellow) {
        return scene.tx()
                .pairings()
                .coachOf(fellow)
                .filter(coach -> coach == scene.person().id())
                .isPresent();
    }
}
