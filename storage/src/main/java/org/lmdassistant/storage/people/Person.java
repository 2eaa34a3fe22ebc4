package org.lmdassistant.storage.people;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody the assistant has met.
 *
 * @param administration the code of their Customs administration, once they introduced themselves
 * @param language the code of the language they are spoken to in
 * @param introduced whether they said who they are
 */
public record Person(
        long id,
        String name,
        @Nullable String administration,
        @Nullable String position,
        @Nullable Seniority seniority,
        String language,
        ZoneId zone,
        boolean introduced) {}
