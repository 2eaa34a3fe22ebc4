package org.lmdassistant.bot.conversation;

import java.util.Optional;

/** What staff decided a moment ago: "no wait, I meant decline" and "tell him to bring his passport" lean on it. */
public final class DecidedOn {

    /** Shows what has a number. */
    public static final String VERB = "show-number";

    private DecidedOn() {}

    /** What waits behind a decision: the number, and the id of whoever was told. */
    public static Action of(String reference, long person) {
        return Action.of(VERB, reference, person);
    }

    /** Shows what was decided, if something was. */
    public static Optional<Action> again(Scene scene) {
        return scene.awaitedBefore().filter(decided -> decided.verb().equals(VERB));
    }

    /** Who was told of it. */
    public static Optional<Long> justNow(Scene scene) {
        return again(scene).map(decided -> decided.number(1)).filter(person -> person != 0);
    }
}
