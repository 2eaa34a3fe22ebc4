package org.lmdassistant.storage.fellowship;

import java.time.LocalDate;

/**
 * A fellow's study trip.
 *
 * @param host the code of the administration that is visited
 * @param information what the fellow has to know: where to be, whom to ask, how to travel
 */
public record StudyTrip(String host, LocalDate starts, LocalDate ends, String information) {}
