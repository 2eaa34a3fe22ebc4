package org.lmdassistant.bot.playground;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Somebody who uses the assistant in the playground, with an account on each platform.
 *
 * @param key names the player in addresses
 * @param role what the player is there to show; whoever is a {@code guest} belongs to another organization
 * @param language a BCP 47 tag, as the platforms tell it
 */
public record Player(String key, String name, String role, String language, String zone) {

    /** A manager, a second manager, a fellow, a coach and a staff member. */
    public static List<Player> cast() {
        return List.of(
                new Player("awa", "Awa Diop", "manager", "fr-FR", "Africa/Dakar"),
                new Player("daniel", "Daniel Okafor", "manager", "en-GB", "Africa/Lagos"),
                new Player("lucia", "Lucía Fernández", "fellow", "es-ES", "America/Montevideo"),
                new Player("henrik", "Henrik Larsen", "coach", "en-GB", "Europe/Brussels"),
                new Player("claire", "Claire Martin", "staff", "en-GB", "Europe/Brussels"));
    }

    boolean isGuest() {
        return role.equals("guest");
    }

    /** The player's user id in the local Slack. */
    public String slackUser() {
        return "U" + key.toUpperCase(Locale.ROOT);
    }

    /** The channel of the player's direct conversation with the assistant in the local Slack. */
    public String slackDirect() {
        return "D" + key.toUpperCase(Locale.ROOT);
    }

    /** The player's object id in the local Entra. */
    public String teamsUser() {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** The player's personal chat with the assistant in the local Teams. */
    public String teamsDirect() {
        return "a:" + key;
    }
}
