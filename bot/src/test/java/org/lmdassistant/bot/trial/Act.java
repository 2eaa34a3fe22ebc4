package org.lmdassistant.bot.trial;

import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.playground.Player;

/**
 * Somebody registers for a workshop, by the form.
 *
 * @param id names it to the platform, so that one delivery can come again and two never look the same
 */
public record Act(long id, Player player, Platform platform, long workshop) {}
