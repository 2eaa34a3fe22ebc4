package org.lmdassistant.adapters.chat;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * One thing that one person did in one place.
 *
 * @param delivery identifies the delivery for ever: a platform that delivers again sends the same id
 * @param canOpenForm whether the platform lets a form be opened in answer to this act
 */
public record Turn(String delivery, Speaker speaker, Place place, Act act, boolean canOpenForm) {

    /**
     * A turn whose ids can be kept.
     *
     * @throws IllegalArgumentException if an id holds what no platform's id holds, and no database takes
     */
    public Turn {
        Stream.of(
                        delivery,
                        speaker.tenant(),
                        speaker.user(),
                        place.tenant(),
                        place.conversation(),
                        place.thread(),
                        place.address(),
                        act instanceof Act.Pressed pressed ? pressed.message() : null)
                .filter(Objects::nonNull)
                .filter(id -> !Ids.isPossible(id))
                .findAny()
                .ifPresent(id -> {
                    throw new IllegalArgumentException("an id with characters that are none");
                });
    }
}
