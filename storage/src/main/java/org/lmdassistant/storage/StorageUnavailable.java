package org.lmdassistant.storage;

/** The database could not be reached, or not in time; nothing was saved. */
public final class StorageUnavailable extends RuntimeException {
    StorageUnavailable(String message) {
        super(message);
    }

    StorageUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
