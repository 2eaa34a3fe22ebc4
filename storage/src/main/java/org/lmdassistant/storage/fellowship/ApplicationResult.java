package org.lmdassistant.storage.fellowship;

/** What became of a step of an application. */
public sealed interface ApplicationResult {

    record Taken(Application application) implements ApplicationResult {}

    /** There is none such, or it is not for this person to change. */
    record NotFound() implements ApplicationResult {}

    /** Nobody decides on their own application. */
    record Own() implements ApplicationResult {}

    /** It no longer stands, or does not yet stand, where that can be done. */
    record NotNow(Application application) implements ApplicationResult {}

    /** All places of the session are taken. */
    record Full(Application application) implements ApplicationResult {}

    /** The supervisor has not nominated them. */
    record NotNominated(Application application) implements ApplicationResult {}
}
