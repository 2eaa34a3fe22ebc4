package org.lmdassistant.storage.messages;

/** A message that was given up. */
public record Dead(long id, String lane, String reason, int attempts) {}
