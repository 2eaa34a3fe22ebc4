package org.lmdassistant.adapters.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmdassistant.adapters.slack.Requests.im;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lmdassistant.adapters.chat.Profile;
import org.lmdassistant.adapters.chat.Profile.Standing;

/** Who somebody is in the eyes of Slack, and for how long that is believed. */
class ProfilesTest {

    private final SlackWorld world = SlackWorld.installedInT1();

    @AfterEach
    void close() {
        world.close();
    }

    private Standing standing(String facts) {
        try (SlackWorld other = SlackWorld.installedInT1()) {
            other.slack.usually("users.info", SlackDouble.person(facts));
            other.event(im(""));
            return other.onlyTurn().speaker().profile().standing();
        }
    }

    @Test
    void only_full_members_of_the_workspace_are_members() {
        assertThat(standing("\"team_id\":\"T1\"")).isEqualTo(Standing.MEMBER);
        assertThat(standing("\"team_id\":\"T1\",\"is_stranger\":true")).isEqualTo(Standing.GUEST);
        assertThat(standing("\"team_id\":\"T1\",\"is_restricted\":true")).isEqualTo(Standing.GUEST);
        assertThat(standing("\"team_id\":\"T1\",\"is_ultra_restricted\":true")).isEqualTo(Standing.GUEST);
        assertThat(standing("\"team_id\":\"T1\",\"deleted\":true")).isEqualTo(Standing.GUEST);
        assertThat(standing("\"team_id\":\"T2\"")).isEqualTo(Standing.GUEST);
        assertThat(standing("\"is_admin\":true")).isEqualTo(Standing.GUEST);
    }

    @Test
    void in_a_channel_shared_with_others_everybody_is_a_guest() {
        world.json("{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event_id\":\"Ev1\","
                + "\"is_ext_shared_channel\":true,\"event\":{\"type\":\"app_mention\",\"user\":\"U1\","
                + "\"channel\":\"C1\",\"ts\":\"1.1\",\"text\":\"hi\"}}");
        assertThat(world.onlyTurn().speaker().profile().standing()).isEqualTo(Standing.GUEST);
        assertThat(world.onlyTurn().speaker().profile().language()).isEqualTo("fr-FR");
    }

    @Test
    void a_profile_is_asked_for_once_a_day() {
        world.event(im(""));
        world.event(im(""));
        world.clock.forward(Duration.ofHours(23));
        world.event(im(""));
        assertThat(world.slack.calls("users.info")).hasSize(1);
        assertThat(world.slack.calls("users.info").get(0).token()).isEqualTo("xoxb-t1");
        assertThat(world.slack.calls("users.info").get(0).fields())
                .containsEntry("user", "U1")
                .containsEntry("include_locale", "1");
        world.clock.forward(Duration.ofHours(2));
        world.event(im(""));
        assertThat(world.slack.calls("users.info")).hasSize(2);
    }

    @Test
    void a_failed_look_up_makes_a_guest_for_one_minute() {
        world.slack.next("users.info", 200, "{\"ok\":false,\"error\":\"ratelimited\"}");
        world.event(im(""));
        world.event(im(""));
        assertThat(world.slack.calls("users.info")).hasSize(1);
        assertThat(world.turns)
                .allSatisfy(turn -> assertThat(turn.speaker().profile()).isEqualTo(Profile.unknown()));
        world.clock.forward(Duration.ofSeconds(61));
        world.event(im(""));
        assertThat(world.turns.get(2).speaker().profile().standing()).isEqualTo(Standing.MEMBER);
    }

    @Test
    void a_change_of_the_profile_is_seen_at_once() {
        world.event(im(""));
        world.slack.usually("users.info", SlackDouble.person("\"team_id\":\"T1\",\"deleted\":true"));
        assertThat(world.event("{\"type\":\"user_change\",\"user\":{\"id\":\"U1\"}}")
                        .status())
                .isEqualTo(200);
        world.event(im(""));
        assertThat(world.turns.get(1).speaker().profile().standing()).isEqualTo(Standing.GUEST);
    }
}
