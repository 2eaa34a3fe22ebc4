package org.lmdassistant.storage.coaching;

/** What became of booking or moving a session. */
public sealed interface BookResult {

    /** It stands. */
    record Booked(CoachingSession session) implements BookResult {}

    /** Somebody was faster, or the coach is not there then. */
    record NotFree() implements BookResult {}

    /** It is too near, or already past. */
    record TooLate(int noticeHours) implements BookResult {}

    /** The fellow has as many sessions ahead as one may have. */
    record Enough(int most) implements BookResult {}

    /** The two are not fellow and coach, or the session is not theirs, or is over. */
    record NotPossible() implements BookResult {}
}
