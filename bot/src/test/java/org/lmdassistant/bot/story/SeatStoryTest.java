package org.lmdassistant.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.playground.Player;

@DisplayName("A seat changes hands")
class SeatStoryTest {

    private static final String TITLE = "Leading change";

    private final Player claire = new Player("claire", "Claire Martin", "staff", "en-GB", "Europe/Brussels");
    private final Player awa = new Player("awa", "Awa Diop", "manager", "fr-FR", "Africa/Dakar");
    private final Player daniel = new Player("daniel", "Daniel Okafor", "manager", "en-GB", "Africa/Lagos");
    private final Player lucia = new Player("lucia", "Lucía Fernández", "manager", "es-ES", "America/Montevideo");
    private final World world = new World(List.of(claire, awa, daniel, lucia));

    @AfterEach
    void close() {
        world.close();
    }

    private Chat registered(Chat chief, Player player, Platform platform, String administration) {
        Chat manager = world.manager(player, platform, administration);
        manager.registersFor(TITLE);
        chief.hears(player.name());
        chief.presses("prompt.approve", player.name());
        return manager;
    }

    @ParameterizedTest(name = "managers on {0}")
    @EnumSource(Platform.class)
    @DisplayName("offered, let lapse, offered to the next, added by staff, handed to a colleague, and closed")
    void seat(Platform platform) {
        Chat chief = world.firstStaff(claire, platform == Platform.SLACK ? Platform.TEAMS : Platform.SLACK);
        chief.createsWorkshop(TITLE, LocalDate.now(ZoneOffset.UTC).plusDays(120), "en", 1);
        Chat first = registered(chief, awa, platform, "SN");
        first.hearsKey("registration.state.confirmed");
        Chat second = registered(chief, daniel, platform, "NG");
        second.hearsKey("registration.state.waitlisted");
        Chat third = registered(chief, lucia, platform, "UY");
        third.hearsKey("registration.state.waitlisted");

        first.presses("registration.cancel", first.words("registration.state.confirmed"));
        first.presses("cancel.yes", "Awa Diop");
        second.hearsKey("registration.state.offered");
        world.later(Duration.ofHours(49));
        third.hearsKey("registration.state.offered");
        second.hearsKey("registration.state.lapsed");
        third.presses("offer.accept", third.words("registration.state.offered"));
        third.hearsKey("registration.state.confirmed");

        third.presses("registration.substitute", third.words("registration.state.confirmed"));
        third.fillsIn(
                Map.of("name", "Ana Pérez", "email", "ana@aduanas.example", "position", "Jefa", "seniority", "SENIOR"));
        chief.hears("Ana Pérez");
        chief.presses("prompt.approve", "Ana Pérez");
        third.hearsKey("registration.state.substituted");
        assertThat(world.count("SELECT count(*) FROM registration WHERE state = 'CONFIRMED' AND name = 'Ana Pérez'"))
                .isEqualTo(1);

        chief.says("workshops");
        chief.presses("workshop.manage", TITLE);
        chief.presses("manage.close", TITLE);
        third.hears(third.words(
                "workshop.closed",
                "workshop",
                "LMD-" + LocalDate.now(ZoneOffset.UTC).plusDays(120).getYear() + "-01 · " + TITLE));
    }
}
