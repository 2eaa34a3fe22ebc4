package org.lmdassistant.bot.understanding.replies;

/** What somebody in the middle of a flow says about the flow itself rather than in answer to it. */
public enum Aside {
    STOP,
    BACK,
    RESTART,
    SKIP,
    RESUME,
    /** They want to hear what they answered so far. */
    RECAP,
    /** They cannot say yet. */
    UNSURE
}
