package org.lmdassistant.bot.workshops;

import java.util.List;
import org.lmdassistant.bot.conversation.Scene;
import org.lmdassistant.bot.conversation.Titled;
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

    /** The same, as people may call them. */
    static List<Titled> titled(Scene scene) {
        return coming(scene).stream()
                .map(workshop -> new Titled(workshop.details().title(), workshop.code()))
                .toList();
    }

    /** A workshop reserved for one administration is shown to its people and to staff. */
    private static boolean isFor(Scene scene, Workshop workshop) {
        String reserved = workshop.details().reservedFor();
        return reserved == null || reserved.equals(scene.person().administration()) || scene.byStaff();
    }
}
