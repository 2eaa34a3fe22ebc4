package org.lmdassistant.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.playground.Line;
import org.lmdassistant.bot.playground.Player;

@DisplayName("Of several registrations, the number tells which one is meant")
class ByNumberStoryTest {

    private static final String FIRST = "Leading change";
    private static final String SECOND = "Building teams";
    private static final Cast cast = new Cast().with("m", "Awa Diop", "Africa/Dakar");
    private static World world;

    @BeforeAll
    static void open() {
        world = new World(cast.all());
        Chat chief = world.firstStaff(cast.player("chief"), Platform.SLACK);
        LocalDate first = LocalDate.now(ZoneOffset.UTC).plusDays(120);
        chief.createsWorkshop(FIRST, first, "en", 20);
        chief.createsWorkshop(SECOND, first.plusDays(30), "en", 20);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @ParameterizedTest(name = "in {1} on {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SLACK|en|NG|status of %s please|cancel my registration %s",
                "TEAMS|en|GH|has %s been confirmed yet|please withdraw %s",
                "SLACK|fr|SN|où en est %s ?|annulez mon inscription %s",
                "TEAMS|fr|ML|je voudrais savoir si la %s est confirmée|je renonce à l'inscription %s",
                "SLACK|es|PE|¿cómo va la %s?|cancele mi inscripción %s",
                "TEAMS|es|CL|Quisiera saber si quedó confirmada la %s|anule la %s por favor"
            })
    @DisplayName("when somebody asks about it, and when they give it up")
    void one(Platform platform, String language, String administration, String asks, String givesUp) {
        Player player = cast.player("m", platform, language);
        Chat manager = world.manager(player, platform, administration);
        manager.registersFor(FIRST);
        manager.registersFor(SECOND);
        List<String> references = world.texts(
                "SELECT reference FROM registration WHERE name = '%s' ORDER BY id".formatted(player.name()));
        assertThat(references).hasSize(2);

        manager.hears(references.get(0));
        int shown = manager.heard(references.get(0)).size();
        manager.says(asks.formatted(references.get(0)));
        manager.hearsTimes(references.get(0), shown + 1);
        Line told = manager.heard(references.get(0)).get(shown);
        assertThat(Chat.all(told)).contains(FIRST).doesNotContain(SECOND, references.get(1));

        manager.says(givesUp.formatted(references.get(1)));
        manager.hearsKey("cancel.sure", "reference", references.get(1), "name", player.name());
    }
}
