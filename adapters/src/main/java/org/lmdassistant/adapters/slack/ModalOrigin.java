package org.lmdassistant.adapters.slack;

import org.lmdassistant.adapters.chat.ChatJson;
import org.lmdassistant.adapters.chat.Place;

/** What a modal carries along and brings back: which form it is and where it was asked for. */
record ModalOrigin(String form, Place place) {

    private static final int PRIVATE_METADATA = 3000;

    String write() {
        return Pressables.within(ChatJson.write(this), PRIVATE_METADATA, "a form's id with its place");
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    static ModalOrigin read(String privateMetadata) {
        ModalOrigin origin = ChatJson.read(privateMetadata, ModalOrigin.class);
        if (origin == null || origin.form == null || origin.place == null || origin.place.conversation() == null) {
            throw new IllegalArgumentException("not the private metadata of one of our modals");
        }
        return origin;
    }
}
