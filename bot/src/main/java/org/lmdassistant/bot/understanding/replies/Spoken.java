package org.lmdassistant.bot.understanding.replies;

import java.util.List;

/**
 * That something is this or that, as somebody says it of their own accord: "the topic is integrity".
 *
 * @param what the plain words for what is spoken of
 * @param value what it shall be, as it was written
 */
public record Spoken(List<String> what, String value) {}
