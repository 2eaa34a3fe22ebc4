package org.lmdassistant.storage.people;

import java.util.List;

/** What became of typing a link code. */
public sealed interface LinkResult {

    /**
     * The account now belongs to the owner of the code.
     *
     * @param others the owner's places before, where they are told
     */
    record Linked(Person owner, List<Contact> others) implements LinkResult {}

    /** Nobody has this code, or its ten minutes are over. */
    record UnknownOrExpired() implements LinkResult {}

    /** Five wrong codes within an hour. */
    record TooManyTries() implements LinkResult {}

    /** The code was made by the same person. */
    record OwnCode() implements LinkResult {}

    /** Both have an open registration for the same workshop; nothing was changed. */
    record BothRegistered() implements LinkResult {}
}
