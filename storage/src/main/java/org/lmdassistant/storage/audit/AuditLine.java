package org.lmdassistant.storage.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done.
 *
 * @param actor the person who did it; null for the program itself
 * @param detail JSON
 * @param from the platform it came from
 */
public record AuditLine(
        long id, Instant at, @Nullable Long actor, String act, String subject, String detail, String from) {}
