package org.lmdassistant.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.playground.Player;

@DisplayName("A message that a platform refused for good")
class UndeliveredStoryTest {

    @ParameterizedTest(name = "staff on {0} in {1}")
    @CsvSource({"SLACK,en", "TEAMS,fr", "SLACK,es"})
    @DisplayName("is shown to staff with the reason, not with what it says, and is sent again or dropped once")
    void sentAgain(Platform side, String language) {
        Player claire = new Player("claire", "Claire Martin", "staff", language, "Europe/Brussels");
        Player awa = new Player("awa", "Awa Diop", "manager", language, "Africa/Dakar");
        try (World world = new World(List.of(claire, awa))) {
            Chat chief = world.firstStaff(claire, side);
            Chat manager = world.manager(awa, side == Platform.SLACK ? Platform.TEAMS : Platform.SLACK, "SN");
            manager.says("help");
            String help = manager.words("help.what-i-can-do");
            manager.hears(help);
            long refused =
                    world.count("SELECT max(id) FROM outbox WHERE card::text LIKE '%" + help.substring(0, 12) + "%'");
            world.untilAllHasLeft();
            world.execute("UPDATE outbox SET state = 'DEAD', reason = 'channel_not_found' WHERE id = " + refused);

            chief.says("staff");
            chief.presses("staff.undelivered", chief.words("staff.menu"));
            chief.hears("channel_not_found");
            assertThat(chief.heard("channel_not_found").toString()).doesNotContain(help);
            chief.presses("undelivered.resend", "channel_not_found");
            chief.hearsKey("undelivered.resent", "number", String.valueOf(refused));
            manager.hearsTimes(help, 2);
            chief.presses("undelivered.drop", "channel_not_found");
            chief.hearsKey("undelivered.gone");
            assertThat(world.count("SELECT count(*) FROM audit WHERE act LIKE 'message-%'"))
                    .isEqualTo(1);
        }
    }
}
