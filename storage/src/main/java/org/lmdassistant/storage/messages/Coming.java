package org.lmdassistant.storage.messages;

import org.jspecify.annotations.Nullable;

/**
 * What can be told of a turn before it is played, so that turns that share a commit are prepared together.
 *
 * @param delivery what it is claimed by
 * @param form the form that it sends, or null where it is anything else
 */
public record Coming(DeliveryId delivery, @Nullable SentForm form) {}
