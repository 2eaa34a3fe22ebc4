package org.lmdassistant.storage.fellowship;

import java.util.Set;

/** Where an application stands. */
public enum ApplicationState {
    DRAFT,
    SUBMITTED,
    SHORTLISTED,
    WAITLISTED,
    ACCEPTED,
    DECLINED,
    WITHDRAWN;

    /** Whoever applied can change it. */
    public static final Set<ApplicationState> THEIRS = Set.of(DRAFT, SUBMITTED, SHORTLISTED, WAITLISTED);

    /** It has not ended. */
    public static final Set<ApplicationState> OPEN = Set.of(DRAFT, SUBMITTED, SHORTLISTED, WAITLISTED, ACCEPTED);

    /** Staff can decide on it. */
    public static final Set<ApplicationState> UNDECIDED = Set.of(SUBMITTED, SHORTLISTED, WAITLISTED);
}
