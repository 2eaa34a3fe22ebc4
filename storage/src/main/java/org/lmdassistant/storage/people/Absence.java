package org.lmdassistant.storage.people;

import java.time.LocalDate;

/**
 * A member of staff is away.
 *
 * @param from the first day
 * @param until the last day
 * @param standsIn the id of who stands in
 */
public record Absence(LocalDate from, LocalDate until, long standsIn) {}
