package org.lmdassistant.bot.story;

import static org.lmdassistant.bot.story.Chat.other;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmdassistant.adapters.chat.Platform;

@DisplayName("A workshop can be called by its title, whatever words that is made of")
class ByTitleStoryTest {

    private static final String ALONE = "Managing people and teams";
    private static final String TWICE = "Leading change together";

    private static final Cast cast = new Cast().with("m", "Moussa Traoré", "Africa/Bamako");

    @AutoClose
    private static final World world = new World(cast.all());

    private static final Chat chief = world.firstStaff(cast.player("chief"), Platform.SLACK);

    @BeforeAll
    static void open() {
        LocalDate monday = LocalDate.now(ZoneOffset.UTC).plusDays(120);
        chief.createsWorkshop(ALONE, "Nairobi", monday, "en", 20);
        chief.createsWorkshop(TWICE, "Lisbon", monday.plusDays(30), "en", 20);
        chief.createsWorkshop(TWICE, "Dakar", monday.plusDays(60), "en", 20);
    }

    @ParameterizedTest(name = "in {1} on {0}")
    @CsvSource({"SLACK,en", "TEAMS,en", "SLACK,fr", "TEAMS,fr", "SLACK,es", "TEAMS,es"})
    @DisplayName(
            "to ask when it is, and to register; of two with one title both are shown; and a request on those words is one")
    void byTitle(Platform side, String language) {
        Chat manager = world.manager(cast.player("m", side, language), other(side), "ML");
        manager.says(
                "when is Managing people and teams?",
                "c'est quand, Managing people and teams ?",
                "¿cuándo es Managing people and teams?");
        manager.hearsKey("workshops.fitting", "count", 1);
        manager.hears("Nairobi");

        manager.says(
                "sign me up for Leading Change Together",
                "inscrivez-moi à Leading change together",
                "apúntame a Leading change together");
        manager.hears("Lisbon");
        manager.hears("Dakar");

        manager.says(
                "please register me for the Managing People and Teams workshop",
                "inscris-moi à Managing people and teams",
                "inscríbame en Managing people and teams, por favor");
        manager.hears(ALONE);
        manager.says("yes", "oui", "sí");
        manager.says("yes", "oui", "sí");
        chief.hears(manager.player().name());

        manager.says(
                "our administration would like support on managing people and teams",
                "notre administration voudrait un appui sur managing people and teams",
                "nuestra administración quisiera apoyo sobre managing people and teams");
        manager.hearsKey("support.what");
    }
}
