package org.lmdassistant.storage.fellowship;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What staff say about a session. All days are the Secretariat's.
 *
 * @param starts the first day at the Secretariat
 * @param ends the last day there
 * @param deadline the last day for applications
 */
public record SessionDraft(
        String language,
        LocalDate starts,
        LocalDate ends,
        LocalDate tripStarts,
        LocalDate tripEnds,
        @Nullable String sponsor,
        int places,
        LocalDate deadline) {}
