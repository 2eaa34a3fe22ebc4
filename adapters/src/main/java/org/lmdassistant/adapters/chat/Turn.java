package org.lmdassistant.adapters.chat;

/**
 * One thing that one person did in one place.
 *
 * @param delivery identifies the delivery for ever: a platform that delivers again sends the same id
 * @param canOpenForm whether the platform lets a form be opened in answer to this act
 */
public record Turn(String delivery, Speaker speaker, Place place, Act act, boolean canOpenForm) {}
