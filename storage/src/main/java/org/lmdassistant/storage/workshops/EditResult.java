package org.lmdassistant.storage.workshops;

import java.util.List;

/** What became of changing a workshop. */
public sealed interface EditResult {

    /** Changed; seats that were added were offered to these. */
    record Edited(Workshop before, Workshop after, List<Registration> offered) implements EditResult {}

    /** Somebody else changed it first; nothing was saved. */
    record ChangedMeanwhile(Workshop workshop) implements EditResult {}

    /** More seats are given than would be left; nothing was saved. */
    record TooFewSeats(int taken) implements EditResult {}

    /** There is no such workshop. */
    record NotFound() implements EditResult {}
}
