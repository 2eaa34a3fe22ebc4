package org.lmdassistant.storage.courses;

/** What became of a report of the learning platform. */
public sealed interface ReportResult {

    /** It changed where somebody stands. */
    record Changed(Enrolment enrolment) implements ReportResult {}

    /** It says nothing new. */
    record Unchanged(Enrolment enrolment) implements ReportResult {}

    /** Nobody is known to the platform under that key. */
    record UnknownLearner() implements ReportResult {}

    /** No course has that address. */
    record UnknownCourse() implements ReportResult {}
}
