package org.lmdassistant.storage.people;

/**
 * A place in which staff want to be asked for decisions.
 *
 * @param place opaque JSON
 * @param language the language prompts are written in there
 */
public record PromptPlace(long id, String lane, String place, String language, long setBy) {}
