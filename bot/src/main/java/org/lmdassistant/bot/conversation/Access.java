package org.lmdassistant.bot.conversation;

/** Who may do something; asked anew at every act. */
public enum Access {
    /** Everybody who can reach the assistant. */
    ANYONE,
    /** Everybody who said who they are. */
    INTRODUCED,
    /** The programme's staff, and only as members of their own tenant. */
    STAFF
}
