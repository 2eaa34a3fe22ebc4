package org.lmdassistant.bot.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmdassistant.bot.story.Chat.other;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.playground.Player;

@DisplayName("What nobody decides")
class UndecidedStoryTest {

    @ParameterizedTest(name = "staff on {0} in {1}")
    @CsvSource({"SLACK,en", "TEAMS,en", "SLACK,fr", "TEAMS,fr", "SLACK,es", "TEAMS,es"})
    @DisplayName("is brought up after two working days, told to each member of staff after five, each once")
    void reminded(Platform side, String language) {
        Player claire = new Player("claire", "Claire Martin", "staff", language, "Europe/Brussels");
        Player sara = new Player("sara", "Sara Staff", "staff", language, "Europe/Brussels");
        Player awa = new Player("awa", "Awa Diop", "manager", language, "Africa/Dakar");
        Player daniel = new Player("daniel", "Daniel Okafor", "manager", language, "Africa/Lagos");
        try (World world = new World(List.of(claire, sara, awa, daniel))) {
            Chat chief = world.firstStaff(claire, side);
            Chat colleague = world.staff(chief, sara, other(side));
            isRemindedOf(
                    world, chief, colleague, world.manager(awa, other(side), "SN"), world.manager(daniel, side, "NG"));
        }
    }

    private static void isRemindedOf(World world, Chat chief, Chat colleague, Chat manager, Chat other) {
        chief.mentions("prompts here");
        chief.hearsKey("prompts.here");
        chief.createsWorkshop(
                "Leading",
                LocalDate.now(ZoneOffset.UTC).plusDays(120),
                chief.words().language().code(),
                5);
        manager.says("help");
        manager.presses("menu.workshops", manager.words("menu.workshops"));
        manager.presses("workshop.register", "Leading");
        manager.fillsIn(Map.of("confirm", "yes"));
        chief.readsInChannel("Awa Diop");
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
