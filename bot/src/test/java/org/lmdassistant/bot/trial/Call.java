package org.lmdassistant.bot.trial;

import org.lmdassistant.adapters.chat.Platform;

/**
 * One message that reached a platform's door.
 *
 * @param nanos when, by {@link System#nanoTime}
 * @param place the conversation
 * @param text what the message says in one line
 * @param fault what the platform did instead of taking it, or after it
 */
public record Call(long nanos, Platform platform, String method, String place, String text, Fault fault) {

    /** Whether people saw it. */
    public boolean isShown() {
        return fault.shows();
    }
}
