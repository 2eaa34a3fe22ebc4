package org.lmdassistant.bot.conversation;

import org.lmdassistant.adapters.chat.Card.Press;

/** The kinds of buttons that cards carry. */
public final class Buttons {

    private Buttons() {}

    /** Does something at once. */
    public static Press act(String label, Action action) {
        return new Press(label, action.encode(), Press.Style.PLAIN, false);
    }

    /** What most people will want. */
    public static Press main(String label, Action action) {
        return new Press(label, action.encode(), Press.Style.PRIMARY, false);
    }

    /** What cannot easily be undone. */
    public static Press grave(String label, Action action) {
        return new Press(label, action.encode(), Press.Style.DANGER, false);
    }

    /** Opens the form of a flow that cannot easily be undone. */
    public static Press graveForm(String label, Action action) {
        return new Press(label, action.encode(), Press.Style.DANGER, true);
    }

    /** Opens the form of a flow. */
    public static Press form(String label, Action action) {
        return new Press(label, action.encode(), Press.Style.PLAIN, true);
    }

    /** Opens the form of a flow that most people will want. */
    public static Press mainForm(String label, Action action) {
        return new Press(label, action.encode(), Press.Style.PRIMARY, true);
    }
}
