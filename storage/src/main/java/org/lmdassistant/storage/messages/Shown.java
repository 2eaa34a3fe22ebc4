package org.lmdassistant.storage.messages;

/**
 * A message under a key, sent or about to be.
 *
 * @param id with which it is updated
 */
public record Shown(long id, String lane, String language) {}
