package org.lmdassistant.storage.workshops;

/** Whether a workshop takes registrations, or takes place at all. */
public enum WorkshopStatus {
    OPEN,
    CLOSED,
    CANCELLED
}
