package org.lmdassistant.storage.support;

import java.util.EnumSet;
import java.util.Set;

/** Where a support request stands. */
public enum SupportState {
    DRAFT,
    SUBMITTED,
    ACKNOWLEDGED,
    QUESTIONED,
    /** Put off until a day on which staff look at it again; it can be decided before. */
    DEFERRED,
    APPROVED,
    SCHEDULED,
    COMPLETED,
    DECLINED,
    WITHDRAWN;

    /** Sent and not decided for good. */
    public static final Set<SupportState> UNDECIDED =
            Set.copyOf(EnumSet.of(SUBMITTED, ACKNOWLEDGED, QUESTIONED, DEFERRED));

    /** Staff should do something about it now. */
    public static final Set<SupportState> WAITING = Set.copyOf(EnumSet.of(SUBMITTED, ACKNOWLEDGED, QUESTIONED));

    /** It can be put off: no question waits for its answer. */
    public static final Set<SupportState> DEFERRABLE = Set.copyOf(EnumSet.of(SUBMITTED, ACKNOWLEDGED, DEFERRED));

    /** Something is still to come of it. */
    public static final Set<SupportState> OPEN =
            Set.copyOf(EnumSet.of(SUBMITTED, ACKNOWLEDGED, QUESTIONED, DEFERRED, APPROVED, SCHEDULED));

    /** The manager may still change or withdraw it. */
    public static final Set<SupportState> THEIRS =
            Set.copyOf(EnumSet.of(DRAFT, SUBMITTED, ACKNOWLEDGED, QUESTIONED, DEFERRED));
}
