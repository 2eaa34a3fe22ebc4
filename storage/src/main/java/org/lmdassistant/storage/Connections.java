package org.lmdassistant.storage;

/**
 * The connections to the database.
 *
 * @param waitedFor how many callers wait for one
 */
public record Connections(int inUse, int idle, int waitedFor) {}
