package org.lmdassistant.storage.support;

/** What became of a step of a support request. */
public sealed interface StepResult {

    /** The step is taken. */
    record Taken(SupportRequest request) implements StepResult {}

    /** The request stands where this step is not possible: somebody was faster, or it is over. */
    record NotNow(SupportRequest request) implements StepResult {}

    /** The request is somebody else's, or, for a decision, one's own. */
    record NotYours() implements StepResult {}

    /** There is no such request. */
    record NotFound() implements StepResult {}
}
