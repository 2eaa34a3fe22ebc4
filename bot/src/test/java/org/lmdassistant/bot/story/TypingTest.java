package org.lmdassistant.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.playground.Player;

@DisplayName("Whoever types instead of pressing gets there, too")
class TypingTest {

    private static final List<Player> players = new ArrayList<>();
    private static World world;

    @BeforeAll
    static void open() {
        Player claire = new Player("claire", "Claire Martin", "staff", "en-GB", "Europe/Brussels");
        players.add(claire);
        for (String language : List.of("en", "fr", "es")) {
            for (Platform platform : Platform.values()) {
                players.add(new Player(
                        language + platform.name().charAt(0), "Awa Diop", "manager", language, "Africa/Dakar"));
            }
        }
        world = new World(players);
        Chat chief = world.firstStaff(claire, Platform.SLACK);
        chief.createsWorkshop("Leading change", LocalDate.now(ZoneOffset.UTC).plusDays(120), "en", 20);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @ParameterizedTest(name = "in {1} on {0}")
    @CsvSource({
        "SLACK,en,my registrations,senegal",
        "TEAMS,en,my registrations,SN",
        "SLACK,fr,mes inscriptions,Sénégal",
        "TEAMS,fr,mes inscriptions,senegal",
        "SLACK,es,mis inscripciones,Senegal",
        "TEAMS,es,mis inscripciones,sn"
    })
    @DisplayName("introduces themselves question by question, and gets what they first asked for")
    void introduction(Platform platform, String language, String wish, String administration) {
        Player player = players.stream()
                .filter(each -> each.key().equals(language + platform.name().charAt(0)))
                .findFirst()
                .orElseThrow();
        Chat manager = world.chat(player, platform);
        manager.says("hello");
        manager.hearsKey("greet.who-are-you");
        manager.says(wish);
        manager.hearsKey("introduce.name");
        manager.says("Awa Diop");
        manager.hearsKey("introduce.administration");
        manager.says("Atlantis");
        manager.hearsKey("answer.nothing-found");
        manager.says(administration);
        manager.hearsKey("introduce.position");
        manager.says("Chef de bureau");
        manager.hearsKey("introduce.seniority");
        manager.says(manager.words("seniority.middle"));
        manager.hearsKey("introduce.zone");
        manager.says("Dakar");
        manager.hearsKey("introduce.done", "name", "Awa Diop");
        assertThat(world.count("SELECT count(*) FROM person WHERE name = 'Awa Diop' AND administration = 'SN'"))
                .isPositive();
    }
}
