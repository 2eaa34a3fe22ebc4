package org.lmdassistant.storage.workshops;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What staff decide about a workshop.
 *
 * @param venue null: virtual
 * @param days working days, nine by default; not the days between the dates
 * @param capacity 1 to 20
 * @param deadline the last day to register, in the workshop's zone
 * @param offerHours how long the offer of a freed seat stands
 * @param reservedFor the code of the one administration that may take part, or null
 */
public record WorkshopDraft(
        String title,
        @Nullable String venue,
        LocalDate starts,
        LocalDate ends,
        int days,
        String language,
        int capacity,
        LocalDate deadline,
        int offerHours,
        ZoneId zone,
        @Nullable String reservedFor) {}
