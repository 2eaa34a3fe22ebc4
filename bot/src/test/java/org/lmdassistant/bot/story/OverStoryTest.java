package org.lmdassistant.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmdassistant.adapters.chat.Platform;

@DisplayName("Once a workshop is over")
class OverStoryTest {

    private static final Cast cast = new Cast().with("m", "Daniel Okafor", "Africa/Lagos");

    @AutoClose
    private static final World world = new World(cast.all());

    private static final Chat chief = world.firstStaff(cast.player("chief"), Platform.SLACK);

    @ParameterizedTest(name = "in {1} on {0}")
    @CsvSource({
        "SLACK,en,cancel my registration",
        "TEAMS,en,cancel my registration",
        "SLACK,fr,annulez mon inscription",
        "TEAMS,fr,annulez mon inscription",
        "SLACK,es,cancele mi inscripción",
        "TEAMS,es,cancele mi inscripción"
    })
    @DisplayName("a seat in a workshop that is over is told of, and can be neither given up nor handed over")
    void over(Platform platform, String language, String sentence) {
        String title = "Leading change " + platform + language;
        LocalDate today = LocalDate.ofInstant(world.clock.instant(), ZoneOffset.UTC);
        chief.createsWorkshop(title, today.plusDays(120), "en", 20);
        Chat manager = world.manager(cast.player("m", platform, language), platform, "NG");
        manager.registersFor(title);
        String name = manager.player().name();
        chief.hears(name);
        chief.presses("prompt.approve", name);
        String confirmed = manager.words("registration.state.confirmed");
        manager.hears(confirmed);
        chief.says("workshops");
        chief.presses("workshop.manage", title);
        // set up, asked about, decided, told of the decision, and shown to be managed
        chief.hearsTimes(title, 5);
        int open = chief.heard(chief.words("workshop.status.open")).size();

        world.later(Duration.ofDays(140));
        String reference = world.texts("SELECT reference FROM registration WHERE name = '%s'".formatted(name))
                .get(0);
        String over = manager.words("cancel.already", "reference", reference);
        manager.presses("registration.cancel", confirmed);
        manager.hearsTimes(over, 1);
        manager.presses("registration.substitute", confirmed);
        manager.hearsTimes(over, 2);
        manager.says(sentence);
        manager.hearsKey("registration.news.over", "name", name, "workshop", world.workshopName(title));
        assertThat(manager.heard(manager.words("cancel.yes"))).isEmpty();
        assertThat(world.count(
                        "SELECT count(*) FROM registration WHERE state = 'CONFIRMED' AND name = '%s'".formatted(name)))
                .isOne();

        int taken = chief.heard(chief.words("workshop.seats.taken", "taken", 1, "capacity", 20))
                .size();
        chief.presses("workshop.manage", title);
        chief.hearsTimes(chief.words("workshop.seats.taken", "taken", 1, "capacity", 20), taken + 1);
        assertThat(chief.heard(chief.words("workshop.status.open"))).hasSize(open);
    }
}
