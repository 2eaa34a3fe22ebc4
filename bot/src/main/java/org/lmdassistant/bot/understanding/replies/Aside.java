package org.lmdassistant.bot.understanding.replies;

/** What somebody in the middle of a flow says about the flow itself rather than in answer to it. */
public enum Aside {
    STOP,
    BACK,
    RESTART,
    SKIP,
    RESUME,
    /** They cannot say yet. */
    UNSURE
}
