package org.lmdassistant.storage.fellowship;

import java.util.List;

/** What became of a change to a session. */
public sealed interface SessionResult {

    record Saved(FellowshipSession session) implements SessionResult {}

    /**
     * It does not take place.
     *
     * @param concerned the open applications that ended with it
     */
    record Cancelled(FellowshipSession session, List<Application> concerned) implements SessionResult {}

    /** More fellows are accepted than there would be places. */
    record TooFewPlaces(int taken) implements SessionResult {}

    /** There is no such session, or it was cancelled. */
    record NotFound() implements SessionResult {}
}
