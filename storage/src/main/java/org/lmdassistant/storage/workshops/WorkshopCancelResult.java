package org.lmdassistant.storage.workshops;

import java.util.List;

/** What became of cancelling a workshop. */
public sealed interface WorkshopCancelResult {

    /** Cancelled, with everybody whose registration ended. */
    record Cancelled(Workshop workshop, List<Registration> concerned) implements WorkshopCancelResult {}

    /** It was cancelled before. */
    record AlreadyCancelled(Workshop workshop) implements WorkshopCancelResult {}

    /** There is no such workshop. */
    record NotFound() implements WorkshopCancelResult {}
}
