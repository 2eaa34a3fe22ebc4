package org.lmdassistant.bot.evaluation;

import java.util.List;
import java.util.Optional;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.storage.workshops.Registration;
import org.lmdassistant.storage.workshops.State;
import org.lmdassistant.storage.workshops.Workshop;

/** Who took part in a workshop, and whose registration is whose. */
final class Taking {

    private Taking() {}

    static List<Registration> part(Scene scene, long workshop) {
        return scene.tx().registrations().in(workshop).stream()
                .filter(registration -> registration.state() == State.CONFIRMED)
                .toList();
    }

    /** The speaker's own registration, if they were there. */
    static Optional<Registration> theirs(Scene scene, long registration) {
        return scene.tx().registrations().get(registration).filter(one -> isTheirs(scene, one));
    }

    /** The speaker's own registrations for workshops at which they were. */
    static List<Registration> allTheirs(Scene scene) {
        return scene.tx().registrations().of(scene.person().id()).stream()
                .filter(one -> isTheirs(scene, one))
                .toList();
    }

    private static boolean isTheirs(Scene scene, Registration registration) {
        return registration.state() == State.CONFIRMED
                && Long.valueOf(scene.person().id())
                        .equals(registration.attendee().person())
                && days(scene, registration) > 0;
    }

    static int days(Scene scene, Registration registration) {
        return scene.tx().evaluations().daysAttended(registration.id()).orElse(0);
    }

    /** All days but one, at most, have to be attended for a certificate. */
    static boolean deservesCertificate(Workshop workshop, int days) {
        return days > 0 && days >= workshop.details().days() - 1;
    }
}
