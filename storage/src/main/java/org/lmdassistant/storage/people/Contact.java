package org.lmdassistant.storage.people;

/**
 * Where somebody can be reached in private.
 *
 * @param place opaque JSON
 */
public record Contact(Identity identity, String place) {}
