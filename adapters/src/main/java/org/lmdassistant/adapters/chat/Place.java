package org.lmdassistant.adapters.chat;

import org.jspecify.annotations.Nullable;

/**
 * Where something is said.
 *
 * @param conversation the platform's id of the channel or chat; {@code user:ID} asks the adapter to find or open the
 *     direct conversation with that user
 * @param thread the thread inside a shared place, if any
 * @param address what the adapter needs to reach the place again (Teams: the service address); opaque to all others
 */
public record Place(
        Platform platform,
        String tenant,
        String conversation,
        Kind kind,
        @Nullable String thread,
        @Nullable String address) {

    /** A direct place is seen by one person alone; a shared one by everybody in it. */
    public enum Kind {
        DIRECT,
        SHARED
    }

    private static final String USER = "user:";

    /** The direct conversation with a person, whether or not it exists yet. */
    public static Place directTo(Platform platform, String tenant, String user, @Nullable String address) {
        return new Place(platform, tenant, USER + user, Kind.DIRECT, null, address);
    }

    /** The user whose direct conversation has to be found first, or null where the conversation is known. */
    public @Nullable String userToReach() {
        return conversation.startsWith(USER) ? conversation.substring(USER.length()) : null;
    }

    public boolean isDirect() {
        return kind == Kind.DIRECT;
    }

    /** Messages of one lane are delivered one after the other, in the order in which they were written. */
    public String lane() {
        return lanesOf(platform, tenant) + conversation;
    }

    /** How the names of all lanes of a platform begin. */
    public static String lanesOf(Platform platform) {
        return platform + "|";
    }

    /** How the names of all lanes of a tenant begin. */
    public static String lanesOf(Platform platform, String tenant) {
        return lanesOf(platform) + tenant + "|";
    }
}
