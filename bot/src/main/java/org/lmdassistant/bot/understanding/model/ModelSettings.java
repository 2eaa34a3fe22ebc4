package org.lmdassistant.bot.understanding.model;

import java.net.URI;

/**
 * Where the language model is.
 *
 * @param baseUrl of any server that speaks OpenAI's chat completions, such as {@code https://host/v1}
 */
public record ModelSettings(URI baseUrl, String key, String model) {

    @Override
    public String toString() {
        return "ModelSettings[" + baseUrl + ", " + model + "]";
    }
}
