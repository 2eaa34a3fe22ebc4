package org.lmdassistant.adapters.chat;

/**
 * One of several things to choose.
 *
 * @param value at most 75 characters (Slack's limit for an option)
 * @param label what people read; renderers shorten it to the platform's limit
 */
public record Choice(String value, String label) {}
