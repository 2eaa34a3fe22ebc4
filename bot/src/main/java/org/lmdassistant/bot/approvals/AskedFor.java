package org.lmdassistant.bot.approvals;

import java.util.ArrayList;
import java.util.List;
import org.lmdassistant.adapters.chat.Card.Press;
import org.lmdassistant.bot.conversation.Action;
import org.lmdassistant.bot.conversation.Buttons;
import org.lmdassistant.bot.conversation.Scene;

/** What somebody may call their requests: registrations, requests for support, applications for a fellowship. */
public final class AskedFor {

    private AskedFor() {}

    /** What shows them, as far as the speaker ever asked for any. */
    public static List<Action> shown(Scene scene) {
        long self = scene.person().id();
        List<Action> shown = new ArrayList<>();
        if (!scene.tx().registrations().of(self).isEmpty()) {
            shown.add(Action.of("registrations"));
        }
        if (!scene.tx().supportRequests().of(self).isEmpty()) {
            shown.add(Action.of("support"));
        }
        if (!scene.tx().applications().of(self).isEmpty()) {
            shown.add(Action.of("fellowship"));
        }
        return shown;
    }

    /** A button that shows them. */
    public static Press button(Scene scene, Action shows) {
        return Buttons.act(scene.words().say("menu." + shows.verb()), shows);
    }
}
