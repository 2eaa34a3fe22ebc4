package org.lmdassistant.bot.trial;

/** What a platform does with a message. */
public sealed interface Fault {

    /** Takes it and says so. */
    record None() implements Fault {}

    /** 429, and when to come again. */
    record TooMany(int retryAfterSeconds) implements Fault {}

    /** An error of the platform's own. */
    record Broken(int status) implements Fault {}

    /** Slack's way to refuse: 200, and a code. */
    record Code(String error) implements Fault {}

    /** Takes it, and the line breaks before it says so. */
    record Cut() implements Fault {}

    /** Takes it, and is slow to say so. */
    record Slow(int millis) implements Fault {}

    /** Whether people see the message all the same. */
    default boolean shows() {
        return this instanceof None || this instanceof Cut || this instanceof Slow;
    }
}
