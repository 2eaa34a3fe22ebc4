package org.lmdassistant.storage.workshops;

/** What became of answering a question of staff. */
public sealed interface AnswerResult {

    /** The answer is kept and staff can decide. */
    record Answered(Registration registration) implements AnswerResult {}

    /** No question is open. */
    record NothingAsked(Registration registration) implements AnswerResult {}

    /** The registration is somebody else's. */
    record NotYours() implements AnswerResult {}

    /** There is no such registration. */
    record NotFound() implements AnswerResult {}
}
