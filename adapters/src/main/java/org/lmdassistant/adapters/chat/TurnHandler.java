package org.lmdassistant.adapters.chat;

/** The bot as an adapter sees it. */
@FunctionalInterface
public interface TurnHandler {

    /**
     * Takes one turn and returns only after everything it caused is committed. A delivery that was taken before gets
     * its first answer again.
     *
     * @throws Unavailable if nothing could be saved; the platform must be told to try again
     */
    Answer take(Turn turn);

    /** Nothing was saved: the adapter answers 503, never 200. */
    final class Unavailable extends RuntimeException {
        public Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
