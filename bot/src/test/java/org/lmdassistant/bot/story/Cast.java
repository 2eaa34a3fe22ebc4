package org.lmdassistant.bot.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.playground.Player;

/** Who plays in a story that is told once in each language on each platform. */
final class Cast {

    private final Map<String, Player> players = new LinkedHashMap<>();

    Cast() {
        add("chief", "Claire Martin", "en-GB", "Europe/Brussels");
    }

    /** A part, played by another person in each telling. */
    Cast with(String part, String name, String zone) {
        for (String language : List.of("en", "fr", "es")) {
            for (Platform platform : Platform.values()) {
                String key = key(part, platform, language);
                add(key, name + " " + key.substring(part.length()), language, zone);
            }
        }
        return this;
    }

    /** Who plays a part in one telling. */
    Player player(String part, Platform platform, String language) {
        return player(key(part, platform, language));
    }

    Player player(String key) {
        Player player = players.get(key);
        if (player == null) {
            throw new IllegalArgumentException("nobody plays " + key);
        }
        return player;
    }

    List<Player> all() {
        return new ArrayList<>(players.values());
    }

    private static String key(String part, Platform platform, String language) {
        return part + language + platform.name().charAt(0);
    }

    private void add(String key, String name, String language, String zone) {
        players.put(key, new Player(key, name, "manager", language, zone));
    }
}
