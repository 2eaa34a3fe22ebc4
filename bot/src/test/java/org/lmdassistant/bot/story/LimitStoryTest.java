package org.lmdassistant.bot.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmdassistant.adapters.chat.Platform;
import org.lmdassistant.bot.playground.Player;

@DisplayName("Somebody who sends more in a minute than a person can")
class LimitStoryTest {

    private static final int LIMIT = 10;

    private static World world;

    @BeforeAll
    static void open() {
        world = new World(
                List.of(
                        new Player("fast", "Fast Manager", "manager", "fr-FR", "Africa/Dakar"),
                        new Player("calm", "Calm Manager", "manager", "en-GB", "Africa/Lagos")),
                Map.of("LIMIT_PER_PERSON", String.valueOf(LIMIT)));
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    @DisplayName(
            "is told once, in their language; what is over the limit changes nothing, and a minute later all is well")
    void tooMuch(Platform platform) {
        Chat fast =
                world.manager(new Player("fast", "Fast Manager", "manager", "fr-FR", "Africa/Dakar"), platform, "SN");
        world.clock.moveOn(Duration.ofHours(1));
        String sentence = fast.words("limit.wait-a-moment");
        long before = world.count("SELECT count(*) FROM inbox");
        for (int i = 0; i < 3 * LIMIT; i++) {
            fast.says("aide");
        }
        fast.hears(sentence);
        assertThat(fast.heard(sentence)).as("sentences about it").hasSize(1);
        String reply = fast.window().press(fast.anyLine().id(), BadInputTest.forged(platform, "speak:es"));
        if (platform == Platform.TEAMS) {
            assertThat(reply).as("what stands beside the button").isEqualTo(sentence);
        }
        assertThat(world.count("SELECT count(*) FROM inbox") - before)
                .as("turns that were taken")
                .isBetween((long) LIMIT, LIMIT + 5L);
        assertThat(world.count("SELECT count(*) FROM person WHERE language = 'es'"))
                .isZero();
        Chat calm =
                world.manager(new Player("calm", "Calm Manager", "manager", "en-GB", "Africa/Lagos"), platform, "NG");
        calm.hearsKey("introduce.done", "name", "Calm Manager");
        world.clock.moveOn(Duration.ofMinutes(1));
        fast.says("ateliers");
        fast.hearsKey("workshops.none");
    }
}
