package org.lmdassistant.storage.messages;

/** Whether a message is new or replaces one that was shown. */
public enum Kind {
    POST,
    UPDATE
}
