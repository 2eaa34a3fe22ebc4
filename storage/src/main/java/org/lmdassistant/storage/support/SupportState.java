package org.lmdassistant.storage.support;

import java.util.EnumSet;
import java.util.Set;

/** Where a support request stands. */
public enum SupportState {
    DRAFT,
    SUBMITTED,
    ACKNOWLEDGED,
    QUESTIONED,
    APPROVED,
    SCHEDULED,
    COMPLETED,
    DECLINED,
    WITHDRAWN;

    /** Sent and not decided yet. */
    public static final Set<SupportState> UNDECIDED = Set.copyOf(EnumSet.of(SUBMITTED, ACKNOWLEDGED, QUESTIONED));

    /** Something is still to come of it. */
    public static final Set<SupportState> OPEN =
            Set.copyOf(EnumSet.of(SUBMITTED, ACKNOWLEDGED, QUESTIONED, APPROVED, SCHEDULED));

    /** The manager may still change or withdraw it. */
    public static final Set<SupportState> THEIRS = Set.copyOf(EnumSet.of(DRAFT, SUBMITTED, ACKNOWLEDGED, QUESTIONED));
}
