package org.lmdassistant.bot.story;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmdassistant.adapters.chat.Platform;

@DisplayName("Staff find people by what they remember of the name")
class FindStoryTest {

    private static final Cast cast =
            new Cast().with("m", "Lucía Fernández", "America/Lima").with("s", "Sara Staff", "Europe/Brussels");

    @AutoClose
    private static final World world = new World(cast.all());

    private static final Chat chief = world.firstStaff(cast.player("chief"), Platform.SLACK);

    @ParameterizedTest(name = "in {1} on {0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SLACK|en|search for Lucia Fernandez|search for lucia",
                "TEAMS|en|search for LUCIA FERNÁNDEZ|search for lucia fernandez please",
                "SLACK|fr|cherche Lucia Fernandez|cherchez lucia s'il vous plaît",
                "TEAMS|fr|cherchez Lucía Fernandez|recherchez lucia fernandez svp",
                "SLACK|es|buscar a Lucia Fernandez|buscar a lucia fernandez",
                "TEAMS|es|¿quién es Lucia Fernandez?|buscar a lucia fernandez"
            })
    @DisplayName("without accents or capitals")
    void withoutAccents(Platform platform, String language, String full, String small) {
        Chat staff = world.staff(chief, cast.player("s", platform, language), platform);
        Chat manager = world.manager(cast.player("m", platform, language), platform, "PE");
        String name = manager.player().name();
        staff.says(full);
        staff.hears(name);
        staff.says(small);
        staff.hearsTimes(name, 2);
    }
}
