package org.lmdassistant.storage.support;

/** The formal letter of an administration. */
public sealed interface Letter {

    /** It lies at an address. */
    record At(String address) implements Letter {}

    /** It was sent in the chat and is kept as a file. */
    record Kept(long file) implements Letter {}
}
