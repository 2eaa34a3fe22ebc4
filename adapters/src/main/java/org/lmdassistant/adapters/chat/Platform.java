package org.lmdassistant.adapters.chat;

/** Where people talk to the assistant. */
public enum Platform {
    SLACK,
    TEAMS
}
