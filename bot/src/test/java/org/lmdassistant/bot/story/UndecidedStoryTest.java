package org.lmdassistant.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.playground.Player;

@DisplayName("What nobody decides")
class UndecidedStoryTest {

    private final Player claire = new Player("claire", "Claire Martin", "staff", "en-GB", "Europe/Brussels");
    private final Player sara = new Player("sara", "Sara Staff", "staff", "fr-FR", "Europe/Brussels");
    private final Player awa = new Player("awa", "Awa Diop", "manager", "en-GB", "Africa/Dakar");
    private final Player daniel = new Player("daniel", "Daniel Okafor", "manager", "en-GB", "Africa/Lagos");
    private World world;

    @BeforeEach
    void open() {
        world = new World(List.of(claire, sara, awa, daniel));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    @DisplayName("is brought up after two working days, told to each member of staff after five, each once")
    void reminded() {
        Chat chief = world.firstStaff(claire, Platform.SLACK);
        Chat colleague = world.staff(chief, sara, Platform.TEAMS);
        chief.mentions("prompts here");
        chief.hearsKey("prompts.here");
        chief.createsWorkshop("Leading", LocalDate.now(ZoneOffset.UTC).plusDays(120), "en", 5);
        Chat manager = world.manager(awa, Platform.TEAMS, "SN");
        manager.registersFor("Leading");
        chief.readsInChannel("Awa Diop");
        Chat other = world.manager(daniel, Platform.SLACK, "NG");
        other.says("help");
        other.presses("menu.talk", other.words("menu.workshops"));
        other.fillsIn(Map.of("text", "Is there a visa letter?"));
        chief.readsInChannel("Is there a visa letter?");
        chief.presses("talk.answer", "Is there a visa letter?");
        chief.fillsIn(Map.of("text", "Yes, we write it."));
        other.hears("Yes, we write it.");

        world.later(Duration.ofHours(1));
        assertThat(world.count("SELECT count(*) FROM reminder")).isZero();
        world.later(Duration.ofDays(4));
        world.later(Duration.ofHours(1));
        chief.readsInChannel(chief.words("undecided.reminder", "count", 1));
        world.later(Duration.ofDays(5));
        colleague.hearsKey("undecided.escalation", "count", 1);
        chief.hearsKey("undecided.escalation", "count", 1);
        world.later(Duration.ofDays(7));
        assertThat(colleague.heard(colleague.words("undecided.escalation", "count", 1)))
                .hasSize(1);
        assertThat(world.count("SELECT count(*) FROM reminder"))
                .as("what was answered is not brought up")
                .isEqualTo(2);
    }
}
