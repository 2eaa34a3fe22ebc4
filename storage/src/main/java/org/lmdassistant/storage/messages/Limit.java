package org.lmdassistant.storage.messages;

import java.time.Duration;

/**
 * How much may leave into one lane.
 *
 * @param lanes how the names of the lanes begin for which it holds
 * @param span in any time that long
 * @param most no more messages than that
 */
public record Limit(String lanes, Duration span, int most) {}
