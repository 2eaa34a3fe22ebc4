package org.lmdassistant.storage.questions;

/** What became of a question that nothing could answer. */
public sealed interface CollectResult {

    /** It waits for staff. */
    record Waits(OpenQuestion question) implements CollectResult {}

    /** Staff decided before that it is none of the programmes'. */
    record Dropped() implements CollectResult {}

    /** The person has so many questions waiting that this one was not taken. */
    record TooMany() implements CollectResult {}
}
