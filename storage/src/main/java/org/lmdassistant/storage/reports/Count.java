package org.lmdassistant.storage.reports;

/**
 * How many of a measure one administration has in one year and language.
 *
 * @param language the code of the language that the request, workshop or session is in
 */
public record Count(Measure measure, String administration, int year, String language, int number) {

    /** What is counted. */
    public enum Measure {
        /** Support requests that were sent, in the year of sending. */
        REQUESTS,
        /** Seats of workshops that were given, in the year of the workshop. */
        SEATS,
        /** Fellows, in the year of their session. */
        FELLOWS,
        /** Coaching sessions that were held, by the fellow's administration and language. */
        COACHING
    }
}
