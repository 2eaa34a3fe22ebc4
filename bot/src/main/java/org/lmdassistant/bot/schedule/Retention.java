package org.lmdassistant.bot.schedule;

import java.time.Duration;

/**
 * How long what is no longer needed is kept.
 *
 * @param deliveries that were taken, so that one that comes again is known; Slack may come 26 hours late
 * @param conversations in the middle that nobody came back to
 * @param messages the text of what was delivered
 */
public record Retention(Duration deliveries, Duration conversations, Duration messages) {}
