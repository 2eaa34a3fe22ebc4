package org.lmdassistant.bot.workshops;

import java.util.List;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.understanding.slots.Places;
import org.lmdassistant.storage.workshops.Workshop;

/** Who is shown a workshop. */
public final class Audience {

    private Audience() {}

    /** The coming workshops that the speaker may know of, the next first. */
    public static List<Workshop> coming(Scene scene) {
        return scene.tx().workshops().coming().stream()
                .filter(workshop -> isFor(scene, workshop))
                .toList();
    }

    /** Those of them that somebody names by a place, a code, or words of the title. */
    public static List<Workshop> named(Scene scene, String name, Places places) {
        Narrowing narrowing = new Narrowing(name, "", "", "");
        return coming(scene).stream()
                .filter(workshop -> narrowing.fits(workshop, places))
                .toList();
    }

    /** A workshop reserved for one administration is shown to its people and to staff. */
    private static boolean isFor(Scene scene, Workshop workshop) {
        String reserved = workshop.details().reservedFor();
        return reserved == null || reserved.equals(scene.person().administration()) || scene.byStaff();
    }
}
