package org.lmdassistant.storage.workshops;

import java.util.List;

/** What became of giving up a registration. */
public sealed interface CancelResult {

    /** Given up; a freed seat was offered to these. */
    record Cancelled(Registration registration, State was, List<Registration> offered) implements CancelResult {}

    /** The registration is somebody else's. */
    record NotYours() implements CancelResult {}

    /** There is nothing left to give up. */
    record AlreadyOver(Registration registration) implements CancelResult {}

    /** There is no such registration. */
    record NotFound() implements CancelResult {}
}
