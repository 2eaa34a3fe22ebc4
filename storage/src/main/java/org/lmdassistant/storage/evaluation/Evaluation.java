package org.lmdassistant.storage.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * What somebody thinks of a workshop.
 *
 * @param overall from 1, poor, to 5, excellent
 * @param useful for the work at home, from 1 to 5
 */
public record Evaluation(int overall, int useful, @Nullable String comment) {}
