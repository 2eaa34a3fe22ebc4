package org.lmdassistant.bot.conversation;

import java.util.Map;
import org.lmdassistant.adapters.chat.Act;

/**
 * What the speaker answered so far, so that a question can check its answer against another's as soon as it is given. A
 * sent form brings all its answers at once, and only {@link Flow#problem} compares them.
 */
public final class SoFar {

    private SoFar() {}

    /** The answers to a flow that is in the middle; none where it is not. */
    public static Answers of(Scene scene, Action about) {
        if (scene.turn().act() instanceof Act.Submitted) {
            return new Answers(Map.of());
        }
        return scene.state()
                .filter(state -> state.flow().equals(about.encode()))
                .map(state -> new Answers(state.answers()))
                .orElse(new Answers(Map.of()));
    }
}
