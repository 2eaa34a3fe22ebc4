package org.lmdassistant.adapters.chat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** A message on its way out. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "delivery")
public sealed interface Delivery {
    Place place();

    Card card();

    /**
     * A new message.
     *
     * @param onlyTo the user who alone may see it in a shared place, or null for everybody; where the platform cannot
     *     show a message to one person, it goes to the direct conversation with them
     */
    record Post(Place place, Card card, @Nullable String onlyTo) implements Delivery {}

    /** Replaces a message that was posted before, in place. */
    record Update(Place place, String message, Card card) implements Delivery {}
}
